/**
 * Reads the example back from workbooks that people and other programs have disturbed (test/fixtures/disturbed, one
 * file per defect). Either nothing is lost, and the answers and findings are those of the undisturbed example; or
 * something is, and then exactly that is reported and every other answer is intact.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { Answer, Response } from '../../src/core/answers/response.ts';
import type { Finding } from '../../src/core/check/finding.ts';
import { parseReference } from '../../src/core/plan/address.ts';
import { sheetNamed, textAt, type WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { readBytes } from '../support/tools.ts';
import { must, readingOf, reportOf, workbookBytes } from '../support/workbooks.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/disturbed');
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

interface Lossy {
  /** What the file holds; the example as it is when left out. */
  readonly response?: Response;
  /** Findings that the undisturbed example does not have, as {@link said} tells them. */
  readonly extra?: readonly string[];
  /** Findings of the undisturbed example that the file does not have. */
  readonly gone?: readonly string[];
  /** There is no Barriers column to point to. */
  readonly noBarriersCell?: true;
}

/** A finding in one line. Where the sub-item says what it is about, the cell is left to another test. */
function said({ code, subItem, field, cell, context }: Finding): string {
  const details = Object.entries(context).map(([name, value]) => `${name}=${value}`);
  return [code, subItem ?? cell ?? '(no cell)', field ?? '', ...details].join(' | ');
}

const NO_TIMEFRAME = 'timeframe-missing | 3.2 | timeframe | status=Commit to implement';
const NO_BARRIERS = 'barriers-missing | 13.4 | barriers | status=Cannot implement';

const BARRIERS_OF_4_1 = exampleResponse.answers['4.1']?.barriers;

function changed(answers: Readonly<Record<string, Partial<Answer>>>): Response {
  return changeEach((ref, answer) => ({ ...answer, ...answers[ref] }));
}

function without(...refs: readonly string[]): Response {
  return changeEach((ref, answer) => (refs.includes(ref) ? undefined : answer));
}

function changeEach(change: (ref: string, answer: Answer) => Answer | undefined): Response {
  const answers: Record<string, Answer> = {};
  for (const [ref, answer] of Object.entries(exampleResponse.answers)) {
    const kept = change(ref, answer);
    if (kept !== undefined) answers[ref] = kept;
  }
  return { ...exampleResponse, answers };
}

/** Dropdown lists that stayed behind when the Status cells moved away; `column` has them now. */
const noListAt = (column: string, rows: readonly number[]): string => {
  const cells = rows.map((row) => `'Action Tool'!${column}${row}`);
  const listed = cells.length > 4 ? `${cells.slice(0, 3).join(', ')}, …` : cells.join(', ');
  return `validation-lost | ${cells[0] ?? ''} | status | n=${cells.length} | cells=${listed}`;
};
const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Defined names that are gone or stayed behind when the cells moved. */
const lostNames = (n: number): string => `names-lost | (no cell) |  | n=${n}`;

/** Every required respondent field, as the check reports it when the Start sheet is not there. */
const NO_RESPONDENT = icanActionTool.respondentFields
  .filter(({ required }) => required)
  .map(({ code, label }) => `respondent-missing | (no cell) | ${code} | label=${label}`);

/** The other places of that sheet, of which nobody can say that they were empty. */
const NO_LABELS = [
  ...icanActionTool.respondentFields.filter(({ required }) => !required),
  { code: '', label: icanActionTool.additionalDetails },
].map(({ code, label }) => `label-lost | (no cell) | ${code} | label=${label}`);

