/** A workbook in the grid as people work on it: formulas, sorting, undoing, repair, the Summary, what is theirs. */
import { describe, expect, jest, test } from '@jest/globals';
// The facade's part for lists.
import type {} from '@univerjs/sheets-data-validation/facade';
// The facade's part for sorting.
import type {} from '@univerjs/sheets-sort/facade';
import { repairWorkbook } from '../../../src/app/repairWorkbook.ts';
import { summarise } from '../../../src/app/summarise.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import type { GridSheet, WorkbookGrid } from '../../../src/core/reading/grid.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { gridSubject, type GridSubject } from '../../contract/subjects.ts';
import { must, planFor } from '../../support/workbooks.ts';
import {
  BARRIERS,
  CHECK,
  gridOf,
  open,
  reading,
  REF,
  SHEET,
  sheetOf,
  STATUS,
  texts,
  until,
  worksheet,
} from './atGrid.ts';

jest.setTimeout(300_000);

const BUILT = '2026-11-23T12:00';

/** A status is typed, and the Check of its row tells what is missing now. */
async function expectFollows(subject: GridSubject): Promise<void> {
  const committed = icanActionTool.statuses.find(({ code }) => code === 'committed')?.label ?? '';
  worksheet(subject).getRange(1, STATUS).setValue(committed);
  const grid = await until(subject, ({ sheets }) => {
    const check = sheets.find(({ name }) => name === SHEET)?.rows[1]?.[CHECK];
    return String(check).startsWith('Missing');
  });
  expect(grid.sheets.find(({ name }) => name === SHEET)?.rows[1]?.[CHECK]).toBe('Missing: activities, timeframe');
}

async function repair(subject: GridSubject): Promise<void> {
  const opened = { grid: await gridOf(subject), reading: await reading(subject) };
  must(await repairWorkbook(subject.host, icanActionTool, opened));
}

describe('formulas', () => {
  /** Opens the same workbook without the values of its formulas, and gives what Univer makes of them. */
  const calculated = async (subject: GridSubject): Promise<{ before: WorkbookGrid; after: WorkbookGrid }> => {
    const before = await gridOf(subject);
    const book = subject.host.snapshot();
    if (book === undefined) throw new Error('nothing is open');
    const emptied: string[] = [];
    for (const id of book.sheetOrder) {
      for (const [row, line] of Object.entries(book.sheets[id]?.cellData ?? {})) {
        for (const [column, cell] of Object.entries(line as Record<string, { f?: string; si?: string }>)) {
          if (cell.f === undefined && cell.si === undefined) continue;
          Reflect.deleteProperty(cell, 'v');
          Reflect.deleteProperty(cell, 't');
          emptied.push(`${id} ${row} ${column}`);
        }
      }
    }
    expect(emptied.length).toBeGreaterThan(70);
    must(await subject.host.open(book));
    const filled = ({ sheets }: WorkbookGrid): number =>
      sheets.reduce((sum, { rows }) => sum + rows.flat().filter((value) => value !== null).length, 0);
    return { before, after: await until(subject, (grid) => filled(grid) >= filled(before)) };
  };

  test('of the questionnaire come to what the plan says, every one', async () => {
    const { before, after } = await calculated(await open());
    expect(after).toEqual(before);
  });

  test('of the Summary too', async () => {
    const subject = await open();
    must(await summarise(subject.host, icanActionTool, english, BUILT));
    const { before, after } = await calculated(subject);
    expect(after.sheets.map(({ name, rows }) => [name, rows])).toEqual(
      before.sheets.map(({ name, rows }) => [name, rows]),
    );
  });

  test('follow what is typed', async () => {
    const subject = gridSubject();
    must(await subject.host.apply(planFor()));
    await expectFollows(subject);
  });
});

