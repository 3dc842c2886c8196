/**
 * What a sheet that is there shall have again, as plain data: the same rules as in a WorkbookPlan, for the places where
 * its columns and rows are now. Contents that people typed are not in it.
 */
import type {
  Area,
  ConditionalFormat,
  FilledFormula,
  Protection,
  StyledArea,
  TablePlan,
  Validation,
} from './workbookPlan.ts';

export interface SheetRepair {
  /** Name of the sheet as it is called now. */
  readonly sheet: string;
  readonly styles: readonly StyledArea[];
  readonly validations: readonly Validation[];
  /** They replace every other conditional format of their areas. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly filled: readonly FilledFormula[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Put over the cells again where no table is there any more. */
  readonly table: TablePlan | null;
  readonly protection: Protection;
  readonly font: { readonly name: string; readonly size: number };
}
