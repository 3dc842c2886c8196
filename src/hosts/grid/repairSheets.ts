/** Puts lists, formats, formulas, names and locks back on sheets that are there. No answer is touched. */
import type { SheetRepair } from '../../core/plan/repairPlan.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import { valueText } from '../../core/reading/grid.ts';
import { BookDraft } from './bookDraft.ts';
import { cellValue, numberFormats } from './cellValue.ts';
import { unlockedAreas } from './locks.ts';
import { clearAreas } from './resources.ts';
import { formatRules, validationRules } from './rules.ts';
import { valueData, writeFilled, writeStyles, type CellRows } from './sheetData.ts';
import type { BookData, SheetData } from './univerTypes.ts';

/**
 * The workbook with its sheets repaired; undefined where one of them is gone.
 * @param before a copy of what is open: its cells are changed
 */
export function repairBook(before: BookData, repairs: readonly SheetRepair[], unitId: string): BookData | undefined {
  const draft = new BookDraft(before);
  for (const repair of repairs) {
    const sheet = draft.sheetNamed(repair.sheet);
    if (sheet === undefined) return undefined;
    repairSheet(draft, sheet, repair, before.styles);
    // Two repairs may be of one sheet: what either leaves open is open.
    const ofSheet = repairs.filter((other) => other.sheet.toLowerCase() === repair.sheet.toLowerCase());
    draft.lock(
      sheet,
      ofSheet.flatMap(({ styles }) => unlockedAreas(styles)),
    );
  }
  return draft.finish(unitId);
}

function repairSheet(draft: BookDraft, sheet: SheetData, repair: SheetRepair, styles: BookData['styles']): void {
  const { id } = sheet;
  const cells: CellRows = sheet.cellData ?? {};
  for (const { area, style } of repair.styles) if (style.numberFormat === '@') keepAsText(sheet, cells, area, styles);
  writeStyles(cells, repair.styles, repair.font, draft.styles);
  for (const filled of repair.filled) writeFilled(cells, filled, `${id}-repair`);
  draft.replace({ ...sheet, cellData: cells });
  const { validations, formats } = draft.resources;
  const checked = repair.validations.map(({ area }) => area);
  const otherChecks = clearAreas(validations[id] ?? [], checked);
  validations[id] = [
    ...otherChecks,
    ...validationRules(
      repair.validations,
      freeId(
        id,
        otherChecks.map(({ uid }) => uid),
      ),
    ),
  ];
  const formatted = repair.conditionalFormats.map(({ area }) => area);
  const others = clearAreas(formats[id] ?? [], formatted);
  // In front, since the first rule wins.
  formats[id] = [
    ...formatRules(
      repair,
      freeId(
        id,
        others.map(({ cfId }) => cfId),
      ),
    ),
    ...others,
  ];
  for (const { name, area } of repair.names) draft.setName(name, repair.sheet, area);
}

/** The beginning of ids that none of these has. */
function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 2; taken.some((other) => other.startsWith(`${free}-`)); number += 1) free = `${id}-r${number}`;
  return free;
}

/** A date or a number that was typed before the cells were text again: under the text format it would lose its look. */
function keepAsText(sheet: SheetData, cells: CellRows, area: Area, styles: BookData['styles']): void {
  const formatOf = numberFormats(sheet, styles);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = cells[row]?.[column];
      if (cell === undefined || typeof cell.v !== 'number' || typeof cell.f === 'string') continue;
      const value = cellValue(cell, () => formatOf(cell, row, column));
      Object.assign(cell, valueData(valueText(value)));
    }
  }
}
