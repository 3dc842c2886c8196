/** Making sheets in the open workbook: the questionnaire, in place of another one too, and the Summary. */
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Applied, RenamedSheet } from '../../hosts/port.ts';
import type { CreateOptions } from '../createWorkbook.ts';
import { localDateTime } from '../localDateTime.ts';
import type { RebuildChoice, RebuildPreview } from './paneRebuild.ts';
import { outcomeOfReading, type SessionParts } from './parts.ts';
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

  /** Makes the questionnaire where there is none, and shows a row's status. */
  async create(what: SheetsMade, response: Response, options: CreateOptions, ref: string): Promise<Result<void>> {
    const { host, framework, t, workbook } = this.#parts;
    // A colleague may have made one since, and filled it in: it would be replaced by an empty one.
    await workbook.read();
    const read = outcomeOfReading(this.#parts);
    if (!read.ok) return read;
    if (workbook.phase.phase === 'unreadable') return fail(workbook.phase.error);
    if (workbook.phase.phase !== 'absent') return fail({ code: 'questionnaire-there' });
    const { createWorkbook } = await import('../createWorkbook.ts');
    const created = await this.#making(what, () =>
      // Between the look and the making is time too: what is replaced then was seen by nobody, and stays.
      createWorkbook(host, framework, response, t, { ...options, showRef: ref, keepReplaced: true }),
    );
    if (created.ok) this.#shown(ref);
    await workbook.watch();
    if (!created.ok) return created;
    const { kept } = created.value;
    return kept.length === 0 ? ok(undefined) : fail({ code: 'made-meanwhile', sheets: this.#namesOf(kept) });
  }

  /** What {@link rebuild} would do; nothing is made. */
  async previewRebuild(): Promise<Result<RebuildPreview>> {
    const { framework, workbook } = this.#parts;
    await workbook.read();
    const read = outcomeOfReading(this.#parts);
    if (!read.ok) return read;
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
    const read = outcomeOfReading(this.#parts);
    const { opened } = workbook;
    if (!read.ok || opened === undefined) return read;
    const response = workbook.memory.complete(opened.reading);
    const { isChanged, rebuildPreview, rebuildWorkbook, writtenMeanwhile } = await import('./rebuild.ts');
    const now = rebuildPreview(framework, opened, response);
    if (choice !== undefined && isChanged(now, choice)) return ok(now);
    const rebuilt = await this.#making('rebuilt', () =>
      rebuildWorkbook(host, framework, t, opened, response, choice?.chosen),
    );
    if (!rebuilt.ok) return rebuilt;
    const { kept } = rebuilt.value;
    const after = await host.read(kept.map(({ name }) => name));
    const places = after.ok ? writtenMeanwhile(framework, opened, after.value, kept) : [];
    if (places.length === 0) return ok(undefined);
    return fail({ code: 'written-meanwhile', places: this.#listed(places), sheets: this.#namesOf(kept) });
  }

  /** Makes the Summary sheet, and remembers of which answers. */
  async summarise(): Promise<Result<unknown>> {
    const { host, framework, t, workbook, lastStep, changed } = this.#parts;
    const { summarise } = await import('../summarise.ts');
    const before = workbook.opened?.reading.response;
    const built = await summarise(host, framework, t, localDateTime(this.#now()));
    await workbook.read();
    const after = workbook.opened?.reading.response;
    if (built.ok && before !== undefined && after !== undefined) this.#summary.built(before, after);
    if (built.ok && !built.value.rebuilt) lastStep.madeSummary(built.value.cells);
    changed();
    return built;
  }

  #namesOf(sheets: readonly RenamedSheet[]): string {
    return this.#listed(sheets.map(({ name }) => name));
  }

  #listed(texts: readonly string[]): string {
    return texts.join(this.#parts.t('check.separator'));
  }

  /** Makes sheets, reads the workbook, and remembers the way back. */
  async #making(what: SheetsMade, make: () => Promise<Result<Applied>>): Promise<Result<Applied>> {
    const { t, workbook, lastStep, changed } = this.#parts;
    const before = workbook.grid;
    const made = await make();
    if (made.ok) workbook.memory.madeAnew();
    await workbook.read();
    // Of sheets that nobody has read, nobody can tell later whether they are still as they were made.
    const after = workbook.stale === null ? workbook.grid : undefined;
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

/** There is no questionnaire to work with: it cannot be used, or it is gone. */
function notOpen({ workbook: { phase } }: SessionParts): Result<never> {
  return fail(phase.phase === 'unreadable' ? phase.error : { code: 'not-questionnaire' });
}