/** Nothing that people typed is lost. With each file, the findings it adds to those of the undisturbed example. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  // Saved by another program, and nothing else.
  'resaved-by-libreoffice': [],
  'resaved-by-openpyxl': [],
  'resaved-by-exceljs': [],
  'resaved-by-sheetjs': [noListAt('E', rowsFrom(2, 68))],
  'ods-roundtrip-by-libreoffice': [],
  'xls-roundtrip-by-libreoffice': [],
  'strict-open-xml': [],
  'elements-with-prefix': [],
  'phonetic-guides': [],

  // Rows.
  'rows-sorted-descending-by-libreoffice': [],
  'rows-sorted-by-status-by-openpyxl': [],
  'rows-sorted-with-header-by-libreoffice': ["row-unknown | 'Action Tool'!A68 | ref | ref=Ref"],
  'rows-filtered-by-openpyxl': [],
  'rows-inserted-above-header-by-libreoffice': [],
  'rows-inserted-above-header-by-openpyxl': [noListAt('E', rowsFrom(69, 71))],
  'blank-rows-inserted-by-libreoffice': [],
  'blank-rows-inserted-by-openpyxl': [noListAt('E', rowsFrom(69, 74))],
  'row-duplicated-first-one-empty-by-openpyxl': [
    "row-duplicate | 4.2 | ref | n=2 | cells='Action Tool'!A13, 'Action Tool'!A14",
    noListAt('E', [69]),
  ],
  'row-duplicated-by-libreoffice': ["row-duplicate | 4.2 | ref | n=2 | cells='Action Tool'!A13, 'Action Tool'!A14"],
  'section-cells-merged-by-openpyxl': [],

  // Columns.
  'columns-moved-by-libreoffice': [],
  'columns-moved-by-openpyxl': [noListAt('D', rowsFrom(2, 68)), lostNames(8)],
  'columns-moved-names-and-properties-deleted-by-libreoffice': [lostNames(15)],
  'columns-moved-names-deleted-by-openpyxl': [noListAt('D', rowsFrom(2, 68)), lostNames(15)],
  'columns-hidden-by-openpyxl': [],
  'column-inserted-by-libreoffice': [],
  'column-inserted-by-openpyxl': [noListAt('F', rowsFrom(2, 68)), lostNames(5)],
  'own-column-inserted-by-libreoffice': [],
  'own-column-inserted-by-openpyxl': [noListAt('F', rowsFrom(2, 68)), lostNames(5)],
  'own-column-inserted-before-barriers-by-openpyxl': [lostNames(2)],
  'own-columns-of-the-same-names-inserted-by-libreoffice': [],
  'header-row-deleted-by-libreoffice': [],
  'headers-reworded-by-openpyxl': [],
  'headers-reworded-and-columns-moved-by-libreoffice': [],
  'own-columns-and-notes-added-by-libreoffice': ["row-unknown | 'Action Tool'!A70 | ref | ref=Total"],
  'own-columns-and-notes-added-by-openpyxl': [],
  'second-table-below-by-openpyxl': [],

  // Sheets.
  'sheets-renamed-by-libreoffice': [],
  'sheets-renamed-by-openpyxl': [lostNames(15)],
  'sheets-reordered-by-libreoffice': [],
  'sheets-hidden-by-libreoffice': [],
  'hidden-sheets-made-visible-by-libreoffice': [],
  'chart-sheet-added-by-openpyxl': [],
  'refs-copied-in-front-by-openpyxl': [],
  'refs-copied-in-front-and-names-deleted-by-openpyxl': [lostNames(15)],
  'refs-copied-in-front-and-sheets-renamed-by-openpyxl': [lostNames(15)],
  'refs-copied-into-own-column-by-openpyxl': [],
  'action-tool-sheet-copied-by-libreoffice': ['questionnaire-copied | (no cell) |  | sheet=Action Tool (old)'],
  'action-tool-sheet-copied-by-openpyxl': [],
  'action-tool-sheet-copied-in-front-with-names-by-openpyxl': [
    'questionnaire-copied | (no cell) |  | sheet=Action Tool Copy',
  ],

  // The Start sheet.
  'start-sheet-rows-inserted-by-libreoffice': [],
  'start-sheet-rows-inserted-by-openpyxl': [lostNames(6)],
  'start-sheet-rows-inserted-and-contacts-in-front-by-openpyxl': [lostNames(6)],
  'start-sheet-column-inserted-by-libreoffice': [],
  'start-labels-reworded-by-libreoffice': [],
  'start-sheet-copied-in-front-with-names-by-openpyxl': [],
  'respondent-as-numbers-by-openpyxl': [],
  'date-system-1904-by-openpyxl': [],

  // What the cells hold.
  'status-in-other-case-and-spaces-by-openpyxl': [],
  'refs-as-numbers-by-openpyxl': [],
  'refs-with-spaces-by-openpyxl': [],
  'text-with-rich-formatting-by-libreoffice': [],
  'answers-as-formulas-by-libreoffice': [],

  // What Excel keeps beside the cells.
  'table-converted-to-range-by-libreoffice': [],
  'names-deleted': [lostNames(15)],
  'custom-properties-deleted': [],
  'custom-properties-and-names-deleted': [lostNames(15)],
  'conditional-formats-removed-by-openpyxl': [],
  'protection-removed-by-openpyxl': [],
};

/** Something was lost or changed: it alone is reported, and everything else is as it was. */
const LOSSY: Readonly<Record<string, Lossy>> = {
  'timeframe-as-number-and-date-by-openpyxl': {
    // A number and a date are read as text, and say when.
    response: changed({
      '1.4': { timeframe: '2027' },
      '2.1': { timeframe: '2027-06-30' },
      '3.4': { timeframe: '2027-03-01' },
      '5.1': { timeframe: '2027-12-31 12:30:00' },
      '5.3': { timeframe: '2027.5' },
    }),
  },
  'row-deleted-by-libreoffice': { response: without('4.2'), extra: ['row-missing | 4.2 | '] },
  'row-deleted-and-refs-copied-in-front-by-libreoffice': {
    response: without('4.2'),
    extra: ['row-missing | 4.2 | '],
  },
  'row-duplicated-with-another-answer-by-openpyxl': {
    // The example's own answer stands first.
    extra: ["row-duplicate | 4.2 | ref | n=2 | cells='Action Tool'!A13, 'Action Tool'!A69", noListAt('E', [69])],
  },
  'row-unknown-by-openpyxl': {
    extra: ["row-unknown | 'Action Tool'!A69 | ref | ref=20.1", "row-unknown | 'Action Tool'!A70 | ref | ref="],
  },
  'ref-turned-into-date-by-openpyxl': {
    response: without('1.1', '2.2'),
    extra: [
      'row-missing | 1.1 | ',
      'row-missing | 2.2 | ',
      "row-unknown | 'Action Tool'!A2 | ref | ref=2026-01-01",
      "row-unknown | 'Action Tool'!A7 | ref | ref=2026-02-02",
    ],
  },
  'wording-changed-by-openpyxl': { extra: ['wording-changed | 1.1 | subItem', 'wording-changed | 16.3 | subItem'] },
  'validation-lost-by-openpyxl': { extra: [noListAt('E', [10, 11, 12, 40])] },
  'answers-as-broken-formulas-by-libreoffice': {
    // What the cell shows.
    response: changed({ '7.2': { activities: '#REF!' }, '1.4': { timeframe: '#N/A' } }),
    extra: [
      'text-placeholder | 7.2 | activities | text=#REF!',
      'timeframe-unclear | 1.4 | timeframe | status=Commit to implement',
    ],
  },
  'respondent-date-as-text-by-openpyxl': {
    response: { ...exampleResponse, respondent: { ...exampleResponse.respondent, date: '23 November 2026' } },
  },
  'answer-as-formula-without-value-by-openpyxl': {
    response: changed({ '7.2': { activities: '' } }),
    extra: ['activities-missing | 7.2 | activities | status=Already implement'],
  },
  ...Object.fromEntries(
    ['status-column-deleted-by-libreoffice', 'status-column-deleted-by-openpyxl'].map((name): [string, Lossy] => [
      name,
      {
        response: changeEach((_, answer) => ({ ...answer, status: null })),
        extra: [
          'column-missing | (no cell) | status',
          ...REFS.map((ref) => `status-missing | ${ref} | status`),
          ...(name.endsWith('openpyxl') ? [lostNames(4)] : []),
        ],
        gone: [NO_TIMEFRAME, NO_BARRIERS],
      },
    ]),
  ),
  'barriers-column-deleted-by-openpyxl': {
    noBarriersCell: true,
    response: changeEach((_, answer) => ({ ...answer, barriers: '' })),
    extra: [
      'column-missing | (no cell) | barriers',
      ...REFS.filter((ref) => ref !== '13.4' && exampleResponse.answers[ref]?.status === 'unable').map(
        (ref) => `barriers-missing | ${ref} | barriers | status=Cannot implement`,
      ),
      lostNames(1),
    ],
  },
  'headers-reworded-and-names-deleted': {
    // It is known to be the questionnaire, but no column can be told from another: nothing is read, nothing is guessed.
    response: changeEach(() => ({ status: null, statusText: '', activities: '', timeframe: '', barriers: '' })),
    extra: [
      ...['status', 'activities', 'timeframe', 'barriers'].map((column) => `column-missing | (no cell) | ${column}`),
      ...REFS.map((ref) => `status-missing | ${ref} | status`),
      lostNames(11),
    ],
    gone: [NO_TIMEFRAME, NO_BARRIERS],
  },
  'action-tool-sheet-deleted-by-libreoffice': {
    response: without(...REFS),
    extra: REFS.map((ref) => `row-missing | ${ref} | `),
    gone: [NO_TIMEFRAME, NO_BARRIERS],
  },
  ...Object.fromEntries(
    ['start-sheet-deleted-by-libreoffice', 'start-sheet-deleted-by-openpyxl'].map((name): [string, Lossy] => [
      name,
      {
        response: { ...exampleResponse, respondent: {}, additionalDetails: '' },
        extra: [...NO_RESPONDENT, ...NO_LABELS],
      },
    ]),
  ),
  'start-label-reworded-and-row-inserted-by-openpyxl': { extra: [lostNames(6)] },
};

