/** The page's grid over GridHost, of which the page itself knows nothing. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { PageError } from '../../core/errors/webError.ts';
import type { GridHost } from '../../hosts/grid/gridHost.ts';
import type { PageGrid } from '../../web/page/ports.ts';
import { LateHost } from './lateHost.ts';

type Book = Parameters<GridHost['open']>[0];

/** Undo and redo, as Univer's facade has them. */
export interface History {
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
}

export interface StartedGrid {
  readonly host: GridHost;
  readonly history: History;
}

/** The grid, which does not calculate before it is told to; what is to be calculated until then, it keeps. */
export interface WaitingGrid extends StartedGrid {
  readonly beginCalculating: () => void;
}

/** How a snapshot is kept: a grid of another version may not be able to show it. */
interface Snapshot {
  readonly version: string;
  readonly book: Book;
}

export class LatePageGrid implements PageGrid {
  readonly host: LateHost<GridHost>;
  readonly ready: Promise<Result<void, PageError>>;
  readonly #version: string;
  readonly #sheetName: string;
  readonly #started: Promise<Result<StartedGrid, PageError>>;
  readonly #listeners = new Set<() => void>();

  /**
   * @param version of this program, and so of the grid
   * @param sheetName of the one sheet of an empty workbook
   */
  constructor(started: Promise<StartedGrid>, version: string, sheetName: string) {
    this.#version = version;
    this.#sheetName = sheetName;
    this.#started = started.then(ok, (thrown: unknown) =>
      fail({ code: 'grid-failed', reason: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    this.host = new LateHost(this.#started.then((grid) => (grid.ok ? grid.value.host : undefined)));
    this.ready = this.#begin();
  }

  async clear(): Promise<Result<void>> {
    const host = await this.host.arrived();
    return host.ok ? host.value.open(this.#empty()) : host;
  }

  async snapshot(): Promise<Snapshot | undefined> {
    const host = await this.host.arrived();
    const book = host.ok ? host.value.snapshot() : undefined;
    return book && { version: this.#version, book };
  }

  async load(snapshot: unknown): Promise<Result<void>> {
    const host = await this.host.arrived();
    if (!host.ok) return host;
    // What it is made of is the grid's own; it is ours, and only another version of ours could have changed it.
    if (!isSnapshot(snapshot) || snapshot.version !== this.#version) return fail({ code: 'workbook-damaged' });
    return host.value.open(snapshot.book);
  }

  undo(): Promise<boolean> {
    return this.#history((history) => history.undo());
  }

  redo(): Promise<boolean> {
    return this.#history((history) => history.redo());
  }

  onEdit(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async #begin(): Promise<Result<void, PageError>> {
    const started = await this.#started;
    if (!started.ok) return started;
    const { host } = started.value;
    const opened = await host.open(this.#empty());
    if (!opened.ok) return fail({ code: 'grid-failed', reason: opened.error.code });
    await host.watch(({ kind }) => {
      if (kind === 'edited') for (const listener of this.#listeners) listener();
    });
    return ok(undefined);
  }

  async #history(step: (history: History) => Promise<boolean>): Promise<boolean> {
    const started = await this.#started;
    return started.ok && (await step(started.value.history));
  }

  #empty(): Book {
    const id = 'sheet-1';
    return {
      id: 'empty',
      sheetOrder: [id],
      sheets: { [id]: { id, name: this.#sheetName, rowCount: 200, columnCount: 26 } },
    };
  }
}

function isSnapshot(value: unknown): value is Snapshot {
  if (!isRecord(value) || typeof value['version'] !== 'string' || !isRecord(value['book'])) return false;
  const { sheetOrder, sheets } = value['book'];
  return Array.isArray(sheetOrder) && isRecord(sheets) && sheetOrder.every((id) => isRecord(sheets[String(id)]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
