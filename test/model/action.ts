/** One action as fast-check's command: it is done, and then every answer is read back. */
import type fc from 'fast-check';
import { answerCell, byHand, type Act } from './byHand.ts';
import type { Counts } from './counts.ts';
import { FIELD_CODES } from '../../src/framework/constants.ts';
import type { Kind } from './kinds.ts';
import { createAgain, ours } from './ours.ts';
import { Dice, type Scene } from './scene.ts';
import type { Written } from './written.ts';

const meet: Act = async (scene) => {
  const [, coAuthor] = scene.desk.hands;
  const fields = scene.written.placedColumns.filter((column) => FIELD_CODES.some((field) => field === column));
  const found = answerCell(scene, fields);
  if (found === undefined || coAuthor === undefined) return undefined;
  const { ref, column, cell } = found;
  const [mine, theirs] = [scene.text(column), scene.text(column)];
  const choice = scene.dice.below(2) === 0 ? 'mine' : 'theirs';
  const edit = (): Promise<boolean> => coAuthor.type(cell, theirs);
  const done = await scene.desk.program.meet({ ref, column, text: mine }, edit, choice);
  // A cell that is locked for the one is locked for the other.
  if (done) {
    scene.written.write(ref, column, theirs);
    if (choice === 'mine') scene.written.writeInPane(ref, column, mine);
  }
  return `meet a co-author in ${column} of ${ref}: ${JSON.stringify({ mine, theirs })}, ${choice}`;
};

const reopen: Act = async (scene) => {
  await scene.desk.reopen();
  scene.written.closed();
  return 'reopen';
};

const ACTS: Readonly<Record<Kind, Act>> = { ...byHand, ...ours, meet, reopen };

export class Action implements fc.AsyncCommand<Written, Scene> {
  readonly #kind: Kind;
  readonly #numbers: readonly number[];
  readonly #counts: Counts;
  #said: string | undefined;

  constructor(kind: Kind, numbers: readonly number[], counts: Counts) {
    this.#kind = kind;
    this.#numbers = numbers;
    this.#counts = counts;
  }

  check(): boolean {
    return true;
  }

  async run(written: Written, scene: Scene): Promise<void> {
    this.#said = `${this.#kind}: did not end`;
    scene.dice = new Dice(this.#numbers);
    let kind = this.#kind;
    let said = await ACTS[kind](scene);
    if (said === undefined) {
      // There is nothing left to do it to: whoever sees that has the questionnaire made again.
      kind = 'create again';
      said = await createAgain(scene);
    }
    this.#said = said;
    if (!scene.kind.remembers) written.forget();
    await scene.look();
    scene.expectAnswers();
    this.#counts.add(kind, said);
  }

  toString(): string {
    return this.#said ?? this.#kind;
  }
}
