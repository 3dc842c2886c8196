/** Tells of edits and selections in the open workbook, from the commands that Univer carries out. */
import type { HostChange } from '../port.ts';
import { MUTATION, OPERATION, type FUniver } from './univerTypes.ts';

/**
 * Changes of the data that a reading would show. All that a person does comes down to these: typing, pasting, filling,
 * sorting, undoing, and the pane's own writing.
 */
const EDITS: ReadonlySet<string> = new Set([
  'sheet.mutation.set-range-values',
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.reorder-range',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
  'data-validation.mutation.addRule',
  'data-validation.mutation.removeRule',
  'data-validation.mutation.updateRule',
]);

const SELECTED = 'sheet.operation.set-selections';

/** What a selection's parameters are, as far as they are used. */
interface Selected {
  readonly subUnitId?: string;
  readonly selections?: readonly {
    readonly primary?: { readonly actualRow: number; readonly actualColumn: number } | null;
    readonly range: { readonly startRow: number; readonly startColumn: number };
  }[];
}

/**
 * Calls the listener until what is returned is called.
 * @param isMuted while the host itself puts a whole workbook in place
 */
export function watchWorkbook(
  api: FUniver,
  listener: (change: HostChange) => void,
  isMuted: () => boolean,
): () => void {
  const handler = api.addEvent(api.Event.CommandExecuted, ({ id, type, options, params }) => {
    if (isMuted()) return;
    if (type === MUTATION && EDITS.has(id)) {
      // What a formula comes to is nothing that somebody did.
      if (options?.['fromFormula'] !== true) listener({ kind: 'edited', remote: options?.fromCollab === true });
    } else if (type === OPERATION && id === SELECTED) {
      const cell = selectedCell(api, params as Selected);
      if (cell !== undefined) listener({ kind: 'selected', cell });
    }
  });
  return () => {
    handler.dispose();
  };
}

function selectedCell(
  api: FUniver,
  { subUnitId = '', selections }: Selected,
): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheetName();
  const selection = selections?.at(-1);
  if (sheet === undefined || selection === undefined) return undefined;
  const { primary, range } = selection;
  return { sheet, row: primary?.actualRow ?? range.startRow, column: primary?.actualColumn ?? range.startColumn };
}
