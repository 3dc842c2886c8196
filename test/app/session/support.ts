/** A session on the stand-in, with a person at the workbook and time in the test's hands. */
import { Session } from '../../../src/app/session/session.ts';
import type { Questionnaire, SessionState } from '../../../src/app/session/state.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { emptyResponse, type Response } from '../../../src/core/answers/response.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import type { Framework } from '../../../src/framework/schema.ts';
import { Person } from '../../excel-stand-in/person.ts';
import type { StandInOptions } from '../../excel-stand-in/standIn.ts';
import { excelSubject, type ExcelSubject } from '../../contract/subjects.ts';
import { exportTools } from '../../support/exportTools.ts';
import { must, planFor } from '../../support/workbooks.ts';

/** What the session takes for now, by the clock on the wall. */
const NOON = new Date(2026, 10, 23, 12);

/** Timers that go off when the test says so. */
export class Clock {
  #waiting: (() => void)[] = [];

  readonly later = (_milliseconds: number, work: () => void): (() => void) => {
    this.#waiting.push(work);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== work);
    };
  };

  /** How many timers are set. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** All that were set go off. */
  ring(): void {
    const due = this.#waiting;
    this.#waiting = [];
    for (const work of due) work();
  }
}

export interface AtWork {
  readonly session: Session;
  readonly subject: ExcelSubject;
  readonly person: Person;
  readonly clock: Clock;
  /** Lets timers go off and events arrive until a condition holds; fails when it never does. */
  readonly until: (condition: (state: SessionState) => boolean) => Promise<void>;
  /** Lets everything that is on its way arrive. */
  readonly settled: () => Promise<void>;
  readonly questionnaire: () => Questionnaire;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const MOST_TICKS = 2_000;

/**
 * A session in Excel; with a response, over a workbook that holds it.
 * @param subject an Excel that is there already, as for a pane that is opened again
 */
export async function atWork(
  response: Response | undefined,
  { framework = icanActionTool, ...options }: StandInOptions & { readonly framework?: Framework } = {},
  subject = excelSubject(options),
): Promise<AtWork> {
  if (response !== undefined) must(await subject.host.apply(planFor(response, framework)));
  const clock = new Clock();
  const session = new Session(
    subject.host,
    framework,
    english,
    clock.later,
    () => NOON,
    () => Promise.resolve(exportTools),
  );
  const at: AtWork = {
    session,
    subject,
    clock,
    person: new Person(subject.excel),
    until: async (condition) => {
      for (let ticks = 0; ticks < MOST_TICKS; ticks += 1) {
        if (condition(session.getState()) && session.getState().activity === null) return;
        await tick();
        clock.ring();
      }
      throw new Error(`never came: ${JSON.stringify({ ...session.getState(), framework: undefined })}`.slice(0, 2_000));
    },
    settled: async () => {
      for (let quiet = 0; quiet < 20; quiet += 1) {
        await tick();
        if (clock.waiting === 0 && session.getState().activity === null) continue;
        clock.ring();
        quiet = 0;
      }
    },
    questionnaire: () => {
      const state = session.getState();
      if (state.phase !== 'open') throw new Error(`the session is ${state.phase}`);
      return state.questionnaire;
    },
  };
  await session.start();
  subject.excel.resetCosts();
  return at;
}

export const blank = emptyResponse(icanActionTool);
