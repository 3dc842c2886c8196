/** Confirming in a list in which others sort and delete: nobody is spoken for, and nobody's word is taken back. */
import { describe, expect, test } from '@jest/globals';
import { confirmAnswers } from '../../../src/app/update/confirmAnswers.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { atWork, type AtWork } from '../session/support.ts';

const LIST = 'To confirm';

/** The example, started from last period's: all of its answers are to be confirmed. */
async function started(): Promise<AtWork> {
  const at = await atWork(undefined);
  const path = must(await at.session.openCarry());
  must(await path.look(new FileHost(await workbookBytes(exampleResponse))));
  must(await path.create({}));
  at.person.unprotect(LIST);
  return at;
}

const waiting = (at: AtWork): string[] => at.questionnaire().toConfirm.map(({ ref }) => ref);
/** The row of a Ref on the list, counted from 1. */
const rowOf = ({ person }: AtWork, ref: string): number =>
  Array.from({ length: 100 }, (_, at) => at + 1).find((row) => person.see(LIST, `A${row}`) === ref) ?? 0;

test('a row that is deleted between the reading and the writing: those are confirmed that were meant', async () => {
  const at = await started();
  const { host } = at.subject;
  const [first = '', second = '', third = ''] = waiting(at);
  const write = host.write.bind(host);
  let deleted = false;
  host.write = (...asked) => {
    const row = rowOf(at, first);
    if (!deleted) at.person.deleteRows(LIST, `${row}:${row}`);
    deleted = true;
    return write(...asked);
  };
  expect(must(await confirmAnswers(host, icanActionTool, english, new Set([second])))).toEqual([second]);
  await at.session.check();
  expect(waiting(at)).not.toContain(second);
  expect(waiting(at)).toContain(third);
});

describe('undo', () => {
  test('after a row was deleted takes back no one else’s confirmation', async () => {
    const at = await started();
    const [mine = '', theirs = ''] = waiting(at);
    // A colleague's, and this person's after it.
    await at.session.confirm([theirs]);
    await at.session.confirm([mine]);
    expect(rowOf(at, theirs)).toBe(rowOf(at, mine) + 1);
    at.person.deleteRows(LIST, `${rowOf(at, mine)}:${rowOf(at, mine)}`);
    await at.session.undo();
    expect(waiting(at)).not.toContain(theirs);
    expect(at.session.getState().problem).toMatchObject({ error: { code: 'cells-changed', back: 0, left: 1 } });
  });

  test('finds the row where it is by now', async () => {
    const at = await started();
    const [mine = '', other = ''] = waiting(at);
    await at.session.confirm([mine]);
    at.person.insertRows(LIST, `${rowOf(at, mine)}:${rowOf(at, mine)}`);
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(waiting(at)).toEqual(expect.arrayContaining([mine, other]));
  });
});
