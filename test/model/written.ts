/**
 * The model: what people have written and not deleted, and as much of the sheet as a person sees of it.
 *
 * What is promised (README.md, "Check"; src/app/session/memory.ts):
 * - an answer is read as long as its row has its Ref, and its column its defined name or the words of its header; where
 *   the column of the Refs is gone, as long as its row has the sub-item's wording;
 * - what had its row or its column deleted while the pane was open comes back when the questionnaire is created again:
 *   with what was in it when it was deleted;
 * - a cell that was cleared is empty;
 * - what the pane remembers goes when it is closed.
 */
import { ANSWER_COLUMNS, COLUMNS, type ColumnKey } from '../../src/core/plan/columns.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { textAt, sheetNamed, type WorkbookGrid } from '../../src/core/reading/grid.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems, wordingOf } from '../../src/framework/subItems.ts';

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];
export type Texts = Readonly<Record<AnswerColumn, string>>;

const NOTHING: Texts = { status: '', activities: '', timeframe: '', barriers: '' };
const isAnswer = (key: ColumnKey | null): key is AnswerColumn => ANSWER_COLUMNS.some((column) => column === key);

/** What the pane can take back: an answer that it wrote. */
export interface PaneStep {
  readonly ref: string;
  readonly column: AnswerColumn;
  readonly before: string;
  readonly after: string;
}

export class Written {
  framework: Framework;
  readonly refs: readonly string[];
  /** Ref -> what was written; of what is gone, what was in it. */
  readonly #answers = new Map<string, Texts>();
  readonly #gone = new Set<string>();
  sheet = '';
  headerRow = 0;
  /** From left to right; null for somebody's own. */
  columns: (ColumnKey | null)[] = [];
  readonly #unnamed = new Set<ColumnKey>();
  readonly #reworded = new Set<ColumnKey>();
  /** What the pane wrote last, or that it made the sheets anew, as long as it is open and has not taken that back. */
  step: PaneStep | 'rebuilt' | undefined;
  #count = 0;

  constructor(framework: Framework) {
    this.framework = framework;
    this.refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
    this.madeAnew();
  }

  /** A text that nobody has written before. */
  fresh(what: string): string {
    this.#count += 1;
    return `${what} ${this.#count}`;
  }

  /** What is to be read now. */
  get readable(): ReadonlyMap<string, Texts> {
    return new Map(
      this.refs.map((ref) => {
        const texts = this.answerTo(ref);
        const read = ANSWER_COLUMNS.map((key) => [key, this.isPlaced(ref, key) ? texts[key] : '']);
        return [ref, Object.fromEntries(read) as Texts];
      }),
    );
  }

  /** What is to be read when the questionnaire has been created again. */
  get whole(): ReadonlyMap<string, Texts> {
    return new Map(this.refs.map((ref) => [ref, this.answerTo(ref)]));
  }

  answerTo(ref: string): Texts {
    return this.#answers.get(ref) ?? NOTHING;
  }

  write(ref: string, key: AnswerColumn, text: string): void {
    if (!this.isPlaced(ref, key)) throw new Error(`${ref} ${key} is nowhere`);
    this.#answers.set(ref, { ...this.answerTo(ref), [key]: text });
  }

  /** Writes from the pane, which can take it back: all that it wrote into one cell with nothing of others between. */
  writeInPane(ref: string, column: AnswerColumn, text: string): void {
    const now = this.answerTo(ref)[column];
    this.write(ref, column, text);
    if (now === text) return;
    const last = this.step === 'rebuilt' ? undefined : this.step;
    const goesOn = last?.ref === ref && last.column === column && last.after === now;
    const before = goesOn ? last.before : now;
    this.step = before === text ? undefined : { ref, column, before, after: text };
  }

  // --- what is where ------------------------------------------------------------------------------------------------

  isPlaced(ref: string, key: AnswerColumn): boolean {
    return this.#rowKey !== undefined && !this.#gone.has(ref) && this.isFound(key);
  }

