/**
 * Every request of what the pane does fails once, with each code and before its actions: creating, filling a row,
 * choosing a status, restoring, making anew, starting from the last period's workbook, in this version and an earlier one,
 * choosing between doubled rows, bringing in a colleague's file, and going back. No answer is lost, events and protection are as they must be, the pane says
 * what it is that Excel refused, and doing it again succeeds.
 */
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Session } from '../../src/app/session/session.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { errorMessage } from '../../src/core/messages/errorMessage.ts';
import { atWork, type AtWork } from '../app/session/support.ts';
import { newBook, type BookModel } from '../excel-stand-in/model/workbook.ts';
import { previous } from '../app/update/support.ts';
import { v2 } from '../core/update/support.ts';
import { theirFile } from '../support/theirFile.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { madeUpFramework, workbookBytes } from '../support/workbooks.ts';
import { faultsOf } from './faultCodes.ts';

/** All failures of all that the pane does, also of what takes long. */
const SWEEPS_ALL = process.env['SWEEP'] === 'all';

const SHEET = 'Action Tool';
const framework = madeUpFramework(3);
const before: Response = {
  ...emptyResponse(framework),
  respondent: { institution: 'Example Ministry' },
  answers: {
    '1.1': { status: 'committed', statusText: '', activities: 'We train', timeframe: 'June 2027', barriers: '' },
    '1.2': { status: null, statusText: '', activities: '', timeframe: '', barriers: '=1+1' },
    '1.3': { status: null, statusText: '', activities: '', timeframe: '', barriers: '' },
  },
  additionalDetails: 'None so far.',
};

const lastPeriod = await workbookBytes(before, framework);

interface Scenario {
  readonly name: string;
  /** Where it is not the one of the others. */
  readonly framework?: Framework;
  /** Undefined for an empty workbook. */
  readonly given: Response | undefined;
  /** What has happened to the workbook before. */
  readonly prepare: (at: AtWork) => void | Promise<void>;
  /** Sheets that the person had taken the protection off come back. */
  readonly goesBack?: true;
  /** Many requests: the usual run takes every third failure, `npm run test:long` all. */
  readonly long?: true;
  readonly act: (session: Session) => Promise<unknown>;
  /** What must be there once it has succeeded. */
  readonly done: (at: AtWork) => void;
}

const TYPED = 'Typed in the pane, and long enough.';

/** A colleague's file: of the third sub-item they have what we have not. */
const third = { status: 'unable', statusText: '', activities: '', timeframe: '', barriers: TYPED } as const;
const theirs = workbookBytes({ ...before, answers: { ...before.answers, '1.3': third } }, framework);

