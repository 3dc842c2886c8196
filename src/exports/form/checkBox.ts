import { BuilderElement, CheckBox, Run, type XmlComponent } from 'docx';
import { cutAt } from '../printable.ts';

const FONT = 'MS Gothic';
const TICKED = { glyph: '☒', code: '2612' } as const;
const EMPTY = { glyph: '☐', code: '2610' } as const;

export interface FormCheckBoxOptions {
  /** What a screen reader calls it: the sub-item and the status. */
  readonly title: string;
  /** For programs: stable, at most 64 characters. */
  readonly tag: string;
  /** Unique in the document, from 1. */
  readonly id: number;
  readonly ticked: boolean;
  /** Neither to be ticked nor to be deleted. */
  readonly locked: boolean;
}

/** Longest title and tag of a content control that Word's own dialog takes. */
const LONGEST = 64;

/**
 * A check box content control as Word itself writes one. The library's own has no tag, id nor lock, and shows its sign
 * as a `w:sym`, which other programs drop when they take the text of a document.
 */
export class FormCheckBox extends CheckBox {
  constructor({ title, tag, id, ticked, locked }: FormCheckBoxOptions) {
    super();
    this.root = [
      element('w:sdtPr', {}, [
        element('w:rPr', {}, [fonts()]),
        valued('w:alias', cutAt(title, LONGEST)),
        valued('w:tag', tag.slice(0, LONGEST)),
        valued('w:id', id),
        ...(locked ? [valued('w:lock', 'sdtContentLocked')] : []),
        element('w14:checkbox', {}, [
          element('w14:checked', { 'w14:val': ticked ? '1' : '0' }),
          element('w14:checkedState', { 'w14:val': TICKED.code, 'w14:font': FONT }),
          element('w14:uncheckedState', { 'w14:val': EMPTY.code, 'w14:font': FONT }),
        ]),
      ]),
      element('w:sdtContent', {}, [
        new Run({
          font: { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT, hint: 'eastAsia' },
          text: (ticked ? TICKED : EMPTY).glyph,
        }),
      ]),
    ];
  }
}

const fonts = (): XmlComponent =>
  element('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT });

const valued = (name: string, value: string | number): XmlComponent => element(name, { 'w:val': value });

/** An element of which the library has no class. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  return new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  });
}
