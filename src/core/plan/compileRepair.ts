/**
 * A workbook as it was found -> what its sheets shall have again. The rules are those of the compiler
 * (actionToolSheet.ts, startSheet.ts), written for the places where the columns and rows are now.
 */
import type { Framework } from '../../framework/schema.ts';
import type { Translator } from '../messages/catalogue.ts';
import type { PlacedCell, TableView, WorkbookPlaces } from '../reading/interpret.ts';
import {
  statusValidation,
  TABLE_NAME,
  TABLE_PROTECTION,
  TABLE_STYLE,
  tableConditionalFormats,
  tableStyles,
} from './actionToolSheet.ts';
import { checkFormula } from './checkFormula.ts';
import { ADDITIONAL_DETAILS_NAME, COLUMNS, respondentName } from './columns.ts';
import type { SheetRepair } from './repairPlan.ts';
import { DETAILS_STYLE, respondentStyle, respondentValidations, START_PROTECTION } from './startSheet.ts';
import { columnArea, placesOf, type TablePlaces } from './tablePlaces.ts';
import { FONT } from './theme.ts';
import type { Area, FilledFormula } from './workbookPlan.ts';

interface RepairChoices {
  /** The workbook has answers to confirm. */
  readonly review: boolean;
  /** Rows of sub-items whose Check cell has no words of somebody's own: there its formula may be written. */
  readonly checkRows: readonly number[];
}

/** What to restore, sheet by sheet; nothing for a table that has lost a column, which only making it anew can mend. */
export function compileRepair(
  framework: Framework,
  places: WorkbookPlaces,
  t: Translator,
  choices: RepairChoices,
): SheetRepair[] {
  const table = places.table === undefined ? undefined : tableRepair(framework, places.table, t, choices);
  const start = startRepairs(framework, places, t);
  return table === undefined ? start : [table, ...start];
}

/**
 * Where a column is in doubt, a person must say which one is ours: what would go by the one that is read is left as it is.
 */
function tableRepair(
  framework: Framework,
  view: TableView,
  t: Translator,
  { review, checkRows }: RepairChoices,
): SheetRepair | undefined {
  const places = placesOf(view);
  if (places === undefined || view.headerRow < 0) return undefined;
  const conditionalFormats = tableConditionalFormats(framework, t, places, review);
  const used = COLUMNS.map(({ key }) => places.column(key));
  const left = Math.min(...used);
  const { doubted } = view;
  const isDoubted = ({ column, columns }: Area): boolean =>
    [...doubted].some((key) => places.column(key) >= column && places.column(key) < column + columns);
  const certain = doubted.size === 0;
  return {
    sheet: view.sheet,
    styles: tableStyles(places).filter(({ area }) => !isDoubted(area)),
    validations: [statusValidation(framework, t, places)].filter(({ area }) => !isDoubted(area)),
    conditionalFormats: certain ? conditionalFormats : [],
    filled: certain ? checksFilled(framework, places, checkRows, t) : [],
    names: COLUMNS.filter(({ key }) => !doubted.has(key)).map(({ key, name }) => ({
      name,
      area: columnArea(key, places),
    })),
    table: certain
      ? {
          name: TABLE_NAME,
          area: { row: places.headerRow, column: left, rows: places.rows + 1, columns: Math.max(...used) - left + 1 },
          columns: COLUMNS.map(({ key }) => t(`column.${key}`)),
          style: TABLE_STYLE,
        }
      : null,
    protection: TABLE_PROTECTION,
    font: FONT,
  };
}

/**
 * The Check formula, row by row where it may be: what somebody has written over it, or has between our rows in a row of
 * their own, could not be had back.
 */
function checksFilled(
  framework: Framework,
  places: TablePlaces,
  rows: readonly number[],
  t: Translator,
): FilledFormula[] {
  const runs: { first: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last.first + last.rows) last.rows += 1;
    else runs.push({ first: row, rows: 1 });
  }
  return runs.map((run) => {
    const there = { ...places, headerRow: run.first - 1, rows: run.rows };
    const cached = Array.from({ length: run.rows }, () => '');
    return { area: columnArea('check', there), formula: checkFormula(framework, there, t), cached };
  });
}

/** The cells that the respondent fills in, on whichever sheet they are. */
function startRepairs(framework: Framework, { respondent, additionalDetails }: WorkbookPlaces, t: Translator) {
  const sheets = new Set(
    [...respondent.values(), ...(additionalDetails ? [additionalDetails] : [])].map((p) => p.sheet),
  );
  return [...sheets].map((sheet): SheetRepair => {
    const fields = framework.respondentFields.flatMap((field) => {
      const place = respondent.get(field.code);
      return place?.sheet === sheet ? [{ field, area: one(place) }] : [];
    });
    const details = additionalDetails?.sheet === sheet ? [one(additionalDetails)] : [];
    return {
      sheet,
      styles: [
        ...fields.map(({ field, area }) => ({ area, style: respondentStyle(field) })),
        ...details.map((area) => ({ area, style: DETAILS_STYLE })),
      ],
      validations: fields.flatMap(({ field, area }) => respondentValidations(field, area, t)),
      conditionalFormats: [],
      filled: [],
      names: [
        ...fields.map(({ field, area }) => ({ name: respondentName(field.code), area })),
        ...details.map((area) => ({ name: ADDITIONAL_DETAILS_NAME, area })),
      ],
      table: null,
      protection: START_PROTECTION,
      font: FONT,
    };
  });
}

const one = ({ row, column }: PlacedCell): Area => ({ row, column, rows: 1, columns: 1 });
