import { useEffect } from 'react';
import type { PageModel } from '../page/pageModel.ts';

/** What the browser tells of the page as a whole: leaving it, hiding it, and the keys that everybody knows. */
export function usePageEvents(model: PageModel, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      // The browser asks, in words of its own.
      if (model.getState().atRisk) event.preventDefault();
    };
    const hidden = (): void => {
      // The last moment of which a page can be sure: a phone ends hidden pages without a word.
      if (document.visibilityState === 'hidden') void model.settle();
    };
    const gone = (): void => void model.settle();
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 's') return;
      // Saving the page itself is of no use to anybody.
      event.preventDefault();
      event.stopPropagation();
      if (!model.getState().busy) void model.saveFile();
    };
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', gone);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('keydown', pressed, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', gone);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('keydown', pressed, { capture: true });
    };
  }, [model]);
}
