/** Univer as the page starts it, watched. Takes the place of src/entry/web/startUniver.ts in the bench's page. */
import { startUniver as start, type UniverOptions } from '../../src/entry/web/startUniver.ts';
import type { WaitingGrid } from '../../src/entry/web/pageGrid.ts';
import { EDITED, type WatchedPage } from './watched.ts';

export function startUniver(options: UniverOptions): WaitingGrid {
  const started = start(options);
  const { host } = started;
  void host.watch(({ kind }) => {
    if (kind === 'edited') performance.mark(EDITED);
  });
  Object.assign(globalThis, { host } satisfies WatchedPage);
  return started;
}
