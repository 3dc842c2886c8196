/** What the hosts do differently, each on purpose. */
import { lookInside, type BookLook } from './lookInside.ts';
import type { CellLook, SheetLook } from './lookAtSheet.ts';

/** What differs between the two on purpose, each with what is done to both before they are compared. */
const TOLERANCES = {
  /** A new workbook in Excel has an empty sheet of its own already, and the add-in leaves it alone. */
  'the empty sheet of a new workbook': (look: BookLook): BookLook => {
    const sheets = Object.entries(look.sheets).filter(([name]) => name !== 'Sheet1');
    return { ...look, sheets: Object.fromEntries(sheets) };
  },
  /**
   * Office.js links to the name, which follows the cells; the file to the first cell, since LibreOffice does not follow
   * a link to a name.
   */
  'a link to a name or to its first cell': (look: BookLook): BookLook =>
    mapSheets(look, (sheet) => ({
      ...sheet,
      links: Object.fromEntries(
        Object.entries(sheet.links).map(([cell, link]) => {
          const named = look.names[link['location'] ?? ''];
          const [, reference = ''] = /^(.*?)(?::|$)/.exec(named?.replaceAll('$', '') ?? '') ?? [];
          return [cell, named === undefined ? link : { ...link, location: reference }];
        }),
      ),
    })),
  /** The host that writes through Excel types an apostrophe more often than the file needs one: `'2 trainers a year`. */
  'the apostrophe of a text': (look: BookLook): BookLook =>
    mapCells(look, (cell) => ({ ...cell, style: { ...cell.style, quotePrefix: false } })),
} as const;

function mapSheets(look: BookLook, change: (sheet: SheetLook) => SheetLook): BookLook {
  return {
    ...look,
    sheets: Object.fromEntries(Object.entries(look.sheets).map(([name, sheet]) => [name, change(sheet)])),
  };
}

function mapCells(look: BookLook, change: (cell: CellLook) => CellLook): BookLook {
  return mapSheets(look, (sheet) => ({
    ...sheet,
    cells: Object.fromEntries(Object.entries(sheet.cells).map(([address, cell]) => [address, change(cell)])),
  }));
}

/** A file as it can be held against another host's. */
export const comparable = (bytes: Uint8Array): BookLook =>
  Object.values(TOLERANCES).reduce((look, tolerate) => tolerate(look), lookInside(bytes));
