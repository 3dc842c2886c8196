/**
 * A file: people edit it in a program that is not ours (ExcelJS), one after the other, and the command works on it. The
 * names move along with rows, columns and sheets, as Excel and LibreOffice have it.
 */
import ExcelJS from 'exceljs';
import { createWorkbook } from '../../src/app/createWorkbook.ts';
import { absoluteAddress, parseReference, quoteSheet } from '../../src/core/plan/address.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import type { Area } from '../../src/core/plan/workbookPlan.ts';
import { sheetNamed, textAt } from '../../src/core/reading/grid.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../support/workbooks.ts';
import type { Desk, DeskKind, Hand, Lines, Program } from './desk.ts';

export const fileDesk: DeskKind = {
  name: 'FileHost',
  cannot: {
    'co-author': 'a file is with one person at a time; what a colleague does to a copy comes back by a merge',
    meet: 'there is no co-author, and no pane',
    undo: 'only a pane knows what it wrote last',
    repair: 'the command restores nothing in place: it makes the workbook anew',
  },
  remembers: false,
  keepsProperties: false,
  start: async (framework) => new FileDesk(new FileHost(await workbookBytes(undefined, framework)), framework),
};

class FileDesk implements Desk {
  readonly hands: Desk['hands'];
  #framework: Framework;
  #host: FileHost;

  constructor(host: FileHost, framework: Framework) {
    this.#host = host;
    this.#framework = framework;
    this.hands = [
      new FileHand(
        () => this.#host.bytes,
        (bytes) => (this.#host = new FileHost(bytes)),
      ),
    ];
  }

  get program(): Program {
    const host = this.#host;
    return {
      host,
      write: async ({ ref, column, text }) => {
        const grid = must(await host.read());
        const { table } = must(interpretWorkbook(grid, this.#framework)).places;
        const [row, at] = [table?.rows.get(ref), table?.columns.get(column)];
        const known = table?.columns.get('ref') ?? table?.columns.get('subItem');
        const sheet = sheetNamed(grid, table?.sheet ?? '');
        if (
          table === undefined ||
          row === undefined ||
          at === undefined ||
          known === undefined ||
          sheet === undefined
        ) {
          return false;
        }
        const cell = { sheet: table.sheet, row, column: at };
        const witness = { cell: { ...cell, column: known }, text: textAt(sheet, row, known).trim() };
        return must(await host.write([{ cell, expected: textAt(sheet, row, at), text, witness }])).length === 0;
      },
      undo: () => Promise.reject(new Error('the command takes nothing back')),
      createAgain: async () => {
        const { response } = must(interpretWorkbook(must(await host.read()), this.#framework));
        must(await createWorkbook(host, this.#framework, response, english));
      },
      look: () => Promise.resolve(),
      repair: () => Promise.reject(new Error('a file is not repaired in place')),
      meet: () => Promise.reject(new Error('nobody else is at a file')),
    };
  }

  settle(): Promise<void> {
    return Promise.resolve();
  }

  read(): ReturnType<Desk['read']> {
    return this.#host.read();
  }

  bytes(): Uint8Array {
    return this.#host.bytes;
  }

  reopen(): Promise<void> {
    this.#host = new FileHost(this.#host.bytes.slice());
    return Promise.resolve();
  }

  async update(work: () => Promise<Framework>): Promise<void> {
    this.#framework = await work();
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

class FileHand implements Hand {
  readonly #bytes: () => Uint8Array;
  readonly #save: (bytes: Uint8Array) => void;

  constructor(bytes: () => Uint8Array, save: (bytes: Uint8Array) => void) {
    this.#bytes = bytes;
    this.#save = save;
  }

  type: Hand['type'] = ({ sheet, row, column }, text) =>
    this.#edit(sheet, (on) => {
      on.getCell(row + 1, column + 1).value = text;
    });

  clear: Hand['clear'] = (sheet, area) =>
    this.#edit(sheet, (on) => {
      eachCell(on, area, (cell) => {
        cell.value = null;
      });
    });

  paste: Hand['paste'] = ({ sheet, row, column }, block) =>
    this.#edit(sheet, (on) => {
      const area = { row, column, rows: block.length, columns: block[0]?.length ?? 0 };
      eachCell(on, area, (cell, offset) => {
        cell.value = block[offset.row]?.[offset.column] ?? '';
      });
    });

  sort: Hand['sort'] = ({ sheet, data, column, order }) =>
    this.#edit(sheet, (on) => {
      valuesOnly(on);
      const rows = Array.from({ length: data.rows }, (_, row) =>
        Array.from({ length: data.columns }, (_unused, at) => on.getCell(data.row + 1 + row, at + 1).value),
      );
      const sign = order === 'ascending' ? 1 : -1;
      // Blanks are at the end in either order.
      const key = (row: readonly ExcelJS.CellValue[]): string => JSON.stringify(row[column] ?? null);
      const blank = (row: readonly ExcelJS.CellValue[]): number => Number(key(row) === 'null');
      rows.sort((a, b) => blank(a) - blank(b) || sign * (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
      eachCell(on, { ...data, column: 0 }, (cell, offset) => {
        cell.value = rows[offset.row]?.[offset.column] ?? null;
      });
    });

  filter: Hand['filter'] = ({ sheet, data, column, texts }) =>
    this.#edit(sheet, (on) => {
      for (let row = data.row; row < data.row + data.rows; row += 1) {
        if (!texts.includes(on.getCell(row + 1, column + 1).text)) on.getRow(row + 1).hidden = true;
      }
    });

  insertLines: Hand['insertLines'] = (lines) => this.#moveLines(lines, lines.count);

  deleteLines: Hand['deleteLines'] = (lines) => this.#moveLines(lines, -lines.count);

  renameSheet: Hand['renameSheet'] = (sheet, name) =>
    this.#edit(sheet, (on) => {
      on.name = name;
      renameInNames(on.workbook, sheet, name);
    });

  rename: Hand['rename'] = (cell, text) => this.type(cell, text);

  deleteName: Hand['deleteName'] = (name) =>
    this.#edit(undefined, ({ workbook }) => {
      workbook.definedNames.model = workbook.definedNames.model.filter((defined) => defined.name !== name);
    });

  deleteSheet: Hand['deleteSheet'] = (sheet) =>
    this.#edit(sheet, (on) => {
      on.workbook.removeWorksheet(on.id);
    });

  /** Moves values and names only: ExcelJS itself leaves rows behind when it moves them. */
  #moveLines({ sheet, axis, at, count }: Lines, change: number): Promise<boolean> {
    return this.#edit(sheet, (on) => {
      valuesOnly(on);
      // Emptied lines at the end take the place of those that moved up.
      const area = { row: 0, column: 0, rows: on.rowCount + count, columns: on.columnCount + count };
      const values: (readonly ExcelJS.CellValue[])[] = Array.from({ length: area.rows }, (_, row) =>
        Array.from({ length: area.columns }, (_unused, column) => on.getCell(row + 1, column + 1).value),
      );
      const from = (line: number): number => (line < at ? line : line < at + change ? -1 : line - change);
      eachCell(on, area, (cell, { row, column }) => {
        const [fromRow, fromColumn] = axis === 'row' ? [from(row), column] : [row, from(column)];
        cell.value = values[fromRow]?.[fromColumn] ?? null;
      });
      moveNames(on.workbook, { sheet, axis, at, count }, change);
    });
  }

  async #edit(name: string | undefined, work: (sheet: ExcelJS.Worksheet) => void): Promise<boolean> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(this.#bytes().slice().buffer);
    const sheet = name === undefined ? workbook.worksheets[0] : workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`there is no sheet ${name ?? ''}`);
    work(sheet);
    this.#save(new Uint8Array(await workbook.xlsx.writeBuffer()));
    return true;
  }
}

