/** What a person does to the answers of a row: types, chooses a status, takes over another row's answer. */
import { answerTo, emptyResponse } from '../../core/answers/response.ts';
import { statusLookup, type StatusLookup } from '../../core/check/rowRules.ts';
import { ok } from '../../core/errors/error.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode } from '../../framework/schema.ts';
import type { Later } from './coalescer.ts';
import { textOf, type Opened } from './lookup.ts';
import type { SessionParts } from './parts.ts';
import { saveRow, writeStatus } from './saving.ts';
import type { Draft } from './state.ts';

/** A pause in typing after which the text goes to the sheet by itself. In milliseconds. */
const TYPING_PAUSE = 1_500;
/** Of a draft whose text is in the sheet. */
const WRITTEN: ReadonlySet<Draft['state']> = new Set(['same', 'saved']);
/** Of a draft that is written only when a person has changed it or said what holds. */
const DECIDED: ReadonlySet<Draft['state']> = new Set(['too-long', 'conflict']);

export class Rows {
  /** Statuses that are chosen and not written yet, by Ref. */
  readonly pendingStatus = new Map<string, string | null>();
  /**
   * What the Status cell held when the person pressed, for each pending one: what comes in between was not seen, and is
   * not written over.
   */
  readonly #seen = new Map<string, string>();
  /** What was typed about a commitment and not written, by Ref and field: who types there again means it instead. */
  readonly #aboutCommitments = new Map<string, string>();
  readonly #parts: SessionParts;
  readonly #later: Later;
  readonly #lookup: StatusLookup;
  #cancelSave: (() => void) | undefined;

  constructor(parts: SessionParts, later: Later) {
    this.#parts = parts;
    this.#later = later;
    this.#lookup = statusLookup(parts.framework);
  }

