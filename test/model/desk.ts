/** A workbook in front of somebody: what is done to it by hand, and what our program does to it. One for each host. */
import type { WorkbookGrid } from '../../src/core/reading/grid.ts';
import type { Result } from '../../src/core/errors/error.ts';
import type { Area } from '../../src/core/plan/workbookPlan.ts';
import type { ColumnKey } from '../../src/core/plan/columns.ts';
import type { EditableHost, HostCell } from '../../src/hosts/port.ts';
import type { Framework } from '../../src/framework/schema.ts';
import type { Kind } from './kinds.ts';

/** Whole rows or columns of a sheet, counted from 0. */
export interface Lines {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
}

export interface Sorting {
  readonly sheet: string;
  /** The data rows, without their header. */
  readonly data: Area;
  readonly column: number;
  readonly order: 'ascending' | 'descending';
}

export interface Filtering {
  readonly sheet: string;
  /** The data rows, without their header. */
  readonly data: Area;
  readonly column: number;
  readonly texts: readonly string[];
}

/**
 * Somebody at the workbook. Where the program says no (a cell that is locked, a value that is not valid), nothing has
 * changed and the answer is false. Protection is taken off where an action takes that, as a person would.
 */
export interface Hand {
  type(cell: HostCell, text: string): Promise<boolean>;
  clear(sheet: string, area: Area): Promise<boolean>;
  paste(cell: HostCell, block: readonly (readonly string[])[]): Promise<boolean>;
  sort(sorting: Sorting): Promise<boolean>;
  /** Hides the rows that have other texts in that column. */
  filter(filtering: Filtering): Promise<boolean>;
  insertLines(lines: Lines): Promise<boolean>;
  deleteLines(lines: Lines): Promise<boolean>;
  renameSheet(sheet: string, name: string): Promise<boolean>;
  /** Types over a header. */
  rename(cell: HostCell, text: string): Promise<boolean>;
  deleteName(name: string): Promise<boolean>;
  deleteSheet(sheet: string): Promise<boolean>;
}

/** An answer's text. */
export interface Wish {
  readonly ref: string;
  readonly column: ColumnKey;
  readonly text: string;
}

/** Our program at the workbook. */
export interface Program {
  readonly host: EditableHost;
  /** Writes an answer: from the pane, where there is one. */
  write(wish: Wish): Promise<boolean>;
  /** Takes back what the pane wrote last. `changed`: somebody has written there since. */
  undo(): Promise<'done' | 'changed' | 'refused'>;
  /** Makes the questionnaire anew, with all answers that are known. */
  createAgain(): Promise<void>;
  /** Looks at the workbook: what our program does to it without the pane raises no event. */
  look(): Promise<void>;
  repair(): Promise<void>;
  /**
   * Types in the pane while a co-author edits that answer; then the person says whose it shall be. Returns whether the
   * co-author could.
   */
  meet(wish: Wish, edit: () => Promise<boolean>, choice: 'mine' | 'theirs'): Promise<boolean>;
}

export interface Desk {
  /** The person; and a co-author, where there can be one. */
  readonly hands: readonly [Hand, ...Hand[]];
  readonly program: Program;
  /** Lets all that was done be heard of. */
  settle(): Promise<void>;
  read(): Promise<Result<WorkbookGrid>>;
  /** All of the workbook, for what shall be the same to the byte. */
  bytes(): Uint8Array;
  /** Closes the workbook and opens it again, from nothing but its data. */
  reopen(): Promise<void>;
  /** Puts another version of our program in place of this one: its pane is opened when the work is done. */
  update(work: () => Promise<Framework>): Promise<void>;
  end(): Promise<void>;
}

/** A host, what it cannot do of all actions and why, and a desk with an empty questionnaire. */
export interface DeskKind {
  readonly name: string;
  readonly cannot: Readonly<Partial<Record<Kind | 'co-author', string>>>;
  /** Whether answers are remembered whose row or column is gone: there is a pane that has seen them. */
  readonly remembers: boolean;
  /** Whether the workbook says what it is when its Refs are gone: not after a program that drops its properties. */
  readonly keepsProperties: boolean;
  start(framework: Framework): Promise<Desk>;
}
