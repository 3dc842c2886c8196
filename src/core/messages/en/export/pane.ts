/** The pane's Export screen, in English. */
export const pane = {} as const;
