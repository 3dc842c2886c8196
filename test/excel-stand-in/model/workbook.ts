/** A workbook as the stand-in keeps it. Rows and columns count from 0, sizes are points, as Office.js has them. */
import type { Area } from '../../../src/core/plan/workbookPlan.ts';
import { refuse } from '../errors.ts';
import type { ChartModel } from './charts.ts';
import { NORMAL, type Style } from './style.ts';

export type CellValue = string | number | boolean;

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  /** An empty text for an empty cell, as Office.js has it. */
  value: CellValue;
  /** Without the leading `=`; empty for none. */
  formula: string;
  /** The mark of text, typed as a leading apostrophe. */
  quotePrefix: boolean;
  style: Style;
  hyperlink: Hyperlink | undefined;
}

export interface ValidationRule {
  areas: readonly Area[];
  /** As Office.js takes it: `{ list: {...} }`, `{ date: {...} }`. */
  rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  ignoreBlanks: boolean;
  prompt: Readonly<{ showPrompt: boolean; title: string; message: string }>;
  errorAlert: Readonly<{ showAlert: boolean; style: string; title: string; message: string }>;
}

export interface ConditionalRule {
  readonly id: string;
  areas: readonly Area[];
  readonly type: 'Custom' | 'DataBar';
  formula: string;
  fill: string;
  color: string;
  bold: boolean;
  stopIfTrue: boolean;
  lower: Readonly<{ type: string; formula: string }>;
  upper: Readonly<{ type: string; formula: string }>;
  barColor: string;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  /** What its filter lets through: texts of one of its columns, counted from the table's first. */
  filter?: { readonly column: number; readonly texts: readonly string[] } | undefined;
}

/** A comment (threaded, with replies) or a note, at a cell. */
export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly replies: { readonly id: string; readonly author: string; readonly text: string }[];
}

export interface PageModel {
  orientation: string;
  paperSize: string;
  zoom: Readonly<{ scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }>;
  margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
  titleRows: string;
  header: Record<'left' | 'center' | 'right', string>;
  footer: Record<'left' | 'center' | 'right', string>;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  tabColor: string;
  showGridlines: boolean;
  visibility: string;
  /** Sparse: what is not there is an empty cell in the Normal style. */
  readonly cells: (Cell | undefined)[][];
  /** In points; 0 for a hidden column. */
  readonly columnWidths: Map<number, number>;
  /** Rows whose height somebody has set, 0 for a hidden one; all others follow their contents. */
  readonly rowHeights: Map<number, number>;
  validations: readonly ValidationRule[];
  /** In order of priority. */
  conditionalRules: readonly ConditionalRule[];
  readonly tables: TableModel[];
  readonly charts: ChartModel[];
  readonly comments: CommentModel[];
  /** Comments of old, without replies. */
  readonly notes: CommentModel[];
  /** Names of pictures, shapes and text boxes. */
  readonly shapes: string[];
  readonly pivotTables: string[];
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  protection: SheetProtection | undefined;
  readonly page: PageModel;
}

export interface NameModel {
  readonly name: string;
  /** The sheet by its id, so that a name follows a sheet that is renamed; undefined where the sheet is gone. */
  target: { readonly sheetId: string; readonly area: Area } | undefined;
  /** The sheet whose own name it is, by its id; undefined for a name of the workbook. */
  readonly scope?: string;
  /** The name manager does not show it. */
  readonly hidden?: boolean;
}

export interface BookModel {
  readonly sheets: SheetModel[];
  readonly names: NameModel[];
  readonly properties: Record<string, string>;
  readonly custom: Map<string, string | number | boolean>;
  /** As on a disk; what its end says of macros. */
  fileName: string;
  /** Files that formulas link to. */
  readonly linkedWorkbooks: string[];
  readonly queries: string[];
  /** Namespaces of the custom XML parts. */
  readonly customXml: string[];
  structureProtection: SheetProtection | undefined;
  readOnly: boolean;
  selection: { sheetId: string; area: Area };
  /** Formulas have been entered or their precedents changed since they were calculated. */
  stale: boolean;
  nextId: number;
}

/** A workbook as File > New gives it: one empty sheet. */
export function newBook(): BookModel {
  const book: BookModel = {
    sheets: [],
    names: [],
    properties: { title: '', subject: '', comments: '' },
    custom: new Map(),
    fileName: 'Book1.xlsx',
    linkedWorkbooks: [],
    queries: [],
    customXml: [],
    structureProtection: undefined,
    readOnly: false,
    selection: { sheetId: '', area: { row: 0, column: 0, rows: 1, columns: 1 } },
    stale: false,
    nextId: 1,
  };
  const sheet = newSheet(book, 'Sheet1');
  book.sheets.push(sheet);
  book.selection.sheetId = sheet.id;
  return book;
}

export function newId(book: BookModel): string {
  const id = `{00000000-0001-0000-0000-${String(book.nextId).padStart(12, '0')}}`;
  book.nextId += 1;
  return id;
}

export function newSheet(book: BookModel, name: string): SheetModel {
  return {
    id: newId(book),
    name,
    tabColor: '',
    showGridlines: true,
    visibility: 'Visible',
    cells: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    validations: [],
    conditionalRules: [],
    tables: [],
    charts: [],
    comments: [],
    notes: [],
    shapes: [],
    pivotTables: [],
    freeze: undefined,
    protection: undefined,
    page: {
      orientation: 'Portrait',
      paperSize: 'Letter',
      zoom: { scale: 100 },
      margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
      titleRows: '',
      header: { left: '', center: '', right: '' },
      footer: { left: '', center: '', right: '' },
    },
  };
}

/** A sheet by id or name; names are not told apart by case (Microsoft Support, "Rename a worksheet"). */
export function findSheet(book: BookModel, key: unknown): SheetModel | undefined {
  const wanted = String(key).toLowerCase();
  return book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

export function sheetById(book: BookModel, id: string): SheetModel {
  return book.sheets.find((sheet) => sheet.id === id) ?? refuse('ItemNotFound', 'the sheet is gone');
}

/** A name of the workbook, or of one sheet: the same word can be a name in each (Microsoft Support, "Names in formulas"). */
export const findName = (book: BookModel, name: unknown, scope?: string): NameModel | undefined =>
  book.names.find(
    (candidate) => candidate.scope === scope && candidate.name.toLowerCase() === String(name).toLowerCase(),
  );

export const EMPTY_CELL: Readonly<Cell> = Object.freeze({
  value: '',
  formula: '',
  quotePrefix: false,
  style: NORMAL,
  hyperlink: undefined,
});