/** Takes all that they have. */
async function merge(session: Session): Promise<void> {
  const path = await session.openMerge();
  const looked = path.ok ? await path.value.look(await theirFile(await theirs)) : undefined;
  if (!path.ok || looked?.ok !== true || looked.value.kind === 'refused') return;
  await path.value.apply({ review: looked.value.review, decisions: new Map() });
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'create',
    given: undefined,
    prepare: () => undefined,
    act: (session) => session.create({ institution: 'Example Ministry' }),
    done: (at) => {
      expect(at.questionnaire().progress.total).toBe(3);
    },
  },
  {
    name: 'fill a text',
    given: before,
    prepare: () => undefined,
    act: (session) => {
      session.edit('1.3', 'barriers', TYPED);
      return session.save('1.3');
    },
    done: (at) => {
      expect(at.questionnaire().response.answers['1.3']?.barriers).toBe(TYPED);
    },
  },
  {
    name: 'choose a status',
    given: before,
    prepare: () => undefined,
    act: (session) => session.setStatus('1.3', 'unable'),
    done: (at) => {
      expect(at.questionnaire().response.answers['1.3']?.status).toBe('unable');
    },
  },
  {
    name: 'restore',
    given: before,
    prepare: ({ person }) => {
      person.paste(SHEET, 'E2', [['Commit to implement'], [''], ['']]);
      person.deleteName('AT_Check');
    },
    act: (session) => session.repair(),
    done: (at) => {
      expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
      expect(at.person.hasDropdown(SHEET, 'E2')).toBe(true);
    },
  },
  {
    name: 'make anew',
    given: before,
    prepare: ({ person }) => {
      person.unprotect(SHEET);
      person.deleteRows(SHEET, '2');
    },
    act: (session) => session.rebuild(),
    done: (at) => {
      expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
      expect(at.questionnaire().response.answers['1.1']).toEqual(before.answers['1.1']);
    },
  },
  {
    name: 'merge',
    long: true,
    given: before,
    prepare: () => undefined,
    act: merge,
    done: (at) => {
      expect(at.questionnaire().response.answers['1.3']).toEqual(third);
    },
  },
  {
    name: 'carry forward',
    long: true,
    given: undefined,
    prepare: () => undefined,
    act: async (session) => {
      const carry = await session.openCarry();
      if (!carry.ok) return;
      const looked = await carry.value.look(new FileHost(lastPeriod));
      if (looked.ok) await carry.value.create({ institution: 'Example Ministry' });
    },
    done: (at) => {
      expect(at.questionnaire().toConfirm.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
      expect(at.questionnaire().response.answers['1.1']).toEqual(before.answers['1.1']);
      expect(at.questionnaire().before).toMatchObject({ open: 2, total: 3 });
    },
  },
  {
    name: 'update version',
    long: true,
    framework: v2,
    given: undefined,
    prepare: () => undefined,
    act: async (session) => {
      const carry = await session.openCarry();
      if (!carry.ok) return;
      const looked = await carry.value.look(new FileHost(previous));
      if (looked.ok) await carry.value.create({});
    },
    done: (at) => {
      const { response, toConfirm, before: figures } = at.questionnaire();
      expect(toConfirm.map(({ ref, reasons }) => [ref, reasons[0]])).toEqual([
        ['A.2', 'past'],
        ['A.1', 'carried'],
        ['A.3', 'split'],
        ['A.4', 'split'],
        ['B.1', 'merged'],
        ['B.2', 'carried'],
      ]);
      expect(response.answers['B.2']?.activities).toBe('A safe in each house.');
      expect(figures).toMatchObject({ total: 7 });
      // What has no place any more is in the archive: an answer, two that were merged, and a respondent field.
      const archive = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].flatMap((column) =>
        [6, 7, 8, 9].map((row) => at.person.see('Archive', `${column}${row}`)),
      );
      for (const text of [
        '=The telegraph\nworks.',
        'Locks on all doors.',
        'The windows are listed as a monument.',
        'North',
      ])
        expect(archive).toContain(text);
    },
  },
  {
    name: 'create again',
    long: true,
    given: before,
    prepare: ({ person }) => {
      person.unprotect(SHEET);
      // Row 3 was 1.3 and is a second row of 1.2 now.
      person.paste(SHEET, 'A4', [['1.2']]);
      person.paste(SHEET, 'H4', [['A second barrier']]);
    },
    act: async (session) => {
      const seen = await session.previewRebuild();
      if (!seen.ok) return;
      const chosen = seen.value.doubles[0]?.rows[0]?.answer;
      await session.rebuild({ seen: seen.value, chosen: new Map(chosen === undefined ? [] : [['1.2', chosen]]) });
    },
    done: (at) => {
      expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
      expect(at.questionnaire().report.findings.map(({ code }) => code)).not.toContain('row-duplicate');
      expect(at.subject.excel.book.sheets.map(({ name }) => name)).toContain('Archive');
    },
  },
  {
    name: 'make the Summary',
    given: before,
    prepare: () => undefined,
    act: (session) => session.summarise(),
    done: ({ session }) => {
      expect(session.getState()).toMatchObject({ summary: 'current' });
    },
  },
  {
    name: 'undo the Summary',
    given: before,
    prepare: ({ session }) => session.summarise(),
    act: (session) => session.undo(),
    done: (at) => {
      expect(at.session.getState()).toMatchObject({ summary: 'none' });
      expect(at.person.sheets).not.toContain('Summary');
    },
  },
  {
    name: 'undo a text',
    given: before,
    prepare: async ({ session }) => {
      session.edit('1.3', 'barriers', TYPED);
      await session.save('1.3');
    },
    act: (session) => session.undo(),
    done: (at) => {
      expect(at.questionnaire().response.answers['1.3']).toEqual(before.answers['1.3']);
    },
  },
  {
    name: 'undo a merge',
    long: true,
    given: before,
    prepare: ({ session }) => merge(session),
    act: (session) => session.undo(),
    done: (at) => {
      expect(at.questionnaire().response.answers['1.3']).toEqual(before.answers['1.3']);
    },
  },
  {
    name: 'undo making anew',
    long: true,
    given: before,
    goesBack: true,
    prepare: async (at) => {
      at.person.unprotect(SHEET);
      at.person.deleteRows(SHEET, '2');
      await at.settled();
      await at.session.rebuild();
    },
    act: (session) => session.undo(),
    done: (at) => {
      expect(at.questionnaire().damage).toMatchObject({ structural: true, remembered: 1 });
      expect(at.person.sheets.filter((name) => name.includes('old'))).toEqual([]);
    },
  },
];

