/** A long text in pieces that each fit into a row: Excel shows no row taller than 409 points, and no page either. */
import { countLines } from '../rowHeight.ts';

/**
 * Splits a text between lines or words (within a word only where it must), so that no piece takes more lines than
 * `most` in a cell `width` digits wide. Only the white space at the cuts is lost.
 */
export function splitText(text: string, width: number, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (countLines(rest, width) > most) {
    const end = longestStart(rest, width, most);
    const cut = cutBefore(rest, end);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).replace(/^[ \n]/, '');
  }
  pieces.push(rest);
  return pieces.filter((piece) => piece !== '');
}

/** How many characters from the start fit; at least one, so that there is an end. */
function longestStart(text: string, width: number, most: number): number {
  let fits = 1;
  // No line has more characters than this: the narrowest is not quite half a digit wide.
  let tooMany = Math.min(text.length, Math.ceil(most * width * 2.5) + 1) + 1;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (countLines(text.slice(0, middle), width) <= most) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** The last line break or space before the end; the end itself in the middle of an endless word. */
function cutBefore(text: string, end: number): number {
  for (let at = end; at > end / 2; at -= 1) {
    if (text[at] === '\n' || text[at] === ' ') return at;
  }
  // A pair of surrogates is one character.
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? end - 1 : end;
}
