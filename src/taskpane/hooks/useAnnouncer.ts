import { useCallback, useState } from 'react';

/** What was said last; `count` tells the same words said again apart. */
export interface Announcement {
  readonly words: string;
  readonly count: number;
}

/** The contents of the pane's one live region, and the function that fills it. */
export function useAnnouncer(): readonly [Announcement, (words: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ words: '', count: 0 });
  const announce = useCallback((words: string) => {
    setAnnouncement(({ count }) => ({ words, count: count + 1 }));
  }, []);
  return [announcement, announce];
}
