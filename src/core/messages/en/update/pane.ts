/** What the pane says of starting from another workbook, of confirming, and of making the sheets anew, in English. */
export const pane = {
  // --- starting from the last period's workbook -----------------------------------------------------------------------
  'carry.what':
    'Choose the workbook of the last period. Its answers are filled in here, each marked until you have confirmed or changed it. The file itself is only read, on this computer, and stays as it is.',
  'carry.choose': 'Choose the workbook (.xlsx)…',
  'carry.chooseOther': 'Choose another workbook…',
  'carry.reading': 'Reading the workbook…',
  'carry.read': 'Read: {n, plural, =0 {no answers to carry} one {# answer to carry} other {# answers to carry}}.',
  'carry.file': 'The workbook',
  'carry.file.is':
    'A questionnaire of version {version} with {answered, number} of {total, plural, one {# status} other {# statuses}} chosen.',
  'carry.comes': 'What is carried',
  'carry.marks':
    '{n, plural, =0 {It has no answers to carry.} one {# answer, to be confirmed for this period.} other {# answers, to be confirmed for this period.}}',
  'carry.overdue':
    '{n, plural, one {# of them is a commitment whose timeframe is over} other {# of them are commitments whose timeframe is over}}: done? still planned? not possible? You are asked about {n, plural, one {it} other {them}} first.',
  'carry.leftBehind': 'Not carried, since they are of the period: {fields}.',
  'carry.withheld':
    '{n, plural, one {# answer was} other {# answers were}} withheld in this file, so nothing is carried there. Please fill in again: {places}.',
  'carry.archive':
    '{n, plural, one {# answer has} other {# answers have}} no place in the questionnaire any more: kept whole on the sheet “{sheet}”.',
  'carry.unread': 'Not carried; it is only in that file',
  'carry.unread.line': '{cell}: {what}',
  'carry.more': '… and {n, plural, one {# more} other {# more}}',
  'carry.version': 'From version {from} to version {to} of the questionnaire',
  'carry.version.what': 'Please read this before you go on. Nothing is lost: what has no place any more is archived.',
  'carry.change.same': '{n, plural, one {# sub-item is} other {# sub-items are}} the same',
  'carry.change.reworded': 'Reworded: please review the {n, plural, one {answer} other {# answers}}',
  'carry.change.split': 'Split: the answer is put to each part, to be reviewed',
  'carry.change.merged': 'Merged into one answer, to be reviewed',
  'carry.change.status': 'Merged; their statuses differ, so one is to be chosen',
  'carry.change.retired': 'Retired: not asked any more',
  'carry.change.unmapped': 'Not known to the new version',
  'carry.change.line': '{to} (from {from})',
  'carry.change.archived': '{refs}: what it was is archived',
  'carry.create': 'Create with {n, plural, one {this answer} other {these # answers}}',
  'carry.createEmpty': 'Create without answers',
  'carry.created': 'The questionnaire is ready, with the answers of the last period.',

  // --- answers to confirm ---------------------------------------------------------------------------------------------
  'confirm.left':
    '{n, plural, =0 {All answers are confirmed.} one {# answer from the period before is not confirmed yet.} other {# answers from the period before are not confirmed yet.}}',
  'confirm.past': 'Commitments whose timeframe is over ({n, number})',
  'confirm.past.what': 'Done? Still planned? Not possible?',
  'confirm.others': 'Other answers ({n, number})',
  'confirm.others.what': 'Confirm those that still hold. To change one, open its row: changing it is enough.',
  'confirm.over': 'Over on {date}',
  'confirm.done': 'Done',
  'confirm.planned': 'Still planned',
  'confirm.impossible': 'Not possible',
  'confirm.of': '{answer}: {ref}',
  'confirm.done.is': '{ref}: {status}. {n, plural, =0 {Nothing is left to confirm.} other {# left to confirm.}}',
  'confirm.planned.label': 'New timeframe',
  'confirm.impossible.label': 'What stands in the way',
  'confirm.save': 'Save',
  'confirm.changed':
    'Somebody has changed or confirmed this answer meanwhile; below is what it says now. What you have typed is still here: please compare the two before you save.',
  'confirm.notSaved': 'This was not written. Please open the row to see why.',
  'confirm.do': 'Confirm',
  'confirm.did': '{ref} confirmed. {n, plural, =0 {Nothing is left to confirm.} other {# left to confirm.}}',
  'confirm.didAll': '{n, plural, one {# answer} other {# answers}} confirmed.',
  'confirm.open': 'Open the row',
  'confirm.noStatus': 'No status chosen',
  'confirm.more': 'Show {n, number} more',
  'confirm.all': 'Confirm all that are only carried ({n, number})…',
  'confirm.all.ask':
    'This says of {n, plural, one {# answer} other {# answers}} at once that {n, plural, one {it holds} other {they hold}} for this period.',
  'confirm.all.yes': 'Confirm {n, plural, one {# answer} other {# answers}}',
  'confirm.reason.merged': 'Several earlier answers became this one. Please review it.',
  'confirm.reason.split': 'An earlier answer was put to several sub-items. Please keep what belongs here.',
  'confirm.reason.reworded': 'The sub-item is worded otherwise now. Please review the answer.',

  // --- making the sheets anew ------------------------------------------------------------------------------------------
  'rebuild.kept': 'Kept: {n, plural, =0 {no answers; there are none} one {# answer} other {all # answers}}.',
  'rebuild.rows': 'Rows that come back ({n, number})',
  'rebuild.row.answered': '{ref}, with the answer that the pane remembers',
  'rebuild.row.blank': '{ref}, empty',
  'rebuild.columns': 'Columns that come back: {columns}.',
  'rebuild.fields': 'Fields on “{sheet}” that come back: {fields}.',
  'rebuild.old': 'These sheets stay in the workbook, renamed, with all that is on them: {sheets}.',
  'rebuild.left': 'These sheets stay in the workbook as they are; new ones are made beside them: {sheets}.',
  'rebuild.own.columns': 'Columns of your own come along, at the right: {columns}.',
  'rebuild.own.rows': 'Rows of your own come along, below the questionnaire: {cells}.',
  'rebuild.own.values': 'What is your own comes along as values; its formulas and formats stay on the old sheet.',
  'rebuild.doubles': 'Sub-items with more than one row',
  'rebuild.doubles.what':
    'Please choose the answer that holds. The others are kept on the sheet “{sheet}” and on the old sheet.',
  'rebuild.double': '{ref}: which answer holds?',
  'rebuild.double.read': '{cell} (counted until now)',
  'rebuild.double.empty': 'No answer',
  'rebuild.changed': 'The workbook has changed since you looked; nothing was done. This is what would happen now.',
  'rebuild.remembered.title': 'Answers that were deleted are not in the questionnaire',
  'rebuild.remembered.text':
    '{n, plural, one {# sub-item had an answer} other {# sub-items had answers}} in rows, columns or a sheet that somebody deleted. What is there now is empty in their place. The pane still knows them: please have the questionnaire made anew before you close it, or undo the deletion.',
  'rebuild.doubled.title': 'Some sub-items have more than one row',
  'rebuild.doubled.text':
    'Only one answer counts. You can choose which one when the questionnaire is made anew; every other answer is kept.',
  'repair.what':
    'Restored: {lists, plural, =0 {no dropdown lists} one {the dropdown list of # cell} other {the dropdown lists of # cells}}, {names, plural, =0 {no names} one {# name} other {# names}}, formats and protection. Kept: every answer, and your own columns and rows. Replaced, for good: colours and rules that you gave to the questionnaire’s cells.',

  // --- the periods compared --------------------------------------------------------------------------------------------
  'compared.change': '{n, number, ::sign-except-zero}',
} as const;
