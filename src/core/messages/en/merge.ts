/** What merging says, and making a part that is merged back, in English. */
import { pane } from './merge/pane.ts';

export const en = {
  // --- between two versions of a text, on a line of its own; recognised when files are merged again ---------------
  'merge.separator': '— Another version: —',

  // --- a part: its first lines, its record --------------------------------------------------------------------------
  'part.title': 'Part: {n, number} of {total, plural, one {# sub-item} other {# sub-items}}',
  'part.note': 'Please fill in these, save the workbook, and send it back to whoever gave it to you.',
  'part.how.1': '1. This workbook is a part of a questionnaire. Who the respondent is stands in the whole one.',
  'part.record': 'For merging',
  'part.record.text':
    'So that the whole questionnaire can tell what you have changed. It holds no text of any answer. Please leave it as it is.',

  // --- what differs -------------------------------------------------------------------------------------------------
  'merge.place.details': 'Additional details',
  'merge.nothing': '(nothing)',
  'merge.ours': 'yours:',
  'merge.theirs': 'theirs:',
  'merge.standing.theirs': 'changed by them only: taken over',
  'merge.standing.ours': 'changed by you only: yours stays',
  'merge.standing.both': 'changed by both of you in different cells: both taken over',
  'merge.standing.conflict': 'CONFLICT',
  'merge.reason.both-changed': 'both of you wrote something else',
  'merge.reason.emptied': 'one of you took out what the other one has',
  'merge.reason.other-status': 'the texts were written for different statuses',
  'merge.reason.unknown-status': 'their status is none of the questionnaire’s',

  // --- what became of it --------------------------------------------------------------------------------------------
  'merge.result.ours': 'yours stays',
  'merge.result.theirs': 'theirs is taken',
  'merge.result.both': 'both are kept',
  'merge.open.undecided': 'Nobody has decided, so yours stays.',
  'merge.open.status': 'Both texts are kept; the status is still to be chosen, so yours stays.',
  'merge.open.too-long': 'Both texts together are longer than a cell can hold, so yours stays.',
  'merge.open.one-only': 'Only one date can stand there, so yours stays.',
  'merge.open.no-place':
    'Your workbook has no cell for it, so theirs is only in their file. Please repair yours first.',
  'merge.open.two-rows': 'The sub-item has more than one row in one of the files, so nothing was merged there.',
  'merge.open.changed-meanwhile': 'Something in it was changed while this was decided, so it stays as it is.',
  'merge.open.partly':
    'Only some of its cells are as decided: another one was changed meanwhile. Please look at it in the workbook.',

  // --- answers from the period before that they have confirmed ---------------------------------------------------------
  'merge.confirmed': 'Confirmed by them for this period, so yours {n, plural, one {is} other {are}}, too: {refs}',
  'merge.unconfirmed.other-answer': 'Confirmed by them and not yet in yours, since your answer is another one: {refs}',
  'merge.unconfirmed.other-question':
    'Confirmed by them and not yet in yours, since they were asked for another reason or in another period: {refs}',
  'merge.unconfirmed.no-mark': 'Confirmed by them, and not in your list of answers to confirm: {refs}',
  'merge.unconfirmed.two-rows':
    'Confirmed by them and not yet in yours, since the sub-item has more than one row in one of the files: {refs}',
  'merge.unconfirmed.changed-meanwhile':
    'Confirmed by them and not yet in yours, since your list was changed meanwhile: {refs}. Please bring the file in again.',

  // --- what both files began with -----------------------------------------------------------------------------------
  'merge.ancestor.part': 'compared with what the part was made of',
  'merge.ancestor.ours': 'compared with your workbook as it is, which theirs was made from',
  'merge.ancestor.given': 'compared with the earlier file that was given',
  'merge.ancestor.none': 'no common earlier version is known, so two different texts are a conflict',

  // --- the pane's screen -------------------------------------------------------------------------------------------
  ...pane,
} as const;