type Offset = Pick<Area, 'row' | 'column'>;

function eachCell(sheet: ExcelJS.Worksheet, area: Area, call: (cell: ExcelJS.Cell, offset: Offset) => void): void {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) {
      call(sheet.getCell(area.row + row + 1, area.column + column + 1), { row, column });
    }
  }
}

/** ExcelJS moves neither what formulas refer to nor tables: the values stay, and the table becomes a range. */
function valuesOnly(sheet: ExcelJS.Worksheet): void {
  for (const { name } of sheet.getTables() as unknown as { readonly name: string }[]) sheet.removeTable(name);
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.type === ExcelJS.ValueType.Formula) cell.value = cell.result;
    });
  });
}

/** Names stay with their sheet, whatever it is called now. */
function renameInNames(workbook: ExcelJS.Workbook, before: string, after: string): void {
  changeNames(workbook, (sheet, area) => (sheet === before ? { sheet: after, area } : { sheet, area }));
}

/** Names stay with their cells; one that has none left is gone. */
function moveNames(workbook: ExcelJS.Workbook, { sheet: on, axis, at }: Lines, change: number): void {
  const moved = (line: number): number => (line < at ? line : Math.max(at, line + change));
  changeNames(workbook, (sheet, area) => {
    if (sheet !== on) return { sheet, area };
    const [start, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
    const first = moved(start);
    const end = start + size;
    // What is put in right behind is no part of it.
    const length = (change > 0 && at === end ? end : moved(end)) - first;
    if (length <= 0) return undefined;
    return {
      sheet,
      area: axis === 'row' ? { ...area, row: first, rows: length } : { ...area, column: first, columns: length },
    };
  });
}

interface Place {
  readonly sheet: string;
  readonly area: Area;
}

function changeNames(
  { definedNames }: ExcelJS.Workbook,
  change: (sheet: string, area: Area) => Place | undefined,
): void {
  definedNames.model = definedNames.model
    .map((defined) => ({
      ...defined,
      ranges: defined.ranges.flatMap((reference) => {
        const before = parseReference(reference);
        if (before === undefined) return [reference];
        const after = change(before.sheet, before.area);
        return after === undefined ? [] : [`${quoteSheet(after.sheet)}!${absoluteAddress(after.area)}`];
      }),
    }))
    .filter(({ ranges }) => ranges.length > 0);
}
