/** What the sheets To confirm and Archive say, in English, and what is said of how answers came into a workbook. */
import { pane } from './update/pane.ts';

export const en = {
  ...pane,

  // --- answers to confirm -------------------------------------------------------------------------------------------
  'review.title': 'Answers to confirm',
  'review.text': 'These answers were brought into this workbook; nobody has said yet that they hold.',
  'review.text.how': 'Please look at each one on the questionnaire. If it holds as it is, choose "{confirmed}" here.',
  'review.text.changed':
    'If you change it there, that is enough for the tool; choose "{confirmed}" here for people who have only the workbook.',
  'review.left': 'Not confirmed here yet',
  'review.why': 'Why, and what to do',
  'review.confirmed': 'Confirmed',
  'review.prompt': 'Choose "{confirmed}" if the answer holds as it is.',
  'review.reason.past':
    'The timeframe was over on {date}. Done? Still planned? Not possible? Please change the answer, or confirm it.',
  'review.reason.merged': 'Several earlier answers became this one. Please review it.',
  'review.reason.split': 'An earlier answer was put to several sub-items. Please keep what belongs to this one.',
  'review.reason.reworded': 'The sub-item is worded otherwise now. Please review the answer.',
  'review.reason.carried': 'From the period before; not yet confirmed for this one.',

  // --- the period before, in figures --------------------------------------------------------------------------------
  'period.before': 'Statuses in the period before',
  'period.beforeNamed': 'Statuses in the period before ({period})',
  'period.count': '{label}: {n, number}',
  'period.open': 'No status',
  'period.compared': 'Compared with the period before',
  'period.then': 'Period before',
  'period.thenNamed': 'Before ({period})',
  'period.now': 'Now',
  'period.change': 'Change',
  'period.note': 'How often each status is chosen, whether the answer is complete or not.',

  // --- the archive --------------------------------------------------------------------------------------------------
  'archive.title': 'Archive',
  'archive.text':
    'Answers that this version of the questionnaire has no place for, as they were. They are not counted and not exported.',
  'archive.text.delete': 'Nothing was deleted; if you do not need them any more, you may delete this sheet.',
  'archive.version': 'Version',
  'archive.why': 'Why it is here',
  'archive.reason.retired': 'Not asked any more',
  'archive.reason.unmapped': 'Not known to the new version',
  'archive.reason.merged': 'Merged with others; kept as it was',
  'archive.reason.duplicate': 'A second row of the sub-item; another one was chosen',
  'archive.reason.respondent': 'Not asked for any more',
} as const;
