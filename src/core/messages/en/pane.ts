/** The task pane's texts, in English; part of the catalogue (../en.ts). */
export const pane = {
  // --- the frame ---------------------------------------------------------------------------------------------------
  'pane.opening': 'Looking for the questionnaire in this workbook…',
  'pane.unsupported.title': 'This version of Excel is too old',
  'pane.unsupported.text':
    'The pane needs a newer Excel. You can still fill in the workbook itself: its lists, colours and counts work without the pane.',
  'pane.unreadable.title': 'The questionnaire cannot be opened here',
  'pane.unreadable.safe': 'Your workbook was not changed.',
  'pane.again': 'Look again',
  'pane.tabs': 'What to show',
  'pane.tab.progress': 'Progress',
  'pane.tab.fill': 'Fill in',
  'pane.tab.check': 'Check',
  'pane.tab.attention': 'needs attention',
  'pane.help': 'Help',
  'pane.dismiss': 'Dismiss',
  'pane.cancel': 'Cancel',
  'pane.questionnaire': 'Questionnaire',

  // --- messages on top ---------------------------------------------------------------------------------------------
  'pane.hint.title': 'How to begin',
  'pane.hint.text':
    'Select a row in the sheet and answer it here, or press "Next gap" to be led from one open answer to the next. All you write goes into the workbook itself.',
  'pane.hint.done': 'Got it',
  'pane.held':
    'What you typed in {refs} is not in the sheet yet. Please open {n, plural, one {this row} other {these rows}} and see why, before you close the pane.',
  'pane.held.open': 'Open {ref}',
  'pane.stale': 'What is shown may be out of date. {reason}',
  'pane.problem.during.reading': 'The workbook was not read',
  'pane.problem.during.creating': 'The questionnaire was not created',
  'pane.problem.during.writing': 'The change was not written',
  'pane.problem.during.repairing': 'The repair was not finished',
  'pane.problem.during.going': 'The cell was not selected',
  'pane.problem.during.summarising': 'The summary was not built',
  'pane.problem.during.carrying': 'Nothing was carried over',
  'pane.problem.during.exporting': 'Nothing was exported',
  'pane.problem.during.merging': 'The file was not brought in to the end',
  'pane.problem.otherNames': 'Use other sheet names',
  'pane.problem.sheetExists':
    'This workbook already has a sheet named "{name}". It stays as it is: the questionnaire can be made beside it under another name.',
  'pane.problem.frameworkOther':
    'This workbook holds another questionnaire ({id} {version}); this add-in is made for {expected}. Please open a workbook of this questionnaire, or make a new one in an empty workbook.',
  'pane.problem.versionUnmapped':
    'This workbook is of version {version} of the questionnaire, and this add-in does not know what became of its sub-items. Please ask your IT service whether there is a newer version of the add-in.',
  'pane.problem.layoutNewer':
    'This workbook was made by a newer version of the add-in (layout {layout, number}; this one reads up to {supported, number}). Please close the pane and open it again to get the newest version, or ask your IT service to update the add-in.',
  'pane.details.copy': 'Copy details',
  'pane.details.copied':
    'Details copied. Please read them before you send them: the technical part can quote a little of the sheet.',
  'pane.details.byHand': 'Details (copy them from here)',
  'pane.crash.title': 'The pane stopped working',
  'pane.crash.text':
    'Your answers are in the workbook; what was typed in the last seconds may have to be typed again. Please reload the pane.',
  'pane.crash.reload': 'Reload the pane',

  // --- no questionnaire yet ----------------------------------------------------------------------------------------
  'pane.start.title': 'Start the questionnaire',
  'pane.start.what':
    'This makes a worksheet with the {n, plural, one {# sub-item} other {# sub-items}} of “{title}”, one row each, and helps you answer them and see what is missing. Everything stays in this workbook: nothing is sent anywhere.',
  'pane.start.respondent': 'Who answers',
  'pane.start.later':
    'You can leave any of these empty and fill them in later on the sheet “{sheet}”. Those marked * are needed before the questionnaire is complete.',
  'pane.start.create': 'Create the questionnaire',
  'pane.start.creating': 'Creating the questionnaire…',
  'pane.start.from': 'Start from last period’s workbook…',
  'pane.start.fromTitle': 'Start from last period',
  'pane.start.from.what': 'Did you answer before? Your answers can be carried over, to be confirmed or changed.',
  'pane.start.created': 'The questionnaire is ready. The first row is selected.',

  // --- gaps --------------------------------------------------------------------------------------------------------
  'pane.undo': 'Undo: {ref}, {what}',
  'pane.undo.created': 'Undo: the sheets that were made',
  'pane.undo.carried': 'Undo: the sheets that were made from the earlier workbook',
  'pane.undo.rebuilt': 'Undo: the sheets that were rebuilt; the old ones come back',
  'pane.undo.summarised': 'Undo: the Summary sheet that was made',
  'pane.undo.merged': 'Undo: what was taken from the colleague’s file ({n, plural, one {# cell} other {# cells}})',
  'pane.undo.confirmed': 'Undo: {n, plural, one {# answer} other {# answers}} confirmed',
  'pane.undo.emptySheet': 'Sheet1',
  'pane.undo.nothing': 'Nothing to undo',
  'pane.undo.done': '{ref}: {what} as before.',
  'pane.undo.back': 'Undone: the workbook is as before.',
  'pane.gap.of': '{ref}: {what}',
  'pane.gap.separator': '; ',
  'pane.gap.missing': '{fields} missing',
  'pane.gap.statusMissing': 'no status chosen',
  'pane.gap.statusUnknown': 'the status is not in the list',
  'pane.gap.rowMissing': 'its row is gone from the sheet',
  'pane.gap.rowDuplicate': 'it has more than one row',
  'pane.gap.columnMissing': 'the column “{column}” is gone',
  'pane.gap.respondent': '“{label}” is empty',
  'pane.gap.next': 'Next gap',
  'pane.gap.previous': 'Previous gap',
  'pane.gap.here': 'Here',
  'pane.gap.ahead': 'Next',
  'pane.gap.none': 'Nothing is missing.',
  'pane.gap.reached': 'Selected: {gap}',

  // --- progress ----------------------------------------------------------------------------------------------------
  'pane.progress.complete': '{complete, number} of {total, number} complete',
  'pane.progress.detail':
    '{open, plural, =0 {all sub-items answered} one {# sub-item open} other {# sub-items open}}{respondent, plural, =0 {} one {, # respondent field empty} other {, # respondent fields empty}}',
  'pane.progress.confirm.title': 'From the period before',
  'pane.progress.confirm':
    '{n, plural, one {# answer is} other {# answers are}} not confirmed yet{past, plural, =0 {} one {; of # commitment the timeframe is over} other {; of # commitments the timeframe is over}}.',
  'pane.progress.confirm.heading': 'Answers to confirm',
  'pane.progress.confirm.open': 'Confirm answers…',
  'pane.progress.byStatus': 'By status',
  'pane.progress.noStatus': 'No status yet',
  'pane.progress.number': '{n, number}',
  'pane.progress.bySection': 'By section',
  'pane.progress.section': '{complete, number} of {total, number} complete',
  'pane.progress.sectionStarted': '{complete, number} of {total, number} complete, {started, number} started',
  'pane.progress.done.title': 'Nothing is missing',
  'pane.progress.done.text':
    'All {total, plural, one {# sub-item is} other {# sub-items are}} answered. Please save the workbook, read your answers once more for anything that could put a person at risk, and export the file that you send.',
  'pane.progress.review': '{n, plural, one {# thing} other {# things}} to review',

  // --- the row card ------------------------------------------------------------------------------------------------
  'pane.row.place': '{place, number} of {total, number}',
  'pane.row.missing': '{lead} {fields}',
  'pane.row.previous': 'Previous row ({ref})',
  'pane.row.next': 'Next row ({ref})',
  'pane.row.noPrevious': 'This is the first row',
  'pane.row.noNext': 'This is the last row',
  'pane.row.recommendation': '{heading}: recommendation {ref}',
  'pane.row.elsewhere': 'Not selected in the sheet.',
  'pane.row.goTo': 'Go to this row',
  'pane.row.absent':
    'The sheet has no row for this sub-item, so nothing can be written. Please see “Check” for how to bring it back.',
  'pane.row.same': 'Same wording as {ref}: copy its answer',
  'pane.row.sameStatus': 'Same wording as {ref} ({status}): copy its answer',
  'pane.row.copied': 'The answer of {ref} was copied. What was filled in already was kept.',
  'pane.row.none': 'Select a row of the questionnaire in the sheet to answer it here.',
  'pane.status': 'Status',
  'pane.status.clear': 'Clear status',
  'pane.status.first': 'Choose a status; then the boxes that it needs appear here.',
  'pane.status.changed': 'Status: {status}',
  'pane.status.cleared': 'The status was cleared. Your texts were kept.',
  'pane.guide.activities':
    'What is being done: which measures, by which institution, since when. Please name no person at risk.',
  'pane.guide.activities.planned': 'What will be done: which measures, by which institution, and with what means.',
  'pane.guide.timeframe': 'By when, for example “by June 2027” or “in the first half of 2028”.',
  'pane.guide.barriers': 'What stands in the way: law, mandate, means, security or something else.',
  'pane.field.count': '{n, number} of {limit, number} characters',
  'pane.field.unused': '{field}: kept, not counted',
  'pane.field.unusedWhy': '“{status}” does not use this text. It stays in the sheet.',
  'pane.field.unusedNoStatus': 'This text is in the sheet already. Choose a status that uses it.',

  // --- drafts ------------------------------------------------------------------------------------------------------
  'pane.draft.edited': 'Not saved yet',
  'pane.draft.saving': 'Saving…',
  'pane.draft.saved': 'Saved to the sheet',
  'pane.draft.tooLong':
    '{over, plural, one {# character} other {# characters}} too many: a cell holds {limit, number}. Nothing was cut, and nothing is saved until the text is shorter.',
  'pane.draft.failed': 'Not saved. {reason}',
  'pane.draft.retry': 'Try again',
  'pane.draft.announce': '{field}: {state}',
  'pane.conflict.title': 'The cell was changed while you were writing',
  'pane.conflict.theirs': 'In the sheet now',
  'pane.conflict.mine': 'What you wrote',
  'pane.conflict.empty': '(empty)',
  'pane.conflict.keepMine': 'Keep mine',
  'pane.conflict.takeTheirs': 'Take theirs',
  'pane.conflict.keepBoth': 'Keep both',

  // --- check -------------------------------------------------------------------------------------------------------
  'pane.check.again': 'Check again',
  'pane.check.running': 'Checking…',
  'pane.check.summary':
    '{blockers, plural, =0 {Nothing to mend} one {# thing to mend} other {# things to mend}}, {warnings, plural, =0 {nothing to review} one {# to review} other {# to review}}',
  'pane.check.done': 'Checked: {summary}',
  'pane.check.filter': 'Show',
  'pane.check.filter.all': 'All ({n, number})',
  'pane.check.filter.blocker': 'To mend ({n, number})',
  'pane.check.filter.warning': 'To review ({n, number})',
  'pane.check.clear': 'Everything is in order.',
  'pane.check.clearFilter': 'Nothing of this kind.',
  'pane.check.respondent': 'Respondent',
  'pane.check.worksheet': 'Worksheet',
  'pane.check.group': '{title} ({n, number})',
  'pane.check.more': 'Show {n, number} more',
  'pane.check.reached': 'Selected: {cell}',
  'pane.repair.title': 'Dropdown lists or formats were lost',
  'pane.repair.text': 'This happens when cells are pasted over.',
  'pane.repair.do': 'Restore dropdowns and formats',
  'pane.repair.doing': 'Restoring…',
  'pane.repair.done': 'Dropdown lists and formats are restored.',
  'pane.rebuild.title': 'Part of the questionnaire is gone',
  'pane.rebuild.text':
    'Rows, columns or a whole sheet are missing. If that was a slip, undo it in Excel (Ctrl+Z); otherwise the questionnaire can be rebuilt with all answers that are still known.',
  'pane.rebuild.do': 'Show what a rebuild changes…',
  'pane.rebuild.confirm': 'This is what will happen. Nothing is changed before you press “Rebuild now”.',
  'pane.rebuild.yes': 'Rebuild now',
  'pane.rebuild.doing': 'Rebuilding…',
  'pane.rebuild.done': 'The questionnaire was rebuilt. The old sheets are beside it, renamed.',

  // --- summary -----------------------------------------------------------------------------------------------------
  'pane.summary.sheet': 'Summary sheet',
  'pane.summary.what':
    'A page to print and to send: whether all is answered, these figures with charts, and the lists of commitments by date, barriers and activities. Your own notes beside or below it stay.',
  'pane.summary.is.unknown': 'There is one already. It says itself whether answers have changed since it was built.',
  'pane.summary.is.current': 'It is up to date.',
  'pane.summary.is.stale': 'Answers have changed since it was built. Its figures follow; its lists need a rebuild.',
  'pane.summary.build': 'Build the summary sheet',
  'pane.summary.rebuild': 'Rebuild the summary sheet',
  'pane.summary.building': 'Building…',
  'pane.summary.built': 'The summary sheet is ready.',
  'pane.summary.goTo': 'Go to the summary sheet',
  'pane.summary.complete': 'Complete: all {total, plural, one {# sub-item} other {# sub-items}}',
  'pane.summary.draft': 'Draft: {open, number} of {total, number} still open ({share, number, percent} complete)',
  'pane.summary.percent': '{share, number, percent}',
  'pane.summary.part': '{n, number} ({share, number, percent})',
  'pane.summary.partInWords': '{label}: {n, number} ({share, number, percent})',
  'pane.summary.showTable': 'Show table',
  'pane.summary.showChart': 'Show chart',
  'pane.summary.showOf': '{action}: {title}',

  // --- a colleague's file: the way to it; what the screen itself says is in merge/pane.ts ----------------------------
  'pane.merge': 'A colleague’s file',
  'pane.merge.what':
    'Several people answer? Bring in what a colleague has filled in. You see what differs first, and decide.',
  'pane.merge.open': 'Bring in a file…',

  // --- export: its way in; what the screen itself says is in export/pane.ts ------------------------------------------
  'pane.export': 'Export',
  'pane.export.what':
    'Makes a file to send: the workbook, the official form for Word, or the data. Before that, you see what in it could lead to a person, and choose what is left out.',
  'pane.export.open': 'Export…',

  // --- help --------------------------------------------------------------------------------------------------------
  'pane.help.back': 'Back',
} as const;
