/**
 * What the command does with a file from outside: its bytes in, plain data out. All of it is done in a worker (see
 * worker/taskRunner.ts), so what a task is asked and what it answers must be cloneable: no functions, no classes.
 *
 * To add one: its types, and its function. A command reaches a file from outside in no other way.
 */
import { checkWorkbook, type WorkbookCheck } from '../app/checkWorkbook.ts';
import type { Response } from '../core/answers/response.ts';
import type { CheckReport } from '../core/check/checkResponse.ts';
import type { Verification } from '../app/export/verify.ts';
import type { ExportLook } from '../app/export/types.ts';
import { ok, type Result } from '../core/errors/error.ts';
import { english, translatorFor, type Translator } from '../core/messages/catalogue.ts';
import type { WorkbookGrid } from '../core/reading/grid.ts';
import type { Framework } from '../framework/schema.ts';
import type { CellEdit, EditConflict, FormulaValue } from '../app/host.ts';
import type { CarriedFinding } from '../core/confidentiality/finding.ts';
import type { SummaryPlan } from '../core/plan/summaryPlan.ts';
import type { Sha256 } from '../core/answers/sha256.ts';
import type { FileWorkbook } from './fileWorkbook.ts';

/** What each task is asked and what it answers. */
export interface TaskTypes {
  readonly check: { readonly ask: { readonly framework: Framework }; readonly answer: CheckedFile };
  readonly look: {
    readonly ask: { readonly framework: Framework; readonly language: string; readonly names: readonly string[] };
    readonly answer: ExportLook;
  };
  readonly verify: { readonly ask: { readonly framework: Framework }; readonly answer: Verification };
  readonly summarise: {
    readonly ask: { readonly framework: Framework; readonly language: string; readonly at: string };
    readonly answer: SummarisedFile;
  };
  // The next four make a `WorkbookInWorker`.
  readonly read: { readonly ask: undefined; readonly answer: WorkbookGrid };
  readonly inspect: { readonly ask: undefined; readonly answer: readonly CarriedFinding[] };
  readonly write: {
    readonly ask: { readonly edits: readonly CellEdit[]; readonly calculated: readonly FormulaValue[] };
    readonly answer: { readonly bytes: Uint8Array; readonly conflicts: readonly IndexedConflict[] };
  };
  readonly 'put-summary': {
    readonly ask: { readonly plan: SummaryPlan };
    readonly answer: { readonly bytes: Uint8Array };
  };
}

/** A cell that was not written; the edit by its place among those that were asked for. */
interface IndexedConflict extends Omit<EditConflict, 'edit'> {
  readonly index: number;
}

export type TaskName = keyof TaskTypes;
export type TaskAsk<N extends TaskName> = TaskTypes[N]['ask'];
export type TaskAnswer<N extends TaskName> = Result<TaskTypes[N]['answer']>;

/** A workbook's answers, and what is missing in them. */
export interface CheckedFile {
  /** BCP 47 tag of the workbook's own language. */
  readonly language: string;
  readonly response: Response;
  readonly report: CheckReport;
}

/** A workbook with its summary, and what the check says of it. */
export interface SummarisedFile extends CheckedFile {
  readonly bytes: Uint8Array;
}

/** Does a task with a file's bytes; a file that cannot be read is an error like any other. */
export type RunTask = <N extends TaskName>(name: N, bytes: Uint8Array, ask: TaskAsk<N>) => Promise<TaskAnswer<N>>;

/** What tasks need from outside; the worker's composition root gives it. */
export interface TaskTools {
  readonly sha256: Sha256;
  /** Reads a workbook's cells; much less code is run for it than for a host that can write, too. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<Result<WorkbookGrid>>;
  readonly openWorkbook: (bytes: Uint8Array) => Promise<FileWorkbook>;
}

type Tasks = {
  readonly [N in TaskName]: (bytes: Uint8Array, ask: TaskAsk<N>, tools: TaskTools) => Promise<TaskAnswer<N>>;
};

const TASKS: Tasks = {
  check: async (bytes, { framework }, { readWorkbook }) => {
    const checked = await checkWorkbook({ read: () => readWorkbook(bytes) }, framework);
    return checked.ok ? ok(checkedFile(checked.value)) : checked;
  },

  // What the others need takes a while to set up, and is run for them only.
  look: async (bytes, { framework, language, names }, { openWorkbook }) => {
    const { lookBeforeExport } = await import('../app/export/look.ts');
    return lookBeforeExport(await openWorkbook(bytes), framework, wordsIn(language), { names });
  },

  verify: async (bytes, { framework }, { openWorkbook, sha256 }) => {
    const { verifyWorkbook } = await import('../app/export/verify.ts');
    return verifyWorkbook(await openWorkbook(bytes), framework, { sha256 });
  },

  summarise: async (bytes, { framework, language, at }, { openWorkbook }) => {
    const { summarise } = await import('../app/summarise.ts');
    const workbook = await openWorkbook(bytes);
    const built = await summarise(workbook, framework, wordsIn(language), at);
    if (!built.ok) return built;
    const checked = await checkWorkbook(workbook, framework);
    return checked.ok ? ok({ ...checkedFile(checked.value), bytes: workbook.bytes }) : checked;
  },

  read: (bytes, _, { readWorkbook }) => readWorkbook(bytes),

  inspect: async (bytes, _, { openWorkbook }) => (await openWorkbook(bytes)).inspect(),

  write: async (bytes, { edits, calculated }, { openWorkbook }) => {
    const workbook = await openWorkbook(bytes);
    const written = await workbook.write(edits, calculated);
    if (!written.ok) return written;
    const conflicts = written.value.map(({ edit, ...rest }) => ({ index: edits.indexOf(edit), ...rest }));
    return ok({ bytes: workbook.bytes, conflicts });
  },

  'put-summary': async (bytes, { plan }, { openWorkbook }) => {
    const workbook = await openWorkbook(bytes);
    const made = await workbook.summarise(plan);
    return made.ok ? ok({ bytes: workbook.bytes }) : made;
  },
};

/** Without the places in the workbook, which are asked for by functions. */
function checkedFile({ reading: { language, response }, report }: WorkbookCheck): CheckedFile {
  return { language, response, report };
}

function wordsIn(language: string): Translator {
  return translatorFor(language) ?? english;
}

/** Does a task here and now: in the worker, or in a test. */
export function doTask<N extends TaskName>(
  name: N,
  bytes: Uint8Array,
  ask: TaskAsk<N>,
  tools: TaskTools,
): Promise<TaskAnswer<N>> {
  return TASKS[name](bytes, ask, tools);
}
