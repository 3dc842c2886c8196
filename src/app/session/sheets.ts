/** Making sheets in the open workbook: the questionnaire, in place of another one too, and the Summary. */
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Applied } from '../../hosts/port.ts';
import type { CreateOptions } from '../createWorkbook.ts';
import { localDateTime } from '../localDateTime.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';
import type { SessionParts } from './parts.ts';
import type { SheetsMade } from './sheetsStep.ts';
import type { BuiltSummary } from './summary.ts';

/** Each is within one of the session's actions. */
export class Sheets {
  readonly #parts: SessionParts;
  readonly #now: () => Date;
  readonly #summary: BuiltSummary;
  readonly #shown: (ref: string) => void;

  /** @param shown is told of the sub-item whose status the host has shown */
  constructor(parts: SessionParts, now: () => Date, summary: BuiltSummary, shown: (ref: string) => void) {
    this.#parts = parts;
    this.#now = now;
    this.#summary = summary;
    this.#shown = shown;
  }

  /** Makes the questionnaire, and shows a row's status. */
  async create(what: SheetsMade, response: Response, options: CreateOptions, ref: string): Promise<Result<void>> {
    const { host, framework, t, workbook } = this.#parts;
    const { createWorkbook } = await import('../createWorkbook.ts');
    const created = await this.#making(what, () =>
      createWorkbook(host, framework, response, t, { ...options, showRef: ref }),
    );
    if (created.ok) this.#shown(ref);
    await workbook.watch();
    return created.ok ? ok(undefined) : created;
  }

  /** What {@link rebuild} would do; nothing is made. */
  async previewRebuild(): Promise<Result<RebuildPreview>> {
    const { framework, workbook } = this.#parts;
    await workbook.read();
    const { opened } = workbook;
    if (opened === undefined) return notOpen(this.#parts);
    const { rebuildPreview } = await import('./rebuild.ts');
    return ok(rebuildPreview(framework, opened, workbook.memory.complete(opened.reading)));
  }

  /** Makes the questionnaire anew; where it would be another one than was seen, nothing, and what it would be. */
  async rebuild(choice?: RebuildChoice): Promise<Result<RebuildPreview | undefined>> {
    const { host, framework, t, workbook } = this.#parts;
    // Somebody may have deleted more, or undone it, since.
    await workbook.read();
    const { opened } = workbook;
    if (opened === undefined) return outcomeOfReading(this.#parts);
    const response = workbook.memory.complete(opened.reading);
    const { isChanged, rebuildPreview, rebuildWorkbook } = await import('./rebuild.ts');
    const now = rebuildPreview(framework, opened, response);
    if (choice !== undefined && isChanged(now, choice)) return ok(now);
    const rebuilt = await this.#making('rebuilt', () =>
      rebuildWorkbook(host, framework, t, opened, response, choice?.chosen),
    );
    return rebuilt.ok ? ok(undefined) : rebuilt;
  }

  /** Makes the Summary sheet, and remembers of which answers. */
  async summarise(): Promise<Result<unknown>> {
    const { host, framework, t, workbook } = this.#parts;
    const { summarise } = await import('../summarise.ts');
    const before = workbook.opened?.reading.response;
    const built = await summarise(host, framework, t, localDateTime(this.#now()));
    await workbook.read();
    const after = workbook.opened?.reading.response;
    if (built.ok && before !== undefined && after !== undefined) this.#summary.built(before, after);
    return built;
  }

  /** Makes sheets, reads the workbook, and remembers the way back. */
  async #making(what: SheetsMade, make: () => Promise<Result<Applied>>): Promise<Result<Applied>> {
    const { t, workbook, lastStep, changed } = this.#parts;
    const before = workbook.grid;
    const made = await make();
    await workbook.read();
    const after = workbook.grid;
    // What was done before is nothing to go back to: it was in sheets that are others now.
    if (!made.ok || before === undefined || after === undefined) lastStep.madeSheets(undefined);
    else {
      const { sheetsStep } = await import('./sheetsStep.ts');
      lastStep.madeSheets(sheetsStep(what, made.value, before, after, t('pane.undo.emptySheet')));
    }
    changed();
    return made;
  }
}

/** There is no questionnaire to work with: it could not be read, or it is gone. */
function notOpen({ workbook }: SessionParts): Result<never> {
  const { stale, phase } = workbook;
  return fail(stale ?? (phase.phase === 'unreadable' ? phase.error : { code: 'not-questionnaire' }));
}

/** Whether the workbook could be read. */
export function outcomeOfReading({ workbook }: SessionParts): Result<undefined> {
  return workbook.stale === null ? ok(undefined) : fail(workbook.stale);
}
