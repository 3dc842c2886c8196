/**
 * The same facts in the same workbook: what Excel tells an add-in of it, and what the file host finds in the file that
 * Excel saves. What only one of them can see is named here.
 */
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { CarriedFinding, CarriedKind, Unseen } from '../../src/core/confidentiality/finding.ts';
import { ExcelHost } from '../../src/hosts/excel/excelHost.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { clientWithNotes } from '../excel-stand-in/clientWithNotes.ts';
import { Person } from '../excel-stand-in/person.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { excelSubject, type ExcelSubject } from './subjects.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const SHEET = 'Action Tool';
/** What no Excel tells an add-in: it says so, always. */
const FILE_ONLY: CarriedFinding = { kind: 'not-looked-at', n: 1, what: '', unseen: 'file-only' };
/** No Excel outside a browser tells of links to other workbooks. */
const LINKS: CarriedFinding = { kind: 'not-looked-at', n: 1, what: '', unseen: 'links' };

let subject: ExcelSubject;
let person: Person;

/** The example's questionnaire in an Excel, the empty first sheet deleted. */
async function open(options: Parameters<typeof excelSubject>[0] = {}): Promise<void> {
  subject = excelSubject(options);
  must(await subject.host.apply(planFor(exampleResponse)));
  person = new Person(subject.excel);
  expect(person.deleteSheet('Sheet1')).toBe('done');
}

beforeAll(clientWithNotes);

beforeEach(() => open());

async function inExcel(): Promise<readonly CarriedFinding[]> {
  return must(await subject.host.inspect());
}

async function inFile(): Promise<readonly CarriedFinding[]> {
  return must(await new FileHost(subject.bytes()).inspect());
}

const looked = (findings: readonly CarriedFinding[]): readonly CarriedFinding[] =>
  findings.filter(({ kind }) => kind !== 'not-looked-at');

test('an untouched questionnaire carries nothing', async () => {
  expect(await inFile()).toEqual([]);
  expect(await inExcel()).toEqual([LINKS, FILE_ONLY]);
});

type Facts = readonly [name: string, work: () => unknown, findings: readonly CarriedFinding[]];

