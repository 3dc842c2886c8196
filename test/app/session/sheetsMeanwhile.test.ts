/** Sheets that are made while others write in the same workbook, or while it cannot be read: nothing of theirs goes. */
import { describe, expect, test } from '@jest/globals';
import { createWorkbook } from '../../../src/app/createWorkbook.ts';
import type { Session } from '../../../src/app/session/session.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { fail } from '../../../src/core/errors/error.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { atWork, blank, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const OLD = `${SHEET} (old 2)`;
const BUSY = { code: 'excel-busy', excelCode: 'HostIsBusy', details: '' } as const;

/** Something happens after the session has looked and before it makes sheets. */
function justBefore({ subject: { host } }: AtWork, happens: () => unknown): void {
  const apply = host.apply.bind(host);
  let due = true;
  host.apply = async (...given) => {
    if (due) {
      due = false;
      await happens();
    }
    return apply(...given);
  };
}

/** The workbook cannot be read until the function that is returned is called. */
function cannotBeRead({ subject: { host } }: AtWork): () => void {
  const read = host.read.bind(host);
  host.read = () => Promise.resolve(fail(BUSY));
  return () => {
    host.read = read;
  };
}

const problem = ({ session }: AtWork): unknown => session.getState().problem?.error;
const answers = (at: AtWork): unknown => at.questionnaire().response;

async function carry(session: Session): Promise<void> {
  const path = must(await session.openCarry());
  must(await path.look(new FileHost(await workbookBytes(exampleResponse))));
  await path.create({ institution: 'Ministry' });
}

const WAYS = [
  ['made', (session: Session): Promise<void> => session.create({ institution: 'Ministry' })],
  ['started from another workbook', carry],
] as const;

describe.each(WAYS)('a questionnaire that is %s', (_, make) => {
  test('where a colleague has made and filled one since is not made: theirs is shown', async () => {
    const at = await atWork(undefined);
    const other = await atWork(exampleResponse, {}, at.subject);
    const { sheets } = at.person;
    expect(at.session.getState().phase).toBe('absent');
    await make(at.session);
    expect(problem(at)).toEqual({ code: 'questionnaire-there' });
    expect(answers(at)).toEqual(answers(other));
    expect(at.person.sheets).toEqual(sheets);
    expect(at.questionnaire().undo).toBeNull();
  });

  test('at the very moment at which a colleague does so leaves theirs there, tells it, and can be undone', async () => {
    const at = await atWork(undefined);
    justBefore(at, () => createWorkbook(at.subject.host, icanActionTool, exampleResponse, english));
    await make(at.session);
    expect(problem(at)).toEqual({ code: 'made-meanwhile', sheets: `Start (old 2), ${OLD}` });
    expect(at.person.see(OLD, 'F2')).toBe(answerTo(exampleResponse, '1.1').activities);
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(answers(at)).toEqual(exampleResponse);
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    expect(at.person.sheets.filter((name) => name.includes('old'))).toEqual([]);
  });

  test('where nobody knows what is there is not made', async () => {
    const at = await atWork(undefined);
    const { sheets } = at.person;
    cannotBeRead(at);
    await make(at.session);
    expect(problem(at)).toEqual(BUSY);
    expect(at.person.sheets).toEqual(sheets);
  });
});

test('an empty questionnaire that a colleague made at the same moment stays too: somebody may be writing in it', async () => {
  const at = await atWork(undefined);
  justBefore(at, () => createWorkbook(at.subject.host, icanActionTool, blank, english));
  await at.session.create({});
  expect(problem(at)).toMatchObject({ code: 'made-meanwhile' });
  expect(at.person.sheets).toContain(OLD);
});

describe('sheets that are made anew', () => {
  test('not from an old reading: what was written since would be left behind', async () => {
    const at = await atWork(exampleResponse);
    const seen = must(await at.session.previewRebuild());
    at.person.type(SHEET, 'F2', 'Written after the preview');
    const again = cannotBeRead(at);
    expect(await at.session.previewRebuild()).toEqual(fail(BUSY));
    await at.session.rebuild({ seen, chosen: new Map() });
    await at.session.rebuild();
    again();
    expect(problem(at)).toEqual(BUSY);
    expect(at.person.sheets).not.toContain(OLD);
    expect(at.person.see(SHEET, 'F2')).toBe('Written after the preview');
  });

  test('what others wrote meanwhile is named, with where it is', async () => {
    const at = await atWork(exampleResponse);
    justBefore(at, () => {
      at.person.coAuthor().type(SHEET, 'F2', 'Written meanwhile');
    });
    await at.session.rebuild();
    expect(problem(at)).toEqual({ code: 'written-meanwhile', places: '1.1', sheets: `Start (old 2), ${OLD}` });
    expect(at.person.see(OLD, 'F2')).toBe('Written meanwhile');
    await at.session.undo();
    expect(at.person.see(SHEET, 'F2')).toBe('Written meanwhile');
  });

  test('so is what they wrote into columns and rows of their own', async () => {
    const at = await atWork(exampleResponse);
    at.person.unprotect(SHEET);
    at.person.type(SHEET, 'K1', 'Our notes');
    at.person.type(SHEET, 'K2', 'A note');
    at.person.type(SHEET, 'L2', 'Without a heading');
    justBefore(at, () => {
      const other = at.person.coAuthor();
      other.type(SHEET, 'K3', 'Noted meanwhile');
      other.type(SHEET, 'F70', 'A row of theirs');
    });
    await at.session.rebuild();
    expect(problem(at)).toEqual({
      code: 'written-meanwhile',
      places: `Our notes, '${SHEET}'!F70`,
      sheets: `Start (old 2), ${OLD}`,
    });
    expect(at.person.see(OLD, 'K3')).toBe('Noted meanwhile');
  });

  test('nothing is said of others where they wrote nothing', async () => {
    const at = await atWork(exampleResponse);
    await at.session.rebuild();
    expect(problem(at)).toBeUndefined();
    expect(at.person.sheets).toContain(OLD);
  });
});

test('a date that Excel made of what was typed is nothing that others wrote', async () => {
  const at = await atWork(exampleResponse);
  at.person.unprotect(SHEET);
  at.person.paste(SHEET, 'G2', [['']]);
  at.person.type(SHEET, 'G2', '2027-06-30');
  expect(at.person.see(SHEET, 'G2')).toEqual(expect.any(Number));
  await at.settled();
  await at.session.rebuild();
  expect(problem(at)).toBeUndefined();
  expect(at.person.see(SHEET, 'G2')).toBe('2027-06-30');
});

describe('without a new look', () => {
  test('no sheets are taken out: somebody may have written into them', async () => {
    const at = await atWork(undefined);
    await at.session.create({});
    at.person.type(SHEET, 'F2', 'Written into the new sheet');
    const again = cannotBeRead(at);
    await at.session.undo();
    expect(problem(at)).toEqual(BUSY);
    expect(at.person.see(SHEET, 'F2')).toBe('Written into the new sheet');
    // What was not taken back can be, and now it is seen that it must not.
    again();
    await at.session.undo();
    expect(problem(at)).toEqual({ code: 'sheets-changed' });
    expect(at.person.see(SHEET, 'F2')).toBe('Written into the new sheet');
  });

  test('nothing is restored where it was: it may be elsewhere by now', async () => {
    const at = await atWork(exampleResponse);
    at.person.paste(SHEET, 'E2', [['Cannot implement']]);
    await at.settled();
    cannotBeRead(at);
    await at.session.repair();
    expect(problem(at)).toEqual(BUSY);
    expect(at.person.hasDropdown(SHEET, 'E2')).toBe(false);
  });
});
