/** What the commands `export` and `verify` say, in English. */
export const cliExport = {
  'cli.export': 'make a file to send: final or draft, with what should not leave the house left out',
  'cli.export.file': 'the filled workbook',
  'cli.export.to': 'format: {formats}',
  'cli.export.out': 'the file to write (default: a name that says what it is, beside the workbook)',
  'cli.export.draft': 'export as a draft, which may have gaps and says so',
  'cli.export.leaveOut': 'parts to leave out, with commas between them: {parts}',
  'cli.export.withhold': 'single findings of the review to leave out: their ids with commas between them, or "all"',
  'cli.export.review': 'only show what looks like a person or a way to find one; writes no file',
  'cli.export.json': 'print the result, or the review, as JSON',
  'cli.export.names': 'names to look for, one a line, in a text file; used for this run only',
  'cli.export.paper': 'paper of a workbook or form: {papers}',
  'cli.verify': 'tell whether an exported workbook is as it was exported',
  'cli.verify.file': 'the exported workbook',
  'cli.verify.json': 'print the result as JSON',

  // --- the review --------------------------------------------------------------------------------------------------
  'cli.review.title': 'Confidentiality review',
  'cli.review.answers': 'In the answers: {n, plural, =0 {nothing} one {# finding} other {# findings}}',
  'cli.review.carried':
    'In the workbook beside the answers, and in no export: {n, plural, =0 {nothing} one {# finding} other {# findings}}',
  'cli.review.kind': '{kind}: {n, number}',
  'cli.review.none': 'Review: nothing in the answers looks like a person or a way to find one.',
  'cli.review.found':
    'Review: {n, plural, one {# piece of text looks} other {# pieces of text look}} like a person or a way to find one. {left, plural, =0 {All of it is left out.} one {# is in the exported file:} other {# are in the exported file:}}',
  'cli.review.how': 'Please look at each before you send the file: {command}',
  'cli.review.besides':
    'The workbook also carries this, which is in no export. Please send the exported file, not the workbook:',
  'cli.review.disclaimer': 'The review is a help and not a guarantee. Please read every text yourself.',

  // --- what was made -----------------------------------------------------------------------------------------------
  'cli.export.final': 'Final: complete, {total, plural, one {# sub-item} other {# sub-items}}.',
  'cli.export.isDraft':
    'Draft: {open, number} of {total, plural, one {# sub-item} other {# sub-items}} still open; the file says so.',
  'cli.export.isDraftData':
    'Draft: {open, number} of {total, plural, one {# sub-item} other {# sub-items}} still open; data cannot say so themselves, so please keep DRAFT in the file’s name.',
  'cli.export.leftOut': 'Left out: {parts}.',
  'cli.export.withheld': 'Withheld one by one: {n, plural, one {# finding} other {# findings}}.',
  'cli.export.done': 'Wrote {file}.',
  'cli.export.summary': 'Its Summary is built anew from the answers.',
  'cli.export.verify': 'To see later whether it is still as it was exported: {command}',
  'cli.export.fingerprint': 'Fingerprint of the answers (SHA-256): {fingerprint}',
  'cli.export.more': '... and {n, number} more. See them all with: {command}',

  // --- wrong use ---------------------------------------------------------------------------------------------------
  'cli.export.error.to': 'No format is given. Please add --to with one of: {formats}.',
  'cli.export.error.format': 'There is no format "{format}". Please choose one of: {formats}.',
  'cli.export.error.paper': 'There is no paper "{paper}". Please choose one of: {papers}.',
  'cli.export.error.part': '"{part}" is no part that can be left out. Please choose from: {parts}.',
  'cli.export.error.finding':
    'The review has no finding "{id}", so nothing was written. Please take the ids from --review, run with the same --names.',
  'cli.export.error.extension':
    'The name "{file}" is not one of a .{format} file. Please change the name after --out, or the format after --to.',
  'cli.export.error.input':
    '"{file}" is the workbook itself, which an export does not replace. Please give another name with --out.',
  'cli.export.error.names': '"{file}" is not a text in UTF-8. Please save the list as "Text (UTF-8)", one name a line.',
  'cli.export.error.noNames': '"{file}" has no name in it. Please write one name a line, or do without --names.',

  // --- verify ------------------------------------------------------------------------------------------------------
  'cli.verify.ok': 'Unchanged: the file is as it was exported.',
  'cli.verify.okSoFar':
    'Unchanged as far as it was checked: answers and record are as they were exported. The cells were NOT compared.',
  'cli.verify.changed': 'CHANGED: the file is not as it was exported.',
  'cli.verify.answers.unchanged': 'The answers are those that were exported.',
  'cli.verify.answers.changed': 'The answers are NOT those that were exported.',
  'cli.verify.record.unchanged': 'The submission record is unchanged.',
  'cli.verify.record.changed': 'The submission record was CHANGED, or does not belong to these answers.',
  'cli.verify.sheets.unchanged': 'Every cell of the sheets is unchanged.',
  'cli.verify.sheets.changed': '{n, plural, one {# cell of the sheets is} other {# cells of the sheets are}} CHANGED:',
  'cli.verify.sheets.other-edition':
    'The cells of the sheets were NOT compared: the record says that the file has the form {edition}, and this release makes the form {current}. Please verify the file with the release that made it, to compare every cell.',
  'cli.verify.sheets.no-edition':
    'The cells of the sheets were NOT compared: the record does not say which form the file has. This release makes the form {current}. Please verify the file with the release that made it, to compare every cell.',
  'cli.verify.sheetGone': 'the whole sheet "{sheet}" is gone',
  'cli.verify.more': '... and {n, number} more. See them all with: {command}',
} as const;
