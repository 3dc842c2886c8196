/** The pane's screen for a colleague's file, in English. What leads to it is in ../pane.ts. */
export const pane = {
  // --- 1: the file -------------------------------------------------------------------------------------------------
  'merge.file': '1. The file',
  'merge.file.what':
    'Choose a workbook (.xlsx) that a colleague has filled in: a part, or a copy of the whole. You see what differs before anything is written. Their file stays as it is.',
  'merge.file.choose': 'Choose a file…',
  'merge.file.other': 'Choose another file…',
  'merge.file.reading': 'Reading the file…',
  'merge.file.stop': 'Stop',
  'merge.file.stopped': 'Reading was stopped. Nothing was changed.',
  'merge.file.comparing': 'Comparing it with your workbook…',
  'merge.file.refused': 'This file cannot be brought in',
  'merge.file.name': 'File',
  'merge.file.dated': 'Saved',
  'merge.file.savedBy': 'Last saved by',
  'merge.file.version': 'Questionnaire',
  'merge.file.versionOf': '{title}, version {version}',
  'merge.file.part': 'Part',
  'merge.file.partOf': '{n, number} of {total, plural, one {# sub-item} other {# sub-items}}',
  'merge.file.compared': 'Compared',
  'merge.file.differs':
    '{differ, plural, =0 {Nothing differs.} one {# answer differs} other {# answers differ}}{differ, plural, =0 {} other {, {same, number} {same, plural, one {is} other {are}} the same.}}',
  'merge.file.nothing':
    'Your workbook has all that is in this file. It may be a copy of it, or have been brought in before.',
  'merge.compared.part': 'with what the part was made of: what only one of you changed is known',
  'merge.compared.ours': 'with your workbook as it is, from which theirs was exported: all that is new is theirs',
  'merge.compared.given': 'with an earlier file',
  'merge.compared.none': 'text by text: what both files began with is not known, so of two different texts you decide',

  // --- 2: what differs ---------------------------------------------------------------------------------------------
  'merge.list': '2. What differs',
  'merge.list.marks':
    'Bold and underlined: what the other text does not have. Texts that have little in common are not marked.',
  'merge.list.stale':
    'Answers have changed since this was compared. What is another text now than you see here is not overwritten.',
  'merge.group': '{title} ({n, number})',
  'merge.group.conflict': 'To decide',
  'merge.group.conflict.what': 'Both of you have something there, and it is not the same.',
  'merge.group.theirs': 'Theirs is taken',
  'merge.group.theirs.what':
    'Yours is empty there, or still as it was when both files began. You can decide otherwise.',
  'merge.group.both': 'Both are taken',
  'merge.group.both.what': 'Each of you changed something else of it. You can decide otherwise.',
  'merge.group.ours': 'Yours stays',
  'merge.group.ours.what': 'Only you have changed these. You can decide otherwise.',
  'merge.group.blocked': 'Cannot be brought in',
  'merge.group.undecided': '{n, plural, =0 {all decided} one {# to decide} other {# to decide}}',
  'merge.group.more': 'Show {n, number} more',
  'merge.place.respondent': '{sheet}: {field}',
  'merge.place.goTo': 'Go to {place}',
  'merge.place.reached': 'Selected: {place}',
  'merge.version.ours': 'Yours',
  'merge.version.theirs': 'Theirs',
  'merge.version.of': '{version}, {field}',
  'merge.choice': 'What becomes of {place}',
  'merge.choice.theirs': 'Take theirs',
  'merge.choice.ours': 'Keep yours',
  'merge.choice.both': 'Keep both texts',
  'merge.choice.both.what': 'One below the other, with a line between them.',
  'merge.noBoth.too-long': 'Both texts together are longer than a cell can hold.',
  'merge.noBoth.one-only': 'Only one date can stand there.',
  'merge.status': 'With which status?',
  'merge.status.of': 'Status of {place}',
  'merge.all.theirs': 'Take theirs for all of these',
  'merge.all.ours': 'Keep yours for all of these',
  'merge.all.done': 'Decided: {n, plural, one {# answer} other {# answers}}',

  // --- beside the answers ------------------------------------------------------------------------------------------
  'merge.beside': 'What is not brought in',
  'merge.beside.n': '{n, plural, one {# thing} other {# things}}',
  'merge.beside.unread': 'The answers have no place for these. Please look at them in their file:',
  'merge.beside.outside':
    '{n, plural, one {One answer of theirs is} other {# answers of theirs are}} to sub-items that your part does not have: {refs}',
  'merge.beside.carried': 'Their file holds, besides the answers:',
  'merge.beside.more': 'and {n, number} more',

  // --- 3: bringing in ----------------------------------------------------------------------------------------------
  'merge.do': '3. Bring in',
  'merge.do.what':
    'Only these cells of your workbook are written. A cell that somebody changes in the meantime is left as it is, and you are told.',
  'merge.do.undecided':
    '{n, plural, one {One is} other {# are}} not decided: yours stays there. You can decide later, with the same file.',
  'merge.do.confirms':
    '{n, plural, one {One answer is} other {# answers are}} the same in both and confirmed in theirs: {n, plural, one {it is} other {they are}} confirmed in yours, too, in their words.',
  'merge.do.confirm': 'Confirm {n, plural, one {# answer} other {# answers}}',
  'merge.do.apply': 'Bring in {n, plural, one {# answer} other {# answers}}',
  'merge.do.nothing': 'Nothing to bring in yet',
  'merge.do.writing': 'Writing…',

  // --- what was done -----------------------------------------------------------------------------------------------
  'merge.done': 'What was done',
  'merge.done.cells': '{n, plural, =0 {Nothing was written.} one {# cell was written.} other {# cells were written.}}',
  'merge.done.theirs': 'Theirs was taken: {places}',
  'merge.done.both': 'Both were kept: {places}',
  'merge.done.ours': 'Yours stayed: {places}',
  'merge.done.open': '{place}: {reason}',
  'merge.done.settled': 'Nothing differs any more.',
  'merge.done.left': 'What differs still is listed below.',
  'merge.done.next': 'The answers are in the sheet. Please save the workbook.',
  'merge.separator.places': ', ',

  // --- theirs cannot be used: where the catalogue's words are about the open workbook, or a command's --------------
  'merge.error.framework-other':
    'It holds answers to another questionnaire, or to another version of it ({id} {version}); yours is {expected}. Please ask for the file that belongs to yours.',
  'merge.error.layout-newer':
    'It was made by a newer version of the add-in (layout {layout, number}; this one reads up to {supported, number}). Please close the pane and open it again to get the newest version.',
  'merge.error.open-too-slow':
    'Reading it took longer than {seconds, plural, one {# second} other {# seconds}}, so it was stopped. Please check that it is the right file, or open it in a spreadsheet program and save it again.',
  'merge.error.open-stopped':
    'Reading it ended before it was done, for want of memory most likely. Please check that it is the right file, or close other programs and try again.',
} as const;
