/** What the check says of a finding, in English. */
export const en = {
  'finding.status-missing': 'No status is chosen. Please choose one from the list.',
  'finding.status-unknown': '"{text}" is not one of the statuses. Please choose one from the list.',
  'finding.activities-missing': '"{status}" needs a description of the activities.',
  'finding.timeframe-missing': '"{status}" needs a timeframe. Please say by when.',
  'finding.barriers-missing': '"{status}" needs a description of the barriers.',
  'finding.row-missing':
    'The row of this sub-item is not in the worksheet. Please bring it back from a copy or from a new workbook.',
  'finding.row-duplicate': 'This sub-item has {n, plural, one {# row} other {# rows}}: {cells}. Please keep one.',
  'finding.respondent-missing': '"{label}" is empty. Please fill it in.',
  'finding.row-unknown': 'This row has text, but its Ref ({ref}) is not in the questionnaire. Its text is not counted.',
  'finding.row-unknown.blank': 'This row has text, but no Ref. Its text is not counted.',
  'finding.row-unknown.block': 'The {n} rows from here to row {last} have text, but no Ref. Their text is not counted.',
  'finding.row-unknown.more':
    '{more, plural, one {# more row has} other {# more rows have}} text, but no Ref of the questionnaire. It is not counted.',
  'finding.respondent-unknown': '"{label}" is not a field of the questionnaire. Its text is not counted.',
  'finding.text-unused':
    '"{status}" does not use the {field}; the text there is kept but not counted. Please move or delete it.',
  'finding.text-placeholder': 'The text under {field} ("{text}") says too little. Please describe it in a sentence.',
  'finding.timeframe-unclear':
    'The timeframe has no year, quarter, month or duration in it. Please say by when, for example "by June 2027".',
  'finding.wording-changed': "The sub-item's wording was edited. The answer is counted for the original wording.",
  'finding.wording-other':
    'This row has the Ref {ref} and the wording of {other}. The answer is counted for {ref}. Please see which of the two it answers.',
  'finding.validation-lost':
    'The dropdown list is missing in {n, plural, one {# Status cell} other {# Status cells}} ({cells}), usually after pasting.',
  'finding.column-missing':
    'The column "{column}" is gone. Please undo the deletion, or have the pane rebuild the questionnaire.',
  'finding.column-doubtful':
    'Two columns may be "{column}": the one with this heading, which is read, and the one with the heading "{other}", which is not. Please see that your answers are in the first. If they are in the other, please rename this heading.',
  'finding.names-lost':
    '{n, plural, one {# hidden marker is} other {# hidden markers are}} missing or in the wrong place. The sheets find the answers by such markers, so their totals may be wrong. The answers themselves stay as they are. Please have the pane restore the markers.',
  'finding.label-lost':
    'The words "{label}" no longer stand beside a cell to answer in, and it is read as empty. If there is an answer, please write these words into the cell to its left.',
  'finding.questionnaire-copied':
    'The sheet "{sheet}" is a copy of the questionnaire. What is written there is not counted. Please move it to the original, or delete the copy.',
  'finding.answer-past':
    'The timeframe of this commitment was over on {date}. Is it done, still planned, or not possible? Please change the answer, or confirm it as it is.',
  'finding.answer-merged':
    'Several earlier answers became this one. Please review it, and change it or confirm it as it is.',
  'finding.answer-split':
    'An earlier answer was put to several sub-items, this one among them. Please keep what belongs here, or confirm it as it is.',
  'finding.answer-reworded':
    'The sub-item is worded otherwise than when it was answered. Please review the answer, and change it or confirm it as it is.',
  'finding.answer-carried': 'The answer is from the period before. Please change it, or confirm that it still holds.',
  'finding.part':
    'This workbook is a part: {n, number} of {total, plural, one {# sub-item} other {# sub-items}}. Please send it back to whoever made the part, to be merged.',
} as const;
