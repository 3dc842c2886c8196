/** What the code needs of the schema at run time; apart from it, so that a front need not load the schema library. */

/** The three free-text columns of a row, in the order of the worksheet's columns. */
export const FIELD_CODES = ['activities', 'timeframe', 'barriers'] as const;

/** Most sub-items that one questionnaire may have. Excel itself would hold 1 048 575; this is what is measured. */
export const MAX_SUB_ITEMS = 10_000;
