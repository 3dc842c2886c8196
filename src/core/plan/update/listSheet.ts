/** What the sheets To confirm and Archive have in common: a title, why they are there, and a list below. */
import type { Translator } from '../../messages/catalogue.ts';
import { footer } from '../actionToolSheet.ts';
import { EXCEL } from '../limits.ts';
import type { NormalInput } from '../normalise.ts';
import { rowHeight } from '../rowHeight.ts';
import type { SheetDraft } from '../sheetDraft.ts';
import { STYLE } from '../startLook.ts';
import { COLOR, FONT } from '../theme.ts';
import type { StartLink } from '../startLook.ts';
import type { CellStyle, NamePlan, SheetKey, SheetPlan } from '../workbookPlan.ts';

const base: CellStyle = { color: COLOR.ink, border: COLOR.line, vertical: 'top', wrap: true };

export const CELL = {
  // Text, or "1.10" would become the number 1.1 when somebody types it again.
  ref: { ...base, fill: COLOR.locked, bold: true, wrap: false, numberFormat: '@' },
  text: { ...base, fill: COLOR.locked, numberFormat: '@' },
  /** Of a formula: a cell with the text format would show the formula itself once somebody edits it. */
  shown: { ...base, fill: COLOR.locked },
  input: { ...base, fill: COLOR.input, bold: true, unlocked: true },
  /** Nobody reads it. Wrapped, so that it does not reach beyond the page. */
  record: { ...base, fill: COLOR.locked, size: 8, color: COLOR.dimmed, numberFormat: '@' },
} as const satisfies Record<string, CellStyle>;

/** One of these sheets, the names of its cells, and how the Start sheet leads to it. */
export interface KeptSheet {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  readonly link: StartLink;
}

/** Beside it nothing stands: it may be as long as the sheet is wide, and needs one line of those that do not scroll. */
export const ONE_LINE: CellStyle = { ...STYLE.text, wrap: false };

/** The title, and below it why the sheet is there, line by line. All rows above the list stay in sight: they are low. */
export function headRows(draft: SheetDraft, title: string, lines: readonly string[]): void {
  draft.row([[0, title, STYLE.title]], 30);
  for (const line of lines) draft.row([[0, line, ONE_LINE]], 16);
  draft.gap();
}

/** Height of a row in which these texts stand in these columns. */
export function fittingHeight(
  widths: readonly number[],
  texts: readonly (readonly [column: number, text: string])[],
): number {
  return Math.min(
    EXCEL.rowHeight,
    rowHeight(
      texts.map(([column, text]) => ({ text, width: widths[column] ?? 0, size: FONT.size })),
      30,
      FONT.size,
    ),
  );
}

interface ListSheet {
  readonly key: SheetKey;
  readonly name: string;
  readonly widths: readonly number[];
  /** Row (from 0) of the headers. */
  readonly headerRow: number;
}

/** The sheet, protected but for what is the respondent's, and to be printed on one page's width. */
export function finishListSheet(
  draft: SheetDraft,
  input: NormalInput,
  { key, name, widths, headerRow }: ListSheet,
): SheetPlan {
  const { t }: { readonly t: Translator } = input;
  return draft.finish({
    key,
    name,
    tabColor: key === 'review' ? COLOR.reviewInk : COLOR.dimmed,
    rightToLeft: t.direction === 'rtl',
    showGridlines: false,
    rowsGrow: false,
    columnWidths: widths,
    table: null,
    charts: [],
    freeze: { rows: headerRow + 1, columns: 1 },
    protection: { formatRows: true, formatColumns: true, autoFilter: true },
    page: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: { first: headerRow + 1, last: headerRow + 1 },
      footer: footer(input),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
  });
}
