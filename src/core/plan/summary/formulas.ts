/**
 * The formulas of the Summary. Through defined names, so that sorting, moved columns and renamed sheets do not matter;
 * only functions that every Excel since 2021 and LibreOffice have, in forms that need no array entry; and never a
 * comparison over a whole column, which one error cell in it would turn into an error: FIND within ISNUMBER takes it
 * for "not found".
 */
import type { FieldCode, Framework } from '../../../framework/schema.ts';
import type { Translator } from '../../messages/catalogue.ts';
import { excelTrim } from '../../text/cellText.ts';
import { COLUMNS, type ColumnKey } from '../columns.ts';
import { literal } from '../formula.ts';
import { BEGINNING, COUNT_FACTOR, LENGTH_FACTOR, type FingerprintKey } from './fingerprint.ts';

const nameOf = (key: ColumnKey): string => COLUMNS.find((column) => column.key === key)?.name ?? '';
/** A line break stands between entries of a list: no label and no Ref has one. */
const END = 'CHAR(10)';
const wrapped = (text: string): string => `${END}&${text}&${END}`;

/** Rows with this status: 1 or 0 a row. The twin of `StatusLookup.byLabel`. */
export function hasStatus(label: string): string {
  const wanted = literal(excelTrim(label).toLowerCase());
  return `ISNUMBER(FIND(${wrapped(wanted)},${wrapped(`LOWER(TRIM(${nameOf('status')}))`)}))`;
}

/** Rows of which Check says that nothing is missing. */
export function isComplete(t: Translator): string {
  return `ISNUMBER(FIND(${END}&${literal(t('check.complete'))},${END}&${nameOf('check')}))`;
}

/** Rows with one of these Refs. */
function hasRef(refs: readonly string[]): string {
  const list = refs.map((ref) => ref.toLowerCase());
  return `ISNUMBER(FIND("|"&LOWER(TRIM(${nameOf('ref')}))&"|",${literal(`|${list.join('|')}|`)}))`;
}

/** Number of complete rows of a status, among those with these Refs. */
export function countByRefs(label: string, refs: readonly string[], t: Translator): string {
  return `SUMPRODUCT(${hasStatus(label)}*${isComplete(t)}*${hasRef(refs)})`;
}

/** Number of complete rows of a status, among those of a section; for so many rows that their Refs make no list. */
export function countBySection(label: string, title: string, t: Translator): string {
  const section = `ISNUMBER(FIND(${wrapped(literal(title))},${wrapped(nameOf('section'))}))`;
  return `SUMPRODUCT(${hasStatus(label)}*${isComplete(t)}*${section})`;
}

/** Weights of the rows by Ref, 0 where there is none: {@link FingerprintKey}. */
function rowWeights({ refFactors, modulus }: FingerprintKey): string {
  if (refFactors.length === 0) return `(LEN(${nameOf('ref')})>0)`;
  const ref = `LOWER(TRIM(${nameOf('ref')}))`;
  const pad = literal('.'.repeat(refFactors.length));
  const terms = refFactors.map((factor, place) => `CODE(MID(${ref}&${pad},${place + 1},1))*${factor}`);
  return `(LEN(${ref})>0)*(MOD(${terms.join('+')},${modulus})+1)`;
}

/** The sum of all rows' weights. */
export function rowsFormula(key: FingerprintKey): string {
  return `SUMPRODUCT(1*${rowWeights(key)})`;
}

/** The statuses' live sum. */
export function statusSumFormula(framework: Framework, key: FingerprintKey): string {
  const numbers = framework.statuses.map(({ label }, index) => `${index + 1}*${hasStatus(label)}`).join('+');
  return `SUMPRODUCT(${rowWeights(key)}*((${numbers})*${LENGTH_FACTOR}+LEN(TRIM(${nameOf('status')}))))`;
}

/** A field's live sum; `letters` is the cell that holds the letters looked at. */
export function fieldSumFormula(field: FieldCode, key: FingerprintKey, letters: string): string {
  const column = nameOf(field);
  // The numbers 1, 2, 3 ... in a row of cells: in this form no insertion of columns makes them others.
  const numbers = `COLUMN(INDEX($1:$1,1):INDEX($1:$1,${key.letters[field].length}))`;
  const letter = `MID(${letters},${numbers},1)`;
  const count = `(LEN(${column})-LEN(SUBSTITUTE(${column},${letter},"")))*${COUNT_FACTOR}`;
  // Put behind the beginning, the letter is always found; the whole of a full cell would leave no room for it.
  const first = `FIND(${letter},LEFT(${column},${BEGINNING})&${letter})-1`;
  const weight = `(MOD(${numbers}*${key.letterFactor},${key.letterModulus})+1)`;
  const rows = rowWeights(key);
  return `SUMPRODUCT(${rows}*((${count}+${first})*${weight}+LEN(${column})*${LENGTH_FACTOR}))`;
}
