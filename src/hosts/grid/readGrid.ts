/** The open workbook -> WorkbookGrid, from what Univer holds and has calculated. Nothing is copied that is not read. */
import { MAX_SUB_ITEMS } from '../../framework/constants.ts';
import type { GridName, GridSheet, GridValue, WorkbookGrid } from '../../core/reading/grid.ts';
import { cellValue, forEachCell, numberFormats } from './cellValue.ts';
import { isGlobal } from './names.ts';
import { toArea } from './units.ts';
import type { BookData, FWorkbook, FWorksheet, SheetData } from './univerTypes.ts';

/** A cell typed by accident far below must not cost a reading of all that is between. */
const MAX_ROWS = 10 * MAX_SUB_ITEMS;

/** Reads every sheet. */
export function readGrid(workbook: FWorkbook): WorkbookGrid {
  const { styles, custom } = workbook.getWorkbook().getSnapshot();
  const worksheets = workbook.getSheets();
  const nameOf = new Map(worksheets.map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  return {
    sheets: worksheets.map((worksheet) => readSheet(worksheet, styles)),
    names: workbook.getDefinedNames().map((name): GridName => {
      const localSheetId = name.getLocalSheetId();
      const scope = localSheetId === undefined || isGlobal({ localSheetId }) ? undefined : nameOf.get(localSheetId);
      return {
        name: name.getName(),
        reference: name.getFormulaOrRefString(),
        ...(scope === undefined ? {} : { scope }),
      };
    }),
    custom: Object.fromEntries(
      Object.entries(custom ?? {}).filter((entry): entry is [string, string | number | boolean] =>
        ['string', 'number', 'boolean'].includes(typeof entry[1]),
      ),
    ),
  };
}

function readSheet(worksheet: FWorksheet, styles: BookData['styles']): GridSheet {
  return {
    name: worksheet.getSheetName(),
    rows: sheetRows(worksheet.getSheet().getConfig(), styles),
    listAreas: worksheet
      .getDataValidations()
      .filter(({ rule }) => rule.type === 'list')
      .flatMap(({ rule }) => (rule as ValidationRanges).ranges.map(toArea)),
  };
}

/** Univer's own type leaves this open, since documents have such rules too; a sheet's rule has ranges of cells. */
interface ValidationRanges {
  readonly ranges: readonly Parameters<typeof toArea>[0][];
}

/** Values by row, from A1; rows without cells are empty. */
function sheetRows(sheet: SheetData, styles: BookData['styles']): GridValue[][] {
  const formatOf = numberFormats(sheet, styles);
  const rows: GridValue[][] = [];
  forEachCell(sheet, (cell, row, column) => {
    if (row >= MAX_ROWS) return;
    const value = cellValue(cell, () => formatOf(cell, row, column));
    if (value === null) return;
    while (rows.length <= row) rows.push([]);
    const values = rows[row] ?? [];
    while (values.length < column) values.push(null);
    values[column] = value;
  });
  return rows;
}
