/** The browser's grid: Univer without a screen, a person and the pane. */
// The facade's part for sorting.
import type {} from '@univerjs/sheets-sort/facade';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import type { Framework } from '../../src/framework/schema.ts';
import { GridHost } from '../../src/hosts/grid/gridHost.ts';
import type { BookData } from '../../src/hosts/grid/univerTypes.ts';
import { startUniver, type HeadlessUniver } from '../support/headlessUniver.ts';
import { must, planFor } from '../support/workbooks.ts';
import type { Desk, DeskKind, Hand } from './desk.ts';
import { Pane } from './pane.ts';

/** One Univer is used for so many sequences: it keeps something of every workbook that it has had open. */
const SEQUENCES_EACH = 25;

const EMPTY = {
  id: 'empty',
  sheetOrder: ['sheet-1'],
  sheets: { 'sheet-1': { id: 'sheet-1', name: 'Sheet1', rowCount: 100, columnCount: 20, cellData: {} } },
};

let univer: HeadlessUniver | undefined;
let host: GridHost | undefined;
let begun = 0;

/** Ends what the desks have started. */
export function endUniver(): void {
  univer?.end();
  univer = undefined;
}

export const gridDesk: DeskKind = {
  name: 'GridHost over Univer',
  cannot: {
    'co-author': 'a grid has one person; nobody else has that workbook open',
    meet: 'there is no co-author',
  },
  remembers: true,
  keepsProperties: true,
  start: (framework) => GridDesk.start(framework),
};

class GridDesk implements Desk {
  readonly hands: Desk['hands'];
  readonly #host: GridHost;
  #framework: Framework;
  #pane: Pane;

  private constructor(grid: GridHost, framework: Framework, pane: Pane, { api }: HeadlessUniver) {
    this.#host = grid;
    this.#framework = framework;
    this.#pane = pane;
    this.hands = [new GridHand(api)];
  }

  static async start(framework: Framework): Promise<Desk> {
    if (begun % SEQUENCES_EACH === 0) endUniver();
    begun += 1;
    const running = (univer ??= startUniver());
    const { api } = running;
    for (let open = api.getActiveWorkbook(); open !== null; open = api.getActiveWorkbook()) {
      api.disposeUnit(open.getId());
    }
    api.createWorkbook(structuredClone(EMPTY));
    // A host listens for as long as its grid is there: one for each.
    if (begun % SEQUENCES_EACH === 1 || host === undefined) host = new GridHost(api);
    must(await host.apply(planFor(undefined, framework)));
    return new GridDesk(host, framework, await Pane.open(host, framework), running);
  }

  get program(): Pane {
    return this.#pane;
  }

  settle(): Promise<void> {
    return this.#pane.settle();
  }

  read(): ReturnType<Desk['read']> {
    return this.#host.read();
  }

  /** Without Univer's id, which says nothing of the workbook. */
  bytes(): Uint8Array {
    const book = this.#host.snapshot();
    const text = JSON.stringify(inOrder(book));
    return new TextEncoder().encode(text.replaceAll(book?.id ?? '', 'workbook'));
  }

