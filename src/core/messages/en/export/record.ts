/** The submission record and DRAFT marks of an exported workbook, and its file name, in English. */
export const record = {
  'record.draft': 'DRAFT – {open, plural, one {# item} other {# items}} of {total} still open',
} as const;
