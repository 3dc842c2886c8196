/** Tells of edits and selections in the open workbook, from Excel's events. */
import { parseArea } from '../../core/plan/address.ts';
import type { HostChange } from '../port.ts';

/**
 * Registers the handlers; what is returned takes them off again.
 *
 * Selections come with a sheet's id and an address, so that following them costs no request; only a sheet that was
 * added since the last reading has no name here, and its cells are of no interest until it has been read.
 * @param sheetNames by id; read here, and again with every reading of the workbook
 */
export async function watchWorkbook(
  context: Excel.RequestContext,
  sheetNames: Map<string, string>,
  listener: (change: HostChange) => void,
  sortEvents: boolean,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const edited = (remote: boolean): Promise<void> => {
    listener({ kind: 'edited', remote });
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onChanged.add((event) => edited(event.source === 'Remote')),
    worksheets.onAdded.add((event) => edited(event.source === 'Remote')),
    worksheets.onDeleted.add((event) => edited(event.source === 'Remote')),
    // In Excel on the web a pick from some lists raises no change: coming back to a sheet, it is read again.
    worksheets.onActivated.add(() => edited(false)),
    ...(sortEvents ? [worksheets.onRowSorted.add((event) => edited(event.source === 'Remote'))] : []),
    worksheets.onSelectionChanged.add((event) => {
      const sheet = sheetNames.get(event.worksheetId);
      // Several areas are told as `A1,C3`: the first is where the active cell is.
      const area = parseArea(event.address.split(',')[0] ?? '');
      if (sheet !== undefined && area !== undefined) {
        listener({ kind: 'selected', cell: { sheet, row: area.row, column: area.column } });
      }
      return Promise.resolve();
    }),
  ];
  worksheets.load('items/id,items/name');
  await context.sync();
  for (const { id, name } of worksheets.items) sheetNames.set(id, name);
  return async () => {
    // Handlers are taken off in the context that put them on.
    await Excel.run(context, async (own) => {
      for (const handler of handlers) handler.remove();
      await own.sync();
    });
  };
}
