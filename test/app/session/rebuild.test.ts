/** Making the questionnaire again over one that is filled: what it would do is shown first, and then done so. */
import { describe, expect, test } from '@jest/globals';
import type { RebuildPreview } from '../../../src/app/session/paneRebuild.ts';
import { createWorkbook } from '../../../src/app/createWorkbook.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { readArchive } from '../../../src/core/plan/update/archiveSheet.ts';
import { interpretWorkbook } from '../../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { newBook } from '../../excel-stand-in/model/workbook.ts';
import { excelSubject } from '../../contract/subjects.ts';
import { must, readingOf, workbookBytes } from '../../support/workbooks.ts';
import { partOf } from '../merge/support.ts';
import { previous } from '../update/support.ts';
import { v2 } from '../../core/update/support.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
const rowOf = (ref: string): number => REFS.indexOf(ref) + 2;
const preview = async (at: AtWork): Promise<RebuildPreview> => must(await at.session.previewRebuild());

/** Row 60 becomes a second one of sub-item 1.1, and says something else. */
async function doubled(): Promise<AtWork> {
  const at = await atWork(exampleResponse);
  at.person.unprotect(SHEET);
  at.person.paste(SHEET, 'A60', [['1.1']]);
  at.person.paste(SHEET, 'E60', [['Commit to implement', 'Another text.', 'By 2030', '']]);
  await at.settled();
  return at;
}

describe('the preview', () => {
  test('names what comes back, with what is remembered, and changes nothing', async () => {
    const at = await atWork(exampleResponse);
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '2:3');
    await at.settled();
    const before = at.subject.bytes();
    const seen = await preview(at);
    expect(seen).toMatchObject({
      rows: [
        { ref: REFS[0], answered: true },
        { ref: REFS[1], answered: true },
      ],
      columns: [],
      fields: [],
      doubles: [],
      oldSheets: ['Start', SHEET],
      leftSheets: [],
      own: { columns: [], rows: [] },
    });
    expect(seen.kept).toBe(REFS.filter((ref) => exampleResponse.answers[ref] !== undefined).length);
    expect(Buffer.compare(at.subject.bytes(), before)).toBe(0);
  });

  test('tells sheets that stay renamed from those that stay as they are', async () => {
    const at = await atWork(exampleResponse);
    const names = at.person.sheets;
    at.person.copySheet(SHEET);
    at.person.deleteSheet(SHEET);
    await at.session.check();
    const [copy = ''] = at.person.sheets.filter((name) => !names.includes(name));
    const seen = await preview(at);
    expect(seen).toMatchObject({ oldSheets: ['Start'], leftSheets: [copy] });
    await at.session.rebuild({ seen, chosen: new Map() });
    expect(at.session.getState().problem).toBeNull();
    expect(at.person.sheets.filter((name) => name.includes('(old'))).toHaveLength(1);
    expect(at.person.sheets).toContain(copy);
  });

  test('names columns and rows of a person’s own', async () => {
    const at = await withOwn();
    const seen = await preview(at);
    expect(seen.own.columns).toEqual(['Who asks', 'Status', 'L']);
    expect(seen.own.rows).toEqual([`'${SHEET}'!A80`, `'${SHEET}'!J82`]);
  });
});

/** Row 2 is gone; there are three columns and two rows of a person's own. */
async function withOwn(): Promise<AtWork> {
  const at = await atWork(exampleResponse);
  at.person.unprotect(SHEET);
  at.person.deleteRows(SHEET, '2');
  at.person.paste(SHEET, 'J1', [['Who asks', 'Status', '']]);
  at.person.paste(SHEET, 'J2', [
    ['Sam', 3, ''],
    ['=1+1', '', '1.10'],
  ]);
  at.person.paste(SHEET, 'A80', [['X.1', '', '', '', '', 'Ours']]);
  at.person.paste(SHEET, 'J82', [['Total', 67]]);
  await at.settled();
  return at;
}

