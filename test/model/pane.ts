/** The pane at an open workbook, as a desk uses it: every wish is waited for, and every event is heard. */
import { Session } from '../../src/app/session/session.ts';
import type { Row } from '../../src/app/session/state.ts';
import { statusLookup } from '../../src/core/check/rowRules.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import type { FieldCode, Framework } from '../../src/framework/schema.ts';
import type { LiveHost } from '../../src/hosts/port.ts';
import { Clock } from '../app/session/support.ts';
import { exportTools } from '../support/exportTools.ts';
import type { Program, Wish } from './desk.ts';

const NOON = new Date(2026, 10, 25, 12);
/** So many turns of the event loop without anything to do, and all has been heard. */
const QUIET_TURNS = 6;
/** More turns than anything takes: the pane would never come to rest. */
const MOST_TURNS = 5_000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class Pane implements Program {
  readonly host: LiveHost;
  readonly #framework: Framework;
  readonly #session: Session;
  readonly #clock = new Clock();

  private constructor(host: LiveHost, framework: Framework) {
    this.host = host;
    this.#framework = framework;
    this.#session = new Session(
      host,
      framework,
      english,
      this.#clock.later,
      () => NOON,
      () => Promise.resolve(exportTools),
    );
  }

  static async open(host: LiveHost, framework: Framework): Promise<Pane> {
    const pane = new Pane(host, framework);
    await pane.#session.start();
    await pane.settle();
    return pane;
  }

  async settle(): Promise<void> {
    let quiet = 0;
    for (let turns = 0; quiet < QUIET_TURNS; turns += 1) {
      if (turns > MOST_TURNS) throw new Error('the pane never comes to rest');
      await turn();
      quiet = this.#clock.waiting === 0 && this.#session.getState().activity === null ? quiet + 1 : 0;
      this.#clock.ring();
    }
  }

  async close(): Promise<void> {
    await this.#session.stop();
  }

  async write({ ref, column, text }: Wish): Promise<boolean> {
    if (column === 'status') {
      await this.#session.setStatus(ref, statusLookup(this.#framework).byLabel(text)?.code ?? null);
      return this.#problem() === undefined;
    }
    const field = column as FieldCode;
    this.#session.edit(ref, field, text);
    await this.#session.save(ref);
    const problem = this.#problem();
    await this.#takeBack(ref, field);
    this.#problem();
    return problem === undefined;
  }

  async undo(): Promise<'done' | 'changed' | 'refused'> {
    await this.#session.undo();
    const problem = this.#problem();
    if (problem === undefined) return 'done';
    return problem === 'answer-changed' || problem === 'sheets-changed' ? 'changed' : 'refused';
  }

  async look(): Promise<void> {
    await this.#session.check();
    this.#problem();
  }

  async createAgain(): Promise<void> {
    await this.#session.rebuild();
    this.#expectNoProblem();
  }

  async repair(): Promise<void> {
    await this.#session.repair();
    this.#expectNoProblem();
  }

  async meet({ ref, column, text }: Wish, edit: () => Promise<boolean>, choice: 'mine' | 'theirs'): Promise<boolean> {
    const field = column as FieldCode;
    this.#session.edit(ref, field, text);
    const edited = await edit();
    await this.#session.save(ref);
    await this.#session.resolve(ref, field, choice);
    await this.#takeBack(ref, field);
    this.#problem();
    return edited;
  }

  /** What could not be written is not left in the pane, to be written some other time. */
  async #takeBack(ref: string, field: FieldCode): Promise<void> {
    await this.#session.goToRow(ref);
    const row = this.#row();
    const draft = row?.fields.find((candidate) => candidate.field === field)?.draft.state;
    if (row?.ref !== ref || draft === 'same' || draft === 'saved') return;
    this.#session.edit(ref, field, row.answer[field]);
    await this.#session.save(ref);
  }

  #row(): Row | null {
    const state = this.#session.getState();
    return state.phase === 'open' ? state.questionnaire.row : null;
  }

  /** Why the last wish was not done; that is read, and clicked away. */
  #problem(): string | undefined {
    const { problem } = this.#session.getState();
    this.#session.dismissProblem();
    return problem?.error.code;
  }

  #expectNoProblem(): void {
    const { problem } = this.#session.getState();
    if (problem !== null) throw new Error(`it was not done: ${JSON.stringify(problem)}`);
  }
}
