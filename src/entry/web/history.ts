import { MUTATION, type FUniver } from '../../hosts/grid/univerTypes.ts';
import type { History } from './pageGrid.ts';

/**
 * Undo and redo of the open workbook, wherever the focus is: the facade's own act on what Univer has the focus on, which
 * is the text of a cell while somebody types, and nothing at all before the grid was touched. The workbook's give no
 * answer, so what is changed meanwhile tells.
 */
export function historyOf(api: FUniver): History {
  const step = (which: 'undo' | 'redo'): Promise<boolean> => {
    let changed = false;
    const listening = api.addEvent(api.Event.CommandExecuted, ({ type }) => {
      if (type === MUTATION) changed = true;
    });
    api.getActiveWorkbook()?.[which]();
    listening.dispose();
    return Promise.resolve(changed);
  };
  return { undo: () => step('undo'), redo: () => step('redo') };
}