const FACTS: readonly Facts[] = [
  ['an author', () => person.setProperty('author', 'Ana Example'), [{ kind: 'author', n: 1, what: 'Ana Example' }]],
  [
    'who saved it last',
    () => person.setProperty('lastAuthor', 'Bo Example'),
    [{ kind: 'last-modified-by', n: 1, what: 'Bo Example' }],
  ],
  [
    'properties',
    () => {
      for (const name of ['manager', 'company', 'keywords', 'category']) person.setProperty(name, `a ${name}`);
    },
    // In a file, keywords and category are in another part than manager and company.
    ['Manager: a manager', 'Company: a company', 'keywords: a keywords', 'category: a category'].map((what) => ({
      kind: 'properties',
      n: 1,
      what,
    })),
  ],
  [
    'title, subject and comments of the document, which our own writer fills in',
    () => {
      for (const name of ['title', 'subject', 'comments']) person.setProperty(name, `a ${name}`);
    },
    [],
  ],
  [
    'custom properties, ours and others',
    () =>
      subject.excel.book.custom.set('Case', 'file 12').set('ActionToolSeal', 'x').set('MSIP_Label_1_Name', 'Secret'),
    [
      { kind: 'custom-properties', n: 1, what: 'Case: file 12' },
      { kind: 'sensitivity-label', n: 1, what: '' },
    ],
  ],
  [
    'a note, and a comment with a reply',
    () => {
      person.addSheet('Mine');
      person.note('Mine', 'B2', 'Ana Example', 'ask Dina\nin Aden');
      person.comment('Mine', 'B3', [['Bo Example', 'is this safe?'], ['Ana Example', 'no']]); // prettier-ignore
    },
    [
      { kind: 'comments', sheet: 'Mine', n: 3, what: 'ask Dina in Aden' },
      { kind: 'people', n: 2, what: 'Ana Example, Bo Example' },
      { kind: 'other-sheets', sheet: 'Mine', n: 1, what: '' },
    ],
  ],
  [
    'hidden rows and columns of ours',
    () => [person.hideLines(SHEET, '5:7'), person.hideLines(SHEET, 'H')],
    [
      { kind: 'hidden-rows', sheet: SHEET, n: 3, what: '' },
      { kind: 'hidden-columns', sheet: SHEET, n: 1, what: '' },
    ],
  ],
  [
    'rows that a filter hides, and one that a person has hidden above',
    () => [person.filter(SHEET, 'Ref', ['1.1', '1.2', '4.1']), person.hideLines(SHEET, '1')],
    [
      { kind: 'hidden-rows', sheet: SHEET, n: 1, what: '' },
      { kind: 'filtered-rows', sheet: SHEET, n: 64, what: '' },
    ],
  ],
  [
    'what is hidden beyond what is filled',
    () => [person.hideLines(SHEET, '90:120'), person.hideLines(SHEET, 'X:Z')],
    [],
  ],
  [
    'sheets: one of ours hidden, somebody’s hidden twice over',
    () => {
      person.addSheet('Mine');
      person.addSheet('Deep');
      person.hideSheet('Mine');
      person.hideSheet('Start');
      const deep = subject.excel.book.sheets.find(({ name }) => name === 'Deep');
      if (deep !== undefined) deep.visibility = 'VeryHidden';
    },
    [
      { kind: 'hidden-sheet', sheet: 'Start', n: 1, what: '' },
      { kind: 'hidden-sheet', sheet: 'Mine', n: 1, what: '' },
      { kind: 'very-hidden-sheet', sheet: 'Deep', n: 1, what: '' },
      { kind: 'other-sheets', sheet: 'Mine', n: 1, what: '' },
      { kind: 'other-sheets', sheet: 'Deep', n: 1, what: '' },
    ],
  ],
  [
    'a sheet of ours that was renamed, and a copy of it',
    () => [person.renameSheet(SHEET, 'Fragebogen'), person.copySheet('Fragebogen')],
    [{ kind: 'other-sheets', sheet: 'Fragebogen (2)', n: 1, what: '' }],
  ],
  [
    'names that are not shown',
    () => {
      const { book } = subject.excel;
      const target = { sheetId: book.sheets[0]?.id ?? '', area: { row: 0, column: 0, rows: 1, columns: 1 } };
      book.names.push({ name: 'old_list', target, hidden: true });
      book.names.push({ name: '_xlfn.XLOOKUP', target, hidden: true });
      book.names.push({ name: 'AT_Other', target, hidden: true });
      book.names.push({ name: 'shown', target });
    },
    [{ kind: 'hidden-names', n: 1, what: 'old_list' }],
  ],
  [
    'names of ours that were deleted: the table tells which sheet is ours, and nothing tells of Start',
    () => subject.excel.book.names.splice(0),
    [{ kind: 'other-sheets', sheet: 'Start', n: 1, what: '' }],
  ],
];

test.each(FACTS)('%s: the same in both hosts', async (_name, work, findings) => {
  expect(subject.excel.book.sheets.length).toBe(2);
  work();
  // The order within a kind is each host's own; headers and footers no Excel is asked for.
  const sorted = (list: readonly CarriedFinding[]): string[] => list.map((one) => JSON.stringify(one, KEYS)).sort();
  expect(sorted(looked(await inExcel()))).toEqual(sorted(findings));
  const inBoth = (await inFile()).filter(({ kind }) => kind !== 'headers-footers');
  expect(sorted(inBoth)).toEqual(sorted(findings));
});

const KEYS = ['kind', 'sheet', 'n', 'what', 'unseen'];

test('on the web, links to other workbooks too', async () => {
  await open({ online: true });
  subject.excel.book.linkedWorkbooks.push('https://example.org/others.xlsx');
  const links = [{ kind: 'external-links', n: 1, what: 'https://example.org/others.xlsx' }];
  expect(await inExcel()).toEqual([...links, FILE_ONLY]);
  expect(await inFile()).toEqual(links);
});

describe('what the stand-in’s files do not hold, from Excel', () => {
  test('shapes, charts, pivot tables, queries, data of other programs', async () => {
    person.addSheet('Mine');
    const { book } = subject.excel;
    const mine = book.sheets.find(({ name }) => name === 'Mine');
    mine?.shapes.push('Picture 1', 'TextBox 2', 'AT_Chart_1');
    mine?.pivotTables.push('PivotTable1');
    book.queries.push('Cases');
    book.customXml.push(
      'urn:example',
      'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'http://schemas.microsoft.com/office/2006/coverPageProps',
    );
    const findings: readonly CarriedFinding[] = [
      { kind: 'connections', n: 1, what: 'Cases' },
      { kind: 'pivot-data', sheet: 'Mine', n: 1, what: 'PivotTable1' },
      { kind: 'other-sheets', sheet: 'Mine', n: 1, what: '' },
      { kind: 'drawings', sheet: 'Mine', n: 2, what: 'Picture 1' },
      { kind: 'custom-xml', n: 1, what: 'urn:example' },
    ];
    expect(looked(await inExcel())).toEqual(findings);
  });
});

