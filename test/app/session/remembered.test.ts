/** What the pane remembers of what was deleted: a place that is there again does not make it forget. */
import { describe, expect, test } from '@jest/globals';
import { startFrom } from '../../../src/app/update/startFrom.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { ok } from '../../../src/core/errors/error.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { must } from '../../support/workbooks.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

const answers = (at: AtWork): unknown => REFS.map((ref) => answerTo(at.questionnaire().response, ref));
const EXAMPLE = REFS.map((ref) => answerTo(exampleResponse, ref));
const remembered = (at: AtWork): number => at.questionnaire().damage.remembered;
const WITH_ACTIVITIES = EXAMPLE.filter(({ activities }) => activities !== '').length;
const ANSWERED = EXAMPLE.filter(({ status }) => status !== null).length;

/** Each step is read before the next one. */
async function after(...steps: ((at: AtWork) => void)[]): Promise<AtWork> {
  const at = await atWork(exampleResponse);
  at.person.unprotect(SHEET);
  for (const step of steps) {
    step(at);
    await at.settled();
  }
  return at;
}

/** A copy of the sheet, in which the answers are cleared. */
function blankCopy({ person }: AtWork): void {
  const names = person.sheets;
  person.copySheet(SHEET);
  const copy = person.sheets.find((name) => !names.includes(name)) ?? '';
  person.clear(copy, 'E2:H68');
}

describe('is remembered still', () => {
  test.each<readonly [what: string, expected: number, steps: ((at: AtWork) => void)[]]>([
    [
      'a deleted column whose heading somebody has typed anew',
      WITH_ACTIVITIES,
      [
        ({ person }) => void person.deleteColumns(SHEET, 'F'),
        ({ person }) => {
          person.insertColumns(SHEET, 'F');
          person.type(SHEET, 'F1', 'Activities');
        },
      ],
    ],
    [
      'a deleted row whose Ref somebody has typed anew',
      1,
      [
        ({ person }) => void person.deleteRows(SHEET, '2'),
        ({ person }) => {
          person.insertRows(SHEET, '2');
          person.type(SHEET, 'A2', REFS[0] ?? '');
        },
      ],
    ],
    [
      'a deleted row of which there was a second, empty one',
      1,
      [
        ({ person }) => void person.paste(SHEET, 'A90', [[REFS[0] ?? '']], 'text'),
        ({ person }) => void person.deleteRows(SHEET, '2'),
      ],
    ],
    [
      'a deleted column where one of their own has the same heading',
      WITH_ACTIVITIES,
      [
        ({ person }) => void person.type(SHEET, 'L1', 'Activities'),
        ({ person }) => void person.deleteColumns(SHEET, 'F'),
      ],
    ],
    [
      'the deleted sheet, of which there is an empty copy',
      ANSWERED,
      [blankCopy, ({ person }) => void person.deleteSheet(SHEET)],
    ],
  ])('%s', async (_what, expected, steps) => {
    const at = await after(...steps);
    await at.session.check();
    expect(remembered(at)).toBe(expected);
    await at.session.rebuild();
    expect(at.session.getState().problem).toBeNull();
    expect(remembered(at)).toBe(0);
    expect(answers(at)).toEqual(EXAMPLE);
    // Gone back, it is remembered as it was.
    await at.session.undo();
    expect(at.session.getState().problem).toBeNull();
    expect(remembered(at)).toBe(expected);
  });

  test('but for what somebody has written into its cell', async () => {
    const at = await after(
      ({ person }) => void person.deleteColumns(SHEET, 'F'),
      ({ person }) => {
        person.insertColumns(SHEET, 'F');
        person.type(SHEET, 'F1', 'Activities');
        person.type(SHEET, 'F2', 'Written anew.');
      },
      // What is cleared by hand is cleared, there too.
      ({ person }) => void person.clear(SHEET, 'F2'),
    );
    await at.session.rebuild();
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('');
    expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
  });

  test('a text that is restored in its place is what it was', async () => {
    const at = await after(
      ({ person }) => void person.deleteColumns(SHEET, 'F'),
      ({ person }) => {
        person.undo();
      },
    );
    expect(remembered(at)).toBe(0);
    expect(answers(at)).toEqual(EXAMPLE);
  });
});

describe('is not remembered', () => {
  test('what is cleared by hand in a sheet that is renamed, or that has lost its names', async () => {
    const at = await after(({ person }) => {
      person.renameSheet(SHEET, 'Ours');
      for (const name of ['AT_Activities', 'AT_Status']) person.deleteName(name);
      person.clear('Ours', 'E2:H2');
    });
    expect(remembered(at)).toBe(0);
    await at.session.rebuild();
    expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('');
  });

  test('what a workbook that was made anew elsewhere has not', async () => {
    const at = await after(({ person }) => void person.deleteColumns(SHEET, 'F'));
    const { host } = at.subject;
    const last = must(await host.read());
    const previous = { read: () => Promise.resolve(ok(last)) };
    must(await startFrom(previous, host, icanActionTool, english, { today: '2026-11-25' }));
    await at.session.check();
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
  });
});
