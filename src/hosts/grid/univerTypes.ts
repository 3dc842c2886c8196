/**
 * What this folder needs of Univer, as types and numbers only. Nothing here loads Univer: the host is given its facade,
 * so that the same code runs over the page's Univer and over one without a screen, and there are never two Univers in
 * one program (each would have commands and services of its own).
 *
 * The numbers are those of Univer's enums; test/hosts/grid/univerTypes.test.ts holds them against the library's own.
 */
import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  CommandType,
  CustomRangeType,
  HorizontalAlign,
  ICellData,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
// The facade's parts for sheets and their validations are added to its types by these.
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-data-validation/facade';

export type { FUniver, FWorkbook, FWorksheet, ICellData, IRange, IStyleData };

/** The enums' members that are used, by what they are called here. */
interface Codes {
  readonly no: BooleanNumber;
  readonly yes: BooleanNumber;
  readonly text: CellValueType;
  readonly number: CellValueType;
  readonly truth: CellValueType;
  readonly thin: BorderStyleTypes;
  readonly wrap: WrapStrategy;
  readonly horizontal: Readonly<Record<'left' | 'center' | 'right', HorizontalAlign>>;
  readonly vertical: Readonly<Record<'top' | 'center', VerticalAlign>>;
  readonly link: CustomRangeType;
  readonly operation: CommandType;
  readonly mutation: CommandType;
}

const numbers = {
  no: 0,
  yes: 1,
  text: 1,
  number: 2,
  truth: 3,
  thin: 1,
  wrap: 3,
  horizontal: { left: 1, center: 2, right: 3 },
  vertical: { top: 1, center: 2 },
  link: 0,
  operation: 1,
  mutation: 2,
};
// Plain numbers are no members of an enum to the compiler; that they are the right ones, the test tells.
const codes = numbers as unknown as Codes;

export const NO = codes.no;
export const YES = codes.yes;
export const TEXT = codes.text;
export const NUMBER = codes.number;
export const TRUTH = codes.truth;
export const THIN_LINE = codes.thin;
export const WRAP = codes.wrap;
export const HORIZONTAL = codes.horizontal;
export const VERTICAL = codes.vertical;
export const HYPERLINK = codes.link;
/** Kinds of commands: a change of the view such as a selection, and a change of the data. */
export const OPERATION = codes.operation;
export const MUTATION = codes.mutation;

/** A workbook as Univer opens and gives it: its own type, without what it fills in by itself. */
export interface BookData extends Partial<IWorkbookData> {
  readonly id: string;
  readonly sheetOrder: string[];
  readonly sheets: IWorkbookData['sheets'];
}

/** A sheet of it. */
export type SheetData = Partial<IWorksheetData> & { readonly id: string };