  async reopen(): Promise<void> {
    await this.#pane.close();
    const saved = JSON.parse(JSON.stringify(this.#host.snapshot())) as BookData;
    must(await this.#host.open(saved));
    this.#pane = await Pane.open(this.#host, this.#framework);
  }

  async update(work: () => Promise<Framework>): Promise<void> {
    await this.#pane.close();
    this.#framework = await work();
    this.#pane = await Pane.open(this.#host, this.#framework);
  }

  end(): Promise<void> {
    return this.#pane.close();
  }
}

class GridHand implements Hand {
  readonly #api: HeadlessUniver['api'];

  constructor(api: HeadlessUniver['api']) {
    this.#api = api;
  }

  type: Hand['type'] = ({ sheet, row, column }, text) => this.#put(this.#sheet(sheet).getRange(row, column), [[text]]);

  clear: Hand['clear'] = (sheet, { row, column, rows, columns }) => {
    const range = this.#sheet(sheet).getRange(row, column, rows, columns);
    range.clearContent();
    return Promise.resolve(textsIn(range).every((text) => text === ''));
  };

  paste: Hand['paste'] = ({ sheet, row, column }, block) =>
    this.#put(
      this.#sheet(sheet).getRange(row, column, block.length, block[0]?.length ?? 0),
      block.map((line) => [...line]),
    );

  sort: Hand['sort'] = async ({ sheet, data, column, order }) => {
    await this.#unprotect(sheet);
    const range = this.#sheet(sheet).getRange(data.row, data.column, data.rows, data.columns);
    range.sort({ column, ascending: order === 'ascending' });
    return true;
  };

  /** Row by row: this grid has no filter, but rows can be hidden. */
  filter: Hand['filter'] = ({ sheet, data, column, texts }) => {
    const on = this.#sheet(sheet);
    textsIn(on.getRange(data.row, column, data.rows, 1)).forEach((text, offset) => {
      if (!texts.includes(text)) on.hideRows(data.row + offset);
    });
    return Promise.resolve(true);
  };

  insertLines: Hand['insertLines'] = async ({ sheet, axis, at, count }) => {
    await this.#unprotect(sheet);
    const on = this.#sheet(sheet);
    if (axis === 'row') on.insertRows(at, count);
    else on.insertColumns(at, count);
    return true;
  };

  deleteLines: Hand['deleteLines'] = async ({ sheet, axis, at, count }) => {
    await this.#unprotect(sheet);
    const on = this.#sheet(sheet);
    if (axis === 'row') on.deleteRows(at, count);
    else on.deleteColumns(at, count);
    return true;
  };

  renameSheet: Hand['renameSheet'] = (sheet, name) => {
    this.#sheet(sheet).setName(name);
    return Promise.resolve(true);
  };

  rename: Hand['rename'] = async ({ sheet, row, column }, text) => {
    await this.#unprotect(sheet);
    return this.#put(this.#sheet(sheet).getRange(row, column), [[text]]);
  };

  deleteName: Hand['deleteName'] = (name) =>
    Promise.resolve(this.#api.getActiveWorkbook()?.deleteDefinedName(name) === true);

  deleteSheet: Hand['deleteSheet'] = (sheet) =>
    Promise.resolve(this.#api.getActiveWorkbook()?.deleteSheet(this.#sheet(sheet)) === true);

  /** Univer says nothing where a cell refuses: what was put there is not there. */
  #put(range: FRange, block: string[][]): Promise<boolean> {
    range.setValues(block);
    return Promise.resolve(JSON.stringify(textsIn(range)) === JSON.stringify(block.flat()));
  }

  async #unprotect(sheet: string): Promise<void> {
    for (const rule of await this.#sheet(sheet).getWorksheetPermission().listRangeProtectionRules()) {
      await rule.remove();
    }
  }

  /**
   * The sheet, which a person goes to first. Univer counts on that: what is deleted on any other sheet, it takes out of
   * what refers to the active one (0.25.1).
   */
  #sheet(name: string): FWorksheet {
    const workbook = this.#api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(name);
    if (!workbook || !sheet) throw new Error(`there is no sheet ${name}`);
    workbook.setActiveSheet(sheet);
    return sheet;
  }
}

/** Data with its keys in order, which means nothing, and without what formulas come to: that takes its own time. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  // What a plugin keeps is JSON in a text.
  if (typeof value === 'string' && value.startsWith('{')) return inOrder(JSON.parse(value));
  if (typeof value !== 'object' || value === null) return value;
  const { v, t, ...rest } = value as Record<string, unknown>;
  const isFormula = typeof rest['f'] === 'string' || typeof rest['si'] === 'string';
  const entries = Object.entries(isFormula ? rest : { ...rest, v, t });
  return Object.fromEntries(
    entries
      .filter(([, held]) => held !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => [key, inOrder(held)]),
  );
}

const textsIn = (range: FRange): string[] =>
  range.getValues().flatMap((row) => row.map((value) => String(value ?? '')));
