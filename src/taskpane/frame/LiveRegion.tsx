import { makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Announcement } from '../hooks/useAnnouncer.ts';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The pane's one live region: a screen reader says what is put here when it is idle. */
export function LiveRegion({ announcement }: { readonly announcement: Announcement }): JSX.Element {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {/* A new element, so that the same words said twice are heard twice. */}
      <span key={announcement.count}>{announcement.words}</span>
    </div>
  );
}
