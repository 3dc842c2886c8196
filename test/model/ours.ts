/** What our program does, each thing twice: the second time nothing is other than after the first. */
import { expect } from '@jest/globals';
import { applyMerge } from '../../src/app/merge/applyMerge.ts';
import { lookBeforeMerge } from '../../src/app/merge/lookBeforeMerge.ts';
import { startFrom } from '../../src/app/update/startFrom.ts';
import { answerTo, type Answer, type Response } from '../../src/core/answers/response.ts';
import { statusLookup } from '../../src/core/check/rowRules.ts';
import { ok, type Result } from '../../src/core/errors/error.ts';
import type { MergeChoice } from '../../src/core/merge/merge.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { separatorsFor, mergeTranslator } from '../../src/core/messages/mergeCatalogue.ts';
import { isReplacedName } from '../../src/core/plan/replacedSheet.ts';
import { FIELD_CODES } from '../../src/framework/constants.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { sha256 } from '../support/exported.ts';
import { must, workbookBytes } from '../support/workbooks.ts';
import { answerCell, type Act } from './byHand.ts';
import type { OURS } from './kinds.ts';
import { difference } from './same.ts';
import type { Program } from './desk.ts';
import type { Scene } from './scene.ts';
import type { AnswerColumn } from './written.ts';

const TODAY = '2026-11-25';
const CHOICES: readonly (MergeChoice | undefined)[] = [undefined, 'ours', 'theirs', 'both'];

/** Does something of ours twice, and holds the workbook after the first time against the second, to the byte. */
async function twice<T>({ desk }: Scene, work: () => Promise<T>): Promise<T> {
  const first = await work();
  await desk.settle();
  const once = desk.bytes();
  await work();
  await desk.settle();
  expect(difference(once, desk.bytes())).toBeUndefined();
  return first;
}

const write: Act = async (scene) => {
  const found = answerCell(scene);
  if (found === undefined) return undefined;
  const { ref, column } = found;
  const text = column === 'status' ? scene.status() : scene.text(column);
  const done = await twice(scene, () => scene.desk.program.write({ ref, column, text }));
  if (done) scene.written.writeInPane(ref, column, text);
  return `write ${column} of ${ref}: ${JSON.stringify(text)}${done ? '' : ': refused'}`;
};

const undo: Act = async (scene) => {
  const { written } = scene;
  const { step } = written;
  const outcome = await twice(scene, () => scene.desk.program.undo());
  if (step === undefined) {
    expect(outcome).toBe('done');
    return 'undo: there is nothing';
  }
  if (step === 'rebuilt') return undoRebuilding(scene, outcome);
  const { ref, column, before, after } = step;
  const now = written.answerTo(ref)[column];
  const said = `undo ${column} of ${ref}: ${JSON.stringify({ before, after })}`;
  // What is nowhere, or in a cell that is locked, may be taken back later on.
  if (!written.isPlaced(ref, column)) expect(outcome).toBe('refused');
  if (outcome === 'refused') return `${said}: refused`;
  written.step = undefined;
  expect(outcome).toBe(now === after || now === before ? 'done' : 'changed');
  if (outcome === 'done') written.write(ref, column, before);
  return outcome === 'done' ? said : `${said}: somebody has written there`;
};

/** The sheets that were replaced come back, with the same answers, unless somebody has done something to either. */
async function undoRebuilding(scene: Scene, outcome: Awaited<ReturnType<Program['undo']>>): Promise<string> {
  const { written } = scene;
  if (outcome === 'refused') return 'undo creating again: refused';
  written.step = undefined;
  if (outcome === 'changed') return 'undo creating again: somebody has written there';
  await scene.look();
  written.sheet = scene.reading.places.table?.sheet ?? '';
  return 'undo creating again';
}

const repair: Act = async (scene) => {
  await twice(scene, () => scene.desk.program.repair());
  scene.written.repaired();
  return 'repair';
};

/** A sheet that is made anew has this name, or one with a number where somebody has taken it. */
const OURS_BY_NAME = new RegExp(`^${english('sheet.actionTool')}( \\(\\d+\\))?$`);

