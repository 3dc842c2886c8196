/** To confirm and Archive after what happens to sheets: copied, deleted, columns taken out, names gone. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { readArchive } from '../../../src/core/plan/update/archiveSheet.ts';
import { interpretWorkbook, type WorkbookReading } from '../../../src/core/reading/interpret.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { v2 } from '../../core/update/support.ts';
import { newBook } from '../../excel-stand-in/model/workbook.ts';
import { must } from '../../support/workbooks.ts';
import { previous } from '../update/support.ts';
import { atWork, type AtWork } from './support.ts';

const REVIEW = 'To confirm';
const SHEET = 'Action Tool';

/** A workbook that was just started from the made-up one of last period. */
async function carried(): Promise<AtWork> {
  const at = await atWork(undefined, { framework: v2, book: newBook() });
  const carry = must(await at.session.openCarry());
  must(await carry.look(new FileHost(previous)));
  must(await carry.create({}));
  await at.settled();
  return at;
}

let at: AtWork;
let before: readonly string[];
beforeEach(async () => {
  at = await carried();
  before = toConfirm();
  expect(before.length).toBeGreaterThan(1);
});

const toConfirm = (): string[] =>
  at
    .questionnaire()
    .toConfirm.map(({ ref }) => ref)
    .sort();
const saved = async (): Promise<WorkbookReading> =>
  must(interpretWorkbook(must(await new FileHost(at.subject.bytes()).read()), v2));
const toConfirmInFile = async (): Promise<string[]> =>
  ((await saved()).sightings.toConfirm ?? []).map(({ ref }) => ref).sort();
/** Rows (from 1) of the marks on a sheet. */
const markRows = (sheet: string): number[] =>
  Array.from({ length: 60 }, (_, index) => index + 1).filter((row) =>
    String(at.person.see(sheet, `G${row}`)).startsWith('AT-REVIEW'),
  );
function copyOfReview(): string {
  const names = at.person.sheets;
  at.person.copySheet(REVIEW);
  return at.person.sheets.find((name) => !names.includes(name)) ?? '';
}
/** Moves a sheet before all others. */
function first(sheet: string): void {
  const { sheets } = at.subject.excel.book;
  const from = sheets.findIndex(({ name }) => name === sheet);
  sheets.unshift(...sheets.splice(from, 1));
}

describe('answers are still to be confirmed', () => {
  test('where the list was copied and the original deleted', async () => {
    at.person.copySheet(REVIEW);
    at.person.deleteSheet(REVIEW);
    await at.session.check();
    expect([toConfirm(), await toConfirmInFile()]).toEqual([before, before]);
  });

  test('where the column in which they are confirmed is gone: then none of them can be, and that is said', async () => {
    at.person.unprotect(REVIEW);
    at.person.deleteColumns(REVIEW, 'F');
    await at.session.check();
    expect([toConfirm(), await toConfirmInFile()]).toEqual([before, before]);
    await at.session.confirm(before);
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'excel-part-missing' } });
    expect(toConfirm()).toEqual(before);
  });

  test('where its name was deleted, also when the sheets are made anew', async () => {
    at.person.deleteName('AT_Review_Confirmed');
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '9:9');
    await at.session.check();
    expect(toConfirm()).toEqual(before);
    await at.session.rebuild();
    expect(toConfirm()).toEqual(before);
  });

  test('where a placeholder was pasted in', async () => {
    const [row = 0] = markRows(REVIEW);
    at.person.paste(REVIEW, `F${row}`, [['tbd']]);
    await at.session.check();
    expect([toConfirm(), await toConfirmInFile()]).toEqual([before, before]);
  });

  test.each(['behind', 'before'])('whatever is filled in on a copy that stands %s the list', async (where) => {
    const copy = copyOfReview();
    for (const row of markRows(copy)) at.person.type(copy, `F${row}`, 'Confirmed');
    if (where === 'before') first(copy);
    await at.session.check();
    expect([toConfirm(), await toConfirmInFile()]).toEqual([before, before]);
  });
});

test('what is confirmed stays so in the file, where a copy stands before the list', async () => {
  first(copyOfReview());
  await at.session.confirm(before);
  expect([toConfirm(), await toConfirmInFile()]).toEqual([[], []]);
});

test('the figures of the period before are there as long as their row is', async () => {
  const rows = markRows(REVIEW);
  at.person.unprotect(REVIEW);
  at.person.deleteRows(REVIEW, `${rows[0] ?? 0}:${rows.at(-1) ?? 0}`);
  await at.session.check();
  expect(at.questionnaire().before).not.toBeNull();
});

describe('a script that knows nothing of names has moved columns', () => {
  /** The saved workbook's grid, with a column put into a sheet or taken out of it; the names lead where they led. */
  const shifted = async (sheet: string, change: (cells: unknown[]) => void) => {
    const grid = must(await new FileHost(at.subject.bytes()).read());
    const sheets = grid.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const rows = one.rows.map((cells) => {
        const copy = [...cells];
        change(copy);
        return copy;
      });
      return { ...one, rows };
    });
    return { ...grid, sheets };
  };

  test.each([
    ['put before the list', (cells: unknown[]) => cells.splice(0, 0, null)],
    ['put into the list', (cells: unknown[]) => cells.splice(2, 0, null)],
    ['put before the confirmations', (cells: unknown[]) => cells.splice(5, 0, null)],
    ['taken out', (cells: unknown[]) => cells.splice(1, 1)],
  ])('%s: what is confirmed is known, and what is not', async (_, change) => {
    const [one = ''] = before;
    await at.session.confirm([one]);
    const { review } = must(interpretWorkbook(await shifted(REVIEW, change), v2));
    expect(review.filter(({ confirmed }) => confirmed).map(({ ref }) => ref)).toEqual([one]);
  });

  test('the archive says what it said, but for a column that is gone', async () => {
    const whole = readArchive(must(await new FileHost(at.subject.bytes()).read()), SHEET);
    expect(whole.some(({ timeframe, barriers }) => timeframe !== '' || barriers !== '')).toBe(true);
    const put = await shifted('Archive', (cells) => cells.splice(0, 0, null));
    expect(readArchive(put, SHEET)).toEqual(whole);
    const less = await shifted('Archive', (cells) => cells.splice(5, 1));
    expect(readArchive(less, SHEET)).toEqual(whole.map((entry) => ({ ...entry, timeframe: '' })));
  });
});
