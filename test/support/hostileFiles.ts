/**
 * Files that somebody may take for a filled-in questionnaire and that are none, or are made to do harm. Every front is
 * given all of them; what each says of them is in its own tests. Each is made when it is asked for: some take a second.
 */
import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { editPart, filler, partText, patchEnd, patchHeaders, withParts, zipOf } from '../cli/support/zips.ts';
import { workbookBytes } from './workbooks.ts';

export type HostileFile = readonly [when: string, name: string, make: () => Uint8Array | Promise<Uint8Array>];

const filled = await workbookBytes(exampleResponse);

const SHEET = 'xl/worksheets/sheet2.xml';
const PICTURE = 'xl/media/image1.png';
const PROPERTIES = 'docProps/custom.xml';
const ZIP64 = 0xffffffff;
const DATA_DESCRIPTOR = 8;

// --- no workbooks ------------------------------------------------------------------------------------------------------

const text = (words: string) => (): Uint8Array => strToU8(words);

export const noZips: readonly HostileFile[] = [
  ['text', 'notes.xlsx', text('These are only my notes.\n')],
  ['a picture', 'photo.xlsx', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ['nothing at all', 'empty.xlsx', text('')],
  ['a single byte', 'byte.xlsx', text('P')],
  ['comma-separated values', 'table.csv', text('Ref,Status\n1.1,Already implement\n')],
];

export const noWorkbooks: readonly HostileFile[] = [
  ['a zip of texts', 'texts.xlsx', () => zipOf({ 'readme.txt': 'Hello' })],
  [
    'an OpenDocument spreadsheet',
    'calc.xlsx',
    () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
  ],
  [
    'a text document',
    'letter.xlsx',
    () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  ],
  ['a zip with nothing in it', 'hollow.zip', () => zipOf({})],
];

/** First bytes of a compound file, the container of .xls and of encrypted workbooks; the rest is made up. */
function compoundFile(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 512; at < size; at += 1) bytes[at] = (at * 31) & 0xff;
  return bytes;
}

export const oldFormats: readonly HostileFile[] = [
  ['an old .xls', 'old.xls', () => compoundFile(20_000)],
  ['the first bytes of an old .xls and no more', 'cut.xls', () => compoundFile(8)],
];

// --- workbooks that cannot be read ------------------------------------------------------------------------------------

export const encrypted: readonly HostileFile[] = [
  [
    'encrypted with a password',
    'secret.xlsx',
    () =>
      writeXlsx({
        sheets: [{ name: 'Action Tool', rows: [['Ref'], ['1.1']] }],
        // Excel's 100 000 turns take seconds here, and have no part in how the file looks from outside.
        encryption: { password: 'correct horse', spinCount: 1_000 },
      }),
  ],
];

const firstPart = (share: number) => (): Uint8Array => filled.subarray(0, Math.floor(filled.length * share));

export const cutOff: readonly HostileFile[] = [
  ['cut off at 25 %', 'cut-25.xlsx', firstPart(0.25)],
  ['cut off at 50 %', 'cut-50.xlsx', firstPart(0.5)],
  ['cut off at 90 %', 'cut-90.xlsx', firstPart(0.9)],
  ['cut off before its last byte', 'cut.xlsx', () => filled.subarray(0, -1)],
];

export const brokenInside: readonly HostileFile[] = [
  ['a worksheet that is no XML', 'broken.xlsx', () => withParts(filled, { [SHEET]: '<worksheet><sheetData><row <<' })],
  ['no worksheets', 'shell.xlsx', () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
];

// --- workbooks that are others -----------------------------------------------------------------------------------------

const BUDGET = [
  ['Item', 'Cost'],
  ['Paper', 12],
];
export const ordinary: HostileFile = [
  'an ordinary one',
  'budget.xlsx',
  () => writeXlsx({ sheets: [{ name: 'Budget', rows: BUDGET }] }),
];

export const ofOtherQuestionnaire: HostileFile = [
  'of another questionnaire',
  'other.xlsx',
  () => workbookBytes(undefined, { ...icanActionTool, id: 'another-questionnaire', version: '2.3' }),
];

export const ofNewerLayout: HostileFile = [
  'of a newer layout',
  'newer.xlsx',
  () => editPart(filled, PROPERTIES, (xml) => xml.replace(/(name="ActionToolLayout"><vt:i4>)1</, '$199<')),
];

export const HOSTILE_NAME = 'x\naction-tool: all is well&#27;[2J';
export const ofHostileName: HostileFile = [
  'of a questionnaire whose name has lines and control characters',
  'hostile.xlsx',
  () => editPart(filled, PROPERTIES, (xml) => xml.replace('ican-action-tool', HOSTILE_NAME)),
];

// --- zips made to fill the memory or the time of whoever unpacks them ----------------------------------------------------

/** A part that is well-formed still, with megabytes of spaces in it. */
function padded(xml: string, megabytes: number): Uint8Array {
  const at = xml.lastIndexOf('</');
  const [start, end] = [strToU8(xml.slice(0, at)), strToU8(xml.slice(at))];
  const bytes = filler(megabytes, 0x20);
  bytes.set(start);
  bytes.set(end, bytes.length - end.length);
  return bytes;
}

let swollenOnce: Uint8Array | undefined;
const swollen = (): Uint8Array =>
  (swollenOnce ??= withParts(filled, { [SHEET]: padded(partText(filled, SHEET), 400) }));

type Patch = Parameters<typeof patchHeaders>[2];
const lying = (patch: Patch) => (): Uint8Array => patchHeaders(swollen(), SHEET, patch);

/** Sizes that are told honestly. */
export const honestBombs: readonly HostileFile[] = [
  ['one entry of 150 MB', 'one-of-150.xlsx', () => withParts(filled, { [PICTURE]: filler(150) })],
  [
    'three entries of 80 MB',
    'three-of-80.xlsx',
    () => {
      const picture = filler(80);
      const parts = { [PICTURE]: picture, 'xl/media/image2.png': picture, 'xl/media/image3.png': picture };
      return withParts(filled, parts);
    },
  ],
  [
    'more than 2000 entries',
    'entries.xlsx',
    () =>
      withParts(
        filled,
        Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`xl/media/image${index}.png`, ''])),
      ),
  ],
];

