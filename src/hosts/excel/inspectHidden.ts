/** Rows and columns that are hidden among the cells that hold something. */

/** Of one sheet: how many. */
export interface HiddenLines {
  readonly rows: number;
  readonly filteredRows: number;
  readonly columns: number;
}

/**
 * Rows that are asked for at once. An answer has about 20 bytes a row, and Excel on the web gives 5 MB: all sheets'
 * columns (16 384 at most each) go beside.
 */
const ROWS_AT_ONCE = 50_000;

/** As Excel gives it: null where some lines are hidden and some are not, which the types do not tell. */
type IsHidden = boolean | null;

interface Looked {
  readonly sheet: string;
  readonly used: Excel.Range;
  /** Areas of filters, and whether each hides anything. */
  readonly filters: readonly { readonly filter: Excel.AutoFilter; readonly range: Excel.Range }[];
}

/**
 * Looks at all sheets in one round trip; where rows or columns are hidden in part, asks for those sheets' rows and
 * columns, so many at a time.
 * @param worksheets loaded with their names and their tables' names
 * @returns by the sheet's name
 */
export async function loadHidden(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<ReadonlyMap<string, HiddenLines>> {
  const looked = worksheets.map(lookAt);
  await context.sync();
  const hidden = new Map<string, HiddenLines>();
  for (const one of looked) {
    const { sheet, used } = one;
    if (!used.isNullObject && !isShown(used)) hidden.set(sheet, await countHidden(context, one));
  }
  return hidden;
}

function isShown({ rowHidden, columnHidden }: Excel.Range): boolean {
  return (rowHidden as IsHidden) === false && (columnHidden as IsHidden) === false;
}

function lookAt(worksheet: Excel.Worksheet): Looked {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnCount,rowHidden,columnHidden');
  const filters = [worksheet.autoFilter, ...worksheet.tables.items.map(({ autoFilter }) => autoFilter)].map(
    (filter) => {
      filter.load('isDataFiltered');
      const range = filter.getRangeOrNullObject();
      range.load('rowIndex,rowCount');
      return { filter, range };
    },
  );
  return { sheet: worksheet.name, used, filters };
}

async function countHidden(context: Excel.RequestContext, { used, filters }: Looked): Promise<HiddenLines> {
  const filtered = filters.flatMap(({ filter, range }) =>
    filter.isDataFiltered && !range.isNullObject
      ? // The first row of a filter is its header, which it never hides.
        [{ first: range.rowIndex + 1, end: range.rowIndex + range.rowCount }]
      : [],
  );
  const rowHidden = used.rowHidden as IsHidden;
  const columnHidden = used.columnHidden as IsHidden;
  let columns = columnHidden === true ? used.columnCount : 0;
  const columnsAsked = columnHidden === null ? used.getColumnProperties({ columnHidden: true }) : undefined;
  let [rows, filteredRows] = [0, 0];
  // Rows that are all hidden need no asking for, unless a filter may have hidden some of them: one way for all.
  const rowsToAsk = rowHidden === false ? 0 : used.rowCount;
  for (let first = 0; first < rowsToAsk; first += ROWS_AT_ONCE) {
    const last = Math.min(first + ROWS_AT_ONCE, used.rowCount) - 1;
    const asked = used.getRow(first).getBoundingRect(used.getRow(last)).getRowProperties({ rowHidden: true });
    await context.sync();
    asked.value.forEach((line, offset) => {
      if (line.rowHidden !== true) return;
      const row = used.rowIndex + first + offset;
      if (filtered.some(({ first: start, end }) => row >= start && row < end)) filteredRows += 1;
      else rows += 1;
    });
  }
  if (columnsAsked !== undefined) {
    if (rowsToAsk === 0) await context.sync();
    columns = columnsAsked.value.filter(({ columnHidden }) => columnHidden === true).length;
  }
  return { rows, filteredRows, columns };
}
