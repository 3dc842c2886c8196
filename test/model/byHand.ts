/** What a person or a co-author does by hand, and what the model makes of it. */
import { COLUMNS } from '../../src/core/plan/columns.ts';
import { sheetNamed, textAt } from '../../src/core/reading/grid.ts';
import type { Area } from '../../src/core/plan/workbookPlan.ts';
import type { BY_HAND } from './kinds.ts';
import type { Scene } from './scene.ts';
import type { AnswerColumn } from './written.ts';

/** What was done, in words; undefined where there was nothing to do it to. */
export type Act = (scene: Scene) => Promise<string | undefined>;

/** Fewer rows with Refs are no table to work in. */
const LEAST_ROWS = 2;
/** By two headers the header's row is told from any other (src/core/reading/locateTable.ts, findHeaderRow). */
const LEAST_HEADERS = 2;

/** By one name a sheet is told from a copy of it, and from others that list the Refs. */
const LEAST_NAMES = 1;

const nameOf = (key: string): string => COLUMNS.find((column) => column.key === key)?.name ?? '';

/** What follows the words where the spreadsheet program did not let it be done. */
const told = (done: boolean, words: string): string => (done ? words : `${words}: refused`);

export interface AnswerCell {
  readonly ref: string;
  readonly column: AnswerColumn;
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** A cell of an answer, wherever that is by now. */
export function answerCell({ written, dice, grid }: Scene, columns = written.placedColumns): AnswerCell | undefined {
  const [ref, column] = [dice.of(written.placedRefs), dice.of(columns)];
  const row = ref === undefined ? undefined : written.rowsIn(grid).get(ref);
  if (ref === undefined || column === undefined || row === undefined) return undefined;
  return { ref, column, cell: { sheet: written.sheet, row, column: written.columnOf(column) } };
}

/** Some cells in which nothing is but answers and what is somebody's own. */
function someCells(scene: Scene): Area | undefined {
  const start = answerCell(scene);
  if (start === undefined) return undefined;
  const { written, dice } = scene;
  const { row, column } = start.cell;
  const isOpen = (at: number): boolean => written.columns[at] === null || written.answerColumnAt(at) !== undefined;
  let columns = 1;
  for (const wanted = 1 + dice.below(3); columns < wanted && isOpen(column + columns);) columns += 1;
  if (column + columns > written.columns.length) columns = written.columns.length - column;
  return { row, column, rows: 1 + dice.below(3), columns };
}

/** Calls for each answer in some cells. */
function eachAnswer(scene: Scene, area: Area, call: (ref: string, column: AnswerColumn, at: number[]) => void): void {
  for (const [ref, row] of scene.written.rowsIn(scene.grid)) {
    if (row < area.row || row >= area.row + area.rows) continue;
    for (let offset = 0; offset < area.columns; offset += 1) {
      const column = scene.written.answerColumnAt(area.column + offset);
      if (column !== undefined) call(ref, column, [row - area.row, offset]);
    }
  }
}

const edit: Act = async (scene) => {
  const found = answerCell(scene);
  if (found === undefined) return undefined;
  const { ref, column, cell } = found;
  const { hand, who } = scene.someone();
  const text = scene.text(column);
  const done = await hand.type(cell, text);
  if (done) scene.written.write(ref, column, text);
  return told(done, `${who}edit ${column} of ${ref}: ${JSON.stringify(text)}`);
};

const clear: Act = async (scene) => {
  const area = someCells(scene);
  if (area === undefined) return undefined;
  const { hand, who } = scene.someone();
  const done = await hand.clear(scene.written.sheet, area);
  if (done) {
    eachAnswer(scene, area, (ref, column) => {
      scene.written.write(ref, column, '');
    });
  }
  return told(done, `${who}clear ${JSON.stringify(area)}`);
};

const paste: Act = async (scene) => {
  const area = someCells(scene);
  if (area === undefined) return undefined;
  const { hand, who } = scene.someone();
  const block = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (_, offset) =>
      scene.text(scene.written.answerColumnAt(area.column + offset) ?? 'activities'),
    ),
  );
  const done = await hand.paste({ sheet: scene.written.sheet, row: area.row, column: area.column }, block);
  if (done) {
    eachAnswer(scene, area, (ref, column, [row = 0, offset = 0]) => {
      scene.written.write(ref, column, block[row]?.[offset] ?? '');
    });
  }
  return told(done, `${who}paste ${JSON.stringify(block)} at ${area.row},${area.column}`);
};

/** Rows from the first below the header to the last with a Ref. */
function dataRows({ written, grid }: Scene): { readonly first: number; readonly count: number } {
  const first = written.headerRow + 1;
  return { first, count: Math.max(first - 1, ...written.rowsIn(grid).values()) - first + 1 };
}

const sort: Act = async (scene) => {
  const { written, dice } = scene;
  const { first, count } = dataRows(scene);
  const key = dice.of(COLUMNS.map((column) => column.key).filter((one) => written.columns.includes(one)));
  if (count < LEAST_ROWS || key === undefined) return undefined;
  const { hand, who } = scene.someone();
  const order = dice.below(2) === 0 ? 'descending' : 'ascending';
  const data = { row: first, column: 0, rows: count, columns: written.columns.length };
  const done = await hand.sort({ sheet: written.sheet, data, column: written.columnOf(key), order });
  return told(done, `${who}sort by ${key}, ${order}`);
};

