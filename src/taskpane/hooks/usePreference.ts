import { useCallback, useState } from 'react';
import { usePane } from '../paneContext.ts';

/** A setting that this machine remembers, and the function that changes it. */
export function usePreference(key: string): readonly [string | undefined, (value: string) => void] {
  const { platform } = usePane();
  const [value, setValue] = useState(() => platform.readPreference(key));
  const change = useCallback(
    (next: string) => {
      setValue(next);
      platform.writePreference(key, next);
    },
    [key, platform],
  );
  return [value, change];
}
