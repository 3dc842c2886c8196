import { Button, makeStyles } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { JSX, RefObject } from 'react';
import type { Row } from '../../app/session/state.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';

interface SameWordingProps {
  readonly row: Row;
  /** Where the focus goes when the button is gone. */
  readonly fallback: RefObject<HTMLElement | null>;
}

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', textAlign: 'start', maxWidth: '100%', alignSelf: 'flex-start' },
});

/** Offers the answers of sub-items with word-for-word the same text. */
export function SameWording({ row, fallback }: SameWordingProps): JSX.Element {
  const styles = useStyles();
  const { session, t, announce } = usePane();
  const keepFocus = useKeptFocus(fallback);
  const copy = (from: string): Promise<void> =>
    keepFocus(async () => {
      await session.copyAnswer(row.ref, from);
      if (session.getState().problem === null) announce(t('pane.row.copied', { ref: from }));
    });
  return (
    <>
      {row.sameWording.map(({ ref, status }) => (
        <Button key={ref} size="small" className={styles.button} icon={<CopyRegular />} onClick={() => void copy(ref)}>
          {status === undefined ? t('pane.row.same', { ref }) : t('pane.row.sameStatus', { ref, status: status.label })}
        </Button>
      ))}
    </>
  );
}
