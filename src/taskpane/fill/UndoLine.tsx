import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { JSX, RefObject } from 'react';
import type { Undo } from '../../app/session/state.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface UndoLineProps {
  readonly undo: Undo;
  /** Where the focus goes when the button is gone. */
  readonly fallback: RefObject<HTMLElement | null>;
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

/** What the pane wrote last, in words, and the way back: what an add-in writes, Excel's own undo does not know. */
export function UndoLine({ undo: { ref, fields }, fallback }: UndoLineProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t, announce } = usePane();
  const keepFocus = useKeptFocus(fallback);
  const what = fields.map((field) => t(`column.${field}`)).join(t('check.separator'));
  const undo = (): Promise<void> =>
    keepFocus(async () => {
      await session.undo();
      if (session.getState().problem === null) announce(t('pane.undo.done', { ref, what }));
    });
  return (
    <div className={styles.line}>
      <span className={text.small}>{t('pane.undo.last', { ref, what })}</span>
      <Button
        size="small"
        icon={<ArrowUndoRegular />}
        aria-label={t('pane.undo.label', { ref, what })}
        onClick={() => void undo()}
      >
        {t('pane.undo')}
      </Button>
    </div>
  );
}