  /** The column by which rows are told; no two sub-items of the model's questionnaire have the same wording. */
  get #rowKey(): 'ref' | 'subItem' | undefined {
    return (['ref', 'subItem'] as const).find((key) => this.columns.includes(key));
  }

  /** Whether a column can be told: two witnesses are heard. */
  isFound(key: ColumnKey): boolean {
    return this.columns.includes(key) && (!this.#unnamed.has(key) || !this.#reworded.has(key));
  }

  get placedRefs(): readonly string[] {
    return this.#rowKey === undefined ? [] : this.refs.filter((ref) => !this.#gone.has(ref));
  }

  get placedColumns(): readonly AnswerColumn[] {
    return ANSWER_COLUMNS.filter((key) => this.isFound(key));
  }

  /** Names of columns that are there still. */
  get names(): readonly ColumnKey[] {
    return COLUMNS.map(({ key }) => key).filter((key) => this.columns.includes(key) && !this.#unnamed.has(key));
  }

  /** Headers that are as we made them. */
  get headers(): readonly ColumnKey[] {
    return COLUMNS.map(({ key }) => key).filter((key) => this.columns.includes(key) && !this.#reworded.has(key));
  }

  columnOf(key: ColumnKey): number {
    return this.columns.indexOf(key);
  }

  /** The answers' column at a place, if that can be told. */
  answerColumnAt(column: number): AnswerColumn | undefined {
    const key = this.columns[column] ?? null;
    return isAnswer(key) && this.isFound(key) ? key : undefined;
  }

  /** Ref -> row, as a person sees them in the workbook. */
  rowsIn(grid: WorkbookGrid): ReadonlyMap<string, number> {
    const sheet = sheetNamed(grid, this.sheet);
    const key = this.#rowKey;
    if (sheet === undefined || key === undefined) return new Map();
    const refs = new Map(
      placedSubItems(this.framework).map(({ subItem }) => [
        key === 'ref' ? subItem.ref : wordingOf(subItem),
        subItem.ref,
      ]),
    );
    const rows = new Map<string, number>();
    for (let row = this.headerRow + 1; row < sheet.rows.length; row += 1) {
      const ref = refs.get(textAt(sheet, row, this.columnOf(key)));
      if (ref !== undefined) rows.set(ref, row);
    }
    return rows;
  }

  // --- what was done ------------------------------------------------------------------------------------------------

  insertColumns(at: number, count: number): void {
    this.columns.splice(at, 0, ...Array.from({ length: count }, () => null));
  }

  deleteColumns(at: number, count: number): void {
    this.columns.splice(at, count);
  }

  deleteRows(refs: readonly string[]): void {
    for (const ref of refs) this.#gone.add(ref);
  }

  reword(key: ColumnKey): void {
    this.#reworded.add(key);
  }

  deleteName(key: ColumnKey): void {
    this.#unnamed.add(key);
  }

  /** Names are where they belong again, if the table is whole. */
  repaired(): void {
    if (COLUMNS.every(({ key }) => this.isFound(key))) this.#unnamed.clear();
  }

  /** Nobody remembers what is gone. */
  forget(): void {
    const readable = this.readable;
    for (const [ref, texts] of readable) this.#answers.set(ref, texts);
  }

  /** The pane is closed, and what it remembers goes. */
  closed(): void {
    this.forget();
    this.step = undefined;
  }

  /** The next version of the questionnaire, in which the questions of two Refs have changed places. */
  updated(framework: Framework, [one, other]: readonly [string, string]): void {
    const [first, second] = [this.answerTo(one), this.answerTo(other)];
    this.framework = framework;
    this.#answers.set(one, second);
    this.#answers.set(other, first);
  }

  /** The sheets are new, with every answer that was known. */
  madeAnew(): void {
    this.sheet = english('sheet.actionTool');
    this.headerRow = 0;
    this.columns = COLUMNS.map(({ key }) => key);
    this.#gone.clear();
    this.#unnamed.clear();
    this.#reworded.clear();
  }
}
