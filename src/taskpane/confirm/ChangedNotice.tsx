import { useEffect, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useUpdateText } from '../shared/useUpdateText.ts';

/** Somebody has changed the row while this person types about it. Comes beside the typing, so it is said, too. */
export function ChangedNotice(): JSX.Element {
  const ut = useUpdateText();
  const { announce } = usePane();
  const words = ut('confirm.changed');
  useEffect(() => {
    announce(words);
  }, [announce, words]);
  return (
    <Notice inset intent="warning">
      {words}
    </Notice>
  );
}
