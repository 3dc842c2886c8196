/**
 * Excel's limits. Source: Microsoft, "Excel specifications and limits", and for validations and headers the limits
 * that Excel's own dialogs enforce. Lengths are in UTF-16 units, as Excel counts.
 */
export const EXCEL = {
  sheetName: 31,
  cellText: 32_767,
  formula: 8_192,
  /** Of the comma-separated text of an inline dropdown list. */
  inlineList: 255,
  promptTitle: 32,
  promptText: 255,
  errorTitle: 32,
  errorText: 225,
  definedName: 255,
  headerFooter: 255,
  /** Of a chart's name, title or alternative text. */
  chartText: 255,
  /** Of one of a table's headers. */
  tableHeader: 255,
  columns: 16_384,
  rows: 1_048_576,
  /** Points. */
  rowHeight: 409,
} as const;
