/** One sequence under way: the desk, the model, and what was read last; and dice for what an action leaves open. */
import { expect } from '@jest/globals';
import { answerTo, type Response } from '../../src/core/answers/response.ts';
import { statusLookup } from '../../src/core/check/rowRules.ts';
import type { WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook, type WorkbookReading } from '../../src/core/reading/interpret.ts';
import { must } from '../support/workbooks.ts';
import type { Desk, DeskKind, Hand } from './desk.ts';
import type { AnswerColumn, Texts, Written } from './written.ts';

/** Numbers that decide what an action leaves open; they shrink to the first of everything. */
export class Dice {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** From 0 to `sides - 1`. */
  below(sides: number): number {
    const number = this.#numbers[this.#next % this.#numbers.length] ?? 0;
    this.#next += 1;
    return number % sides;
  }

  /** One of them; undefined where there is none. */
  of<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.below(items.length)];
  }
}

export class Scene {
  readonly desk: Desk;
  readonly kind: DeskKind;
  readonly written: Written;
  dice = new Dice([0]);
  /** What a person sees, after the last action. */
  grid: WorkbookGrid;
  reading: WorkbookReading;

  private constructor(desk: Desk, kind: DeskKind, written: Written, grid: WorkbookGrid, reading: WorkbookReading) {
    this.desk = desk;
    this.kind = kind;
    this.written = written;
    this.grid = grid;
    this.reading = reading;
  }

  static async set(kind: DeskKind, written: Written): Promise<Scene> {
    const desk = await kind.start(written.framework);
    const grid = must(await desk.read());
    return new Scene(desk, kind, written, grid, must(interpretWorkbook(grid, written.framework)));
  }

  /** The person, or a co-author where there can be one. */
  someone(): { readonly hand: Hand; readonly who: string } {
    const { hands } = this.desk;
    const index = this.dice.below(hands.length);
    return { hand: hands[index] ?? hands[0], who: index > 0 ? 'a co-author: ' : '' };
  }

  /** A text for a column: a status of the questionnaire more often than another one. */
  text(column: AnswerColumn): string {
    if (column !== 'status') return this.written.fresh(this.dice.of(TEXTS) ?? '');
    return this.dice.below(4) === 3 ? this.written.fresh('Perhaps') : this.status();
  }

  status(): string {
    return this.dice.of(this.written.framework.statuses)?.label ?? '';
  }

  /** Reads the workbook, as it is now. */
  async look(): Promise<void> {
    await this.desk.settle();
    this.grid = must(await this.desk.read());
    this.reading = must(interpretWorkbook(this.grid, this.written.framework));
  }

  /** An answer as its cells show it. */
  shown(ref: string): Texts {
    return textsOf(this.written, this.reading.response, ref);
  }

  /** Every answer that was written and not deleted is there, and nothing else is. */
  expectAnswers(): void {
    const { response } = this.reading;
    const { framework } = this.written;
    const found = new Map(this.written.refs.map((ref) => [ref, this.shown(ref)]));
    expect(found).toEqual(this.written.readable);
    expect(response.framework).toEqual({ id: framework.id, version: framework.version });
  }
}

/** Texts as they come, and as spreadsheets dislike them. */
const TEXTS = ['Text', 'Two\nlines', ' Blanks around ', 'حماية', '😀', '"Quoted", and; so on', '<b>&amp;'] as const;

/** An answer as its cells show it. */
function textsOf({ framework }: Written, response: Response, ref: string): Texts {
  const { status, statusText, ...texts } = answerTo(response, ref);
  return { ...texts, status: status === null ? statusText : (statusLookup(framework).byCode(status)?.label ?? status) };
}
