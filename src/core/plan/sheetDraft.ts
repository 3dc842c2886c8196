import type {
  CellStyle,
  ConditionalFormat,
  DataBar,
  Link,
  PlanCell,
  SheetPlan,
  StyledArea,
  Validation,
} from './workbookPlan.ts';

/** A cell of a row being laid out: column, content, style. */
export type DraftCell = readonly [column: number, content: PlanCell, style: CellStyle];

type Given = Omit<
  SheetPlan,
  'rowHeights' | 'cells' | 'filled' | 'styles' | 'links' | 'conditionalFormats' | 'dataBars' | 'validations'
>;

/** Gathers a sheet row by row, so that a layout reads from top to bottom and no row number is written down. */
export class SheetDraft {
  readonly #columns: number;
  readonly #cells: PlanCell[][] = [];
  readonly #heights: (number | null)[] = [];
  readonly #styles: StyledArea[] = [];
  readonly #links: Link[] = [];
  readonly #conditionalFormats: ConditionalFormat[] = [];
  readonly #dataBars: DataBar[] = [];
  readonly #validations: Validation[] = [];

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Number (from 0) that the next row will have. */
  get nextRow(): number {
    return this.#cells.length;
  }

  /** Adds a row and returns its number. */
  row(cells: readonly DraftCell[], height: number | null = null): number {
    const row = this.nextRow;
    const contents = new Array<PlanCell>(this.#columns).fill(null);
    for (const [column, content, style] of cells) {
      contents[column] = content;
      this.#styles.push({ area: { row, column, rows: 1, columns: 1 }, style });
    }
    this.#cells.push(contents);
    this.#heights.push(height);
    return row;
  }

  /** Adds an empty row. */
  gap(): void {
    this.row([], 10);
  }

  /** Fills in a cell of a row laid out before, of which the formula speaks of rows laid out after. */
  fill(row: number, column: number, content: PlanCell): void {
    const cells = this.#cells[row];
    if (cells !== undefined) cells[column] = content;
  }

  link(link: Link): void {
    this.#links.push(link);
  }

  conditionalFormat(format: ConditionalFormat): void {
    this.#conditionalFormats.push(format);
  }

  dataBar(bar: DataBar): void {
    this.#dataBars.push(bar);
  }

  validation(validation: Validation): void {
    this.#validations.push(validation);
  }

  finish(given: Given): SheetPlan {
    return {
      ...given,
      cells: this.#cells,
      filled: [],
      rowHeights: this.#heights,
      styles: this.#styles,
      links: this.#links,
      conditionalFormats: this.#conditionalFormats,
      dataBars: this.#dataBars,
      validations: this.#validations,
    };
  }
}
