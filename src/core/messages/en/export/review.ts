/** The gate and the confidentiality review, in English. */
export const review = {
  // --- what can be left out ----------------------------------------------------------------------------------------
  'review.withheld': '[withheld]',
} as const;