/** Nothing is left by which the questionnaire could be known, since openpyxl drops the properties: refused as such. */
const REFUSED: Readonly<Record<string, string>> = {
  'action-tool-sheet-deleted-by-openpyxl': 'not-questionnaire',
  'headers-reworded-and-names-deleted-by-openpyxl': 'not-questionnaire',
};

const bytesOf = (name: string): Uint8Array => readBytes(join(FOLDER, `${name}.xlsx`));

test('every file of the folder is in this test, and the other way round', () => {
  const files = readdirSync(FOLDER).flatMap((file) => /^(.*)\.xlsx$/.exec(file)?.[1] ?? []);
  const entries = [HARMLESS, LOSSY, REFUSED].flatMap((table) => Object.keys(table));
  expect(files.length).toBeGreaterThan(0);
  expect(entries.sort()).toEqual(files.sort());
});

test('the undisturbed example has its own two findings', async () => {
  const bytes = await workbookBytes(exampleResponse);
  expect((await readingOf(bytes)).response).toEqual(exampleResponse);
  expect((await reportOf(bytes)).findings.map(said)).toEqual([NO_TIMEFRAME, NO_BARRIERS]);
});

describe.each<[string, Lossy]>([
  ...Object.entries(HARMLESS).map(([name, extra]): [string, Lossy] => [name, { extra }]),
  ...Object.entries(LOSSY),
])('%s', (name, { response = exampleResponse, extra = [], gone = [], noBarriersCell }) => {
  test('answers', async () => {
    expect((await readingOf(bytesOf(name))).response).toEqual(response);
  });

  test('findings', async () => {
    const expected = [NO_TIMEFRAME, NO_BARRIERS].filter((finding) => !gone.includes(finding));
    const { findings } = await reportOf(bytesOf(name));
    expect(findings.map(said).sort()).toEqual([...expected, ...extra].sort());
  });

  test('findings name the cell to go to', async () => {
    const bytes = bytesOf(name);
    const grid = must(await new FileHost(bytes).read());
    const { findings } = await reportOf(bytes);
    const barriersPlace = noBarriersCell ? undefined : ['13.4', BARRIERS_OF_4_1];
    for (const finding of findings) {
      const line = said(finding);
      if (line === NO_TIMEFRAME) expect(rowAndColumn(grid, finding, '4.3')).toEqual(['3.2', 'Within 18 months']);
      if (line === NO_BARRIERS) expect(rowAndColumn(grid, finding, '4.1')).toEqual(barriersPlace);
    }
  });
});

/** The Ref in a finding's row, and what stands in its column at another sub-item, whose answer is known. */
function rowAndColumn(grid: WorkbookGrid, { cell }: Finding, other: string): unknown {
  const reference = parseReference(cell ?? '');
  const sheet = reference && sheetNamed(grid, reference.sheet);
  if (reference === undefined || sheet === undefined) return undefined;
  const refIn = (row: number): string | undefined =>
    sheet.rows[row]?.map((_, column) => textAt(sheet, row, column).trim()).find((text) => REFS.includes(text));
  const otherRow = sheet.rows.findIndex((_, row) => refIn(row) === other);
  return [refIn(reference.area.row), textAt(sheet, otherRow, reference.area.column)];
}

test.each(Object.entries(REFUSED))('%s is refused', async (name, code) => {
  const grid = must(await new FileHost(bytesOf(name)).read());
  expect(interpretWorkbook(grid, icanActionTool)).toMatchObject({ ok: false, error: { code } });
});
