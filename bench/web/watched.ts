/** What the watched page tells and lets be done to it. */
import type { StartedGrid } from '../../src/entry/web/pageGrid.ts';

export interface WatchedPage {
  readonly host: StartedGrid['host'];
}

/** Mark in the browser's timeline for each edit that the grid has carried out. */
export const EDITED = 'edited';
