/** The list of names that a person gives for the time of a review. It is kept nowhere. */

/**
 * The names of a text file: one a line. Byte order marks, any line break, quotes and blank lines are tolerated, so that
 * a column saved from a spreadsheet can be given as it is. A line may hold several names between commas, semicolons or
 * tabs. One comma alone stands between a surname and a first name ("Diallo, Awa"), unless there are two words or more
 * on both its sides ("Awa Diallo, María Pérez"). There are no comments: a line that begins with # is a name.
 *
 * @returns without repetitions, in the file's order; what has no letter is no name
 */
export function parseNameList(text: string): string[] {
  const names = new Set<string>();
  for (const line of text.split(/[\r\n\u0085\u2028\u2029]/)) {
    for (const cell of cellsOf(line.replaceAll('\uFEFF', ''))) {
      const name = cell.replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(name)) names.add(name);
    }
  }
  return [...names];
}

/** In a quoted cell a comma separates nothing. By hand: a pattern for quoted cells is slow on a line full of quotes. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  line.split('"').forEach((piece, index) => {
    // Pieces with odd numbers stand between quotes.
    if (index % 2 === 1) cells.push(piece);
    else cells.push(...piece.split(/[;\t]/).flatMap(namesBetweenCommas));
  });
  return cells;
}

function namesBetweenCommas(cell: string): string[] {
  const names = cell.split(/[,،]/).map((name) => name.trim());
  const oneName = names.length === 2 && names.some((name) => !/\s/.test(name));
  return oneName ? [cell] : names;
}
