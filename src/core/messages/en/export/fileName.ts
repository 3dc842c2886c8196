/** The name of an exported file, in English. Characters that a file name cannot have are replaced afterwards. */
export const fileName = {
  'fileName.subject': 'Action Tool',
  'fileName.final': 'final {date}',
  'fileName.draft': 'DRAFT {open} open {date}',
} as const;