export const createAgain = async (scene: Scene): Promise<string> => {
  const { desk, written } = scene;
  const create = async (): Promise<{ sheet: string; rows: unknown }> => {
    const before = scene.grid.sheets.map(({ name }) => name);
    await desk.program.createAgain();
    await scene.look();
    const names = scene.grid.sheets.map(({ name }) => name);
    const sheet = names.find((name) => OURS_BY_NAME.test(name) && !before.includes(name));
    const made = sheet ?? english('sheet.actionTool');
    return { sheet: made, rows: scene.grid.sheets.find(({ name }) => name === made)?.rows };
  };
  const first = await create();
  written.madeAnew();
  written.sheet = first.sheet;
  scene.expectAnswers();
  const second = await create();
  // The sheets that were replaced stay, so that a second time there is one more of them; ours are the same.
  expect(second.rows).toEqual(first.rows);
  written.sheet = second.sheet;
  written.step = 'rebuilt';
  await tidyUp(scene);
  return 'create again';
};

/** So many sheets that were replaced are left to lie about. */
const MOST_KEPT = 2;

/** The person deletes sheets that were replaced, but for the last ones. */
async function tidyUp({ desk, grid }: Scene): Promise<void> {
  const kept = grid.sheets.map(({ name }) => name).filter(isReplacedName);
  for (const name of kept.slice(0, Math.max(0, kept.length - MOST_KEPT))) await desk.hands[0].deleteSheet(name);
}

const carryForward: Act = async (scene) => {
  const { desk, written } = scene;
  const last = scene.grid;
  const started = await twice(scene, async (): Promise<Result<unknown>> => {
    const previous = { read: () => Promise.resolve(ok(last)) };
    return startFrom(previous, desk.program.host, written.framework, english, { today: TODAY });
  });
  await desk.program.look();
  if (!started.ok) {
    // Without names a sheet is not known to be ours, and somebody's sheet is not replaced.
    expect(started.error).toMatchObject({ code: 'sheet-exists' });
    return 'carry forward: a sheet of that name is there';
  }
  // The new period's workbook has what was to be read in the last one.
  written.forget();
  written.madeAnew();
  return 'carry forward';
};

const updateVersion: Act = async (scene) => {
  const { desk, written, dice, kind } = scene;
  const last = scene.grid;
  const one = dice.of(written.refs) ?? '';
  // A file without its properties does not say of which version it is, and its Refs are those of both.
  const other = kind.keepsProperties ? (dice.of(written.refs) ?? '') : one;
  const next = nextVersion(written.framework, [one, other]);
  let said = `update version: ${one} and ${other} change places`;
  await desk.update(async () => {
    const started = await twice(scene, async (): Promise<Result<unknown>> => {
      const previous = { read: () => Promise.resolve(ok(last)) };
      return startFrom(previous, desk.program.host, next, english, { today: TODAY, known: [written.framework] });
    });
    written.closed();
    if (started.ok) {
      written.madeAnew();
      written.updated(next, [one, other]);
    } else {
      expect(started.error).toMatchObject({ code: 'sheet-exists' });
      said = 'update version: a sheet of that name is there';
    }
    return written.framework;
  });
  return said;
};

/** A version later, the questions of two Refs have changed places. */
function nextVersion(framework: Framework, [one, other]: readonly [string, string]): Framework {
  const items = framework.sections.flatMap((section) => section.recommendations.flatMap(({ subItems }) => subItems));
  const moved = (ref: string): string => (ref === one ? other : ref === other ? one : ref);
  return {
    ...framework,
    version: String(Number(framework.version) + 1),
    earlierVersions: [
      {
        version: framework.version,
        subItems: items.map(({ ref }) => ({ change: 'same', ref, to: moved(ref) })),
      },
    ],
    sections: framework.sections.map((section) => ({
      ...section,
      recommendations: section.recommendations.map((recommendation) => ({
        ...recommendation,
        subItems: recommendation.subItems.map((item) => ({
          ...(items.find(({ ref }) => ref === moved(item.ref)) ?? item),
          ref: item.ref,
        })),
      })),
    })),
  };
}