describe('what is a person’s own', () => {
  test('comes along: columns within the table, beside the same sub-item, and rows below it', async () => {
    const at = await withOwn();
    const old = [2, 3].map((row) => at.person.see(SHEET, `A${row}`));
    await at.session.rebuild();
    expect(at.questionnaire().damage.structural).toBe(false);
    const rows = [rowOf(String(old[0])), rowOf(String(old[1]))];
    expect(['J1', 'K1', 'L1'].map((cell) => at.person.see(SHEET, cell))).toEqual([
      'Who asks',
      'Status (2)',
      'Column 3',
    ]);
    expect(rows.map((row) => ['J', 'K', 'L'].map((column) => at.person.see(SHEET, `${column}${row}`)))).toEqual([
      ['Sam', 3, ''],
      // A text, and it stays one.
      ['=1+1', '', '1.10'],
    ]);
    const below = REFS.length + 3;
    expect([at.person.see(SHEET, `A${below}`), at.person.see(SHEET, `F${below}`)]).toEqual(['X.1', 'Ours']);
    expect([at.person.see(SHEET, `J${below + 1}`), at.person.see(SHEET, `K${below + 1}`)]).toEqual(['Total', 67]);
    // The new sheet is protected, and what is a person's own can be written all the same.
    expect(at.person.type(SHEET, `J${rows[0] ?? 0}`, 'Kim')).toBe('done');
    expect(at.person.see(`${SHEET} (old 2)`, 'J2')).toBe('Sam');
  });

  test('is sorted with the sub-items, and comes along again as it is', async () => {
    const at = await withOwn();
    await at.session.rebuild();
    const seen = (): unknown =>
      REFS.map((_, index) => ['A', 'J', 'K', 'L'].map((column) => at.person.see(SHEET, `${column}${index + 2}`)));
    const first = seen();
    const table = at.subject.excel.book.sheets.find(({ name }) => name === SHEET)?.tables[0];
    expect(table?.area).toMatchObject({ columns: 12, rows: REFS.length + 1 });
    await at.session.rebuild();
    expect(seen()).toEqual(first);
  });

  test('a row that has our Check formula and nothing else is none', async () => {
    const at = await atWork(exampleResponse);
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '2');
    at.person.paste(SHEET, 'I80', [['Choose a status']]);
    await at.settled();
    expect((await preview(at)).own).toEqual({ columns: [], rows: [] });
  });

  test('goes back with the old sheet', async () => {
    const at = await withOwn();
    await at.session.rebuild();
    await at.session.undo();
    expect(at.person.see(SHEET, 'J2')).toBe('Sam');
    expect(at.questionnaire().damage.structural).toBe(true);
  });
});

describe('a sub-item with two rows', () => {
  test('has both of them in the preview, and which one is read', async () => {
    const at = await doubled();
    const [double] = (await preview(at)).doubles;
    expect(double?.ref).toBe('1.1');
    expect(double?.rows.map(({ read }) => read)).toEqual([true, false]);
    expect(double?.rows[1]?.answer).toMatchObject({ status: 'committed', activities: 'Another text.' });
  });

  test('keeps what stands in columns of their own beside the one that was chosen', async () => {
    const at = await doubled();
    at.person.paste(SHEET, 'J1', [['Who'], ['Sam, of the first row'], ['Alex, of 1.2']]);
    at.person.paste(SHEET, 'J60', [['Kim, of the second row']]);
    await at.settled();
    const seen = await preview(at);
    const other = seen.doubles[0]?.rows[1]?.answer ?? answerTo(exampleResponse, '1.1');
    await at.session.rebuild({ seen, chosen: new Map([['1.1', other]]) });
    expect([at.person.see(SHEET, 'F2'), at.person.see(SHEET, 'J2'), at.person.see(SHEET, 'J3')]).toEqual([
      'Another text.',
      'Kim, of the second row',
      'Alex, of 1.2',
    ]);
  });

  test('keeps the one that was chosen; the other one is in the archive, whole', async () => {
    const at = await doubled();
    const seen = await preview(at);
    const other = seen.doubles[0]?.rows[1]?.answer;
    const first = seen.doubles[0]?.rows[0]?.answer;
    if (other === undefined) throw new Error('there is no other row');
    expect(await at.session.rebuild({ seen, chosen: new Map([['1.1', other]]) })).toBeUndefined();
    expect(at.session.getState().problem).toBeNull();
    expect(answerTo(at.questionnaire().response, '1.1')).toEqual(other);
    const archive = readArchive(must(await at.subject.host.read()), SHEET);
    expect(archive).toMatchObject([{ ref: '1.1', reason: 'duplicate', activities: first?.activities }]);
    expect(at.questionnaire().report.findings.map(({ code }) => code)).not.toContain('row-duplicate');
    // Every other answer is what it was, and the row that had lost its Ref is back.
    const lost = REFS[58] ?? '';
    for (const ref of REFS.filter((one) => one !== '1.1' && one !== lost)) {
      expect([ref, answerTo(at.questionnaire().response, ref)]).toEqual([ref, answerTo(exampleResponse, ref)]);
    }
    expect(rowOf(lost)).toBe(60);
  });

  test('is asked about again when the workbook is another one than was seen', async () => {
    const at = await doubled();
    const seen = await preview(at);
    at.person.type(SHEET, 'F60', 'A third text.');
    const now = await at.session.rebuild({ seen, chosen: new Map() });
    expect(now?.doubles[0]?.rows[1]?.answer.activities).toBe('A third text.');
    expect(at.subject.excel.book.sheets.map(({ name }) => name)).not.toContain(`${SHEET} (old 2)`);
    expect(await at.session.rebuild({ seen: now ?? seen, chosen: new Map() })).toBeUndefined();
  });
});

