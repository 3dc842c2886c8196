/**
 * What XML 1.0 (2.2, Char) cannot hold: control characters but tab, line feed, carriage return and those from U+007F
 * on, unpaired surrogates, U+FFFE and U+FFFF. No program shows them as anything; a file for people need not carry them.
 */
const UNPRINTABLE = /[^\P{Cc}\t\n\r\u007F-\u009F]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The text with U+FFFD, which is seen, for each character that cannot be written: nothing vanishes without a trace. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** The beginning of a text: at most so many UTF-16 units, and no half of a character. */
export function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
