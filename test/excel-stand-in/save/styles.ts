/** xl/styles.xml: fonts, fills, borders, formats and the combinations of them that cells use. */
import type { Style } from '../model/style.ts';
import { NORMAL } from '../model/style.ts';
import type { ConditionalRule } from '../model/workbook.ts';
import { element, list, MAIN, part } from './xml.ts';

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** Entries in the order they were first asked for, each once. */
class Pool {
  readonly entries: string[];

  constructor(...first: readonly string[]) {
    this.entries = [...first];
  }

  index(entry: string): number {
    const known = this.entries.indexOf(entry);
    return known >= 0 ? known : this.entries.push(entry) - 1;
  }
}

const UNDERLINE: Readonly<Record<string, string>> = { Single: 'single', Double: 'double' };
const LINE: Readonly<Record<string, string>> = { Continuous: 'thin', Dash: 'dashed', Dot: 'dotted', Double: 'double' };
const ORDER: Readonly<Record<string, number>> = { Context: 0, LeftToRight: 1, RightToLeft: 2 };

export class StyleBook {
  readonly #fonts = new Pool(fontXml(NORMAL));
  readonly #fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Pool(borderXml(NORMAL));
  readonly #formats = new Pool();
  readonly #cells = new Pool(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  readonly #conditional = new Pool();
  readonly #known = new Map<Style, [plain: number | undefined, quoted: number | undefined]>();

  /** Number of a cell's style, with or without the mark of text. */
  cell(style: Style, quotePrefix: boolean): number {
    const known = this.#known.get(style) ?? [undefined, undefined];
    this.#known.set(style, known);
    const place = quotePrefix ? 1 : 0;
    return (known[place] ??=
      style === NORMAL && !quotePrefix ? 0 : this.#cells.index(this.#cellXml(style, quotePrefix)));
  }

  /** Number of a conditional format's look. */
  conditional({ fill, color, bold }: ConditionalRule): number {
    const font =
      color === '' && !bold
        ? ''
        : element('font', {}, (bold ? '<b/>' : '') + (color === '' ? '' : element('color', { rgb: argb(color) })));
    const pattern =
      fill === '' ? '' : element('fill', {}, element('patternFill', {}, element('bgColor', { rgb: argb(fill) })));
    return this.#conditional.index(element('dxf', {}, font + pattern));
  }

  xml(): string {
    const formats = this.#formats.entries.map((code, index) =>
      element('numFmt', { numFmtId: 164 + index, formatCode: code }),
    );
    return part(
      element(
        'styleSheet',
        { xmlns: MAIN },
        list('numFmts', formats) +
          list('fonts', this.#fonts.entries) +
          list('fills', this.#fills.entries) +
          list('borders', this.#borders.entries) +
          list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
          list('cellXfs', this.#cells.entries) +
          list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
          list('dxfs', this.#conditional.entries),
      ),
    );
  }

  #cellXml(style: Style, quotePrefix: boolean): string {
    const { numberFormat, fill, horizontal, vertical, wrap, indent, readingOrder, locked } = style;
    // 49 is the built-in text format (ECMA-376 part 1, 18.8.30).
    const numFmtId =
      numberFormat === 'General' ? 0 : numberFormat === '@' ? 49 : 164 + this.#formats.index(numberFormat);
    const fillXml = element(
      'fill',
      {},
      element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: fill === '' ? '' : argb(fill) })),
    );
    const alignment = element('alignment', {
      horizontal: horizontal === 'General' ? undefined : horizontal.toLowerCase(),
      vertical: vertical === 'Bottom' ? undefined : vertical.toLowerCase(),
      wrapText: wrap || undefined,
      indent: indent === 0 ? undefined : indent,
      readingOrder: ORDER[readingOrder],
    });
    return element(
      'xf',
      {
        numFmtId,
        fontId: this.#fonts.index(fontXml(style)),
        fillId: fill === '' ? 0 : this.#fills.index(fillXml),
        borderId: this.#borders.index(borderXml(style)),
        xfId: 0,
        quotePrefix: quotePrefix || undefined,
        applyNumberFormat: true,
        applyFont: true,
        applyFill: true,
        applyBorder: true,
        applyAlignment: true,
        applyProtection: true,
      },
      alignment + element('protection', { locked }),
    );
  }
}

function fontXml({ bold, italic, underline, size, color, font }: Style): string {
  return element(
    'font',
    {},
    (bold ? '<b/>' : '') +
      (italic ? '<i/>' : '') +
      (underline === 'None' ? '' : element('u', { val: UNDERLINE[underline] })) +
      element('sz', { val: size }) +
      (color === NORMAL.color ? '' : element('color', { rgb: argb(color) })) +
      element('name', { val: font }),
  );
}

function borderXml({ borders }: Style): string {
  const line = (name: string, edge: keyof Style['borders']): string => {
    const own = borders[edge];
    return own === undefined || own.style === 'None'
      ? `<${name}/>`
      : element(name, { style: LINE[own.style] }, element('color', { rgb: argb(own.color) }));
  };
  return element(
    'border',
    {},
    line('left', 'EdgeLeft') +
      line('right', 'EdgeRight') +
      line('top', 'EdgeTop') +
      line('bottom', 'EdgeBottom') +
      '<diagonal/>',
  );
}
