import { fail, ok, type Result } from '../core/errors/error.ts';
import { translatorFor, type Translator } from '../core/messages/catalogue.ts';
import { EXCEL } from '../core/plan/limits.ts';
import { blockColumns, compileSummary, type SummaryChoices } from '../core/plan/summary/compileSummary.ts';
import { askedFramework } from '../core/part/askedFramework.ts';
import { interpretWorkbook, type WorkbookReading } from '../core/reading/interpret.ts';
import { locateSummary } from '../core/reading/locateSummary.ts';
import type { Framework } from '../framework/schema.ts';
import type { WorkbookHost } from '../hosts/port.ts';

/** What was made. */
export interface Summarised {
  /** The Summary sheet's name. */
  readonly sheet: string;
  /** It took the place of one that was there. */
  readonly rebuilt: boolean;
  /** Which cells are ours, from the block's first one. */
  readonly cells: readonly (readonly boolean[])[];
}

/** So many names are tried for the sheet before it is given up. */
const MOST_NAMES = 50;

/**
 * Makes the Summary sheet in a host's workbook, or rebuilds what the add-in made of it, in the workbook's own language.
 * A sheet that is called so and is not ours stays: ours gets a free name ("Summary (2)").
 * @param t the language where the catalogue does not have the workbook's own
 * @param builtAt ISO 8601 date and time, as the clock of the person has it
 */
export async function summarise(
  host: Pick<WorkbookHost, 'read' | 'summarise'>,
  framework: Framework,
  t: Translator,
  builtAt: string,
): Promise<Result<Summarised>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  if (!reading.ok) return reading;
  const words = translatorFor(reading.value.language) ?? t;
  const asked = askedFramework(framework, reading.value.sightings.part);
  const replaces = locateSummary(grid.value, blockColumns(asked));
  const name = words('sheet.summary');
  const compared = await comparedWith(reading.value, words);
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '' : ` (${number})`;
    const freeName = `${name.slice(0, EXCEL.sheetName - mark.length)}${mark}`;
    const plan = compileSummary(asked, reading.value, words, { builtAt, replaces, freeName, ...compared });
    if (!plan.ok) return plan;
    const made = await host.summarise(plan.value);
    if (made.ok) {
      const { name: sheet, cells } = plan.value.sheet;
      return ok({
        sheet,
        rebuilt: replaces !== undefined,
        cells: cells.map((row) => row.map((cell) => cell !== null)),
      });
    }
    if (made.error.code !== 'sheet-exists' || replaces !== undefined || number >= MOST_NAMES) return fail(made.error);
  }
}

/** The words of a comparison are loaded when there is something to compare with. */
async function comparedWith({ before }: WorkbookReading, t: Translator): Promise<Pick<SummaryChoices, 'compared'>> {
  if (before === undefined) return {};
  const { updateTranslator } = await import('../core/messages/updateCatalogue.ts');
  return { compared: { before, words: updateTranslator(t) } };
}
