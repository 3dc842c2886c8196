/**
 * What a workbook shall look like, as plain data. A plan says nothing of files or of Office.js; every host turns the
 * same plan into a workbook. Rows and columns count from 0, ranges are inclusive of their first cell, colours are six
 * hexadecimal digits, sizes are points, column widths are characters of the default font.
 */

export type PlanValue = string | number | boolean | null;

/** A formula in English with commas, without the leading `=`, and the value it has for the answers in the plan. */
export interface FormulaCell {
  readonly formula: string;
  readonly cached: string | number | boolean;
}

export type PlanCell = PlanValue | FormulaCell;

export function isFormula(cell: PlanCell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** Colour of a thin line on all four sides. */
  readonly border?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Excel number format code; `@` keeps what is typed as text. */
  readonly numberFormat?: string;
  /** False where the respondent types. Cells are locked otherwise. */
  readonly unlocked?: boolean;
}

/** A style for an area. The areas of one sheet do not overlap. */
export interface StyledArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** One formula filled down a column: `formula` is that of the first row, its relative references move with the row. */
export interface FilledFormula {
  readonly area: Area;
  readonly formula: string;
  /** One value per row. */
  readonly cached: readonly string[];
}

export interface ConditionalFormat {
  readonly area: Area;
  /** True where the format applies; written for the area's first cell. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly color?: string; readonly bold?: boolean };
  /** No later rule of the sheet looks at a cell on which this one holds. */
  readonly stopIfTrue: boolean;
}

/** A bar within the cell, from `min` to `max`. */
export interface DataBar {
  readonly area: Area;
  readonly min: number;
  readonly max: number;
  readonly color: string;
}

interface ValidationMessages {
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** A list is written inline when Excel can hold it so, and otherwise through a defined name. */
export type Validation = ValidationMessages & {
  readonly area: Area;
} & (
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'namedList'; readonly name: string }
    | { readonly kind: 'date'; readonly from: number; readonly to: number }
  );

export type Link =
  | { readonly row: number; readonly column: number; readonly tooltip: string; readonly name: string }
  | { readonly row: number; readonly column: number; readonly tooltip: string; readonly url: string };

export interface TablePlan {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
  readonly style: string;
}

/** What a person may do on the protected sheet. There is no password: protection is against accidents. */
export interface Protection {
  readonly formatRows: boolean;
  readonly formatColumns: boolean;
  readonly autoFilter: boolean;
}

/** Left, centre and right of a header or footer, as Excel's header codes (&P page, &N pages, &B bold, && for &). */
export interface PageText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface PagePlan {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'a4' | 'letter';
  /** Rows repeated at the top of every page, from 1; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** On top of every page; absent where there is none. */
  readonly header?: PageText;
  readonly footer: PageText;
  /** Inches. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/**
 * A native chart, editable in the spreadsheet program, bound to cells of its own sheet. It stands over an area of cells
 * and is known by its name, so that it is told from charts that a person made.
 */
export interface ChartPlan {
  readonly name: string;
  readonly kind: 'doughnut' | 'stackedBar';
  readonly title: string;
  /** What a screen reader says of it. */
  readonly altText: string;
  readonly over: Area;
  /** Cells with the words of the categories. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Colours of a doughnut's points, in the order of its categories; empty for bars, whose series have one each. */
  readonly pointColors: readonly string[];
  /** Figures are written on the parts themselves. */
  readonly labels: boolean;
}

export interface ChartSeries {
  /** The cell with the series' name. */
  readonly name: Area;
  readonly values: Area;
  readonly color: string;
}

/** What a sheet is for; its name depends on the language. */
export type SheetKey = 'start' | 'actionTool' | 'summary' | 'review' | 'archive';

export interface SheetPlan {
  readonly key: SheetKey;
  readonly name: string;
  readonly tabColor: string;
  readonly rightToLeft: boolean;
  readonly showGridlines: boolean;
  readonly columnWidths: readonly number[];
  /** Points; one entry a row, null where the default height will do. */
  readonly rowHeights: readonly (number | null)[];
  /** Whether a row grows when more is typed into it; its height is then a first estimate. */
  readonly rowsGrow: boolean;
  readonly cells: readonly (readonly PlanCell[])[];
  readonly filled: readonly FilledFormula[];
  readonly styles: readonly StyledArea[];
  readonly links: readonly Link[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly dataBars: readonly DataBar[];
  readonly validations: readonly Validation[];
  readonly charts: readonly ChartPlan[];
  readonly table: TablePlan | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Null for a sheet that is not protected. */
  readonly protection: Protection | null;
  readonly page: PagePlan;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: SheetKey;
  readonly area: Area;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Font of every cell. */
  readonly font: { readonly name: string; readonly size: number };
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly description: string;
    /** When the workbook was made (ISO 8601), where it shall tell; a host may be unable to. */
    readonly made?: string;
  };
  /** Custom document properties: what the workbook is. */
  readonly custom: Readonly<Record<string, string | number>>;
  /** Position of the sheet that is shown first. */
  readonly activeSheet: number;
  /** The program that saves the file shall put nobody's name in its properties; a host may be unable to say so. */
  readonly anonymous?: boolean;
}
