import { createContext, useContext } from 'react';
import type { PaneSession } from '../app/session/paneSession.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import type { Platform } from './platform.ts';

/** What every part of the pane may use. */
export interface Pane {
  readonly session: PaneSession;
  readonly t: Translator;
  readonly platform: Platform;
  /** Says a result to screen readers, without moving the focus. */
  readonly announce: (words: string) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A component of the pane was used outside of it.');
  return pane;
}