const counts: string[] = [];
afterAll(() => {
  process.stdout.write(`\nfaults survived\n${counts.join('\n')}\n`);
});

/** Answers that were there before are there: in the sheet, or remembered where the sheet has lost them already. */
function nothingLost(at: AtWork, { given }: Scenario): void {
  if (given === undefined) return;
  const { response } = at.questionnaire();
  expect(response.answers['1.2']).toEqual(given.answers['1.2']);
  if (response.answers['1.1'] === undefined) expect(at.questionnaire().damage.remembered).toBeGreaterThan(0);
  else expect(response.answers['1.1']).toEqual(given.answers['1.1']);
  expect(response.additionalDetails).toBe(given.additionalDetails);
}

function isSound(at: AtWork, { goesBack }: Scenario, protectedBefore: ReadonlyMap<string, boolean>): void {
  const { excel } = at.subject;
  expect(excel.enableEvents).toBe(true);
  for (const { name, protection } of excel.book.sheets) {
    // Protected unless the person had taken the protection off.
    if (goesBack !== true && protectedBefore.get(name) === true)
      expect([name, protection !== undefined]).toEqual([name, true]);
  }
}

const protections = (book: BookModel): Map<string, boolean> =>
  new Map(book.sheets.map(({ name, protection }) => [name, protection !== undefined]));

describe.each(SCENARIOS)('$name', (scenario) => {
  const open = async (): Promise<AtWork> => {
    const at = await atWork(scenario.given, { framework: scenario.framework ?? framework, book: newBook() });
    await scenario.prepare(at);
    await at.settled();
    at.subject.excel.resetCosts();
    return at;
  };

  test('every failure is told, loses nothing, and can be tried again', async () => {
    const whole = await open();
    await scenario.act(whole.session);
    expect(whole.session.getState().problem).toBeNull();
    scenario.done(whole);
    const all = faultsOf(whole.subject.excel.costs.map(({ actions }) => actions));
    // There are 23 codes for each request, so that every third meets all of them.
    const faults = scenario.long === true && !SWEEPS_ALL ? all.filter((_, index) => index % 3 === 0) : all;
    let [survived, told] = [0, 0];
    for (const fault of faults) {
      const at = await open();
      const protectedBefore = protections(at.subject.excel.book);
      at.subject.excel.faults = [fault];
      await scenario.act(at.session);
      const { problem, stale } = at.session.getState();
      if (problem !== null) {
        told += 1;
        expect(errorMessage(problem.error, english)).toMatch(/^[A-Z].*\.$/s);
        if ('excelCode' in problem.error) expect(problem.error.excelCode).toBe(fault.code);
      }
      at.subject.excel.faults = [];
      await at.session.check();
      expect({ fault, stale: at.session.getState().stale }).toEqual({ fault, stale: null });
      isSound(at, scenario, protectedBefore);
      nothingLost(at, scenario);
      // Done again, or done already: making a questionnaire beside itself would be neither.
      if (problem !== null || stale !== null) {
        if (scenario.given !== undefined || at.session.getState().phase === 'absent') await scenario.act(at.session);
      }
      expect({ fault, problem: at.session.getState().problem }).toEqual({ fault, problem: null });
      scenario.done(at);
      nothingLost(at, scenario);
      isSound(at, scenario, protectedBefore);
      survived += 1;
    }
    expect(survived).toBe(faults.length);
    expect(told).toBeGreaterThan(0);
    const left = faults.length < all.length ? ` (of ${all.length})` : '';
    counts.push(`${scenario.name.padEnd(16)} ${survived} of ${faults.length}${left}, ${told} told in the pane`);
  }, 600_000);
});
