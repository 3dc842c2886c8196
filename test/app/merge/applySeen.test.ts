/** Writing what was decided into a workbook in which others write, too: between every two steps of it. */
import { describe, expect, test } from '@jest/globals';
import { applySeen } from '../../../src/app/merge/applySeen.ts';
import type { AppliedOutcome } from '../../../src/app/merge/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Response } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { valueText } from '../../../src/core/reading/grid.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import type { CellEdit } from '../../../src/hosts/port.ts';
import { must, readingOf, workbookBytes } from '../../support/workbooks.ts';
import { look } from './support.ts';

const withActivities = (texts: Readonly<Record<string, string>>): Response => ({
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    ...Object.fromEntries(
      Object.entries(texts).map(([ref, activities]) => [ref, { ...answerTo(exampleResponse, ref), activities }]),
    ),
  },
});
const EXAMPLE = workbookBytes(exampleResponse);
const THEIRS = workbookBytes(withActivities({ '1.1': 'Theirs of 1.1', '1.2': 'Theirs of 1.2' }));
const told = (outcomes: readonly AppliedOutcome[]): unknown[] => outcomes.map(({ result, open }) => [result, open]);

/** A workbook in which somebody types into the first cell that is written, once. */
class Busy extends FileHost {
  readonly #when: 'before' | 'after';
  #typed = false;

  constructor(bytes: Uint8Array, when: 'before' | 'after') {
    super(bytes);
    this.#when = when;
  }

  override async write(edits: readonly CellEdit[]): ReturnType<FileHost['write']> {
    if (this.#when === 'before') await this.#type(edits, ({ expected }) => expected);
    const written = await super.write(edits);
    if (this.#when === 'after') await this.#type(edits, ({ text }) => text);
    return written;
  }

  async #type([first]: readonly CellEdit[], expected: (edit: CellEdit) => string): Promise<void> {
    if (this.#typed || first === undefined) return;
    this.#typed = true;
    must(await super.write([{ ...first, expected: expected(first), text: 'Typed meanwhile' }]));
  }
}

test.each(['before', 'after'] as const)(
  'somebody types right %s the writing: their text stays, and is told',
  async (when) => {
    const host = new Busy(await EXAMPLE, when);
    const looked = await look(await EXAMPLE, await THEIRS);
    const applied = must(await applySeen(host, looked, icanActionTool, english, () => ({ choice: 'theirs' })));
    expect(told(applied.outcomes)).toEqual([
      ['ours', 'changed-meanwhile'],
      ['theirs', undefined],
    ]);
    expect(applied.cells).toBe(1);
    const { response } = await readingOf(host.bytes);
    expect(answerTo(response, '1.1').activities).toBe('Typed meanwhile');
    expect(answerTo(response, '1.2').activities).toBe('Theirs of 1.2');
  },
);

test('done twice is done once', async () => {
  const host = new FileHost(await EXAMPLE);
  const looked = await look(await EXAMPLE, await THEIRS);
  const apply = async (): Promise<number> =>
    must(await applySeen(host, looked, icanActionTool, english, () => ({ choice: 'both' }))).cells;
  expect(await apply()).toBe(2);
  const { bytes } = host;
  expect(await apply()).toBe(0);
  expect(host.bytes).toBe(bytes);
});

describe('a sub-item of which they changed several cells', () => {
  const ROW_1_1 = 1;
  const [STATUS, ACTIVITIES, TIMEFRAME] = [4, 5, 6] as const;
  const THEIR_ROW = workbookBytes({
    ...exampleResponse,
    answers: {
      ...exampleResponse.answers,
      '1.1': { status: 'unable', statusText: '', activities: '', timeframe: '', barriers: 'Their barriers' },
    },
  });

  /** A workbook in which somebody types into a cell of the row, right before or after it is first written. */
  class BusyRow extends FileHost {
    readonly #column: number;
    readonly #when: 'before' | 'after';
    #typed = false;

    constructor(bytes: Uint8Array, column: number, when: 'before' | 'after') {
      super(bytes);
      this.#column = column;
      this.#when = when;
    }

    override async write(...asked: Parameters<FileHost['write']>): ReturnType<FileHost['write']> {
      if (this.#when === 'before') await this.#type();
      const written = await super.write(...asked);
      if (this.#when === 'after') await this.#type();
      return written;
    }

    async #type(): Promise<void> {
      if (this.#typed) return;
      this.#typed = true;
      const cell = { sheet: 'Action Tool', row: ROW_1_1, column: this.#column };
      const expected = valueText(must(await this.read()).sheets[1]?.rows[cell.row]?.[cell.column]);
      must(await super.write([{ cell, expected, text: 'Typed meanwhile' }]));
    }
  }

  const rowOf = async (bytes: Uint8Array): Promise<string[]> => {
    const answer = answerTo((await readingOf(bytes)).response, '1.1');
    return [answer.status ?? answer.statusText, answer.activities, answer.timeframe, answer.barriers];
  };
  const OURS = answerTo(exampleResponse, '1.1');

  test.each([
    ['a cell that was to be written', ACTIVITIES],
    ['a cell that was to stay', TIMEFRAME],
    ['the status', STATUS],
  ])('somebody types into %s right before: nothing of theirs is written, and it is told as ours', async (_, column) => {
    const host = new BusyRow(await EXAMPLE, column, 'before');
    const looked = await look(await EXAMPLE, await THEIR_ROW);
    const decide = (): { choice: 'theirs' } => ({ choice: 'theirs' });
    const applied = must(await applySeen(host, looked, icanActionTool, english, decide));
    expect(told(applied.outcomes)).toEqual([['ours', 'changed-meanwhile']]);
    expect(applied.cells).toBe(0);
    const row = [OURS.status, OURS.activities, OURS.timeframe, OURS.barriers];
    row[column - STATUS] = 'Typed meanwhile';
    expect(await rowOf(host.bytes)).toEqual(row);
    // And so it stays, however often it is tried with what was seen then.
    const { bytes } = host;
    expect(told(must(await applySeen(host, looked, icanActionTool, english, decide)).outcomes)).toEqual([
      ['ours', 'changed-meanwhile'],
    ]);
    expect(host.bytes).toBe(bytes);
  });

  test('somebody types over what was just written: the sub-item is told as theirs in part', async () => {
    const host = new BusyRow(await EXAMPLE, ACTIVITIES, 'after');
    const looked = await look(await EXAMPLE, await THEIR_ROW);
    const decide = (): { choice: 'theirs' } => ({ choice: 'theirs' });
    const applied = must(await applySeen(host, looked, icanActionTool, english, decide));
    expect(told(applied.outcomes)).toEqual([['theirs', 'partly']]);
    expect(await rowOf(host.bytes)).toEqual(['unable', 'Typed meanwhile', '', 'Their barriers']);
    // Status and barriers; the activities are somebody else's.
    expect(applied.cells).toBe(2);
    const { bytes } = host;
    expect(told(must(await applySeen(host, looked, icanActionTool, english, decide)).outcomes)).toEqual([
      ['theirs', 'partly'],
    ]);
    expect(host.bytes).toBe(bytes);
  });
});
