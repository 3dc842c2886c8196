/** Sheets that were replaced and stay in the workbook are known by their names, whatever the language. */

/** Stands in front of the number in the name: "Action Tool (old 2)". */
export const REPLACED_MARK = 'old ';

const REPLACED = new RegExp(` \\(${REPLACED_MARK}\\d+\\)$`);

export const isReplacedName = (sheet: string): boolean => REPLACED.test(sheet);
