/** Writing what was decided into a workbook in which others write, too: between every two steps of it. */
import { expect, test } from '@jest/globals';
import { applySeen } from '../../../src/app/merge/applySeen.ts';
import type { AppliedOutcome } from '../../../src/app/merge/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Response } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
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
