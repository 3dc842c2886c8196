/** What only the Start sheet says, in English. */
export const en = {
  'start.about': 'About this questionnaire',
  'start.how': 'How to fill it in',
  'start.how.1': '1. Fill in "Respondent" below. Fields marked * are needed.',
  'start.how.2':
    '2. On the sheet "{sheet}", choose a status for each sub-item from the dropdown list in the column "{status}".',
  'start.how.3':
    '3. Describe what the status asks for. The cells you still need to fill are amber; the cells you can leave empty are grey. The column "{check}" says what is missing.',
  'start.how.4':
    "A new line in a cell: Alt+Enter. To begin a text with - + = or @, type an apostrophe (') first, or Excel takes it for a formula. To sort, remove the sheet protection first (Review > Unprotect Sheet; there is no password).",
  'start.statuses': 'The statuses and what each asks for',
  'start.statuses.status': 'Status',
  'start.statuses.meaning': 'When to choose it',
  'start.statuses.needs': 'Fill in',
  'start.statuses.nothing': 'Nothing more',
  'start.respondent.needed': 'Please fill in',
  'start.links': 'Go to',
  'start.links.actionTool': 'The questionnaire ({n, plural, one {# sub-item} other {# sub-items}})',
  'start.contact': 'Where to ask',
  'start.links.review': 'Answers to confirm ({n, number})',
  'start.links.archive': 'Archive ({n, plural, one {# answer} other {# answers}})',
  'start.progress': 'Progress',
  'start.progress.state': 'State',
  'start.progress.complete': 'Complete',
  'start.progress.blank': 'To do',
  'start.progress.respondent': 'Respondent: still open',
  'start.progress.done': 'COMPLETE: {total} of {total}',
  'start.progress.open': 'DRAFT: {open} of {total} still open',
  'start.progress.openRespondent': 'DRAFT: respondent still open',
} as const;