interface ColleaguesEdit {
  readonly ref: string;
  readonly column: AnswerColumn;
  readonly text: string;
}

/** A colleague has a copy, and edits some answers in it. */
function colleaguesEdits(scene: Scene): ColleaguesEdit[] {
  const edits = new Map<string, ColleaguesEdit>();
  for (let count = 1 + scene.dice.below(4); count > 0; count -= 1) {
    const ref = scene.dice.of(scene.written.refs) ?? '';
    const column = scene.dice.of(['status', ...FIELD_CODES] as const) ?? 'status';
    edits.set(`${ref} ${column}`, { ref, column, text: column === 'status' ? scene.status() : scene.text(column) });
  }
  return [...edits.values()];
}

function copyWith({ written, reading }: Scene, edits: readonly ColleaguesEdit[]): Response {
  const answers: Record<string, Answer> = { ...reading.response.answers };
  const lookup = statusLookup(written.framework);
  for (const { ref, column, text } of edits) {
    const answer = answerTo({ ...reading.response, answers }, ref);
    answers[ref] =
      column === 'status'
        ? { ...answer, status: lookup.byLabel(text)?.code ?? null, statusText: '' }
        : { ...answer, [column]: text };
  }
  return { ...reading.response, answers };
}

/**
 * What is promised of a merge where nobody knows what both began with (docs/merge.md): what ours has not, is taken over;
 * where both have something else, ours stays until somebody decides, for the whole sub-item.
 */
function modelMerge(
  { written }: Scene,
  edits: readonly ColleaguesEdit[],
  choice: MergeChoice | undefined,
): ColleaguesEdit[] {
  const merged: ColleaguesEdit[] = [];
  const readable = written.readable;
  const [separator] = separatorsFor(mergeTranslator(english));
  for (const ref of new Set(edits.map((edit) => edit.ref))) {
    // What the pane remembers of a column that is gone is not in the sheet.
    const ours = readable.get(ref) ?? written.answerTo(ref);
    const changed = edits.filter((edit) => edit.ref === ref && ours[edit.column] !== edit.text);
    // Of what has no place in ours, nothing of that sub-item is merged.
    if (changed.some(({ column }) => !written.isPlaced(ref, column))) continue;
    const conflicts = changed.filter(({ column }) => ours[column] !== '');
    const taken = choice === 'theirs' || (choice === undefined && conflicts.length === 0);
    for (const { column, text } of changed) {
      // What is put behind another text is put there without what is blank around it.
      const both = column === 'status' ? ours[column] : `${ours[column]}\n${separator}\n${text.trim()}`;
      if (taken) merged.push({ ref, column, text });
      else if (choice === 'both') merged.push({ ref, column, text: ours[column] === '' ? text : both });
    }
  }
  return merged;
}

const merge: Act = async (scene) => {
  const { desk, written } = scene;
  const edits = colleaguesEdits(scene);
  const theirs = new FileHost(await workbookBytes(copyWith(scene, edits), written.framework));
  const choice = scene.dice.of(CHOICES);
  const merged = await twice(scene, async () => {
    const { host } = desk.program;
    const look = must(await lookBeforeMerge(host, theirs, written.framework, english, { sha256 }));
    return applyMerge(host, look, written.framework, english, () => choice && { choice });
  });
  const expected = modelMerge(scene, edits, choice);
  // A cell that is locked refuses the whole of it.
  if (merged.ok) for (const { ref, column, text } of expected) written.write(ref, column, text);
  const said = edits.map(({ ref, column, text }) => `${column} of ${ref}: ${JSON.stringify(text)}`);
  return `merge ${said.join('; ')} (${choice ?? 'nothing decided'})${merged.ok ? '' : ': refused'}`;
};

export const ours: Readonly<Record<(typeof OURS)[number], Act>> = {
  write,
  undo,
  merge,
  'carry forward': carryForward,
  'update version': updateVersion,
  'create again': createAgain,
  repair,
};