describe('a person', () => {
  test('sorts: answers go with their Refs, every Check tells of its own row, and undoing brings all back', async () => {
    const subject = await open();
    const before = await sheetOf(subject);
    const checkOf = new Map(before.rows.slice(1).map((row) => [row[REF], row[CHECK]]));
    const rows = before.rows.length - 1;
    worksheet(subject)
      .getRange(1, 0, rows, CHECK + 1)
      .sort({ column: STATUS, ascending: false });
    const sorted = await until(subject, ({ sheets }) => {
      const sheet = sheets.find(({ name }) => name === SHEET);
      return sheet?.rows.slice(1).every((row) => row[CHECK] === checkOf.get(row[REF] ?? null)) === true;
    });
    expect(
      texts(
        sorted.sheets.find(({ name }) => name === SHEET),
        REF,
      ),
    ).not.toEqual(texts(before, REF));
    expect((await reading(subject)).response).toEqual(exampleResponse);
    subject.api.getActiveWorkbook()?.undo();
    const undone = await until(subject, ({ sheets }) => {
      const sheet = sheets.find(({ name }) => name === SHEET);
      return texts(sheet, CHECK).join() === texts(before, CHECK).join();
    });
    expect(undone.sheets.find(({ name }) => name === SHEET)?.rows).toEqual(before.rows);
  });

  test('undoes what the pane has written, in one step a wish', async () => {
    const subject = await open();
    const before = (await sheetOf(subject)).rows[1]?.slice(STATUS, CHECK);
    const cell = { sheet: SHEET, row: 1, column: BARRIERS };
    const textAt = async (column: number): Promise<string> => String((await sheetOf(subject)).rows[1]?.[column] ?? '');
    must(
      await subject.host.write([
        { cell, expected: await textAt(BARRIERS), text: 'one' },
        { cell: { ...cell, column: 6 }, expected: await textAt(6), text: 'two' },
      ]),
    );
    expect([await textAt(BARRIERS), await textAt(6)]).toEqual(['one', 'two']);
    subject.api.getActiveWorkbook()?.undo();
    const after = (await sheetOf(subject)).rows[1]?.slice(STATUS, CHECK);
    expect(after?.map((value) => value ?? null)).toEqual(before?.map((value) => value ?? null));
  });

  test('cannot type over what is not theirs to fill in', async () => {
    const subject = await open();
    worksheet(subject).getRange(1, REF).setValue('mine');
    worksheet(subject).getRange(1, CHECK).setValue('mine');
    const [, row] = (await sheetOf(subject)).rows;
    expect([row?.[REF], row?.[CHECK]]).toEqual(['1.1', 'Complete']);
  });

  test('renames a sheet, and the answers are found', async () => {
    const subject = await open();
    worksheet(subject).setName("Mine, and Anna's");
    expect((await reading(subject)).response).toEqual(exampleResponse);
  });

  test('keeps sheets of their own when the questionnaire is made again, each in its place', async () => {
    const subject = await open();
    const workbook = subject.api.getActiveWorkbook();
    workbook?.insertSheet('Mine').getRange(0, 0).setValue('notes');
    must(await subject.host.apply(planFor(exampleResponse)));
    expect((await gridOf(subject)).sheets.map(({ name }) => name)).toEqual(['Start', SHEET, 'Mine']);
    expect((await sheetOf(subject, 'Mine')).rows).toEqual([['notes']]);
    must(await subject.host.apply(planFor(exampleResponse), { keepReplaced: true }));
    expect((await gridOf(subject)).sheets.map(({ name }) => name)).toEqual([
      'Start',
      'Start (old 2)',
      SHEET,
      'Action Tool (old 2)',
      'Mine',
    ]);
    expect((await reading(subject)).response).toEqual(exampleResponse);
  });

  test.each(['Start', 'action tool'])('has a sheet called %s: it is theirs, and stays', async (name) => {
    const subject = gridSubject();
    worksheet(subject, 'Sheet1').setName(name).getRange(0, 0).setValue('mine');
    const before = subject.bytes();
    expect(await subject.host.apply(planFor(exampleResponse))).toEqual({
      ok: false,
      error: { code: 'sheet-exists', name: name === 'Start' ? 'Start' : SHEET },
    });
    expect(Buffer.compare(subject.bytes(), before)).toBe(0);
  });
});

