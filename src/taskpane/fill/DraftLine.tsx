import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Draft } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { draftMessage } from './draftMessage.ts';

const useStyles = makeStyles({
  // As high as its words, so that nothing moves when they come and go.
  root: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS, minHeight: '16px' },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0, fontSize: '16px' },
  retry: { alignSelf: 'flex-start' },
});

interface DraftLineProps {
  readonly draft: Draft;
  readonly onRetry: () => void;
}

/** Whether what was typed is in the sheet. */
export function DraftLine({ draft, onRetry }: DraftLineProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const wrong = draft.state === 'failed' || draft.state === 'too-long';
  return (
    <>
      <p
        className={mergeClasses(
          text.small,
          styles.root,
          draft.state === 'saved' && styles.saved,
          wrong && styles.error,
        )}
      >
        {draft.state === 'saved' && <CheckmarkRegular className={styles.icon} />}
        {wrong && <ErrorCircleRegular className={styles.icon} />}
        <span>{draftMessage(draft, t)}</span>
      </p>
      {draft.state === 'failed' && (
        <Button size="small" className={styles.retry} onClick={onRetry}>
          {t('pane.draft.retry')}
        </Button>
      )}
    </>
  );
}
