import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type {
  Applied,
  CellEdit,
  EditableHost,
  EditConflict,
  FormulaHost,
  FormulaValue,
  HostCapabilities,
} from '../port.ts';
import { CannotEdit } from './cannotEdit.ts';
import { readWorkbook } from './readWorkbook.ts';
import { summariseWorkbook } from './summary/summarise.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** A workbook as the bytes of an .xlsx file. Knows nothing of disks: it runs in Node and in a browser. */
export class FileHost implements EditableHost, FormulaHost {
  /** All that a file can hold; nobody works in it while it is one. */
  readonly capabilities: HostCapabilities = {
    supported: true,
    conditionalFormats: true,
    validation: true,
    pageSetup: true,
    charts: true,
    tables: true,
    protection: true,
    events: false,
    sortEvents: false,
  };
  #bytes: Uint8Array;

  /** @param bytes the file's contents; none for a workbook that is yet to be made */
  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#bytes = bytes;
  }

  /** The file's contents. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  async apply(plan: WorkbookPlan): Promise<Result<Applied>> {
    try {
      this.#bytes = await writeWorkbook(plan);
      return ok({ made: plan.sheets.map(({ name }) => name), kept: [], gone: [] });
    } catch (error) {
      // The plan is within Excel's limits, so a writer that throws has a bug.
      return fail({ code: 'internal', detail: error instanceof Error ? error.message : String(error) });
    }
  }

  async summarise(plan: SummaryPlan): Promise<Result<void>> {
    try {
      this.#bytes = await summariseWorkbook(this.#bytes, plan);
      return ok(undefined);
    } catch (error) {
      return editFailure(error);
    }
  }

  async write(
    edits: readonly CellEdit[],
    calculated: readonly FormulaValue[] = [],
  ): Promise<Result<readonly EditConflict[]>> {
    try {
      const { writeEdits } = await import('./edit/writeEdits.ts');
      const written = await writeEdits(this.#bytes, edits, calculated);
      if (!written.ok) return written;
      this.#bytes = written.value.bytes;
      return ok(written.value.conflicts);
    } catch (error) {
      return editFailure(error);
    }
  }

  read(): Promise<Result<WorkbookGrid>> {
    return readWorkbook(this.#bytes);
  }

  async inspect(): Promise<Result<readonly CarriedFinding[]>> {
    // Only a review looks, so a front that is loaded in pieces loads it then.
    const { inspectWorkbook } = await import('./inspect/inspectWorkbook.ts');
    return inspectWorkbook(this.#bytes);
  }

  readWithFormulas(): Promise<Result<WorkbookGrid>> {
    return readWorkbook(this.#bytes, true);
  }
}

/** Why an edit of the bytes was not made; they are as they were. */
function editFailure(error: unknown): Result<never> {
  if (error instanceof CannotEdit) return fail(error.reason);
  return fail({ code: 'internal', detail: error instanceof Error ? error.message : String(error) });
}
