/** Two texts word by word: what each has that the other has not. For whoever must see at a glance what was changed. */

/** A run of a text. */
export interface TextRun {
  readonly text: string;
  /** The other text has it in the same order. */
  readonly common: boolean;
}

export interface TextRuns {
  readonly ours: readonly TextRun[];
  readonly theirs: readonly TextRun[];
}

/** Comparing takes the product of both; where it is larger, what lies between the common ends is shown as different. */
const MOST_COMPARED = 4_000_000;

/** Words, runs of white space, and single marks: a change of a comma is no change of its word. */
const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

export function compareWords(ours: string, theirs: string): TextRuns {
  const [mine, yours] = [ours.match(PIECES) ?? [], theirs.match(PIECES) ?? []];
  const shorter = Math.min(mine.length, yours.length);
  let start = 0;
  while (start < shorter && mine[start] === yours[start]) start += 1;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === yours.at(-1 - end)) end += 1;
  const [mineBetween, yoursBetween] = [mine, yours].map((pieces) => pieces.slice(start, pieces.length - end));
  const common = commonPieces(mineBetween ?? [], yoursBetween ?? []);
  const whole = (count: number): boolean[] => Array.from({ length: count }, () => true);
  const runs = (pieces: readonly string[], between: readonly boolean[]): TextRun[] =>
    joined(pieces, [...whole(start), ...between, ...whole(end)]);
  return { ours: runs(mine, common.mine), theirs: runs(yours, common.yours) };
}

/** Which pieces are in the longest common subsequence. */
function commonPieces(
  mine: readonly string[],
  yours: readonly string[],
): { readonly mine: readonly boolean[]; readonly yours: readonly boolean[] } {
  const found = { mine: mine.map(() => false), yours: yours.map(() => false) };
  const width = yours.length + 1;
  if (mine.length === 0 || yours.length === 0 || (mine.length + 1) * width > MOST_COMPARED) return found;
  // Of the rest of both from here on, how many are common: a cell holds fewer pieces than 65 536.
  const lengths = new Uint16Array((mine.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    for (let column = yours.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        mine[row] === yours[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < mine.length && column < yours.length) {
    if (mine[row] === yours[column]) {
      found.mine[row] = found.yours[column] = true;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/**
 * Pieces as runs. White space between two pieces that differ differs, too: a sentence that was written anew is one run,
 * and not a row of words.
 */
function joined(pieces: readonly string[], common: readonly boolean[]): TextRun[] {
  const runs: { text: string; common: boolean }[] = [];
  for (const [index, text] of pieces.entries()) {
    const isBetween = text.trim() === '' && common[index - 1] === false && common[index + 1] === false;
    const isCommon = common[index] === true && !isBetween;
    const last = runs.at(-1);
    if (last?.common === isCommon) last.text += text;
    else runs.push({ text, common: isCommon });
  }
  return runs;
}
