/**
 * Row heights from text. Excel measures rows only on the machine that shows them, so a workbook made elsewhere must
 * bring its heights. An estimate on the generous side: a row a line too tall is better than a line cut off.
 */
import { EXCEL } from './limits.ts';

/** Height of a line as a multiple of the font size, as Excel's own default row (15 pt for 11 pt) has it, rounded up. */
const LINE_FACTOR = 1.36;
const PADDING = 4;

/** Text in a column of a given width, for measuring. */
export interface MeasuredText {
  readonly text: string;
  /** Column width in characters of the default font. */
  readonly width: number;
  readonly size: number;
}

/** The height in points that shows all of the texts, between `least` and Excel's largest. */
export function rowHeight(texts: readonly MeasuredText[], least: number, defaultSize: number): number {
  let height = least;
  for (const { text, width, size } of texts) {
    if (text === '') continue;
    // One character of the width goes to the cell's inner margins.
    const lines = countLines(text, ((width - 1) * defaultSize) / size);
    height = Math.max(height, lines * size * LINE_FACTOR + PADDING);
  }
  return Math.min(EXCEL.rowHeight, Math.ceil(height));
}

/** No row is taller than this many lines of the smallest text, so counting further is in vain. */
const MOST_LINES = 60;

/**
 * Lines that a text takes in a cell `width` digits wide, broken between words as Excel does; {@link MOST_LINES} at the
 * most. One pass, and no string or function made on the way: this looks at every character of the workbook.
 */
export function countLines(text: string, width: number): number {
  const room = width / ALLOWANCE;
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at <= text.length && lines < MOST_LINES; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : NEW_LINE;
    if (unit !== BLANK && unit !== NEW_LINE) {
      word += unit < 0x80 ? (ASCII[unit] ?? 1) : wideWidth(unit);
      continue;
    }
    if (used > 0 && used + SPACE + word > room) {
      lines += 1;
      used = 0;
    }
    if (word > room) {
      // A word wider than the cell is broken wherever it must be.
      const whole = Math.ceil(word / room) - 1;
      lines += whole;
      word -= whole * room;
    }
    used += (used > 0 ? SPACE : 0) + word;
    word = 0;
    if (unit === NEW_LINE && at < text.length) {
      lines += 1;
      used = 0;
    }
  }
  return Math.min(lines, MOST_LINES);
}

const BLANK = 0x20;
const NEW_LINE = 0x0a;
const SPACE = 0.46;

/** Other fonts than Calibri may stand in for it, and they are a little wider. */
const ALLOWANCE = 1.06;

/** Width of a character (UTF-16 unit) beyond ASCII in digits of the default font, by rough classes. */
function wideWidth(unit: number): number {
  // East Asian scripts, full-width forms and (halves of) emoji.
  if ((unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0x2e80 && unit <= 0xd7af) || unit >= 0xff00) return 2;
  return 1.05;
}

/** Widths of Calibri's letters, in digits. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["iljI.,:;'|! ", 0.47],
  ['ftr-()[]{}J/\\"`', 0.66],
  ['szcx_', 0.8],
  ['aegvykTSELF', 0.94],
  ['mW', 1.65],
  ['wM@%', 1.5],
  ['ABCDGHKNOPQRUVXYZ&', 1.2],
];

const ASCII: readonly number[] = Array.from({ length: 0x80 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return WIDTHS.find(([letters]) => letters.includes(letter))?.[1] ?? 1.04;
});
