/** The official form (.docx) and the columns of the .csv, in English. */
export const form = {} as const;
