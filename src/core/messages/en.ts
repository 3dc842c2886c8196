/**
 * Every text a person sees, in English. ICU MessageFormat: {name} is a value, {n, plural, ...} chooses a form.
 * The questionnaire's own wording is not here: it belongs to the framework (src/framework).
 */
import { cliExport } from './en/cliExport.ts';
import { cliMerge } from './en/cliMerge.ts';
import { cliUpdate } from './en/cliUpdate.ts';
import { pages } from './en/pages.ts';
import { pane } from './en/pane.ts';
import { summary } from './en/summary.ts';

export const en = {
  // --- the workbook: sheets, headers -------------------------------------------------------------------------------
  'sheet.start': 'Start',
  'sheet.actionTool': 'Action Tool',
  'sheet.summary': 'Summary',
  'sheet.review': 'To confirm',
  'sheet.archive': 'Archive',
  'column.ref': 'Ref',
  'column.section': 'Section',
  'column.recommendation': 'Recommendation',
  'column.subItem': 'Sub-item',
  'column.own': 'Column {n}',
  'column.status': 'Status',
  'column.activities': 'Activities',
  'column.timeframe': 'Timeframe',
  'column.barriers': 'Barriers',
  'column.check': 'Check',

  // --- headings by which the lists To confirm and Archive are read (core/update/recordCells.ts) -------------------------
  'record.tool': 'For the tool',
  'record.confirm': 'Confirm',
  'record.wording': 'Question as it was',
  'record.respondent': 'Respondent',

  // --- the Check column: the same words as the command and the pane ------------------------------------------------
  'check.blank': 'To do',
  'check.statusMissing': 'Choose a status',
  'check.statusUnknown': 'Status is not in the list',
  'check.missing': 'Missing:',
  'check.complete': 'Complete',
  'check.review': 'Complete; please review:',
  'check.separator': ', ',
  'check.error': 'A cell in this row holds an error',
  'field.activities': 'activities',
  'field.timeframe': 'timeframe',
  'field.barriers': 'barriers',

  // --- stands where an export left a text out; recognised when the file comes back ---------------------------------
  'text.withheld': '[withheld]',

  // --- Action Tool sheet -------------------------------------------------------------------------------------------
  'prompt.status.title': 'Status',
  'prompt.status.text': 'Choose one. {statuses}',
  'prompt.status.one': '{label}: fill in {fields}.',
  'prompt.status.none': '{label}.',
  'error.status.title': 'Not one of the choices',
  'error.status.text': 'Please choose from the list: {labels}.',
  'print.page': 'Page {page} of {pages}',

  // --- Start sheet -------------------------------------------------------------------------------------------------
  'start.respondent': 'Respondent',
  'start.respondent.required': '{label} *',
  'start.progress.started': 'Started',
  'start.safety': 'Do no harm',
  'start.safety.text':
    'What you write can put people at risk if it is seen by others. Do not name women peacebuilders or give details by which they, their families or their places could be found, unless they agree and it is safe. Share this file only through channels your institution trusts.',
  'start.contact.text': 'Questions, or a briefing from {name}:',
  'prompt.date.title': 'Date',
  'prompt.date.text': 'The date of these answers, for example 2026-11-23.',
  'error.date.title': 'Not a date',
  'error.date.text': 'Please type a date, for example 2026-11-23.',

  // --- findings (their texts: en/finding.ts) -----------------------------------------------------------------------------
  'severity.blocker': 'to mend',
  'severity.warning': 'to review',
  'severity.info': 'note',

  // --- the command -------------------------------------------------------------------------------------------------
  'cli.description':
    'Makes the questionnaire of ICAN\u2019s Protection Framework for Action as an Excel workbook, and tells what is still missing in a filled one.',
  'cli.generate': 'make a workbook to fill in',
  'cli.generate.out': 'the workbook to write',
  'cli.generate.framework': 'another questionnaire, as JSON (see "action-tool framework --json")',
  'cli.generate.answers': 'answers to put in, as JSON',
  'cli.generate.language': 'language of the workbook',
  'cli.generate.from': 'start from the last period\u2019s workbook: its answers are put in, to be confirmed',
  'cli.noCommand':
    'Please give a command: generate, check, summary, export, verify, split, merge, framework or demo. See action-tool --help.',
  'cli.force': 'overwrite the file if it exists',
  'cli.generate.done': 'Wrote {file} ({n, plural, one {# sub-item} other {# sub-items}}).',
  'cli.check': 'tell what is still missing in one or more filled workbooks',
  'cli.check.files': 'the workbooks',
  'cli.check.json': 'print the result as JSON',
  'cli.summary': 'add the summary sheet to a filled workbook, or renew it',
  'cli.summary.file': 'the filled workbook',
  'cli.summary.out': 'the workbook to write (default: beside the filled one, with "-summary" in its name)',
  'cli.summary.done': 'Wrote {file}.',
  'cli.summary.complete': 'Complete: {complete, number} of {total, plural, one {# sub-item} other {# sub-items}}.',
  'cli.summary.draft': 'Draft: {open, number} of {total, plural, one {# sub-item} other {# sub-items}} still open.',
  'cli.framework': 'show the questionnaire',
  'cli.framework.json': 'print it as JSON, in the form that --framework reads',
  'cli.framework.counts':
    '{sections, plural, one {# section} other {# sections}}, {recommendations, plural, one {# recommendation} other {# recommendations}}, {n, plural, one {# sub-item} other {# sub-items}}',
  'cli.framework.sameWording': 'same wording as {refs}',
  'cli.framework.statuses': 'Statuses',
  'cli.framework.requires': 'asks for {fields}',
  'cli.demo': 'write a blank workbook and a filled example, and check the example',
  'cli.demo.out': 'the folder to write to',
  'cli.demo.done':
    'Open {example} in Excel or LibreOffice to see a filled questionnaire with its summary (two rows are left incomplete on purpose), and {blank} to fill in your own. {form} is the example as the official form, exported as a draft. Then run: {command}',
  'cli.demo.wrote': 'Wrote {file}',
  'cli.demo.error.filled':
    '"{file}" has answers that the demo did not write, so it is not replaced. Please give another folder with --out.',
  'cli.check.title': '{title}, version {version}',
  'cli.check.progress': '{complete} of {total} complete, {incomplete} started, {blank} to do',
  'cli.check.complete': 'Complete: nothing is missing.',
  'cli.check.part': 'Part: {n, number} of {total, plural, one {# sub-item} other {# sub-items}}',
  'cli.check.partComplete': 'Complete: nothing is missing in this part.',
  'cli.check.open': '{n, plural, one {# thing} other {# things}} to mend before this is complete.',
  'cli.check.warnings': '{n, plural, one {# thing} other {# things}} to review.',
  'cli.check.respondent': 'Respondent',
  'cli.check.workbook': 'Worksheet',
  'cli.check.allBlank': '{n, plural, one {# sub-item has} other {# sub-items have}} no answer yet: {refs}',
  ...cliExport,
  ...cliMerge,
  ...cliUpdate,
  'cli.error': 'action-tool: {message}',
  'cli.error.source':
    '"{file}" is a file that this command reads, so it is not replaced. Please give another name with --out.',
  'cli.error.inFile': '{file}: {message}',
  'cli.error.outName':
    'The name "{file}" is not one of a workbook (.xlsx), which is what is written. Please change the name after --out.',

  // --- errors: what happened, and what to do -----------------------------------------------------------------------
  'error.limit-cell-text':
    '{where} has {length, number} characters, more than the {limit, number} an Excel cell can hold. Please shorten it.',
  'error.limit-sheet-name':
    'The sheet name "{where}" has {length, number} characters; Excel allows {limit, number}. Please shorten it.',
  'error.sheet-name-invalid':
    'The sheet name "{where}" has a character that Excel does not allow (: \\ / ? * [ ]). Please change it.',
  'error.limit-formula':
    'The formula of {where} would have {length, number} characters; Excel allows {limit, number}. Please use fewer or shorter statuses.',
  'error.limit-list':
    'The dropdown list of {where} would have {length, number} characters; Excel allows {limit, number}. Please use fewer or shorter statuses.',
  'error.list-comma':
    'The status label "{where}" has a comma, on which Excel splits dropdown lists. Please remove the comma.',
  'error.limit-prompt':
    'The hint of {where} would have {length, number} characters; Excel allows {limit, number}. Please shorten it.',
  'error.limit-name':
    'The defined name "{where}" has {length, number} characters; Excel allows {limit, number}. Please shorten it.',
  'error.limit-header-footer':
    'The page footer of {where} would have {length, number} characters; Excel allows {limit, number}. Please shorten the title.',
  'error.limit-rows':
    'The questionnaire has {length, number} sub-items; at most {limit, number} are possible. Please split it.',
  'error.not-zip': 'This is not an Excel workbook (.xlsx). Please choose the workbook that was filled in.',
  'error.not-workbook':
    'This is a packed file, but not an Excel workbook. Please choose the workbook that was filled in.',
  'error.workbook-encrypted':
    'The workbook is protected by a password. Please open it in Excel, remove the password (File > Info > Protect Workbook) and save it.',
  'error.workbook-old-format':
    'This is an old Excel file (.xls). Please open it in Excel and save it as "Excel Workbook (.xlsx)".',
  'error.workbook-damaged':
    'The workbook is damaged or incomplete. Please get the file again, or open it in Excel and let Excel repair and save it.',
  'error.workbook-too-big':
    'The workbook unpacks to far more data than a questionnaire has, so it was not opened. Please ask the sender for a new copy.',
  'error.reading-too-slow':
    'Reading the workbook took longer than {seconds, plural, one {# second} other {# seconds}}, so it was stopped. Please check that it is the right file, or open it in a spreadsheet program and save it again.',
  'error.reading-stopped':
    'Reading the workbook took more memory than {megabytes} MB, so it was stopped. Please check that it is the right file, or open it in a spreadsheet program and save it again.',
  'error.version-unmapped':
    'The answers are to version {version} of the questionnaire {id}, and {expected} does not say what became of its sub-items. Please give the questionnaire that does with --framework.',
  'error.carry-part':
    'The workbook is a part with {n, number} of {total, plural, one {# sub-item} other {# sub-items}}. Please merge it into the whole workbook, and start from that one.',
  'error.export-blocked':
    '{n, plural, one {# thing stands} other {# things stand}} in the way of a final export. Please mend what the check lists, or export a draft.',
  'error.verify-no-record':
    'This workbook has no submission record, so there is nothing to verify it against. Please choose a workbook that was exported.',
  'error.workbook-not-editable':
    'The workbook is saved in a form that this tool can read but not change. Please open it in Excel and save it as "Excel Workbook (.xlsx)".',
  'error.not-questionnaire':
    'The workbook holds no questionnaire of this tool. Please choose the workbook that was filled in.',
  'error.framework-other':
    'The workbook holds another questionnaire ({id} {version}); this one is {expected}. Please give its file with --framework.',
  'error.layout-newer':
    'The workbook was made by a newer version of this tool (layout {layout, number}; this version reads up to {supported, number}). Please update the tool.',
  'error.file-missing': 'There is no file "{file}". Please check its name and folder.',
  'error.file-is-directory': '"{file}" is a folder. Please give a file.',
  'error.file-special': '"{file}" is no file but a device or a pipe. Please give a file.',
  'error.file-no-permission':
    'You have no permission to read "{file}". Please ask its owner, or copy it to a folder of yours.',
  'error.file-unreadable': '"{file}" cannot be read ({reason}). Please check the disk or the connection.',
  'error.file-too-large':
    '"{file}" is larger than {limit, number} MB, so it was not opened. Please check that it is the right file.',
  'error.output-exists':
    '"{file}" exists already. Please give another name with --out, or add --force to overwrite it.',
  'error.output-changed':
    '"{file}" was changed by somebody while this ran, so it was left as it is now. Please run the command again.',
  'error.output-folder-missing': 'The folder of "{file}" does not exist. Please make it first.',
  'error.output-not-writable': '"{file}" cannot be written ({reason}). Please choose another folder.',
  'error.json-invalid': '"{file}" is not valid JSON{where, select, nowhere {} other { ({where})}}. Please correct it.',
  'error.framework-invalid':
    '"{file}" is not a questionnaire this tool can use: {first}{more, plural, =0 {} one { (and # more problem)} other { (and # more problems)}}. Please correct it.',
  'error.response-invalid':
    '"{file}" does not hold answers to this questionnaire: {first}{more, plural, =0 {} one { (and # more problem)} other { (and # more problems)}}. Please correct it.',
  'error.response-other-framework':
    'The answers are for another questionnaire ({id} {version}); this one is {expected}. Please give the matching --framework.',
  'error.language-unknown': 'There is no language "{language}". Please choose one of: {available}.',
  'error.excel-cell-edit':
    'Excel is waiting for you to finish the cell you are editing. Please press Enter or Esc in the sheet, then try again.',
  'error.excel-access-denied':
    'Excel did not allow the change: the sheet is protected or the workbook is read-only. Please remove the protection (Review > Unprotect Sheet) or save a copy, then try again.',
  'error.excel-part-missing':
    'A part of the questionnaire was moved or deleted. Please undo the deletion, or have the questionnaire repaired.',
  'error.excel-name-taken':
    'The workbook already has something of that name. Please rename it, or use an empty workbook, then try again.',
  'error.excel-too-large':
    'That was too much for Excel in one go. Please try again; if it happens again, use Excel for Windows or Mac.',
  'error.excel-busy': 'Excel is busy. Please wait a moment and try again.',
  'error.excel-not-active':
    'Excel could not do that just now, perhaps because another workbook is in front. Please click into this workbook and try again.',
  'error.excel-range-conflict':
    'Merged cells, a filter or other contents are in the way. Please unmerge the cells, clear the filters or free the space, then try again.',
  'error.excel-unsupported':
    'This version of Excel cannot do that. Please update Excel, or fill in the workbook without the pane.',
  'error.excel-failed':
    'Excel could not do that. Please try again; if it happens again, copy the details and report them.',
  'error.sheet-exists':
    'The workbook already has a sheet named "{name}". Please rename that sheet, or start from an empty workbook.',
  'error.cell-locked':
    'This cell is locked, so that the questionnaire stays whole. Please write into one of the cells for answers.',
  'error.workbook-closed':
    'This workbook is not open here any more. Nothing was written. Please go on in the open one.',
  'error.answer-changed':
    'Somebody else has just changed this cell of {ref}; it now holds "{found}". Nothing was overwritten. Please look at it and choose again.',
  'error.cells-changed':
    '{back, plural, =0 {Nothing was undone} one {# cell is as before} other {# cells are as before}}: {left, plural, one {# cell was left as it is} other {# cells were left as they are}}, since somebody has changed something there. Please look at the rows, and change them by hand.',
  'error.sheets-changed':
    'Something was written into the new sheets since, and undoing would lose it. Nothing was undone. If you do not need the new sheets, please delete them in Excel.',
  'error.questionnaire-there':
    'Somebody else has made a questionnaire in this workbook meanwhile. It is shown here, and nothing was changed. Please go on in that one, or begin in another workbook.',
  'error.made-meanwhile':
    'Somebody else made a questionnaire in this workbook at the same moment. All that is in it is kept, on: {sheets}. Please undo yours if theirs is to be filled in, or ask them to go on in yours.',
  'error.written-meanwhile':
    'While the sheets were rebuilt, somebody else changed what stands under: {places}. The new sheets do not have that; nothing is lost, it is kept on: {sheets}. Please compare, and copy what is missing.',
  'error.workbook-protected':
    'The structure of the workbook is protected, so no sheet can be added. Please remove the protection (Review > Protect Workbook), then try again.',
  'error.workbook-read-only':
    'The workbook is open for reading only. Please save a copy (File > Save As) and open that.',
  'error.part-not-loaded':
    'A part of this program could not be loaded, so nothing was done. Please check the connection, or close the pane and open it again; your answers are in the workbook.',
  'error.internal': 'Something went wrong that should not: {detail}. Nothing was changed. Please report it.',

  // --- what is wrong in a JSON file --------------------------------------------------------------------------------
  'problem.type': '{path} should be of type {detail}',
  'problem.missing': '{path} is missing',
  'problem.too_short': '{path} is too short or empty (at least {detail})',
  'problem.too_many': '{path} is too long or has too many entries (at most {detail})',
  'problem.pattern': '{path} has characters that are not allowed there',
  'problem.comma': '{path} has a comma or a line break, which an Excel dropdown list cannot hold',
  'problem.choice': '{path} should be one of {detail}',
  'problem.unknown_key': '{path} has an entry this tool does not know: {detail}',
  'problem.duplicate': '{path} repeats "{detail}", which must be used once only',
  'problem.not_same_wording': '{path} names {detail}, whose wording is different',
  'problem.unknown_ref': '{path} is not a sub-item of the questionnaire',
  'problem.unknown_code': '{path} has "{detail}", which the questionnaire does not have',
  'problem.shared_target':
    '{path} names {detail}, which another sub-item becomes too: both should be "merged" or "split"',
  'problem.merged_alone': '{path} names {detail}, into which nothing else is merged: it should be "same" or "reworded"',
  'problem.unmapped': '{path} does not say what became of {detail}',
  'problem.other': '{path} is not valid',
  'problem.root': 'the file',

  // --- the manifest and the static pages; the pane ------------------------------------------------------------------
  ...pages,

  ...pane,

  ...summary,
} as const;
