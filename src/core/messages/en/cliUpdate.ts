/** What `generate --from` says, in English; what the workbook itself says is in update.ts. */
export const cliUpdate = {
  'cli.from.error.both': 'Please give either --answers or --from: both would fill in the same cells.',
  'cli.from.error.same': '"{file}" is the last period’s workbook itself. Please give another name with --out.',
  'cli.from.carried':
    '{n, plural, one {# answer is} other {# answers are}} carried from {file}, to be confirmed for this period (sheet "{sheet}").',
  'cli.from.none': 'There are no answers in {file} to carry.',
  'cli.from.leftBehind': 'Not carried, since they are of the period: {fields}',
  'cli.from.withheld':
    '{n, plural, one {# answer was} other {# answers were}} withheld in {file}, so nothing is carried there. Please fill in again: {places}',
  'cli.from.overdue':
    '{n, plural, one {# commitment has} other {# commitments have}} a timeframe that is over. Done? Still planned? Not possible?',
  'cli.from.overdue.day': 'over on {date}',
  'cli.from.version': 'Moved from version {from} to version {to}:',
  'cli.from.change.same': '{n, plural, one {# sub-item} other {# sub-items}} unchanged',
  'cli.from.change.reworded': 'reworded, to be reviewed',
  'cli.from.change.split': 'split; the answer is put to each, to be reviewed',
  'cli.from.change.merged': 'merged, to be reviewed',
  'cli.from.change.status': 'merged; their statuses differ, so one is to be chosen',
  'cli.from.change.retired': 'not asked any more',
  'cli.from.change.unmapped': 'not known to the new version',
  'cli.from.archived': 'kept on the sheet "{sheet}"',
  'cli.from.archive':
    'The sheet "{sheet}" keeps {n, plural, one {# answer} other {# answers}} that this version has no place for.',
  'cli.from.unread': 'Not carried; please look at it in {file}:',
  'cli.from.beside': '{file} also has this, which is no answer and stays there:',
  'cli.from.more': '… and {n, plural, one {# more} other {# more}}',
} as const;