test('made again while Univer calculates: what is typed after that is calculated', async () => {
  const subject = await open();
  const begun = new Promise<void>((resolve) => {
    subject.api.addEvent(subject.api.Event.CommandExecuted, ({ id }) => {
      if (id === 'formula.mutation.set-formula-calculation-notification') resolve();
    });
  });
  worksheet(subject).getRange(1, STATUS).setValue('');
  await begun;
  must(await subject.host.apply(planFor()));
  await expectFollows(subject);
});

describe('a repair', () => {
  test('brings back lists, names, formulas and locks; no answer is touched', async () => {
    const subject = await open();
    const before = await sheetOf(subject);
    const sheet = worksheet(subject);
    for (const rule of sheet.getDataValidations()) rule.delete();
    subject.api.getActiveWorkbook()?.deleteDefinedName('AT_Status');
    for (const rule of await sheet.getWorksheetPermission().listRangeProtectionRules()) await rule.remove();
    // A formula that was deleted; a text of somebody's own would stay.
    sheet.getRange(1, CHECK).setValue('');
    const broken = await reading(subject);
    expect([broken.sightings.lostValidation.length, broken.sightings.lostNames]).toEqual([67, ['AT_Status']]);
    must(await repairWorkbook(subject.host, icanActionTool, { grid: await gridOf(subject), reading: broken }));
    const mended = await reading(subject);
    expect([mended.sightings.lostValidation, mended.sightings.lostNames]).toEqual([[], []]);
    expect(mended.response).toEqual(exampleResponse);
    await until(subject, ({ sheets }) => {
      const now = sheets.find(({ name }) => name === SHEET);
      return texts(now, CHECK).join() === texts(before, CHECK).join();
    });
    worksheet(subject).getRange(1, REF).setValue('mine');
    expect((await sheetOf(subject)).rows[1]?.[REF]).toBe('1.1');
  });

  test.each(['a repair', 'making again'])('does not mind a selection that reaches past the sheet: %s', async (how) => {
    const subject = await open();
    const sheet = worksheet(subject);
    for (const rule of await sheet.getWorksheetPermission().listRangeProtectionRules()) await rule.remove();
    subject.api.getActiveWorkbook()?.setActiveSheet(sheet);
    // What is put in is selected, the whole of its row; Univer leaves that as it is when a column goes (0.25.1).
    sheet.insertRows(0, 1);
    sheet.deleteColumns(sheet.getMaxColumns() - 1, 1);
    if (how === 'a repair') await repair(subject);
    else must(await subject.host.apply(planFor(exampleResponse)));
    expect((await reading(subject)).response).toEqual(exampleResponse);
  });

  test('selects the last cell where the sheet ends before the one that was selected', async () => {
    const subject = await open();
    const sheet = worksheet(subject);
    for (const rule of await sheet.getWorksheetPermission().listRangeProtectionRules()) await rule.remove();
    const last = sheet.getMaxRows() - 1;
    subject.api.getActiveWorkbook()?.setActiveSheet(sheet);
    sheet.getRange(last, 2).activate();
    sheet.deleteRows(last - 5, 6);
    await repair(subject);
    expect(subject.api.getActiveWorkbook()?.getActiveRange()?.getRow()).toBe(last - 6);
  });
});

describe('the Summary', () => {
  test('is made, and rebuilt without touching what stands beside and below it', async () => {
    const subject = await open();
    must(await summarise(subject.host, icanActionTool, english, BUILT));
    const made = await sheetOf(subject, 'Summary');
    const beside = 9;
    const below = made.rows.length + 3;
    worksheet(subject, 'Summary').getRange(2, beside).setValue('beside');
    worksheet(subject, 'Summary').getRange(below, 1).setValue('below');
    expect(must(await summarise(subject.host, icanActionTool, english, BUILT))).toMatchObject({
      sheet: 'Summary',
      rebuilt: true,
    });
    const again = await sheetOf(subject, 'Summary');
    expect(again.rows[2]?.[beside]).toBe('beside');
    expect(again.rows[below]?.[1]).toBe('below');
    const own = (sheet: GridSheet): unknown[] =>
      made.rows.map((_, row) => Array.from({ length: 7 }, (_unused, column) => sheet.rows[row]?.[column] ?? null));
    expect(own(again)).toEqual(own(made));
    expect((await reading(subject)).response).toEqual(exampleResponse);
  });
});