/** Sizes that are hidden. */
export const hiddenBombs: readonly HostileFile[] = [
  [
    'the unpacked size is nothing, for an entry that has data',
    'size-0.xlsx',
    lying({ central: { unpackedSize: 0 }, local: { unpackedSize: 0 } }),
  ],
  [
    'the unpacked size is "see the zip64 field"',
    'zip64-unpacked.xlsx',
    lying({ central: { unpackedSize: ZIP64 }, local: { unpackedSize: ZIP64 } }),
  ],
  ['the packed size is "see the zip64 field"', 'zip64-packed.xlsx', lying({ central: { packedSize: ZIP64 } })],
  ['the count of the entries is in a zip64 record', 'zip64-count.xlsx', () => patchEnd(filled, { count: 0xffff })],
  ['the place of the entries is in a zip64 record', 'zip64-place.xlsx', () => patchEnd(filled, { start: ZIP64 })],
];

/** Sizes that lie, or that are allowed and too much all the same. */
export const lyingBombs: readonly HostileFile[] = [
  [
    'a worksheet of 95 MB',
    'sheet-of-95.xlsx',
    () => withParts(filled, { [SHEET]: padded(partText(filled, SHEET), 95) }),
  ],
  [
    'the directory tells no sizes and points to the entry itself',
    'descriptor.xlsx',
    lying({
      central: { flags: DATA_DESCRIPTOR, packedSize: 0, unpackedSize: 0 },
      local: { unpackedSize: 0 },
    }),
  ],
  ['a small size for 400 MB, in the directory', 'lie-central.xlsx', lying({ central: { unpackedSize: 20_000 } })],
  [
    'a small size for 400 MB, in the directory and before the entry',
    'lie-both.xlsx',
    lying({ central: { unpackedSize: 20_000 }, local: { unpackedSize: 20_000 } }),
  ],
  [
    'a small size for 400 MB, in the list of sheets of a workbook with a chart sheet',
    'lie-list.xlsx',
    () => {
      const list = 'xl/workbook.xml';
      const parts = { [list]: padded(partText(filled, list), 400), 'xl/chartsheets/sheet1.xml': '<chartsheet/>' };
      return patchHeaders(withParts(filled, parts), list, { central: { unpackedSize: 3_000 } });
    },
  ],
  [
    'a packed size beyond the end of the file',
    'beyond.xlsx',
    () => patchHeaders(filled, SHEET, { central: { packedSize: 50_000_000 } }),
  ],
  ['a count of entries beyond those there are', 'count.xlsx', () => patchEnd(filled, { count: 1_000 })],
];

// --- little data that means much -----------------------------------------------------------------------------------------

function withRows(rows: string): Uint8Array {
  return withParts(filled, { [SHEET]: partText(filled, SHEET).replace('</sheetData>', `${rows}</sheetData>`) });
}

/** May be read or refused, but in no more time and memory than others. */
export const inflated: readonly HostileFile[] = [
  [
    'two cells that span twenty million',
    'span.xlsx',
    () => withRows('<row r="1000000"><c r="T1000000"><v>1</v></c></row>'),
  ],
  [
    'a thousand sheets that are one',
    'thousand.xlsx',
    () => {
      const sheets = Array.from({ length: 1_000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 10}" r:id="rId2"/>`);
      return editPart(filled, 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `${sheets.join('')}</sheets>`));
    },
  ],
  [
    'entities within entities',
    'entities.xlsx',
    () => {
      const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
      return editPart(filled, 'xl/sharedStrings.xml', (xml) =>
        xml.replace('<sst', `<!DOCTYPE sst [<!ENTITY e0 "ha">${entities}]><sst`).replace('<t>', '<t>&e12;'),
      );
    },
  ],
];

export const cellInLastRow: HostileFile = [
  'something typed in the very last row, by accident',
  'last-row.xlsx',
  () => withRows('<row r="1048576"><c r="I1048576"><v>1</v></c></row>'),
];

export const rowsWithoutEnd: HostileFile = [
  'more rows of text below the table than a function can have arguments',
  'rows.xlsx',
  () => {
    const row = (r: number): string => `<row r="${r}"><c r="F${r}" t="inlineStr"><is><t>more</t></is></c></row>`;
    return withRows(Array.from({ length: 150_000 }, (_, index) => row(index + 100)).join(''));
  },
];
