/** Puts lists, formats, formulas, names and protection back on sheets that are there. No answer is touched. */
import { absoluteAddress, areaAddress, quoteSheet } from '../../core/plan/address.ts';
import type { SheetRepair } from '../../core/plan/repairPlan.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import { valueText, type GridValue } from '../../core/reading/grid.ts';
import { isDateFormat } from './dateFormat.ts';
import { serialToText } from '../../core/text/dates.ts';
import { asText } from './asText.ts';
import { writeFilled, writeStyle } from './writeCells.ts';
import { protectSheet } from './writePage.ts';
import { writeConditionalFormats, writeValidations } from './writeRules.ts';

interface Loaded {
  readonly repair: SheetRepair;
  readonly worksheet: Excel.Worksheet;
  /** Columns that shall hold text, with what is in them now. */
  readonly textAreas: readonly { readonly area: Area; readonly range: Excel.Range }[];
}

/**
 * Repairs the sheets in two round trips: one to look, one to write.
 *
 * Safe to run again from its beginning: every step sets what shall be there, and a sheet that a failed run has left
 * unprotected is protected at the end of the next. `finally` puts protection and events back after a failure.
 */
export async function repairSheets(context: Excel.RequestContext, repairs: readonly SheetRepair[]): Promise<void> {
  const loaded = repairs.map((repair) => load(context, repair));
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const known = new Set(names.items.map(({ name }) => name.toLowerCase()));
  try {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
    for (const one of loaded) writeRepair(context, one, known);
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (thrown) {
    await putBack(repairs);
    throw thrown;
  }
}

function load(context: Excel.RequestContext, repair: SheetRepair): Loaded {
  const worksheet = context.workbook.worksheets.getItem(repair.sheet);
  worksheet.protection.load('protected');
  worksheet.tables.load('items/name');
  const textAreas = repair.styles
    .filter(({ style }) => style.numberFormat === '@')
    .map(({ area }) => {
      const range = worksheet.getRange(areaAddress(area));
      range.load('values,formulas,numberFormat');
      return { area, range };
    });
  return { repair, worksheet, textAreas };
}

function writeRepair(
  context: Excel.RequestContext,
  { repair, worksheet, textAreas }: Loaded,
  known: Set<string>,
): void {
  if (worksheet.protection.protected) worksheet.protection.unprotect();
  for (const { area, style } of repair.styles) {
    if (style.numberFormat !== undefined) {
      worksheet.getRange(areaAddress(area)).numberFormat = [[style.numberFormat]];
    }
  }
  for (const { area, range } of textAreas) keepAsText(worksheet, area, range);
  for (const filled of repair.filled) writeFilled(worksheet, filled);
  for (const styled of repair.styles) writeStyle(worksheet, styled, repair.font);
  const { table } = repair;
  if (table !== null && worksheet.tables.items.length === 0) {
    const made = worksheet.tables.add(areaAddress(table.area), true);
    made.style = table.style;
    made.showBandedRows = false;
  }
  writeValidations(worksheet, repair);
  writeConditionalFormats(worksheet, repair);
  for (const { name, area } of repair.names) {
    if (known.has(name.toLowerCase())) {
      context.workbook.names.getItem(name).formula = `=${quoteSheet(repair.sheet)}!${absoluteAddress(area)}`;
    } else context.workbook.names.add(name, worksheet.getRange(areaAddress(area)));
  }
  protectSheet(worksheet, repair.protection);
}

/** A date or a number that was typed before the cells were text again: under the text format it would lose its look. */
function keepAsText(worksheet: Excel.Worksheet, area: Area, range: Excel.Range): void {
  range.values.forEach((values: GridValue[], offset: number) => {
    const [value] = values;
    // What is calculated is not typed, and would be a formula no more.
    const isFormula = String((range.formulas as unknown[][])[offset]?.[0]).startsWith('=');
    if (typeof value !== 'number' || isFormula) return;
    const format = String((range.numberFormat as unknown[][])[offset]?.[0]);
    const text = (isDateFormat(format) ? serialToText(value) : undefined) ?? valueText(value);
    worksheet.getRangeByIndexes(area.row + offset, area.column, 1, 1).values = [[asText(text)]];
  });
}

const TRIES = 3;

/** After a failure: protection and events as they must be, in a context of its own. */
async function putBack(repairs: readonly SheetRepair[]): Promise<void> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      await Excel.run(async (context) => {
        context.runtime.enableEvents = true;
        const sheets = repairs.map((repair) => {
          const worksheet = context.workbook.worksheets.getItemOrNullObject(repair.sheet);
          worksheet.protection.load('protected');
          return { repair, worksheet };
        });
        await context.sync();
        for (const { repair, worksheet } of sheets) {
          if (!worksheet.isNullObject && !worksheet.protection.protected) protectSheet(worksheet, repair.protection);
        }
        await context.sync();
      });
      return;
    } catch {
      // Tried again; what is left undone then, the next repair does.
    }
  }
}
