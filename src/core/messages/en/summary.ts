/** The Summary sheet's texts, in English; part of the catalogue (../en.ts). */
export const summary = {
  // --- its head ----------------------------------------------------------------------------------------------------
  'summary.none': '–',
  'summary.open.where':
    'Open items: on the sheet "{sheet}", filter the column "{check}" by everything but "{complete}"',
  'summary.note':
    'Figures and charts are always up to date; the lists below were built on {date}. Your own notes, columns and charts may stand beside or below: they stay.',
  'summary.changed': 'Answers have changed since this summary was built. Please rebuild it.',
  'summary.rowsWrong':
    'The questionnaire has rows too few, too many or twice, so these figures may be wrong. Please run the check.',

  // --- its figures -------------------------------------------------------------------------------------------------
  'summary.open': 'Open',
  'summary.total': 'Total',
  'summary.number': 'Number',
  'summary.share': 'Share',
  'summary.answered': 'Complete',
  'summary.overall': 'Overall',
  'summary.bySection': 'By section',
  'summary.byRecommendation': 'By recommendation',
  'summary.byRecommendation.snapshot': 'By recommendation, when this was built',

  // --- its charts --------------------------------------------------------------------------------------------------
  'summary.chart.overall': 'All sub-items by status',
  'summary.chart.sections': 'Sub-items by section and status',
  'summary.chart.overall.alt':
    'Doughnut chart of all sub-items by status, and those still open. The table "{table}" below has the same figures.',
  'summary.chart.sections.alt':
    'Stacked bar chart: sub-items of each section by status, and those still open. The table "{table}" below has the same figures.',

  // --- its registers -----------------------------------------------------------------------------------------------
  'summary.register.timeframe': 'Commitments ({label})',
  'summary.register.barriers': 'Barriers ({label})',
  'summary.register.activities': 'Activities ({label})',
  'summary.register.timeframe.order': 'Ordered by the earliest date that the timeframe names; those without one last.',
  'summary.register.none': 'None.',
  'summary.register.timeframeText': '{column}: {text}',
  'summary.register.open': 'Still open',
  'summary.register.noText': 'No description yet.',
  'summary.link': 'Go to the row of {ref}',

  // --- the small cells at its end ----------------------------------------------------------------------------------
  'summary.helper': 'The next small rows are for noticing changes of the answers. Please leave them as they are.',
  'summary.footer': '{state} ({date})',
} as const;
