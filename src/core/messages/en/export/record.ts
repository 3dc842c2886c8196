/** The submission record and DRAFT marks of an exported workbook, in English. */
export const record = {
  // --- a draft's banner and header ---------------------------------------------------------------------------------
  'record.draft': 'DRAFT – {open, plural, one {# item} other {# items}} of {total} still open',
  'record.draft.note': 'As exported on {date}. This copy can still be filled in: "Progress" says what is open now.',

  // --- what a final says instead of how to fill it in --------------------------------------------------------------
  'record.final': 'About this copy',
  'record.final.text':
    'This copy is final: it was complete when it was exported, and its cells are locked against accidents (there is no password). Please make changes in the workbook that it was exported from, and export that again.',
  'record.final.summary': 'Figures, charts and lists as they were exported on {date}.',

  // --- the state of a copy, under Progress and on the Summary ------------------------------------------------------
  'record.state.draft': 'Open now: {open} of {total}',
  'record.state.draft.respondent': 'Open now: respondent',
  'record.state.final': 'CHANGED since it was exported: {open} of {total} open',
  'record.state.final.respondent': 'CHANGED since it was exported: respondent open',

  // --- the record --------------------------------------------------------------------------------------------------
  'record.heading': 'Submission record',
  'record.kind': 'Kind',
  'record.kind.final': 'Final',
  'record.kind.draft': 'Draft',
  'record.at': 'Exported on',
  'record.framework': 'Questionnaire',
  'record.framework.text': '{title} ({id}, version {version})',
  'record.framework.edition': '{title} ({id}, version {version}, form {edition})',
  'record.counts': 'Answers',
  'record.counts.status': '{label}: {n, number}',
  'record.counts.open': 'still open: {n, number}',
  'record.counts.total': '{n, plural, one {# sub-item} other {# sub-items}}',
  'record.leftOut': 'Left out',
  'record.leftOut.none': 'Nothing',
  'record.leftOut.contact': 'How to reach the respondent',
  'record.withheld': 'Single pieces of text left out',
  'record.fingerprint': 'Fingerprint of the answers',
  'record.seal': 'Seal of this record',
  'record.verify': 'To verify',
  'record.verify.text':
    'The fingerprint is the SHA-256 of the answers, the seal that of the lines above. "action-tool verify" with this file tells whether answers, record and every cell are as they were exported; the cells where it is of a release that makes the same form. That shows changes, by accident or by hand; it does not prove who made the file.',
} as const;
