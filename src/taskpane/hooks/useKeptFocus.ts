import { useCallback, type RefObject } from 'react';

/**
 * Runs an action of a button that may be gone afterwards. When it is, and the focus with it, the focus goes to
 * `fallback`, so that a keyboard user does not start again at the top of the pane. A focus that is elsewhere stays.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): (action: () => Promise<void>) => Promise<void> {
  return useCallback(
    async (action) => {
      await action();
      // The drawing that follows the action must have happened before it shows whether the button is still there.
      requestAnimationFrame(() => {
        const { activeElement, body } = document;
        if (activeElement === null || activeElement === body) fallback.current?.focus();
      });
    },
    [fallback],
  );
}
