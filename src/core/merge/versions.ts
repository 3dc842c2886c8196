/**
 * A text as the versions that it holds. Most hold one; where somebody kept both of two, the text holds them one below the
 * other with a line of the catalogue between (`merge.separator`). Seen so, keeping both twice is keeping both once, and
 * a text that has another one in it already has nothing to learn from it.
 */
import { isBlank } from '../text/cellText.ts';

/** The line between versions in the language that is written, then those of other languages: a text may be older. */
export type Separators = readonly [string, ...string[]];

/** The versions in a text, without those that show nothing; of a status, the one status. */
export type Versions = ReadonlySet<string>;

/**
 * The versions in a text. Outer white space and the kind of line ends make no difference: programs change them.
 */
export function versionsOf(text: string, separators: readonly string[]): Versions {
  return new Set(
    split(text, separators)
      .map((version) => version.trim())
      .filter((version) => !isBlank(version)),
  );
}

function split(text: string, separators: readonly string[]): string[] {
  const plain = text.replace(/\r+\n|\r/g, '\n');
  if (!separators.some((separator) => plain.includes(separator))) return [plain];
  const versions: string[][] = [[]];
  for (const line of plain.split('\n')) {
    if (separators.includes(line.trim())) versions.push([]);
    else versions.at(-1)?.push(line);
  }
  return versions.map((lines) => lines.join('\n'));
}

/** Whether two texts hold the same versions. */
export function sameVersions(one: Versions, other: Versions): boolean {
  return one.size === other.size && holdsAll(one, other);
}

/** Whether the first has every version of the second. */
export function holdsAll(one: Versions, other: Versions): boolean {
  return [...other].every((version) => one.has(version));
}

/**
 * Both texts in one: the first as it is, then whatever of the second it does not hold.
 */
export function joinTexts(ours: string, theirs: string, separators: Separators): string {
  const mine = versionsOf(ours, separators);
  const added = [...versionsOf(theirs, separators)].filter((version) => !mine.has(version));
  const first = mine.size === 0 ? [] : [ours];
  return added.length === 0 ? ours : [...first, ...added].join(`\n${separators[0]}\n`);
}
