/** What the page tells the worker that calculates formulas; all other messages are Univer's. */
export const BEGIN = 'begin';
