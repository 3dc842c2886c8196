/** Workbooks: without end, in circles, and with cells that contradict themselves. */
import { editPart, partText, withParts } from '../../cli/support/zips.ts';
import { ALL, SHEET, STYLES, TEXTS, WORKBOOK, WORKBOOK_LINKS, type HostileFile } from '../hostileFile.ts';

const damaged = 'workbook-damaged';
const tooBig = 'workbook-too-big';

const times = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join('');
const inSheet = (good: Uint8Array, edit: (xml: string) => string): Uint8Array => editPart(good, SHEET, edit);
const withRows = (good: Uint8Array, rows: string): Uint8Array =>
  inSheet(good, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`));
const afterData = (good: Uint8Array, more: string): Uint8Array =>
  inSheet(good, (xml) => xml.replace('</sheetData>', `</sheetData>${more}`));
const inlineCell = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A row of the questionnaire with a text for the activities. */
const textRow = (row: number, ref = ''): string =>
  `<row r="${row}">${ref === '' ? '' : inlineCell(`A${row}`, ref)}${inlineCell(`F${row}`, 'more')}</row>`;
/** The first cell of the last sub-item's row, changed. */
const cell = (good: Uint8Array, xml: string): Uint8Array => withRows(good, `<row r="90">${xml}</row>`);
const withSheets = (good: Uint8Array, count: number, id: (index: number) => string): Record<string, string> => ({
  [WORKBOOK]: partText(good, WORKBOOK).replace(
    '</sheets>',
    `${times(count, (n) => `<sheet name="S${n}" sheetId="${n + 10}" r:id="${id(n)}"/>`)}</sheets>`,
  ),
});
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
const withLinks = (good: Uint8Array, links: string): string =>
  partText(good, WORKBOOK_LINKS).replace('</Relationships>', `${links}</Relationships>`);
const withNames = (good: Uint8Array, names: string): Uint8Array =>
  editPart(good, WORKBOOK, (xml) => xml.replace('</definedNames>', `${names}</definedNames>`));

export const cells: readonly HostileFile[] = [
  {
    name: 'cell-in-the-last-row',
    must: ALL,
    make: (good) => withRows(good, '<row r="1048576"><c r="I1048576"><v>1</v></c></row>'),
  },
  { name: 'cell-in-the-last-column', must: ALL, make: (good) => cell(good, '<c r="XFD90"><v>1</v></c>') },
  {
    name: 'cell-that-spans-a-billion-others',
    must: tooBig,
    make: (good) => withRows(good, '<row r="99999"><c r="XFD99999"><v>1</v></c></row>'),
  },
  { name: 'column-beyond-the-last', must: damaged, make: (good) => cell(good, '<c r="XFE90"><v>1</v></c>') },
  {
    name: 'column-of-a-thousand-letters',
    must: damaged,
    make: (good) => cell(good, `<c r="${'Z'.repeat(1_000)}90"><v>1</v></c>`),
  },
  {
    name: 'row-beyond-the-last',
    must: damaged,
    make: (good) => withRows(good, '<row r="1048577"><c r="A1048577"/></row>'),
  },
  { name: 'row-of-a-billion-billions', must: damaged, make: (good) => withRows(good, '<row r="1e18"/>') },
  { name: 'row-zero', must: damaged, make: (good) => withRows(good, '<row r="0"><c r="A0"/></row>') },
  { name: 'row-before-the-first', must: damaged, make: (good) => withRows(good, '<row r="-1"/>') },
  {
    name: 'row-twice',
    must: damaged,
    make: (good) => withRows(good, '<row r="2"><c r="E2" t="inlineStr"><is><t>x</t></is></c></row>'),
  },
  { name: 'cell-twice', must: damaged, make: (good) => cell(good, '<c r="A90"><v>1</v></c><c r="A90"><v>2</v></c>') },
  {
    name: 'cell-in-a-row-that-is-not-its-own',
    must: damaged,
    make: (good) => cell(good, '<c r="E3" t="str"><v>x</v></c>'),
  },
  { name: 'cell-with-two-values', must: damaged, make: (good) => cell(good, '<c r="A90"><v>1</v><v>2</v></c>') },
  { name: 'cell-of-an-unknown-type', must: damaged, make: (good) => cell(good, '<c r="A90" t="x"><v>1</v></c>') },
  { name: 'number-that-is-none', must: damaged, make: (good) => cell(good, '<c r="A90"><v>one</v></c>') },
  { name: 'number-without-end', must: damaged, make: (good) => cell(good, `<c r="A90"><v>${'9'.repeat(400)}</v></c>`) },
  {
    name: 'text-number-beyond-the-last',
    must: damaged,
    make: (good) => cell(good, '<c r="A90" t="s"><v>99999999</v></c>'),
  },
  { name: 'text-number-negative', must: damaged, make: (good) => cell(good, '<c r="A90" t="s"><v>-1</v></c>') },
  { name: 'text-without-a-number', must: ALL, make: (good) => cell(good, '<c r="A90" t="s"/>') },
  {
    name: 'dates-beyond-all-calendars',
    must: ALL,
    make: (good) => cell(good, '<c r="A90" s="9"><v>1E+300</v></c><c r="B90" s="9"><v>-999999</v></c>'),
  },
  {
    name: 'merge-of-the-whole-sheet',
    must: ALL,
    make: (good) => afterData(good, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  },
  {
    name: 'merges-a-million',
    must: tooBig,
    make: (good) =>
      afterData(good, `<mergeCells>${times(1_000_000, (n) => `<mergeCell ref="A${n + 1}:B${n + 1}"/>`)}</mergeCells>`),
  },
  {
    name: 'columns-defined-100000-times',
    must: ALL,
    make: (good) =>
      inSheet(good, (xml) =>
        xml.replace('<sheetData>', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols><sheetData>`),
      ),
  },
  {
    name: 'list-in-a-million-areas',
    must: tooBig,
    make: (good) =>
      inSheet(good, (xml) => xml.replace(/(<dataValidation [^>]*sqref=")/, `$1${'A1 '.repeat(1_000_000)}`)),
  },
  {
    name: 'list-over-whole-sheet-10000-times',
    must: ALL,
    make: (good) =>
      inSheet(good, (xml) =>
        xml.replace(
          '</dataValidations>',
          `${'<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation>'.repeat(10_000)}</dataValidations>`,
        ),
      ),
  },
  {
    name: 'rows-400000',
    must: tooBig,
    make: (good) =>
      withRows(
        good,
        times(400_000, (n) => `<row r="${n + 100}"><c r="A${n + 100}"><v>1</v></c></row>`),
      ),
  },
  {
    name: 'rows-90000-of-text',
    must: ALL,
    make: (good) =>
      withRows(
        good,
        times(90_000, (n) => textRow(n + 100)),
      ),
  },
  {
    name: 'rows-45000-of-text-with-gaps',
    must: ALL,
    make: (good) =>
      withRows(
        good,
        times(45_000, (n) => textRow(2 * n + 100)),
      ),
  },
  {
    name: 'rows-60000-of-refs-that-are-none',
    must: ALL,
    make: (good) =>
      withRows(
        good,
        times(60_000, (n) => textRow(n + 100, `x.${n}`)),
      ),
  },
  {
    name: 'rows-60000-of-one-ref',
    must: ALL - 1,
    make: (good) =>
      withRows(
        good,
        times(60_000, (n) => textRow(n + 100, '1.1')),
      ),
  },
  {
    name: 'sheets-10000-on-one-part',
    must: damaged,
    make: (good) =>
      withParts(
        good,
        withSheets(good, 10_000, () => 'rId2'),
      ),
  },
  {
    name: 'sheets-10000-on-one-part-by-10000-links',
    must: damaged,
    make: (good) =>
      withParts(good, {
        ...withSheets(good, 10_000, (n) => `rIdX${n}`),
        [WORKBOOK_LINKS]: withLinks(
          good,
          times(10_000, (n) => link(`rIdX${n}`, 'worksheet', 'worksheets/sheet2.xml')),
        ),
      }),
  },
  {
    name: 'sheets-10000',
    must: tooBig,
    make: (good) =>
      withParts(good, {
        ...withSheets(good, 10_000, (n) => `rIdX${n}`),
        [WORKBOOK_LINKS]: withLinks(
          good,
          times(10_000, (n) => link(`rIdX${n}`, 'worksheet', `worksheets/x${n}.xml`)),
        ),
        ...Object.fromEntries(
          Array.from({ length: 10_000 }, (_, n) => [`xl/worksheets/x${n}.xml`, '<worksheet><sheetData/></worksheet>']),
        ),
      }),
  },
  {
    name: 'sheets-1500',
    must: ALL,
    make: (good) =>
      withParts(good, {
        ...withSheets(good, 1_500, (n) => `rIdX${n}`),
        [WORKBOOK_LINKS]: withLinks(
          good,
          times(1_500, (n) => link(`rIdX${n}`, 'worksheet', `worksheets/x${n}.xml`)),
        ),
        ...Object.fromEntries(
          Array.from({ length: 1_500 }, (_, n) => [`xl/worksheets/x${n}.xml`, '<worksheet><sheetData/></worksheet>']),
        ),
      }),
  },
  {
    name: 'sheets-of-one-name',
    must: damaged,
    make: (good) => editPart(good, WORKBOOK, (xml) => xml.replace(/(<sheet [^>]*name=")Start"/, '$1ACTION TOOL"')),
  },
  {
    name: 'styles-a-million',
    must: tooBig,
    make: (good) =>
      editPart(good, STYLES, (xml) =>
        xml.replace('</cellXfs>', `${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs>`),
      ),
  },
  {
    name: 'styles-200000',
    must: ALL,
    make: (good) =>
      editPart(good, STYLES, (xml) => xml.replace('</cellXfs>', `${'<xf numFmtId="14"/>'.repeat(200_000)}</cellXfs>`)),
  },
  {
    name: 'styles-in-a-circle',
    must: ALL,
    make: (good) =>
      editPart(good, STYLES, (xml) =>
        xml
          .replace('</cellXfs>', '<xf numFmtId="0" xfId="99"/></cellXfs>')
          .replace(/(<cellStyleXfs[^>]*>)/, '$1<xf xfId="0"/><xf xfId="1"/>'),
      ),
  },
  {
    name: 'texts-three-million',
    must: tooBig,
    make: (good) =>
      editPart(good, TEXTS, (xml) => xml.replace('</sst>', `${'<si><t>x</t></si>'.repeat(3_000_000)}</sst>`)),
  },
  {
    name: 'texts-100000',
    must: ALL,
    make: (good) =>
      editPart(good, TEXTS, (xml) => xml.replace('</sst>', `${'<si><t>x</t></si>'.repeat(100_000)}</sst>`)),
  },
  {
    name: 'text-of-20-mb',
    must: tooBig,
    make: (good) =>
      cell(
        good,
        `<c r="A90" t="inlineStr"><is><t>${times(1_500_000, (n) => `${(n * 7919) % 999983} words `)}</t></is></c>`,
      ),
  },
  {
    name: 'names-a-million',
    must: tooBig,
    make: (good) =>
      withNames(
        good,
        times(1_000_000, (n) => `<definedName name="n${n}">1</definedName>`),
      ),
  },
  {
    name: 'names-100000',
    must: ALL,
    make: (good) =>
      withNames(
        good,
        times(100_000, (n) => `<definedName name="n${n}">1</definedName>`),
      ),
  },
  {
    name: 'names-in-a-circle',
    must: ALL,
    make: (good) => withNames(good, '<definedName name="a_">b_</definedName><definedName name="b_">a_</definedName>'),
  },
  {
    name: 'formulas-in-a-circle',
    must: ALL,
    make: (good) => cell(good, '<c r="A90"><f>B90</f></c><c r="B90"><f>A90</f></c>'),
  },
  {
    name: 'shared-formula-of-itself',
    must: ALL,
    make: (good) =>
      cell(
        good,
        '<c r="A90"><f t="shared" si="900" ref="A90:XFD90">A90</f></c><c r="B90"><f t="shared" si="901"/></c>',
      ),
  },
  {
    name: 'shared-formula-over-the-whole-sheet',
    must: ALL,
    make: (good) => cell(good, '<c r="A90"><f t="shared" si="900" ref="A1:XFD1048576">A1</f><v>1</v></c>'),
  },
  {
    name: 'relationships-in-a-circle',
    must: ALL,
    make: (good) =>
      withParts(good, {
        'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link('rId1', 'drawing', 'sheet2.xml')}${link('rId2', 'comments', '../workbook.xml')}${link('rId3', 'table', '/xl/worksheets/sheet2.xml')}</Relationships>`,
        [WORKBOOK_LINKS]: withLinks(good, link('rIdW', 'externalLink', 'workbook.xml')),
      }),
  },
  {
    name: 'relationship-id-twice',
    must: damaged,
    make: (good) =>
      withParts(good, { [WORKBOOK_LINKS]: withLinks(good, link('rId2', 'worksheet', 'worksheets/sheet1.xml')) }),
  },
  {
    name: 'texts-that-are-the-sheet',
    must: damaged,
    make: (good) => editPart(good, WORKBOOK_LINKS, (xml) => xml.replace('sharedStrings.xml', 'worksheets/sheet2.xml')),
  },
  {
    name: 'two-parts-of-texts',
    must: damaged,
    make: (good) =>
      withParts(good, {
        'xl/more.xml': '<sst/>',
        [WORKBOOK_LINKS]: withLinks(good, link('rIdT', 'sharedStrings', 'more.xml')),
      }),
  },
  {
    name: 'content-types-that-are-wrong',
    must: ALL,
    make: (good) =>
      editPart(good, '[Content_Types].xml', (xml) => xml.replace(/ContentType="[^"]*"/g, 'ContentType="image/png"')),
  },
  {
    name: 'content-types-with-a-million-overrides',
    must: ALL,
    make: (good) =>
      editPart(good, '[Content_Types].xml', (xml) =>
        xml.replace('</Types>', `${'<Override PartName="/x" ContentType="y"/>'.repeat(400_000)}</Types>`),
      ),
  },
];
