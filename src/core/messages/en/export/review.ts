/** The confidentiality review of the answers, and what can be left out, in English. What the file carries: carried.ts. */
export const review = {
  'review.disclaimer':
    'This review is a help and not a guarantee. It goes by the look of single words and numbers: it cannot see names without a title that are on no list, addresses, places of work, or a description by which people who know the place would know the person. Please read every text yourself before the file leaves your hands.',

  // --- what a piece of text looks like, and why it may endanger ------------------------------------------------------
  'review.email': 'an e-mail address',
  'review.phone': 'a phone number',
  'review.profile': 'a link to a person’s page, or a user name',
  'review.coordinates': 'the position of a place',
  'review.identity-number': 'the number of a passport, an identity document, a bank account or a payment card',
  'review.listed-name': 'a name from your list',
  'review.titled-name': 'a name after a title',
  'review.why.email':
    'An e-mail address tells who a person is and where they work. It can be used to threaten them, to break into their account, or to watch whom they write to.',
  'review.why.phone':
    'A phone number tells who a person is, and with the help of an operator also where they are. It can be used to threaten them or to listen in.',
  'review.why.profile':
    'A person’s page shows their face, family, friends and movements. A user name is enough to find the page.',
  'review.why.coordinates':
    'A position leads to the door of a home, an office or a shelter. Whoever has the file can go there.',
  'review.why.identity-number':
    'Such a number stands for one person only. It can be used to trace journeys and payments, or to pass for them.',
  'review.why.listed-name': 'You asked to be told where this name stands.',
  'review.why.titled-name':
    'A name connects a person with what the text says of them. Whoever reads it can look for that person.',

  // --- one finding, in one line --------------------------------------------------------------------------------------
  /** {place} is one of review.place.*; the piece that was found stands between the quotation marks. */
  'review.finding': '{place}: “{piece}” looks like {what}.',
  'review.finding.listed-name': '{place}: “{piece}” is {what}.',
  'review.place.answer': '{ref}, {field}',
  'review.place.respondent': '{sheet}, {field}',

  // --- what can be left out ------------------------------------------------------------------------------------------
  'review.part.activities': 'Activities',
  'review.part.timeframe': 'Timeframe',
  'review.part.barriers': 'Barriers',
  'review.part.additional-details': 'Additional details',
  'review.part.contact': 'Focal point and contact',
} as const;
