/**
 * Texts typed in the pane that are not, or not yet, in the sheet. Each remembers what the sheet held when typing began,
 * so that what a co-author wrote meanwhile is seen before it is overwritten. Kept by Ref: moving to another row, or a
 * sort, loses nothing.
 */
import type { ActionToolError } from '../../core/errors/error.ts';
import { EXCEL } from '../../core/plan/limits.ts';
import type { FieldCode } from '../../framework/schema.ts';
import type { Draft } from './state.ts';

interface Entry {
  readonly ref: string;
  readonly field: FieldCode;
  /** What the sheet held. */
  base: string;
  text: string;
  phase: 'typed' | 'saving' | 'saved';
  /** What is being written, while it is. */
  writing: string;
  theirs: string | undefined;
  error: ActionToolError | undefined;
}

/** A text to be written, and what the cell must still hold. */
export interface DraftEdit {
  readonly field: FieldCode;
  readonly expected: string;
  readonly text: string;
}

export class Drafts {
  readonly #entries = new Map<string, Entry>();

  /** The text box's text: the draft, or what the sheet has. */
  textOf(ref: string, field: FieldCode, inSheet: string): string {
    return this.#find(ref, field)?.text ?? inSheet;
  }

  draftOf(ref: string, field: FieldCode): Draft {
    const entry = this.#find(ref, field);
    if (entry === undefined) return { state: 'same' };
    const over = entry.text.length - EXCEL.cellText;
    if (over > 0) return { state: 'too-long', over, limit: EXCEL.cellText };
    if (entry.theirs !== undefined) return { state: 'conflict', theirs: entry.theirs };
    if (entry.phase === 'saving') return { state: 'saving' };
    if (entry.error !== undefined) return { state: 'failed', error: entry.error };
    return { state: entry.phase === 'saved' ? 'saved' : 'edited' };
  }

  /** Somebody typed in the pane. */
  type(ref: string, field: FieldCode, text: string, inSheet: string): void {
    const entry = this.#find(ref, field);
    if (entry === undefined) {
      if (text === inSheet) return;
      this.#entries.set(key(ref, field), {
        ref,
        field,
        base: inSheet,
        text,
        phase: 'typed',
        writing: '',
        theirs: undefined,
        error: undefined,
      });
      return;
    }
    entry.text = text;
    entry.error = undefined;
    if (entry.phase === 'saved') entry.phase = 'typed';
  }

  /** What was typed was taken back. */
  withdraw(ref: string, field: FieldCode): void {
    this.#entries.delete(key(ref, field));
  }

  /** Refs that have something to be written, or being written: more may have been typed meanwhile. */
  waiting(): string[] {
    return this.#refs((entry) => isWaiting(entry) || entry.phase === 'saving');
  }

  /** Refs with a text that is not in the sheet, whether it can be written or not. */
  unsaved(): string[] {
    return this.#refs(({ phase }) => phase !== 'saved');
  }

  /** Refs with a text that does not come into the sheet by itself: too long, in conflict, or not written when it should. */
  held(): string[] {
    return this.#refs(({ ref, field }) => HELD.has(this.draftOf(ref, field).state));
  }

  /** Refs with a text that was not written, and may be once the workbook takes it: not where row or column is gone. */
  failing(): string[] {
    return this.#refs(
      (entry) => isWaiting(entry) && entry.error !== undefined && entry.error.code !== 'excel-part-missing',
    );
  }

  /** What of a row is to be written now; it counts as being saved until {@link settled} or {@link failed} is called. */
  take(ref: string): DraftEdit[] {
    const entries = [...this.#entries.values()].filter((entry) => entry.ref === ref && isWaiting(entry));
    return entries.map((entry) => {
      entry.phase = 'saving';
      entry.writing = entry.text;
      entry.error = undefined;
      return { field: entry.field, expected: entry.base, text: entry.text };
    });
  }

  /** A text is in the sheet. */
  settled(ref: string, field: FieldCode): void {
    const entry = this.#find(ref, field);
    if (entry === undefined) return;
    entry.base = entry.writing;
    entry.phase = entry.text === entry.base ? 'saved' : 'typed';
  }

  /** A cell holds something else by now. */
  conflicting(ref: string, field: FieldCode, theirs: string): void {
    const entry = this.#find(ref, field);
    if (entry === undefined) return;
    entry.phase = 'typed';
    this.#meet(entry, theirs);
  }

  failed(ref: string, field: FieldCode, error: ActionToolError): void {
    const entry = this.#find(ref, field);
    if (entry === undefined) return;
    entry.phase = 'typed';
    entry.error = error;
  }

  resolve(ref: string, field: FieldCode, choice: 'mine' | 'theirs' | 'both'): void {
    const entry = this.#find(ref, field);
    if (entry?.theirs === undefined) return;
    const { theirs } = entry;
    if (choice === 'theirs') {
      this.#entries.delete(key(ref, field));
      return;
    }
    if (choice === 'both') entry.text = [theirs, entry.text].filter((text) => text !== '').join('\n');
    entry.base = theirs;
    entry.theirs = undefined;
  }

  /** The sheet was read again: drafts that it confirms go, those that it contradicts become conflicts. */
  reconcile(textInSheet: (ref: string, field: FieldCode) => string | undefined): void {
    for (const [id, entry] of this.#entries) {
      const inSheet = textInSheet(entry.ref, entry.field);
      // While it is being written either text may be read; where its row is gone, the draft is all there is.
      if (entry.phase === 'saving' || inSheet === undefined) continue;
      if (entry.phase === 'saved') {
        if (inSheet !== entry.base) this.#entries.delete(id);
      } else if (inSheet === entry.text) this.#entries.delete(id);
      else if (inSheet !== entry.base) this.#meet(entry, inSheet);
      else entry.theirs = undefined;
    }
  }

  /** What is said for a moment is over: the person has gone to another row. */
  forgetSaved(exceptRef: string): void {
    for (const [id, { ref, phase }] of this.#entries) {
      if (phase === 'saved' && ref !== exceptRef) this.#entries.delete(id);
    }
  }

  #meet(entry: Entry, theirs: string): void {
    if (theirs === entry.text) this.#entries.delete(key(entry.ref, entry.field));
    else entry.theirs = theirs;
  }

  /** Each once, in the order in which they were typed. */
  #refs(which: (entry: Entry) => boolean): string[] {
    return [...new Set([...this.#entries.values()].filter(which).map(({ ref }) => ref))];
  }

  #find(ref: string, field: FieldCode): Entry | undefined {
    return this.#entries.get(key(ref, field));
  }
}

const key = (ref: string, field: FieldCode): string => `${field} ${ref}`;

const HELD: ReadonlySet<Draft['state']> = new Set(['too-long', 'conflict', 'failed']);

const isWaiting = ({ phase, theirs, text }: Entry): boolean =>
  phase === 'typed' && theirs === undefined && text.length <= EXCEL.cellText;
