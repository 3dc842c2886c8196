/** Pieces of worksheet formulas. English function names, commas, A1: what every Excel stores in the file. */
import type { MessageValues, TranslatorOf } from '../messages/translator.ts';

/** Excel allows no more characters in one text literal of a formula. */
const LONGEST_LITERAL = 255;

/** A text literal; long ones are joined from pieces. */
export function literal(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length + character.length > LONGEST_LITERAL) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}

/** OR(...) that also stands for none (FALSE) and one. */
export function anyOf(conditions: readonly string[]): string {
  const [only] = conditions;
  if (only === undefined) return 'FALSE';
  return conditions.length === 1 ? only : `OR(${conditions.join(',')})`;
}

/**
 * A message of the catalogue as a formula: `parts` are put in as formulas, `values` as text. So the words stay in the
 * catalogue, in whatever order a language needs them.
 */
export function messageFormula<Key extends string>(
  t: TranslatorOf<Key>,
  key: Key,
  parts: Readonly<Record<string, string>>,
  values: MessageValues = {},
): string {
  const marks = Object.fromEntries(Object.keys(parts).map((name) => [name, `\u0001${name}\u0001`]));
  return t(key, { ...values, ...marks })
    .split('\u0001')
    .map((piece, index) => (index % 2 === 1 ? (parts[piece] ?? '') : piece === '' ? '' : literal(piece)))
    .filter((piece) => piece !== '')
    .join('&');
}
