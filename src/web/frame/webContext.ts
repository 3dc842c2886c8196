import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import type { PageModel } from '../page/pageModel.ts';
import type { PageState } from '../page/pageState.ts';

/** What every part of the page's frame may use. */
export interface Web {
  readonly model: PageModel;
  /** The words that the pane has too. */
  readonly t: Translator;
  readonly wt: WebTranslator;
  /** Says a result to screen readers, without moving the focus. */
  readonly announce: (words: string) => void;
}

export const WebContext = createContext<Web | null>(null);

/** The page around a component. */
export function useWeb(): Web {
  const web = useContext(WebContext);
  if (web === null) throw new Error('A component of the page was used outside of it.');
  return web;
}

/** The page's state, and a new drawing with every change of it. */
export function usePageState(model: PageModel): PageState {
  return useSyncExternalStore(model.subscribe, model.getState);
}
