/** What only the browser edition says, in English (../webCatalogue.ts). */
export const en = {
  // --- the page --------------------------------------------------------------------------------------------------------
  'web.title': 'Action Tool',
  'web.titleOf': '{name} – Action Tool',
  'web.description':
    'Complete ICAN’s Protection Framework for Action in a spreadsheet in the browser. Nothing you type leaves this computer.',
  'web.noScript.heading': 'Action Tool',
  'web.noScript.text':
    'This page needs scripts, which are blocked here, or an up-to-date browser. Please allow scripts for this page, or use a current Chrome, Edge, Firefox or Safari. You can also fill in the workbook in any spreadsheet program.',
  'web.skipToPane': 'Skip to the pane',
  'web.notices': 'Messages',
  'web.gridRegion': 'Spreadsheet',
  'web.gridLoading': 'The spreadsheet is being loaded …',
  'web.grid.list': 'Choose from the list',
  'web.grid.analyzing': 'Looking at the formulas …',
  'web.grid.calculating': 'Calculating …',
  'web.grid.done': 'Calculated',
  'web.privacy': 'Nothing you type leaves this computer.',
  'web.gridAccess':
    'A screen reader cannot read the spreadsheet here. Everything can be filled in, checked and exported in the pane.',

  // --- toolbar -----------------------------------------------------------------------------------------------------------
  'web.toolbar': 'Workbook',
  'web.new': 'New',
  'web.open': 'Open',
  'web.open.title': 'Open an Excel workbook (.xlsx) from this computer',
  'web.save': 'Save .xlsx',
  'web.save.title': 'Save the questionnaire as an Excel workbook on this computer',
  'web.undo': 'Undo',
  'web.redo': 'Redo',
  'web.print': 'Print',
  'web.kept': 'Kept work',
  'web.pane.hide': 'Hide the pane',
  'web.pane.show': 'Show the pane',
  'web.view': 'What is shown',
  'web.view.pane': 'Pane',
  'web.view.grid': 'Spreadsheet',
  'web.splitter': 'Width of the pane',
  'web.splitter.value': '{width, number} pixels',

  // --- names and state ----------------------------------------------------------------------------------------------------
  'web.untitled': 'Untitled',
  'web.emptySheet': 'Sheet1',
  'web.fileName': 'action-tool.xlsx',
  'web.state.saved': 'Saved as a file',
  'web.state.unsaved': 'Not saved yet',
  'web.state.kept': 'Kept in this browser, {time}',
  'web.state.keeping': 'Being kept in this browser …',
  'web.state.notKept': 'Could not be kept in this browser',

  // --- opening and saving ---------------------------------------------------------------------------------------------------
  'web.opening': '“{name}” is being opened …',
  'web.opening.cancel': 'Cancel',
  'web.opened': '“{name}” is open.',
  'web.open.failed': '“{name}” was not opened',
  'web.open.untouched': 'What was open is as it was.',
  'web.drop': 'Drop the workbook here to open it',
  'web.saved': 'The download of “{name}” was started. Please look in your folder for downloads.',
  'web.save.failed': 'The workbook was not saved',
  'web.save.drafts': 'Texts typed in the pane for {refs} are not in the sheet, so they are not in the file.',
  'web.created': 'A new, empty workbook is open.',
  'web.failed': 'That did not work',
  'web.undo.none': 'There is nothing to undo.',
  'web.redo.none': 'There is nothing to do again.',

  // --- questions --------------------------------------------------------------------------------------------------------------
  'web.ask.cancel': 'Cancel',
  'web.ask.new.title': 'Begin a new workbook?',
  'web.ask.new.go': 'Begin a new one',
  'web.ask.open.title': 'Open “{name}”?',
  'web.ask.open.go': 'Open it',
  'web.ask.restore.title': 'Go on with “{name}”?',
  'web.ask.restore.go': 'Go on with it',
  'web.ask.unsaved': 'What is open now has changes that are saved nowhere. They will be lost.',
  'web.ask.kept': 'What is open now stays kept in this browser; you find it under “Kept work”.',
  'web.ask.drafts': 'Texts typed in the pane for {refs} are not in the sheet. They will be lost.',
  'web.ask.sheets':
    '{n, plural, one {A sheet is} other {# sheets are}} not part of the questionnaire: {names}. {n, plural, one {It is} other {They are}} neither shown here nor in the file that you save here. Please keep the original file.',
  'web.ask.unknownRows':
    '{n, plural, one {# row has} other {# rows have}} a Ref that the questionnaire does not have: {refs}. Their texts are not taken over. Please keep the original file.',
  'web.ask.duplicateRows':
    '{n, plural, one {# sub-item is} other {# sub-items are}} there more than once: {refs}. The fullest row of each is taken over. Please keep the original file.',
  'web.ask.more': '{n, number} more',
  'web.ask.copies':
    '{n, plural, one {A sheet holds} other {# sheets hold}} another copy of the questionnaire, which is not read: {names}.',
  'web.ask.look':
    'Formats, comments and formulas of your own are not taken over: the sheets are made anew with every answer.',

  // --- keeping work in the browser --------------------------------------------------------------------------------------------
  'web.consent.title': 'Keep your work in this browser?',
  'web.consent.text':
    'So that nothing is lost if the tab is closed or the browser stops. Please agree only on a computer that nobody else uses: whoever can use this browser can then read the answers, which may endanger people.',
  'web.consent.agree': 'Keep it on this computer',
  'web.consent.refuse': 'Do not keep it',
  'web.consent.refused': 'Nothing is kept in this browser. Please save the workbook before you close the page.',
  'web.consent.agreed': 'Your work is kept in this browser from now on.',
  'web.restore.title': 'Work is kept in this browser',
  'web.restore.text': '“{name}”, last kept on {when}.',
  'web.restore.more': '{n, plural, one {# more} other {# more}} under “Kept work”.',
  'web.restore.go': 'Go on with it',
  'web.restore.later': 'Not now',
  'web.restored': '“{name}” is as it was on {when}.',
  'web.restored.answers':
    'The sheets of “{name}” could not be brought back as they were. They were made anew with every answer of {when}.',
  'web.elsewhere':
    'Work that is kept in this browser is open in another tab: {names}. Please go on there. Nothing of it is touched here.',
  'web.store.title': 'Work kept in this browser',
  'web.store.none': 'Nothing is kept in this browser.',
  'web.store.off': 'What you do now is not kept.',
  'web.store.on': 'What you do now is kept after every change.',
  'web.store.entry': '{name}, {when}',
  'web.store.entryOpen': '{name}, {when} (open here)',
  'web.store.entryElsewhere': '{name}, {when} (open in another tab)',
  'web.store.open': 'Go on with it',
  'web.store.openOf': 'Go on with “{name}”',
  'web.store.delete': 'Delete',
  'web.store.deleteOf': 'Delete “{name}”',
  'web.store.deleted': '“{name}” was deleted from this browser.',
  'web.store.wipe': 'Delete everything kept',
  'web.store.wipe.text':
    'Everything that this page keeps in this browser is deleted, in all its tabs. What is open stays open, and is not kept any more.',
  'web.store.wipe.sure': 'Yes, delete everything',
  'web.store.wiped': 'Everything that was kept in this browser is deleted.',
  'web.store.close': 'Close',

  // --- print --------------------------------------------------------------------------------------------------------------------
  'web.print.draft': 'DRAFT: {open, plural, one {# sub-item is} other {# sub-items are}} not complete',
  'web.print.none': 'There is no questionnaire to print.',

  // --- errors -------------------------------------------------------------------------------------------------------------------
  'web.error.storage-full':
    'There is no room left in this browser, so your last changes are not kept. Please save the workbook as a file now.',
  'web.error.storage-forbidden':
    'This browser does not let the page keep anything (a private window, or a setting). Please save the workbook as a file before you close the page.',
  'web.error.storage-failed':
    'The browser could not keep or read the work ({reason}). Please save the workbook as a file now.',
  'web.error.stored-unreadable':
    'What is kept cannot be read: it is damaged or was kept by another version. Please open the workbook from a file, and delete what is kept.',
  'web.error.stored-gone': 'That work is not kept in this browser any more. Please open the workbook from a file.',
  'web.error.open-elsewhere':
    'This work is open in another tab of this browser. Please go on there, or close that tab and try again.',
  'web.error.open-too-slow':
    'Reading the file took longer than {seconds, plural, one {# second} other {# seconds}}, so it was stopped. Please check that it is the right file, or open it in a spreadsheet program and save it again.',
  'web.error.open-stopped':
    'Reading the file took more memory than the browser gives, so it was stopped. Please check that it is the right file.',
  'web.error.drop-many':
    '{n, plural, one {# file was} other {# files were}} dropped. Please drop one workbook at a time.',
  'web.error.drop-nothing': 'No file was dropped. Please drop an Excel workbook (.xlsx).',
  'web.error.grid-failed':
    'The spreadsheet could not be started ({reason}). Please load the page again, with an up-to-date browser.',
  'web.error.nothing-to-save': 'There is no questionnaire in the spreadsheet yet. Please create it in the pane first.',
  'web.error.part-not-loaded':
    'A part of the page could not be loaded, so nothing was done. Please check the connection and try again; save the workbook before you load the page again.',
} as const;