  async setStatus(ref: string, code: string | null): Promise<void> {
    const { host, workbook, actions, lastStep, changed } = this.#parts;
    const seen = textOf(this.#opened, ref, 'status');
    if (!this.pendingStatus.has(ref) && seen !== undefined) this.#seen.set(ref, seen);
    this.pendingStatus.set(ref, code);
    changed();
    const text = code === null ? '' : (this.#lookup.byCode(code)?.label ?? '');
    await actions.run<unknown>('writing', async () => {
      // Arrow keys go through the choices faster than Excel writes them: only the last one is meant.
      if (this.pendingStatus.get(ref) !== code) return ok(undefined);
      const written = await writeStatus(
        host,
        () => this.#opened,
        ref,
        { text, seen: this.#seen.get(ref) },
        () => workbook.read(),
      );
      await workbook.read();
      if (this.pendingStatus.get(ref) === code) {
        this.pendingStatus.delete(ref);
        this.#seen.delete(ref);
      } else if (written.ok) this.#seen.set(ref, text);
      if (written.ok) lastStep.wrote(ref, written.value);
      return written;
    });
  }

  edit(ref: string, field: FieldCode, text: string): void {
    this.#parts.drafts.type(ref, field, text, textOf(this.#opened, ref, field) ?? '');
    this.cancelSave();
    this.#cancelSave = this.#later(TYPING_PAUSE, () => void this.save(ref));
    this.#parts.changed();
  }

  /** What is typed does not go to the sheet by itself. */
  cancelSave(): void {
    this.#cancelSave?.();
  }

  async save(ref: string): Promise<void> {
    const { host, drafts, workbook, actions, lastStep, changed } = this.#parts;
    if (!drafts.waiting().includes(ref)) return;
    await actions.run<unknown>('writing', async () => {
      // Another one may have written it by now.
      if (!drafts.waiting().includes(ref)) return ok(undefined);
      const saved = await saveRow(host, drafts, () => this.#opened, ref, { reread: () => workbook.read(), changed });
      if (saved.ok) lastStep.wrote(ref, saved.value);
      await workbook.read();
      return saved;
    });
  }

  /** Writes all that is typed and can be written. */
  async saveAll(): Promise<void> {
    for (const ref of this.#parts.drafts.waiting()) await this.save(ref);
  }

  /**
   * Tries again what could not be written when its row was left.
   * @param shown the row that the person is at: what is typed there waits for a pause
   */
  async saveLeft(shown: string | undefined): Promise<void> {
    for (const ref of this.#parts.drafts.failing()) if (ref !== shown) await this.save(ref);
  }

  async resolve(ref: string, field: FieldCode, choice: 'mine' | 'theirs' | 'both'): Promise<void> {
    this.#parts.drafts.resolve(ref, field, choice);
    this.#parts.changed();
    await this.save(ref);
  }

  async copyAnswer(ref: string, from: string): Promise<void> {
    const { drafts, lastStep } = this.#parts;
    const opened = this.#opened;
    if (opened === undefined) return;
    const [source, target] = [answerTo(opened.reading.response, from), answerTo(opened.reading.response, ref)];
    for (const field of FIELD_CODES) {
      const empty = drafts.textOf(ref, field, target[field]) === '';
      const text = drafts.textOf(from, field, source[field]);
      if (empty && text !== '') drafts.type(ref, field, text, target[field]);
    }
    const status = this.#lookup.ofAnswer(source);
    await lastStep.together(ref, async () => {
      if (status !== undefined && target.status === null && target.statusText === '') {
        await this.setStatus(ref, status.code);
      }
      await this.save(ref);
    });
  }

  /** A text of the row card that is not in the sheet is nobody's to write over: then nothing is written. */
  async answerCommitment(
    ref: string,
    code: string,
    text?: { readonly field: FieldCode; readonly text: string },
  ): Promise<void> {
    const { framework, lastStep } = this.#parts;
    if (text !== undefined && this.#isHeld(ref, text)) return;
    await lastStep.together(ref, async () => {
      // A status without its text would be half an answer.
      if (text !== undefined && !(await this.#writeAbout(ref, text))) return;
      const now = this.#lookup.ofAnswer(answerTo(this.#opened?.reading.response ?? emptyResponse(framework), ref));
      if (now?.code !== code) await this.setStatus(ref, code);
    });
  }

  /** Whether another text of that field was typed elsewhere, and is not in the sheet. */
  #isHeld(ref: string, { field, text }: { readonly field: FieldCode; readonly text: string }): boolean {
    const { drafts } = this.#parts;
    if (WRITTEN.has(drafts.draftOf(ref, field).state)) return false;
    const typed = drafts.textOf(ref, field, '');
    return typed !== text && typed !== this.#aboutCommitments.get(`${field} ${ref}`);
  }

  /** @returns whether it is in the sheet */
  async #writeAbout(
    ref: string,
    { field, text }: { readonly field: FieldCode; readonly text: string },
  ): Promise<boolean> {
    const { drafts, changed } = this.#parts;
    const id = `${field} ${ref}`;
    const stateOf = (): Draft['state'] => drafts.draftOf(ref, field).state;
    // The same text may be waiting in the row card: then it stays there, whatever becomes of it.
    const isOwn = WRITTEN.has(stateOf()) || drafts.textOf(ref, field, '') === this.#aboutCommitments.get(id);
    drafts.type(ref, field, text, textOf(this.#opened, ref, field) ?? '');
    await this.save(ref);
    this.#aboutCommitments.delete(id);
    if (WRITTEN.has(stateOf())) return true;
    if (!isOwn || drafts.textOf(ref, field, '') !== text) return false;
    // What a person must decide about waits where the row is filled in, which says why. What would be written by itself
    // later does not: whoever cancels here has taken it back.
    if (!DECIDED.has(stateOf())) drafts.withdraw(ref, field);
    else this.#aboutCommitments.set(id, text);
    changed();
    return false;
  }

  get #opened(): Opened | undefined {
    return this.#parts.workbook.opened;
  }
}
