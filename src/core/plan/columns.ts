/**
 * The worksheet's columns, by the names that the code gives them. Order here is the order on the sheet; width is in
 * characters of the default font, chosen so that the page prints readably on landscape A4, one page wide.
 */
export const COLUMNS = [
  { key: 'ref', name: 'AT_Ref', width: 6.5 },
  { key: 'section', name: 'AT_Section', width: 16 },
  { key: 'recommendation', name: 'AT_Recommendation', width: 30 },
  { key: 'subItem', name: 'AT_SubItem', width: 42 },
  { key: 'status', name: 'AT_Status', width: 18 },
  { key: 'activities', name: 'AT_Activities', width: 38 },
  { key: 'timeframe', name: 'AT_Timeframe', width: 16 },
  { key: 'barriers', name: 'AT_Barriers', width: 34 },
  { key: 'check', name: 'AT_Check', width: 18 },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];

/** Columns that the respondent fills in; all others are locked. */
export const ANSWER_COLUMNS = ['status', 'activities', 'timeframe', 'barriers'] as const satisfies readonly ColumnKey[];

/** Zero-based position of a column in a workbook as generated. Never used for reading: people move columns. */
export function columnIndex(key: ColumnKey): number {
  return COLUMNS.findIndex((column) => column.key === key);
}

/** Defined name of the cell that holds a respondent field. */
export function respondentName(code: string): string {
  return `AT_Respondent_${code}`;
}

/** Defined name of the cell with the free text at the end of the document. */
export const ADDITIONAL_DETAILS_NAME = 'AT_AdditionalDetails';
/** Defined name of the status labels on the Start sheet. */
export const STATUS_LABELS_NAME = 'AT_StatusLabels';

/** Names of the custom document properties by which a workbook is recognised. */
export const PROPERTY = {
  framework: 'ActionToolFramework',
  frameworkVersion: 'ActionToolFrameworkVersion',
  layout: 'ActionToolLayout',
  language: 'ActionToolLanguage',
} as const;

/** Version of the arrangement of sheets, columns and names. A reader refuses what is newer than it knows. */
export const LAYOUT_VERSION = 1;
