/** Cells that the library below would read as something else than the file says: the grid has what the file says. */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { textAt, valueAt, type GridSheet } from '../../src/core/reading/grid.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { editPart, zipOf } from '../cli/support/zips.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;

/** A workbook of one sheet with these cells in its first row. */
function workbook(cells: string): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${link('r1', 'worksheet', 'sheet.xml')}${link('r2', 'sharedStrings', 'texts.xml')}${link('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/texts.xml': '<sst><si><t>first</t></si><si><t>second</t></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/sheet.xml': `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  });
}

async function sheet(cells: string): Promise<GridSheet> {
  const [only] = must(await new FileHost(workbook(cells)).read()).sheets;
  if (only === undefined) throw new Error('no sheet');
  return only;
}

describe('a cell', () => {
  test.each([
    ['a text by its number', '<c r="A1" t="s"><v>1</v></c>', 'second'],
    ['a text without a number is none, and not the first', '<c r="A1" t="s"/>', null],
    ['a text with an empty number is none', '<c r="A1" t="s"><v/></c>', null],
    ['a truth value without a value is none', '<c r="A1" t="b"/>', null],
    ['a day', '<c r="A1" s="1"><v>46351</v></c>', '2026-11-25'],
    ['a day beyond all calendars is its number', '<c r="A1" s="1"><v>1E+300</v></c>', 1e300],
    ['a day before all calendars is its number', '<c r="A1" s="1"><v>-5</v></c>', -5],
    ['a day in words of ISO 8601', '<c r="A1" t="d"><v>2026-11-25T00:00:00.000Z</v></c>', '2026-11-25'],
    ['a moment in words of ISO 8601', '<c r="A1" t="d"><v>2026-11-25T09:30:00</v></c>', '2026-11-25 09:30:00'],
    [
      'a text in the cell, without how it is pronounced',
      '<c r="A1" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      '東京',
    ],
    ['a number with a prefix to its attributes is not where the prefix says', '<c r="A1" x:r="B1"><v>7</v></c>', 7],
  ])('%s', async (_, cell, value) => {
    expect(valueAt(await sheet(cell), 0, 0)).toBe(value);
  });

  test.each([
    ['a value beside the text', '<c r="A1" t="inlineStr"><is><t>a</t></is><v>b</v></c>'],
    ['a text in a number', '<c r="A1"><is><t>a</t></is></c>'],
    ['an element in a value', '<c r="A1"><v>1<b/>2</v></c>'],
    ['a text behind how it is pronounced', '<c r="A1" t="inlineStr"><is><rPh><t>b</t></rPh><t>a</t></is></c>'],
    ['characters beside the text', '<c r="A1" t="inlineStr"><is>x<t>a</t></is></c>'],
    ['characters beside its parts', '<c r="A1">x<v>1</v></c>'],
    ['two texts', '<c r="A1" t="inlineStr"><is><t>a</t><t>b</t></is></c>'],
    ['a day that is none', '<c r="A1" t="d"><v>tomorrow</v></c>'],
    ['a truth that is none', '<c r="A1" t="b"><v>2</v></c>'],
    ['something that is no cell', '<d r="A1"/>'],
    ['cells that are not in order', '<c r="B1"/><c r="A1"/>'],
  ])('is turned away with %s', async (_, cell) => {
    expect(await new FileHost(workbook(cell)).read()).toEqual({ ok: false, error: { code: 'workbook-damaged' } });
  });

  test('without a reference is the next one', async () => {
    const read = await sheet('<c r="B1"><v>1</v></c><c><v>2</v></c>');
    expect([0, 1, 2].map((column) => textAt(read, 0, column))).toEqual(['', '1', '2']);
  });
});

test('an answer with a reference to a character that XML does not have: not read with the reference in it', async () => {
  const bytes = editPart(await workbookBytes(exampleResponse), 'xl/sharedStrings.xml', (xml) =>
    xml.replace(/(<t[^>]*>)/, '$1&#11;'),
  );
  expect(await new FileHost(bytes).read()).toEqual({ ok: false, error: { code: 'workbook-damaged' } });
});
