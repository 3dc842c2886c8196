/** The styles of a file, each resolved to what it looks like. */
import { attributesOf, child, children, type Package } from './lookAtXml.ts';

export interface StyleLook {
  readonly numberFormat: string;
  readonly font: Readonly<Record<string, string>>;
  readonly fill: Readonly<Record<string, string>>;
  readonly border: Readonly<Record<string, string>>;
  readonly alignment: Readonly<Record<string, string>>;
  readonly unlocked: boolean;
  readonly quotePrefix: boolean;
}

/** Built-in formats by number (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 49: '@' };

/** Cell styles by their number. */
export function lookAtStyles(parts: Package): (index: number) => StyleLook {
  const root = parts('xl/styles.xml');
  const formats = new Map(
    children(child(root, 'numFmts'), 'numFmt').map((format) => [
      format.getAttribute('numFmtId'),
      format.getAttribute('formatCode') ?? '',
    ]),
  );
  const fonts = children(child(root, 'fonts'), 'font').map(fontOf);
  const fills = children(child(root, 'fills'), 'fill').map(fillOf);
  const borders = children(child(root, 'borders'), 'border').map(borderOf);
  const looks = children(child(root, 'cellXfs'), 'xf').map((xf): StyleLook => {
    const id = xf.getAttribute('numFmtId') ?? '0';
    const at = (name: string): number => Number(xf.getAttribute(name) ?? 0);
    return {
      numberFormat: formats.get(id) ?? BUILT_IN[id] ?? id,
      font: fonts[at('fontId')] ?? {},
      fill: fills[at('fillId')] ?? {},
      border: borders[at('borderId')] ?? {},
      alignment: attributesOf(child(xf, 'alignment'), { readingOrder: '0', vertical: 'bottom' }),
      unlocked: attributesOf(child(xf, 'protection'))['locked'] === '0',
      quotePrefix: ['1', 'true'].includes(xf.getAttribute('quotePrefix') ?? ''),
    };
  });
  return (index) => {
    const look = looks[index];
    if (look === undefined) throw new Error(`no style ${index}`);
    return look;
  };
}

/** Looks of conditional formats by their number. */
export function lookAtDxfs(parts: Package): unknown[] {
  return children(child(parts('xl/styles.xml'), 'dxfs'), 'dxf').map((dxf) => ({
    font: fontOf(child(dxf, 'font')),
    // In a conditional format the background colour is the one that shows.
    fill: attributesOf(child(child(child(dxf, 'fill'), 'patternFill'), 'bgColor'))['rgb'],
  }));
}

/** `{ b: '', sz: '11', color: 'FF000000' }` */
function fontOf(font: Element | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(font?.children ?? [])].map((element) => {
      const { val, rgb } = attributesOf(element, { val: element.localName === 'u' ? 'single' : '1' });
      return [element.localName, val ?? rgb ?? ''];
    }),
  );
}

function fillOf(fill: Element): Record<string, string> {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.getAttribute('patternType') ?? 'none';
  return type === 'none' ? {} : { type, color: attributesOf(child(pattern, 'fgColor'))['rgb'] ?? '' };
}

function borderOf(border: Element): Record<string, string> {
  return Object.fromEntries(
    [...border.children].flatMap((side) => {
      const style = side.getAttribute('style');
      return style === null ? [] : [[side.localName, `${style} ${attributesOf(child(side, 'color'))['rgb'] ?? ''}`]];
    }),
  );
}
