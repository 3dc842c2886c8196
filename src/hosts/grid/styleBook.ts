/** Looks of cells as Univer keeps them: each once in the workbook, by a name that cells point to. */
import type { CellStyle } from '../../core/plan/workbookPlan.ts';
import { HORIZONTAL, THIN_LINE, VERTICAL, WRAP, YES, type BookData, type IStyleData } from './univerTypes.ts';

/** Pixels of one step of indentation. */
const INDENT = 9;

/** The font of a plan. */
export interface FontPlan {
  readonly name: string;
  readonly size: number;
}

/** A plan's look as Univer's. */
export function toUniverStyle(style: CellStyle, font: FontPlan): IStyleData {
  const line = style.border === undefined ? undefined : { s: THIN_LINE, cl: { rgb: `#${style.border}` } };
  return {
    ff: font.name,
    fs: style.size ?? font.size,
    ...(style.bold === true ? { bl: YES } : {}),
    ...(style.italic === true ? { it: YES } : {}),
    ...(style.underline === true ? { ul: { s: YES } } : {}),
    ...(style.color === undefined ? {} : { cl: { rgb: `#${style.color}` } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: `#${style.fill}` } }),
    ...(line === undefined ? {} : { bd: { t: line, r: line, b: line, l: line } }),
    ...(style.horizontal === undefined ? {} : { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical === undefined ? {} : { vt: VERTICAL[style.vertical] }),
    ...(style.wrap === true ? { tb: WRAP } : {}),
    ...(style.indent === undefined ? {} : { pd: { l: style.indent * INDENT } }),
    ...(style.numberFormat === undefined ? {} : { n: { pattern: style.numberFormat } }),
  };
}

/** Names of the looks in a workbook; a look that is there already keeps its name, so that twice equals once. */
export class StyleBook {
  readonly #names = new Map<string, string>();
  readonly #styles: Record<string, IStyleData>;

  constructor(styles: BookData['styles'] = {}) {
    this.#styles = {};
    for (const [name, style] of Object.entries(styles)) {
      if (style === null || style === undefined) continue;
      this.#styles[name] = style;
      this.#names.set(JSON.stringify(style), name);
    }
  }

  /** The name of a look, a new one where the workbook has none like it. */
  nameOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    let number = this.#names.size + 1;
    while (`at${number}` in this.#styles) number += 1;
    const name = `at${number}`;
    this.#names.set(key, name);
    this.#styles[name] = style;
    return name;
  }

  /** All of them, as a snapshot has them. */
  get styles(): Record<string, IStyleData> {
    return { ...this.#styles };
  }
}
