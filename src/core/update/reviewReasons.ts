/**
 * `past`: a commitment whose time is over. `carried`: not yet confirmed for this period. The others: what became of the
 * question in a new version. In the order in which a person is asked.
 */
export const REVIEW_REASONS = ['past', 'merged', 'split', 'reworded', 'carried'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];
