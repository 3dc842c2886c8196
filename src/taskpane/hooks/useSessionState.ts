import { useSyncExternalStore } from 'react';
import type { PaneSession } from '../../app/session/paneSession.ts';
import type { SessionState } from '../../app/session/state.ts';

/** The session's state, and a new drawing with every change of it. */
export function useSessionState(session: PaneSession): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
