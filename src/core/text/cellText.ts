/**
 * How a cell's text is looked at. Every function here has a twin in the worksheet's Check formula
 * (plan/checkFormula.ts), built from the same constants, so that the sheet and the code cannot come to differ.
 */
import { WITHHELD_MARKS } from './withheld.ts';

/**
 * Characters beyond space and the control characters (0 to 31) that leave a cell looking empty: no-break and
 * typographic spaces, zero-width characters, direction marks (typed by accident in right-to-left text), line and
 * paragraph separators, the ideographic space and the byte order mark.
 */
export const INVISIBLE_CHARACTERS: readonly string[] = [
  '\u00A0',
  '\u061C',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200A',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u2028',
  '\u2029',
  '\u202F',
  '\u205F',
  '\u2060',
  '\u3000',
  '\uFEFF',
];

/** Text shorter than this (in UTF-16 units, as Excel's LEN counts) describes no activity and no barrier. */
export const SHORTEST_DESCRIPTION = 10;

/**
 * Fillers that say nothing, in lower case. The list is the questionnaire's own working languages' most usual ones; a
 * text is a filler only when it is the whole cell. What an export left out says nothing either.
 */
export const PLACEHOLDERS: readonly string[] = [
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  '?',
  '??',
  '???',
  '*',
  '/',
  '\\',
  '_',
  '0',
  'x',
  'xx',
  'xxx',
  'xxxx',
  'n/a',
  'n.a.',
  'n.a',
  'na',
  'n/d',
  'nil',
  'none',
  'no',
  'yes',
  'ok',
  'test',
  'todo',
  'to do',
  'tbd',
  'tba',
  'tbc',
  't.b.d.',
  't.b.c.',
  'pending',
  'unknown',
  'see above',
  'see below',
  'as above',
  'same as above',
  'idem',
  'ditto',
  'to be determined',
  'to be confirmed',
  'to be decided',
  'to be completed',
  'to be added',
  'not applicable',
  'not available',
  'lorem ipsum',
  'placeholder',
  'not yet known',
  'to follow',
  'under discussion',
  'no information',
  'à déterminer',
  'à confirmer',
  'non applicable',
  'por determinar',
  'por confirmar',
  'no aplica',
  'غير متوفر',
  'لا ينطبق',
  ...WITHHELD_MARKS,
];

const INVISIBLE = new Set(INVISIBLE_CHARACTERS.map((character) => character.charCodeAt(0)));

/** True when nothing can be seen in the cell: empty, or white space alone. */
export function isBlank(text: string): boolean {
  // Most texts show their first character: asked of every cell, this must not look at the rest.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && (unit < 0x80 || !INVISIBLE.has(unit))) return false;
  }
  return true;
}

/** Excel's TRIM: spaces (U+0020 only) off both ends, and runs of them inside reduced to one. */
export function excelTrim(text: string): string {
  // Nearly every text is trimmed already, and this is asked of every cell.
  if (!text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ')) return text;
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** The fillers as one string, each between bars: the form in which Excel's FIND can look one up without wildcards. */
export const FILLERS = `|${PLACEHOLDERS.join('|')}|`;

const LONGEST_FILLER = PLACEHOLDERS.reduce((longest, { length }) => Math.max(longest, length), 0);

/** True when the whole text is one of {@link PLACEHOLDERS}, whatever its case. */
export function isFiller(text: string): boolean {
  const trimmed = excelTrim(text);
  return trimmed.length <= LONGEST_FILLER && FILLERS.includes(`|${trimmed.toLowerCase()}|`);
}

/** True when a description (activities, barriers) is a filler or too short to say anything. */
export function isThinDescription(text: string): boolean {
  return excelTrim(text).length < SHORTEST_DESCRIPTION || isFiller(text);
}
