/** The workbook as it was read last; it is read again after every change that the host tells of. Nothing is written. */
import type { ActionToolError } from '../../core/errors/error.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type { Framework } from '../../framework/schema.ts';
import type { HostCell, HostChange, LiveHost } from '../../hosts/port.ts';
import { Coalescer, type Later } from './coalescer.ts';
import type { Opened } from './lookup.ts';
import { AnswerMemory } from './memory.ts';

export type Phase =
  | { readonly phase: 'opening' | 'unsupported' | 'absent' }
  | { readonly phase: 'unreadable'; readonly error: ActionToolError }
  | { readonly phase: 'open'; readonly opened: Opened };

/** Whom it tells. */
export interface Audience {
  /** The workbook was read, and there is a questionnaire in it. */
  readonly onRead: () => void;
  readonly onSelect: (cell: HostCell, opened: Opened) => void;
  /** Something is another than it was. */
  readonly onChange: () => void;
}

export class OpenWorkbook {
  /** What it had and has no more. */
  readonly memory: AnswerMemory;
  readonly #host: LiveHost;
  readonly #framework: Framework;
  readonly #audience: Audience;
  readonly #reader: Coalescer;
  #phase: Phase = { phase: 'opening' };
  #grid: WorkbookGrid | undefined;
  #stale: ActionToolError | null = null;
  #unwatch: (() => Promise<void>) | undefined;

  /** @param burstPause milliseconds for which the workbook is left alone after an edit: one paste may be many */
  constructor(host: LiveHost, framework: Framework, later: Later, burstPause: number, audience: Audience) {
    this.#host = host;
    this.#framework = framework;
    this.#audience = audience;
    this.memory = new AnswerMemory(framework);
    this.#reader = new Coalescer(() => this.#read(), later, burstPause);
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Why it could not be read again; null when it could. */
  get stale(): ActionToolError | null {
    return this.#stale;
  }

  /** What was read last; undefined where there is no questionnaire. */
  get opened(): Opened | undefined {
    return this.#phase.phase === 'open' ? this.#phase.opened : undefined;
  }

  /** What it held when it was read last, whether there is a questionnaire in it or not. */
  get grid(): WorkbookGrid | undefined {
    return this.#grid;
  }

  /** Whether something has changed since it was read, or it is being read. */
  get isChanging(): boolean {
    return this.#reader.isAsked;
  }

  /** Reads it, now. */
  read(): Promise<void> {
    return this.#reader.now();
  }

  /** Listens to what happens in it; without events everything else works, and calling it once more tries again. */
  async watch(): Promise<void> {
    if (this.#unwatch !== undefined) return;
    const watching = await this.#host.watch((change) => {
      this.#heard(change);
    });
    if (watching.ok) this.#unwatch = watching.value;
  }

  /** The program cannot show it. */
  refuse(): void {
    this.#phase = { phase: 'unsupported' };
    this.#audience.onChange();
  }

  /** Reads no more, and ends listening. */
  async close(): Promise<void> {
    this.#reader.stop();
    await this.#unwatch?.();
    this.#unwatch = undefined;
  }

  async #read(): Promise<void> {
    const grid = await this.#host.read();
    if (!grid.ok) {
      this.#stale = grid.error;
      if (this.#phase.phase === 'opening') this.#phase = { phase: 'unreadable', error: grid.error };
      this.#audience.onChange();
      return;
    }
    this.#stale = null;
    this.#grid = grid.value;
    const reading = interpretWorkbook(grid.value, this.#framework);
    if (reading.ok) {
      this.memory.remember(grid.value, reading.value);
      this.#phase = { phase: 'open', opened: { grid: grid.value, reading: reading.value } };
      this.#audience.onRead();
    } else if (reading.error.code === 'not-questionnaire') this.#phase = { phase: 'absent' };
    else this.#phase = { phase: 'unreadable', error: reading.error };
    this.#audience.onChange();
  }

  #heard(change: HostChange): void {
    if (change.kind === 'edited') this.#reader.request();
    else if (this.opened !== undefined) this.#audience.onSelect(change.cell, this.opened);
  }
}