const filter: Act = async (scene) => {
  const { written, dice, grid } = scene;
  const { first, count } = dataRows(scene);
  const sheet = sheetNamed(grid, written.sheet);
  const key = dice.of(COLUMNS.map((column) => column.key).filter((one) => written.columns.includes(one)));
  if (count < LEAST_ROWS || key === undefined || sheet === undefined) return undefined;
  const column = written.columnOf(key);
  const rows = Array.from({ length: count }, (_, offset) => textAt(sheet, first + offset, column));
  const texts = [...new Set(rows)].filter(() => dice.below(2) === 0);
  const { hand, who } = scene.someone();
  const data = { row: first, column: 0, rows: count, columns: written.columns.length };
  const done = await hand.filter({ sheet: written.sheet, data, column, texts });
  return told(done, `${who}filter ${key} by ${JSON.stringify(texts)}`);
};

const insertRows: Act = async (scene) => {
  const { written, dice } = scene;
  const { hand, who } = scene.someone();
  const at = written.headerRow + dice.below(dataRows(scene).count + 2);
  const count = 1 + dice.below(2);
  const done = await hand.insertLines({ sheet: written.sheet, axis: 'row', at, count });
  if (done && at <= written.headerRow) written.headerRow += count;
  return told(done, `${who}insert ${count} rows before ${at}`);
};

const deleteRows: Act = async (scene) => {
  const { written, dice } = scene;
  const rows = written.rowsIn(scene.grid);
  const data = dataRows(scene);
  if (rows.size <= LEAST_ROWS) return undefined;
  const at = data.first + dice.below(data.count);
  const refsIn = (n: number): string[] => [...rows].filter(([, row]) => row >= at && row < at + n).map(([ref]) => ref);
  let count = Math.min(1 + dice.below(4), data.first + data.count - at);
  while (rows.size - refsIn(count).length < LEAST_ROWS) count -= 1;
  const { hand, who } = scene.someone();
  const refs = refsIn(count);
  const done = await hand.deleteLines({ sheet: written.sheet, axis: 'row', at, count });
  if (done) written.deleteRows(refs);
  return told(done, `${who}delete ${count} rows from ${at}: ${refs.join()}`);
};

const insertColumns: Act = async (scene) => {
  const { written, dice } = scene;
  const { hand, who } = scene.someone();
  const at = dice.below(written.columns.length + 1);
  const count = 1 + dice.below(2);
  const done = await hand.insertLines({ sheet: written.sheet, axis: 'column', at, count });
  if (done) written.insertColumns(at, count);
  return told(done, `${who}insert ${count} columns before ${at}`);
};

const deleteColumns: Act = async (scene) => {
  const { written, dice } = scene;
  // Their own more often than ours, as far as there are any.
  const own = written.columns.flatMap((key, column) => (key === null ? [column] : []));
  const at = (dice.below(3) > 0 ? dice.of(own) : undefined) ?? dice.below(written.columns.length);
  const count = Math.min(1 + dice.below(2), written.columns.length - at);
  const keys = written.columns.slice(at, at + count);
  const left = written.headers.filter((key) => !keys.includes(key));
  const names = written.names.filter((key) => !keys.includes(key));
  if (keys.includes('ref') && !scene.kind.keepsProperties) return undefined;
  if (names.length < LEAST_NAMES || left.length < LEAST_HEADERS || written.columns.length - count < LEAST_HEADERS)
    return undefined;
  const { hand, who } = scene.someone();
  const done = await hand.deleteLines({ sheet: written.sheet, axis: 'column', at, count });
  if (done) written.deleteColumns(at, count);
  return told(done, `${who}delete ${count} columns from ${at}: ${keys.join()}`);
};

const renameSheet: Act = async (scene) => {
  const { written } = scene;
  const { hand, who } = scene.someone();
  const [before, name] = [written.sheet, written.fresh("Anna's & mine")];
  const done = await hand.renameSheet(before, name);
  if (done) written.sheet = name;
  return told(done, `${who}rename the sheet ${before} to ${name}`);
};

const renameHeader: Act = async (scene) => {
  const { written } = scene;
  const key = written.headers.length > LEAST_HEADERS ? scene.dice.of(written.headers) : undefined;
  if (key === undefined) return undefined;
  const { hand, who } = scene.someone();
  const cell = { sheet: written.sheet, row: written.headerRow, column: written.columnOf(key) };
  const text = written.fresh('Our word');
  const done = await hand.rename(cell, text);
  if (done) written.reword(key);
  return told(done, `${who}rename the header of ${key} to ${text}`);
};

const deleteName: Act = async (scene) => {
  const { written, dice } = scene;
  const key = written.names.length > LEAST_NAMES ? dice.of(written.names) : undefined;
  if (key === undefined) return undefined;
  const { hand, who } = scene.someone();
  const done = await hand.deleteName(nameOf(key));
  if (done) written.deleteName(key);
  return told(done, `${who}delete the name of ${key}`);
};

export const byHand: Readonly<Record<(typeof BY_HAND)[number], Act>> = {
  edit,
  clear,
  paste,
  sort,
  filter,
  'insert rows': insertRows,
  'delete rows': deleteRows,
  'insert columns': insertColumns,
  'delete columns': deleteColumns,
  'rename sheet': renameSheet,
  'rename header': renameHeader,
  'delete name': deleteName,
};
