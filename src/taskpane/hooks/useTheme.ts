import { useSyncExternalStore } from 'react';
import type { Platform } from '../platform.ts';

/** Light or dark, as the program around the pane is now. */
export function useTheme(platform: Platform): Platform['theme'] {
  return useSyncExternalStore(
    (listener) => platform.subscribeTheme(listener),
    () => platform.theme,
  );
}
