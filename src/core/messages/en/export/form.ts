/** The official form (.docx) and the columns of the .csv, in English. */
export const form = {
  // --- the official form -------------------------------------------------------------------------------------------
  'form.draft.watermark': 'DRAFT',
  'form.draft.notice': 'This document was made before the questionnaire was finished. It is not a final submission.',
  'form.footer': '{institution} · {title}',
  'form.respondent.item': 'Item',
  'form.respondent.answer': 'Answer',
  'form.empty': 'Not filled in',
  /** The name of a check box, which a screen reader says with its state. */
  'form.box': '{ref} {status}',
  'form.box.instruction': 'Instruction: {status}',
  'form.status.typed': 'Status, as typed',
  'form.field.unused': '{field} (the chosen status does not ask for it)',
  'form.open': 'Still open: {what}',

  // --- its last part: what this document is ------------------------------------------------------------------------
  'form.about': 'About this submission',
  'form.about.item': 'Item',
  'form.about.value': 'Value',
  'form.about.kind': 'Kind',
  'form.about.final': 'Final',
  'form.about.at': 'Exported on',
  'form.about.questionnaire': 'Questionnaire',
  'form.about.questionnaire.version': '{title}, version {version}',
  'form.about.complete': 'Complete: {status}',
  'form.about.open': 'Still open',
  'form.about.total': 'Sub-items in all',
  'form.about.leftOut': 'Left out of this document',
  'form.about.leftOut.nothing': 'Nothing',
  'form.about.withheld': '{n, plural, one {# passage} other {# passages}} replaced by "{withheld}"',
  'form.about.separator': '; ',
  'form.about.fingerprint': 'Fingerprint of the answers (SHA-256)',
  'form.about.fingerprint.note':
    'A workbook exported from the same answers, with the same parts left out, has the same fingerprint on its first sheet.',

  // --- the table (.csv) --------------------------------------------------------------------------------------------
  'csv.state': 'State',
} as const;
