/** What a session does with files beside the open workbook. Loaded, as each way is, when somebody goes one. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { ExportTools } from '../export/types.ts';
import type { PaneCarry } from './paneCarry.ts';
import type { PaneExport } from './paneExport.ts';
import type { PaneMerge } from './paneMerge.ts';
import { outcomeOfReading, type SessionParts } from './parts.ts';
import type { Rows } from './rows.ts';
import type { Sheets } from './sheets.ts';
import type { SummaryState } from './state.ts';

/** What the ways need of the session. */
export interface AroundFiles {
  readonly rows: Pick<Rows, 'saveAll'>;
  readonly now: () => Date;
  /** Fetched when somebody exports, or brings in a colleague's file. */
  readonly exportTools: () => Promise<ExportTools>;
  readonly sheets: () => Promise<Sheets>;
  readonly summary: () => SummaryState;
  /** The sub-item that a new questionnaire begins with. */
  readonly firstRef: string;
}

/** Each way is opened within one of the session's actions. */
export class OtherFiles {
  readonly #parts: SessionParts;
  readonly #around: AroundFiles;

  constructor(parts: SessionParts, around: AroundFiles) {
    this.#parts = parts;
    this.#around = around;
  }

  /** The last period's workbook, to start from. */
  async openCarry(): Promise<Result<PaneCarry>> {
    const { framework, actions } = this.#parts;
    const { now, sheets, firstRef } = this.#around;
    const { paneCarry } = await import('./carry.ts');
    return ok(
      paneCarry({
        framework,
        now,
        act: (activity, work) => actions.run(activity, work),
        make: async (response, { showRef = firstRef, ...options }) =>
          (await sheets()).create('carried', response, options, showRef),
      }),
    );
  }

  /** A file to send. */
  async openExport(): Promise<Result<PaneExport>> {
    const { host, framework, t, actions, drafts } = this.#parts;
    const { rows, now, exportTools, sheets, summary } = this.#around;
    const { paneExport } = await import('./export.ts');
    return ok(
      paneExport({
        host,
        framework,
        t,
        tools: exportTools,
        now,
        saveDrafts: async () => {
          await rows.saveAll();
          return drafts.unsaved();
        },
        act: (work) => actions.run('exporting', work),
        summary,
        rebuildSummary: async () => (await sheets()).summarise(),
      }),
    );
  }

  /** A colleague's file, to be brought in. */
  async openMerge(): Promise<Result<PaneMerge>> {
    const { host, framework, t, workbook, actions, lastStep } = this.#parts;
    const { rows, exportTools } = this.#around;
    const { paneMerge } = await import('./merge.ts');
    return ok(
      paneMerge({
        host,
        framework,
        t,
        tools: exportTools,
        saveDrafts: () => rows.saveAll(),
        act: (work) => actions.run('merging', work),
        reread: async () => {
          await workbook.read();
          const read = outcomeOfReading(this.#parts);
          if (!read.ok) return read;
          const { opened } = workbook;
          return opened === undefined ? fail({ code: 'not-questionnaire' }) : ok(opened.grid);
        },
        wrote: (step) => {
          lastStep.wroteCells(step);
        },
      }),
    );
  }
}
