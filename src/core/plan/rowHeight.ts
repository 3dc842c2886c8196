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

/** Lines that a text takes in a cell `width` digits wide, broken between words as Excel does. */
export function countLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const length = textWidth(word);
      if (used > 0 && used + SPACE + length > width) {
        lines += 1;
        used = 0;
      }
      if (length > width) {
        // A word wider than the cell is broken wherever it must be.
        const whole = Math.ceil(length / width) - 1;
        lines += whole;
        used = length - whole * width;
      } else {
        used += (used > 0 ? SPACE : 0) + length;
      }
    }
  }
  return lines;
}

const SPACE = 0.46;

/** Other fonts than Calibri may stand in for it, and they are a little wider. */
const ALLOWANCE = 1.06;

/** Width of a text in digits of the default font, by rough classes of letters. */
function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += characterWidth(text.charCodeAt(i));
  return width * ALLOWANCE;
}

function characterWidth(unit: number): number {
  if (unit < 0x80) return ASCII[unit] ?? 1;
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
