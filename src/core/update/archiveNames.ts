/** What an archive's entry says, in the order of the sheet's columns. */
export const ARCHIVE_TEXTS = ['wording', 'status', 'activities', 'timeframe', 'barriers', 'text'] as const;
export type ArchiveText = (typeof ARCHIVE_TEXTS)[number];

/** Defined name of a column of the archive's sheet. */
export const archiveName = (text: ArchiveText): string => `AT_Archive_${text}`;
