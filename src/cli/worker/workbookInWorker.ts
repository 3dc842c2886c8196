import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import type { SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { CellEdit, EditableHost } from '../../app/host.ts';
import type { RunTask } from '../tasks.ts';

/** What can be done with a workbook from outside, of which several are worked on together. */
type Workbook = Pick<EditableHost, 'read' | 'inspect' | 'write' | 'summarise'>;

/**
 * A workbook from outside. Its bytes are here; each look at it and each change of it is a task in a worker, so that its
 * package is never unpacked in the command's own thread. What comes out are cells, as many as a reading may have.
 */
export class WorkbookInWorker implements Workbook {
  readonly #run: RunTask;
  #bytes: Uint8Array;

  constructor(run: RunTask, bytes: Uint8Array) {
    this.#run = run;
    this.#bytes = bytes;
  }

  /** As it is after what was written. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  read(): Promise<Result<WorkbookGrid>> {
    return this.#run('read', this.#bytes, undefined);
  }

  inspect(): Promise<Result<readonly CarriedFinding[]>> {
    return this.#run('inspect', this.#bytes, undefined);
  }

  async write(
    edits: Parameters<EditableHost['write']>[0],
    calculated: Parameters<EditableHost['write']>[1] = [],
  ): ReturnType<EditableHost['write']> {
    const written = await this.#run('write', this.#bytes, { edits, calculated });
    if (!written.ok) return written;
    this.#bytes = written.value.bytes;
    return ok(
      written.value.conflicts.flatMap(({ index, found, rowMoved }) => {
        // The caller's own edit: the worker has a copy of it.
        const edit: CellEdit | undefined = edits[index];
        return edit === undefined ? [] : [{ edit, found, rowMoved }];
      }),
    );
  }

  async summarise(plan: SummaryPlan): Promise<Result<void>> {
    const made = await this.#run('put-summary', this.#bytes, { plan });
    if (!made.ok) return made;
    this.#bytes = made.value.bytes;
    return ok(undefined);
  }
}