test('a row that somebody has put into a part is a row of it from then on', async () => {
  const subject = excelSubject();
  const { part } = await readingOf(await partOf(await workbookBytes(exampleResponse), ['1.2', '3.2']));
  if (part === undefined) throw new Error('no part');
  must(await createWorkbook(subject.host, icanActionTool, exampleResponse, english, { part }));
  const at = await atWork(undefined, {}, subject);
  at.person.unprotect(SHEET);
  at.person.paste(SHEET, 'A4', [['1.1']]);
  at.person.paste(SHEET, 'E4', [['Already implement', 'Written into the row that was put in.', '', '']]);
  await at.settled();
  const before = at.questionnaire().response;
  const seen = await preview(at);
  expect(seen).toMatchObject({ kept: 3, rows: [], own: { rows: [] } });
  expect(await at.session.rebuild({ seen, chosen: new Map() })).toBeUndefined();
  expect(at.session.getState().problem).toBeNull();
  expect(at.questionnaire().response).toEqual(before);
  expect(at.questionnaire().progress.total).toBe(3);
  expect(['A2', 'A3', 'A4', 'A5'].map((cell) => at.person.see(SHEET, cell))).toEqual(['1.1', '1.2', '3.2', '']);
  // What was known of the others is: the part can be merged as before.
  const record = must(interpretWorkbook(must(await subject.host.read()), icanActionTool)).part;
  expect(record).toEqual({ ...part, codes: new Map([['1.1', []], ...part.codes]) });
});

test('answers to confirm, those that were, the archive and the figures of the period before stay', async () => {
  const at = await atWork(undefined, { framework: v2, book: newBook() });
  const carry = must(await at.session.openCarry());
  must(await carry.look(new FileHost(previous)));
  must(await carry.create({}));
  await at.settled();
  const first = at.questionnaire().toConfirm[0]?.ref ?? '';
  await at.session.confirm([first]);
  const { toConfirm, before } = at.questionnaire();
  const archive = readArchive(must(await at.subject.host.read()), SHEET);
  at.person.unprotect(SHEET);
  at.person.deleteRows(SHEET, '3');
  await at.settled();
  const seen = await preview(at);
  expect(seen.oldSheets).toEqual(['Start', SHEET, 'To confirm', 'Archive']);
  expect(await at.session.rebuild({ seen, chosen: new Map() })).toBeUndefined();
  expect(at.session.getState().problem).toBeNull();
  expect(at.questionnaire().toConfirm).toEqual(toConfirm);
  expect(at.questionnaire().before).toEqual(before);
  expect(readArchive(must(await at.subject.host.read()), SHEET)).toEqual(archive);
});
