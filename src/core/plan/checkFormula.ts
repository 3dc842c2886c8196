/**
 * The Check column: the rules of check/rowRules.ts told as one worksheet formula, so that a workbook checks itself in
 * plain Excel, LibreOffice and Excel on the web. Only functions that every supported Excel has; no dynamic arrays.
 *
 * The words of the verdict are also computed here for the cached values, from the core's own verdict.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode, Framework } from '../../framework/schema.ts';
import type { RowVerdict } from '../check/rowRules.ts';
import type { Translator } from '../messages/catalogue.ts';
import { excelTrim, FILLERS, INVISIBLE_CHARACTERS, PLACEHOLDERS, SHORTEST_DESCRIPTION } from '../text/cellText.ts';
import type { ColumnKey } from './columns.ts';
import { anyOf, literal } from './formula.ts';
import { placedCell, type TablePlaces } from './tablePlaces.ts';

/** Stands at the end of a list while the formula puts it together; no verdict has it. */
const END = '|';

/**
 * Formula: is nothing to be seen in this text? The twin of `isBlank`. CLEAN takes off the characters 0 to 31. One
 * SUBSTITUTE a character is long, but every spreadsheet program can do it; an array in one SUBSTITUTE only some.
 */
export function blankFormula(text: string): string {
  const shown = [' ', ...INVISIBLE_CHARACTERS].reduce(
    (inner, character) => `SUBSTITUTE(${inner},"${character}","")`,
    `CLEAN(${text})`,
  );
  return `${shown}=""`;
}

/** Formula: is the status in this cell one of these? The twin of `StatusLookup.byLabel`. */
export function statusIsFormula(cell: string, labels: readonly string[]): string {
  return anyOf(labels.map((label) => `LOWER(TRIM(${cell}))=${literal(excelTrim(label).toLowerCase())}`));
}

/** Labels of the statuses that ask for a field. */
export function labelsAskingFor(framework: Framework, field: FieldCode): string[] {
  return framework.statuses.filter((status) => status.requires.includes(field)).map((status) => status.label);
}

/** The formula of the first row's Check cell; filled down, its references move along. */
export function checkFormula(framework: Framework, places: TablePlaces, t: Translator): string {
  const cell = (key: ColumnKey): string => placedCell(key, places);
  const status = cell('status');
  const named = (field: FieldCode): string => literal(`${t('check.separator')}${t(`field.${field}`)}`);
  const asked = (field: FieldCode): string => statusIsFormula(status, labelsAskingFor(framework, field));

  const missing = FIELD_CODES.map(
    (field) => `IF(AND(${asked(field)},${blankFormula(cell(field))}),${named(field)},"")`,
  ).join('&');
  const review = FIELD_CODES.map(
    (field) =>
      `IF(${blankFormula(cell(field))},"",IF(${asked(field)},IF(${thinFormula(cell(field), field)},${named(field)},""),${named(field)}))`,
  ).join('&');

  // Each list is computed once: it is put between its heading and END, and where it is empty, heading and END together
  // are exchanged for what is said then. "Complete; please review:" & ", activities" & END loses the first separator.
  const lead = t('check.review');
  const reviewed = `SUBSTITUTE(${literal(lead)}&${review}&${literal(END)},${literal(lead + END)},${literal(t('check.complete'))})`;
  const complete = `SUBSTITUTE(${reviewed},${literal(lead + t('check.separator'))},${literal(`${lead} `)})`;
  const heading = `${t('check.missing')} `;
  const missed = `${literal(heading)}&MID(${missing},${t('check.separator').length + 1},200)&${literal(END)}`;
  const verdict = `SUBSTITUTE(SUBSTITUTE(${missed},${literal(heading + END)},${complete}),${literal(END)},"")`;

  const known = statusIsFormula(
    status,
    framework.statuses.map(({ label }) => label),
  );
  const allFields = FIELD_CODES.map((field) => cell(field)).join('&');
  const noStatus = `IF(${blankFormula(allFields)},${literal(t('check.blank'))},${literal(t('check.statusMissing'))})`;
  return (
    `IFERROR(IF(${blankFormula(status)},${noStatus},` +
    `IF(NOT(${known}),${literal(t('check.statusUnknown'))},` +
    `${verdict})),${literal(t('check.error'))})`
  );
}

/** Formula: does the text say too little? The twin of `isThinDescription` and `isFiller`. */
function thinFormula(text: string, field: FieldCode): string {
  const filler = (list: string): string =>
    `ISNUMBER(FIND(${literal(END)}&LOWER(TRIM(${text}))&${literal(END)},${literal(list)}))`;
  if (field === 'timeframe') return filler(FILLERS);
  // Shorter fillers are caught by their length.
  const long = PLACEHOLDERS.filter((placeholder) => placeholder.length >= SHORTEST_DESCRIPTION);
  return `OR(LEN(TRIM(${text}))<${SHORTEST_DESCRIPTION},${filler(`${END}${long.join(END)}${END}`)})`;
}

/** What the Check cell says for a verdict: the formula's value, computed by the core. */
export function checkText(verdict: RowVerdict, t: Translator): string {
  const fields = (predicate: (code: string) => boolean): string =>
    FIELD_CODES.filter((field) =>
      verdict.findings.some((finding) => finding.field === field && predicate(finding.code)),
    )
      .map((field) => t(`field.${field}`))
      .join(t('check.separator'));
  const codes = verdict.findings.map(({ code }) => code);
  if (verdict.state === 'blank') return t('check.blank');
  if (codes.includes('status-missing')) return t('check.statusMissing');
  if (codes.includes('status-unknown')) return t('check.statusUnknown');
  if (verdict.state === 'incomplete') return `${t('check.missing')} ${fields((code) => code.endsWith('-missing'))}`;
  const toReview = fields((code) => code === 'text-placeholder' || code === 'text-unused');
  return toReview === '' ? t('check.complete') : `${t('check.review')} ${toReview}`;
}
