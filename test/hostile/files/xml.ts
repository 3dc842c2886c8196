/** XML: entities, depth, encodings, and what is not well-formed. */
import { strToU8 } from 'fflate';
import { editPart, partText, withParts } from '../../cli/support/zips.ts';
import { ALL, SHEET, STYLES, TEXTS, WORKBOOK, WORKBOOK_LINKS, type HostileFile } from '../hostileFile.ts';

const damaged = 'workbook-damaged';
const tooBig = 'workbook-too-big';

/** A declaration before the root. */
const declared = (xml: string, declaration: string): string => xml.replace(/<(?=[A-Za-z])/, `${declaration}<`);
const withDtd = (part: string): HostileFile => ({
  name: `dtd-in-${part.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
  must: damaged,
  make: (good) => editPart(good, part, (xml) => declared(xml, '<!DOCTYPE x [<!ELEMENT x ANY>]>')),
});
/** Something at the end of a sheet, where Excel has such things. */
const atSheetEnd = (good: Uint8Array, xml: string): Uint8Array =>
  editPart(good, SHEET, (sheet) => sheet.replace(/<\/sheetData>/, `</sheetData>${xml}`));

const LAUGHS = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
}

/** The first text of the texts, with these bytes put into it. */
function withBytes(good: Uint8Array, bytes: readonly number[]): Uint8Array {
  const [before = '', ...after] = partText(good, TEXTS).split(/(?<=<t[^>]*>)(?=[^<])/);
  return withParts(good, {
    [TEXTS]: Buffer.concat([strToU8(before), Uint8Array.from(bytes), strToU8(after.join(''))]),
  });
}

export const xml: readonly HostileFile[] = [
  {
    name: 'entities-a-billion-laughs',
    must: damaged,
    make: (good) =>
      editPart(good, TEXTS, (text) =>
        declared(text, `<!DOCTYPE sst [<!ENTITY e0 "ha">${LAUGHS}]>`).replace(/(<t[^>]*>)/, '$1&e10;'),
      ),
  },
  {
    name: 'entity-of-50-kb-a-thousand-times',
    must: damaged,
    make: (good) =>
      editPart(good, TEXTS, (text) =>
        declared(text, `<!DOCTYPE sst [<!ENTITY e "${'x'.repeat(50_000)}">]>`).replace(
          /(<t[^>]*>)/,
          `$1${'&e;'.repeat(1_000)}`,
        ),
      ),
  },
  {
    name: 'entity-of-a-file-outside',
    must: damaged,
    make: (good) =>
      editPart(good, TEXTS, (text) =>
        declared(text, '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]>').replace(/(<t[^>]*>)/, '$1&e;'),
      ),
  },
  {
    name: 'dtd-of-an-address-outside',
    must: damaged,
    make: (good) =>
      editPart(good, SHEET, (text) => declared(text, '<!DOCTYPE worksheet SYSTEM "http://192.0.2.1/x.dtd">')),
  },
  ...[
    SHEET,
    'xl/worksheets/sheet1.xml',
    TEXTS,
    STYLES,
    WORKBOOK,
    WORKBOOK_LINKS,
    '_rels/.rels',
    'docProps/custom.xml',
  ].map(withDtd),
  // Nothing of it is read, so nothing of it can do harm.
  { ...withDtd('[Content_Types].xml'), must: ALL },
  {
    name: 'entity-that-nobody-declared',
    must: damaged,
    make: (good) => editPart(good, TEXTS, (text) => text.replace(/(<t[^>]*>)/, '$1&who;')),
  },
  {
    name: 'depth-of-100000-elements',
    must: damaged,
    make: (good) => atSheetEnd(good, '<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
  },
  {
    name: 'attribute-of-12-mb',
    must: ALL,
    make: (good) => editPart(good, SHEET, (text) => text.replace('<row ', `<row x="${'y'.repeat(12 << 20)}" `)),
  },
  {
    name: 'attributes-100000-on-one-element',
    must: ALL,
    make: (good) =>
      editPart(good, SHEET, (text) =>
        text.replace('<row ', `<row ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')} `),
      ),
  },
  {
    name: 'attribute-twice',
    must: damaged,
    make: (good) => editPart(good, SHEET, (text) => text.replace('<row ', '<row r="7" r="8" ')),
  },
  { name: 'comments-a-million', must: ALL, make: (good) => atSheetEnd(good, '<!---->'.repeat(1_000_000)) },
  { name: 'instructions-a-million', must: ALL, make: (good) => atSheetEnd(good, '<?x?>'.repeat(1_000_000)) },
  { name: 'elements-two-million', must: tooBig, make: (good) => atSheetEnd(good, '<a/>'.repeat(2_000_000)) },
  { name: 'utf-8-that-is-none', must: damaged, make: (good) => withBytes(good, [0xc3, 0x28, 0xff]) },
  { name: 'utf-8-longer-than-needed', must: damaged, make: (good) => withBytes(good, [0xc0, 0xbc]) },
  { name: 'utf-8-with-half-a-pair', must: damaged, make: (good) => withBytes(good, [0xed, 0xa0, 0x80]) },
  { name: 'latin-1-texts', must: damaged, make: (good) => withBytes(good, [0x44, 0xe9, 0x6a, 0xe0]) },
  {
    name: 'utf-16-texts',
    must: ALL,
    make: (good) => withParts(good, { [TEXTS]: utf16(partText(good, TEXTS).replace('UTF-8', 'UTF-16')) }),
  },
  {
    name: 'utf-16-with-half-a-pair',
    must: damaged,
    make: (good) => withParts(good, { [TEXTS]: utf16(partText(good, TEXTS).replace(/(<t[^>]*>)/, '$1\ud800')) }),
  },
  {
    name: 'character-nul',
    must: damaged,
    make: (good) => editPart(good, TEXTS, (text) => text.replace(/(<t[^>]*>)/, '$1&#0;')),
  },
  {
    name: 'character-beyond-unicode',
    must: damaged,
    make: (good) => editPart(good, TEXTS, (text) => text.replace(/(<t[^>]*>)/, '$1&#x110000;')),
  },
  { name: 'control-characters', must: damaged, make: (good) => withBytes(good, [0x1b, 0x5b, 0x32, 0x4a]) },
  {
    name: 'element-not-closed',
    must: damaged,
    make: (good) => editPart(good, SHEET, (text) => text.replace('</c>', '')),
  },
  { name: 'two-roots', must: damaged, make: (good) => editPart(good, SHEET, (text) => `${text}<worksheet/>`) },
  { name: 'text-behind-the-root', must: damaged, make: (good) => editPart(good, TEXTS, (text) => `${text}and more`) },
];
