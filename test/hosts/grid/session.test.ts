/** The pane's session over the grid: the same session as in Excel, with another host. */
import { describe, expect, jest, test } from '@jest/globals';
import { Session } from '../../../src/app/session/session.ts';
import type { Questionnaire, SessionState } from '../../../src/app/session/state.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { gridSubject, type GridSubject } from '../../contract/subjects.ts';
import { exportTools } from '../../support/exportTools.ts';

jest.setTimeout(300_000);

const SHEET = 'Action Tool';
const STATUS = 4;
const ACTIVITIES = 5;
const TIMEFRAME = 6;
const CHECK = 8;
const MOST_TICKS = 2_000;

const label = (code: string): string => icanActionTool.statuses.find((status) => status.code === code)?.label ?? '';

async function atWork() {
  const subject = gridSubject();
  const session = new Session(
    subject.host,
    icanActionTool,
    english,
    (_milliseconds, work) => {
      // The session waits for the end of a burst of changes; here that is when nothing else is due.
      const timer = setImmediate(work);
      return () => {
        clearImmediate(timer);
      };
    },
    () => new Date(2026, 10, 23, 12),
    () => Promise.resolve(exportTools),
  );
  const until = async (holds: (questionnaire: Questionnaire) => boolean): Promise<Questionnaire> => {
    let state: SessionState = session.getState();
    for (let ticks = 0; ticks < MOST_TICKS; ticks += 1) {
      state = session.getState();
      if (state.phase === 'open' && state.activity === null && holds(state.questionnaire)) return state.questionnaire;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`never came: ${state.phase}`);
  };
  await session.start();
  expect(session.getState().phase).toBe('absent');
  await session.create({ institution: 'Example Ministry' });
  return { subject, session, until };
}

const cell = ({ api }: GridSubject, row: number, column: number) => {
  const range = api.getActiveWorkbook()?.getSheetByName(SHEET)?.getRange(row, column);
  if (range === undefined) throw new Error(`no sheet ${SHEET}`);
  return range;
};

describe('in the grid', () => {
  test('the questionnaire is made, and follows what is typed and undone', async () => {
    const { subject, until, session } = await atWork();
    const made = await until(({ response }) => response.respondent['institution'] === 'Example Ministry');
    expect(made.damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    const open = made.gaps.length;
    cell(subject, 1, STATUS).setValue(label('committed'));
    const begun = await until(({ response }) => response.answers['1.1']?.status === 'committed');
    const missing = begun.report.findings.filter(({ subItem }) => subItem === '1.1').map(({ code }) => code);
    expect(missing).toEqual(['activities-missing', 'timeframe-missing']);
    cell(subject, 1, ACTIVITIES).setValue('Train all focal points in two languages.');
    cell(subject, 1, TIMEFRAME).setValue('June 2027');
    const done = await until(({ report }) => !report.findings.some(({ subItem }) => subItem === '1.1'));
    expect(done.gaps.length).toBeLessThan(open);
    subject.api.getActiveWorkbook()?.undo();
    await until(({ response }) => response.answers['1.1']?.timeframe === '');
    await session.stop();
  });

  test('the pane leads to a gap and writes a status there', async () => {
    const { subject, session, until } = await atWork();
    await until(({ gaps }) => gaps.length > 0);
    await session.goToRow('1.2');
    const { row } = await until((questionnaire) => questionnaire.row?.ref === '1.2' && questionnaire.rowSelected);
    expect(row?.answer.status).toBeNull();
    await session.setStatus('1.2', 'unable');
    await until(({ response }) => response.answers['1.2']?.status === 'unable');
    expect(cell(subject, 2, STATUS).getValue()).toBe(label('unable'));
    await session.stop();
  });

  test('what was damaged is offered for repair, and repaired; a row of one’s own stays as it is', async () => {
    const { subject, session, until } = await atWork();
    await until(({ gaps }) => gaps.length > 0);
    const sheet = subject.api.getActiveWorkbook()?.getSheetByName(SHEET);
    const rules = await sheet?.getWorksheetPermission().listRangeProtectionRules();
    for (const rule of rules ?? []) await rule.remove();
    sheet?.insertRows(9, 1);
    cell(subject, 9, CHECK).setValue('own I');
    subject.api.getActiveWorkbook()?.deleteDefinedName('AT_Status');
    await until(({ damage }) => damage.repairable);
    await session.repair();
    await until(({ damage }) => !damage.repairable);
    expect(cell(subject, 9, CHECK).getValue()).toBe('own I');
    expect([8, 10].map((row) => cell(subject, row, CHECK).getFormula())).toEqual([
      expect.stringMatching(/^=IFERROR.*\$E9/),
      expect.stringMatching(/^=IFERROR.*\$E11/),
    ]);
    await session.summarise();
    await until(() => subject.api.getActiveWorkbook()?.getSheetByName('Summary') !== null);
    await session.stop();
  });
});
