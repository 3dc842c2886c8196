/** What people and the program do to a workbook, by name. */

/** Done by hand, in the spreadsheet program: by the person or by a co-author. */
export const BY_HAND = [
  'edit',
  'clear',
  'paste',
  'sort',
  'filter',
  'insert rows',
  'delete rows',
  'insert columns',
  'delete columns',
  'rename sheet',
  'rename header',
  'delete name',
] as const;

/** Done by our program, and each of them done twice equals done once. */
export const OURS = ['write', 'undo', 'merge', 'carry forward', 'update version', 'create again', 'repair'] as const;

/** `meet`: a co-author edits the answer that the person is typing in the pane. */
export const KINDS = [...BY_HAND, ...OURS, 'meet', 'reopen'] as const;

export type Kind = (typeof KINDS)[number];

/** How often each is done, beside the others: what makes everything new again, less often. */
export const WEIGHTS: Readonly<Record<Kind, number>> = {
  edit: 8,
  clear: 2,
  paste: 3,
  sort: 2,
  filter: 2,
  'insert rows': 2,
  'delete rows': 2,
  'insert columns': 2,
  'delete columns': 2,
  'rename sheet': 1,
  'rename header': 2,
  'delete name': 2,
  write: 4,
  undo: 3,
  meet: 2,
  merge: 2,
  'carry forward': 1,
  'update version': 1,
  'create again': 2,
  repair: 2,
  reopen: 1,
};
