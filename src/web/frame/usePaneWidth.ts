import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Platform } from '../../taskpane/platform.ts';

/** The pane's place beside the grid, in CSS pixels. */
export interface PaneWidth {
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly shown: boolean;
  readonly resize: (width: number) => void;
  readonly reset: () => void;
  readonly toggle: () => void;
}

const USUAL = 360;
/** The pane is made for 320 pixels, and holds at this. */
const LEAST = 280;
/** What is left for the grid at least. */
const GRID_LEAST = 320;

const WIDTH = 'web.paneWidth';
const HIDDEN = 'web.paneHidden';

/** Width of the pane as the person chose it, within what the window has room for now. */
export function usePaneWidth(platform: Platform): PaneWidth {
  const room = useSyncExternalStore(onResize, () => document.documentElement.clientWidth);
  const [wanted, setWanted] = useState(() => {
    const kept = Number(platform.readPreference(WIDTH));
    return Number.isFinite(kept) && kept >= LEAST ? kept : USUAL;
  });
  const [shown, setShown] = useState(() => platform.readPreference(HIDDEN) !== 'yes');
  const most = Math.max(LEAST, room - GRID_LEAST);
  const width = Math.min(Math.max(wanted, LEAST), most);

  const resize = useCallback(
    (next: number) => {
      const within = Math.round(Math.min(Math.max(next, LEAST), most));
      setWanted(within);
      platform.writePreference(WIDTH, String(within));
    },
    [most, platform],
  );
  const reset = useCallback(() => {
    resize(USUAL);
  }, [resize]);
  const toggle = useCallback(() => {
    setShown(!shown);
    platform.writePreference(HIDDEN, shown ? 'yes' : 'no');
  }, [platform, shown]);
  return { width, least: LEAST, most, shown, resize, reset, toggle };
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}

const NARROW = '(max-width: 699.98px)';

/** Whether there is room for one column only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(onNarrow, () => window.matchMedia(NARROW).matches);
}

function onNarrow(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}
