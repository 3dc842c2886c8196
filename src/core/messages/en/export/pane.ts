/** The pane's Export screen, in English. What leads to it is in ../pane.ts. */
export const pane = {
  'export.looking': 'Looking through the workbook…',
  'export.lookAgain': 'Look again',

  // --- 1: where it stands ------------------------------------------------------------------------------------------
  'export.standing': '1. Final or draft',
  'export.final.ready': 'All is answered: this can go out as final.',
  'export.final.lock': 'In a final workbook all cells are locked, and it says when and from what it was made.',
  'export.blocked':
    '{n, plural, one {One thing is} other {# things are}} still to mend before this can go out as final:',
  'export.blocked.more': 'Show {n, number} more',
  'export.draft.instead': 'Export a draft instead',
  'export.draft.chosen':
    'This will be a draft. It says DRAFT, with the number of open items, in its file name and on every page.',
  'export.draft.chosenData': 'This will be a draft. It says DRAFT, with the number of open items, in its file name.',
  'export.final.instead': 'Export as final after all',
  'export.unsaved':
    '{n, plural, one {A text} other {Texts}} typed in the pane {n, plural, one {is} other {are}} not in the sheet and would not be exported: {refs}. Please go back to “Fill in” and settle {n, plural, one {it} other {them}}.',

  // --- 2: the review -----------------------------------------------------------------------------------------------
  'export.review': '2. Could it lead to a person?',
  'export.review.found':
    '{n, plural, =0 {Nothing was found that looks like a person or a way to find one.} one {One place looks like a person or a way to find one. Please decide whether it stays.} other {# places look like a person or a way to find one. Please decide for each whether it stays.}}',
  'export.review.group': '{kind} ({n, number})',
  'export.review.undecided': '{n, plural, one {# to decide} other {# to decide}}',
  'export.review.decided': 'all decided',
  'export.review.keepAll': 'Keep all of these',
  'export.review.leaveAll': 'Leave out all of these',
  'export.review.keptAll': 'Kept: {n, plural, one {one place} other {# places}}. {kind}',
  'export.review.leftAll': 'Left out: {n, plural, one {one place} other {# places}}. {kind}',
  'export.review.covered': 'Goes with “{part}”, which is left out.',
  'export.review.keep': 'Keep',
  'export.review.leave': 'Leave out',
  'export.review.choice': '{place}: {text}',
  'export.review.goTo': 'Go to {place}',
  'export.review.reached': 'Selected: {place}',
  'export.review.more': 'Show {n, number} more',
  'export.review.stale':
    'Answers have changed since this was looked through. It is looked through again when you export.',
  'export.review.changed.findings':
    'Nothing was exported: the answers have changed, and something new was found. Please decide about it below.',
  'export.review.changed.blockers': 'Nothing was exported: something is missing again. Please see the list above.',
  'export.review.changed.unsaved': 'Nothing was exported: a text typed in the pane could not be saved to the sheet.',
  'export.review.done': 'Looked through: {n, plural, =0 {nothing found} one {one place found} other {# places found}}.',

  'export.names': 'Look for certain names',
  'export.names.what':
    'Names that must not go out, one on each line. They are looked for in the answers, kept nowhere, and forgotten when you leave this screen.',
  'export.names.label': 'Names, one on each line',
  'export.names.do': 'Look for these names',
  'export.names.inUse':
    '{n, plural, =0 {No names are looked for.} one {One name is looked for.} other {# names are looked for.}}',

  // --- 3: parts ----------------------------------------------------------------------------------------------------
  'export.parts': '3. Leave out whole parts',
  'export.parts.what':
    'What you tick is not in the file at all; “[withheld]” stands where there was a text. Your workbook stays as it is.',
  'export.parts.activities': 'What is being done or planned, in every row.',
  'export.parts.timeframe': 'By when, in every row.',
  'export.parts.barriers': 'What stands in the way, in every row.',
  'export.parts.additional-details': 'The free text at the end of the questionnaire.',
  'export.parts.contact': 'Who answered and how to reach them: {fields}.',

  // --- what the workbook carries -------------------------------------------------------------------------------------
  'export.carried': 'What else your workbook carries',
  'export.carried.list':
    '{n, plural, =0 {Nothing was found; see what could not be looked at} one {One thing was found} other {# things were found}}',
  'export.carried.more': 'and {n, number} more',

  // --- 4: the format -----------------------------------------------------------------------------------------------
  'export.format': '4. What to make',
  'export.format.xlsx': 'Workbook (.xlsx)',
  'export.format.xlsx.what': 'For whoever collects the answers. With summary and charts.',
  'export.format.docx': 'Official form for Word (.docx)',
  'export.format.docx.what': 'Laid out as the source document, with its check boxes. To print and to sign.',
  'export.format.csv': 'Table of data (.csv)',
  'export.format.csv.what': 'One row for each sub-item, for statistics programs and databases.',
  'export.format.json': 'Data for this tool (.json)',
  'export.format.json.what': 'All answers, to make the same workbook again with the command.',
  'export.format.notHere': 'Not possible in Excel for {surroundings, select, ipad {iPad} other {Mac}}.',
  'export.format.elsewhere':
    'Excel for {surroundings, select, ipad {iPad} other {Mac}} lets no add-in save a Word file. Please open this workbook in Excel for Windows, or in Excel on the web if your institution allows it, and export the form there.',
  'export.paper': 'Paper',
  'export.paper.a4': 'A4',
  'export.paper.letter': 'Letter',
  'export.pdf': 'How to make a PDF',
  'export.pdf.xlsx':
    'Export the workbook. In it, choose File > Print and “Save as PDF” as the printer, or File > Save As with the type PDF. Its pages are set up already.',
  'export.pdf.docx': 'Or export the form, open it in Word, and choose File > Save As with the type PDF.',

  // --- the button ----------------------------------------------------------------------------------------------------
  'export.do': '5. Make the file',
  'export.do.summary.stale': 'The Summary sheet in this workbook is older than the answers. It is built anew, too.',
  'export.do.summary.unknown':
    'The Summary sheet in this workbook may be older than the answers. It is built anew, too.',
  'export.do.xlsx': 'Export the {kind, select, final {final workbook} other {draft workbook}}',
  'export.do.docx': 'Export the {kind, select, final {final form} other {draft form}}',
  'export.do.csv': 'Export the {kind, select, final {final data} other {draft data}}',
  'export.do.json': 'Export the {kind, select, final {final data} other {draft data}}',
  'export.do.undecided': 'Export: {n, plural, one {# still to decide} other {# still to decide}}',
  'export.do.blocked': 'Export: {n, plural, one {# still to mend} other {# still to mend}}',
  'export.do.toDecide':
    '{n, plural, one {One place is} other {# places are}} still to be decided. Here is the first one.',
  'export.do.toMend': '{n, plural, one {One thing is} other {# things are}} still to mend. Here is the list.',
  'export.do.making': 'Exporting…',
  'export.do.offline':
    'Nothing is sent by this: the file is made on this computer, and you decide to whom it goes and how.',

  // --- what happened -----------------------------------------------------------------------------------------------
  'export.made': 'The file is made',
  'export.made.name': 'Its name',
  'export.made.copyName': 'Copy the name',
  'export.made.nameCopied': 'The name is copied.',
  'export.made.leftOut': 'Left out: {parts}.',
  'export.made.withheld': '{n, plural, one {One place is} other {# places are}} replaced by “[withheld]”.',
  'export.made.whole': 'Nothing was left out.',
  'export.made.separator': ', ',
  'export.made.fingerprint': 'Fingerprint of the answers',
  'export.made.fingerprint.what':
    'It stands in the file too. Read out on the telephone, it shows the receiver that nothing was changed on the way.',
  'export.made.fingerprint.data':
    'The workbook and the form made from the same answers bear the same. Please note it down if you want to compare.',
  'export.made.summary.rebuilt': 'The Summary sheet in this workbook was built anew.',
  'export.made.summary.failed': 'The Summary sheet in this workbook could not be built anew. {reason}',

  'export.next.opened':
    'It was opened as a new workbook, which is not saved yet. Please go to its window, look through it, and save it under the name below.',
  'export.next.opened.web':
    'It was opened in a new tab of your browser. If there is none, the browser has blocked it: please allow pop-up windows for Excel and press “Open again”, or download it.',
  'export.next.opened.author':
    'When you save it, Excel may write your name into it as author. If nobody may know: File > Info > Check for Issues > Inspect Document, before you send it.',
  'export.next.opened.authorDownload':
    'When you save it, Excel may write your name into it as author. A file that is downloaded has no name in it until somebody saves it.',
  'export.next.download.web':
    'The download was started. Please look in the list of downloads of your browser, or in the folder “Downloads”.',
  'export.next.download.windows': 'The download was started. Please look in your folder “Downloads”.',
  'export.next.download.unsure':
    'The pane cannot see whether it arrived. If it is not there, please press “Download again”.',
  'export.next.docx':
    'Open it in Word and read it once more before you send it. When you save it there, Word may write your name into it.',
  'export.next.copied':
    'It is on the clipboard. Please paste it into a plain text file (TextEdit, with Format > Make Plain Text; Notes will not do) and save it as UTF-8 under the name below.',
  'export.next.copied.windows':
    'It is on the clipboard. Please paste it into a plain text file (Notepad) and save it as UTF-8 under the name below.',
  'export.next.failed.open': 'Excel did not open it. {reason}',
  'export.next.failed.download': 'The download could not be started.',
  'export.next.failed.copy': 'The clipboard is closed to the pane. Please select the text below and copy it.',
  'export.next.byHand': 'The file as text',
  'export.next.tryOther': 'Please try again{others, select, yes {, or another way} other {}}.',
  'export.again.open': '{again, select, yes {Open again} other {Open as a new workbook}}',
  'export.again.download': '{again, select, yes {Download again} other {Download}}',
  'export.again.copy': '{again, select, yes {Copy again} other {Copy the text}}',
  'export.next.send': 'Please send it only through a channel that your institution trusts.',
} as const;