describe('what Excel cannot tell', () => {
  test.each<readonly [level: string, unseen: readonly Unseen[]]>([
    ['1.9', ['comments', 'notes', 'queries', 'links', 'file-only']],
    ['1.10', ['notes', 'queries', 'links', 'file-only']],
    ['1.14', ['notes', 'links', 'file-only']],
    ['1.18', ['links', 'file-only']],
  ])('with ExcelApi %s is said', async (level, unseen) => {
    await open({ level });
    person.addSheet('Mine');
    person.note('Mine', 'A1', 'Ana Example', 'x');
    person.comment('Mine', 'A2', [['Bo Example', 'y']]);
    const findings = await inExcel();
    expect(findings.flatMap((one) => one.unseen ?? [])).toEqual(unseen);
    const seen = (kind: CarriedKind): number | undefined => findings.find((one) => one.kind === kind)?.n;
    const expected = 2 - Number(unseen.includes('comments')) - Number(unseen.includes('notes'));
    expect(seen('comments') ?? 0).toBe(expected);
  });

  test('is said too where Excel refuses what it has promised', async () => {
    await open({ level: '1.9' });
    person.setProperty('author', 'Ana Example');
    const host = new ExcelHost(() => true, { delay: () => Promise.resolve() });
    const findings = must(await host.inspect());
    expect(looked(findings)).toEqual([{ kind: 'author', n: 1, what: 'Ana Example' }]);
    expect(findings.flatMap((one) => one.unseen ?? [])).toEqual(['comments', 'notes', 'queries', 'links', 'file-only']);
  });

  test.each([
    ['Answers.xlsm', true],
    ['Answers.XLSB', true],
    ['Answers.xlsx', false],
  ])('whether %s has macros', async (fileName, isSaid) => {
    subject.excel.book.fileName = fileName;
    const said = (await inExcel()).filter(({ unseen }) => unseen === 'macros');
    expect(said).toEqual(isSaid ? [{ kind: 'not-looked-at', n: 1, what: fileName, unseen: 'macros' }] : []);
  });
});

describe('what it costs', () => {
  test('two requests; a third where rows are hidden in part', async () => {
    subject.excel.resetCosts();
    await inExcel();
    expect(subject.excel.costs).toHaveLength(2);
    person.hideLines(SHEET, '5:7');
    subject.excel.resetCosts();
    await inExcel();
    expect(subject.excel.costs).toHaveLength(3);
    expect(subject.excel.keptReferences).toBe(0);
  });

  test('all rows or columns of a sheet', async () => {
    person.addSheet('Mine');
    person.paste('Mine', 'B2', [['x', 'y'], ['z', 1]]); // prettier-ignore
    person.hideLines('Mine', '2:3');
    person.hideLines('Mine', 'B:C');
    expect(looked(await inExcel()).filter(({ kind }) => kind.startsWith('hidden'))).toEqual([
      { kind: 'hidden-rows', sheet: 'Mine', n: 2, what: '' },
      { kind: 'hidden-columns', sheet: 'Mine', n: 2, what: '' },
    ]);
  });

  test('ten thousand rows, and what Excel refuses', async () => {
    subject = excelSubject();
    const framework = madeUpFramework(10_000);
    must(await subject.host.apply(planFor(undefined, framework)));
    person = new Person(subject.excel);
    person.hideLines(SHEET, '3:9000');
    subject.excel.resetCosts();
    expect(looked(await inExcel())).toContainEqual({ kind: 'hidden-rows', sheet: SHEET, n: 8_998, what: '' });
    expect(subject.excel.costs).toHaveLength(3);
    expect(Math.max(...subject.excel.costs.map(({ responseBytes }) => responseBytes))).toBeLessThan(1_000_000);
    subject.excel.cellEditMode = true;
    expect(await subject.host.inspect()).toMatchObject({ ok: false, error: { code: 'excel-cell-edit' } });
  });
});
