/**
 * Where the Check column may have its formula again. A workbook is restored without a way back: what somebody has written
 * over a Check cell, or has in a row of their own between ours, would be gone for good.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import { answerTo, type Answer } from '../answers/response.ts';
import { english, everyTranslator, translatorFor, type Translator } from '../messages/catalogue.ts';
import { parseReference } from '../plan/address.ts';
import { isBlank } from '../text/cellText.ts';
import { sheetNamed, textAt, type WorkbookGrid } from './grid.ts';
import type { WorkbookReading } from './interpret.ts';

/** The sub-items' rows, from above, whose Check cell has nothing that is somebody's own. */
export function checkRows(grid: WorkbookGrid, { places, response, doubles, language }: WorkbookReading): number[] {
  const { table } = places;
  const sheet = table && sheetNamed(grid, table.sheet);
  const column = table?.columns.get('check');
  if (table === undefined || sheet === undefined || column === undefined) return [];
  const translators = everyTranslator(translatorFor(language) ?? english);
  const rows = new Map([...table.rows].map(([ref, row]) => [row, answerTo(response, ref)]));
  for (const { cell, answer } of doubles.flatMap((double) => double.rows)) {
    const row = parseReference(cell)?.area.row;
    if (row !== undefined) rows.set(row, answer);
  }
  return [...rows]
    .filter(([row, answer]) => isOurs(textAt(sheet, row, column), answer, translators))
    .map(([row]) => row)
    .sort((a, b) => a - b);
}

/** A text that is one of the row's answers is a cell that was copied: the answer stays where it is. */
const isOurs = (text: string, answer: Answer, translators: readonly Translator[]): boolean =>
  isBlank(text) ||
  ERROR_VALUE.test(text) ||
  FIELD_CODES.some((field) => answer[field] === text) ||
  translators.some((t) => isVerdict(text, t));

/** `#REF!`, `#N/A`, `#NAME?` and their like. */
const ERROR_VALUE = /^#[A-Z0-9/]+[!?]?$/;

const WHOLE = ['check.blank', 'check.statusMissing', 'check.statusUnknown', 'check.complete', 'check.error'] as const;

/** What the formula may come to (plan/checkFormula.ts). */
function isVerdict(text: string, t: Translator): boolean {
  if (WHOLE.some((key) => text === t(key))) return true;
  const fields = new Set(FIELD_CODES.map((field) => t(`field.${field}`)));
  return [t('check.missing'), t('check.review')].some(
    (heading) =>
      text.startsWith(`${heading} `) &&
      text
        .slice(heading.length + 1)
        .split(t('check.separator'))
        .every((field) => fields.has(field)),
  );
}
