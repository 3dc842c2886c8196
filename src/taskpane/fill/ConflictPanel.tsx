import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface ConflictPanelProps {
  readonly mine: string;
  readonly theirs: string;
  readonly onResolve: (choice: 'mine' | 'theirs' | 'both') => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  version: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  // A long text must not push the buttons out of reach: both versions begin at their beginning.
  text: {
    maxHeight: '120px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Somebody changed the cell while this person was writing: both texts, and the three ways out. Nothing is lost before. */
export function ConflictPanel({ mine, theirs, onResolve }: ConflictPanelProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const version = (label: string, words: string): JSX.Element => (
    <div className={styles.version}>
      <span className={text.small}>{label}</span>
      <blockquote
        className={mergeClasses(text.quote, styles.text)}
        dir="auto"
        tabIndex={0}
        aria-label={label}
        role="group"
      >
        {words === '' ? t('pane.conflict.empty') : words}
      </blockquote>
    </div>
  );
  return (
    <div className={styles.root} role="group" aria-label={t('pane.conflict.title')}>
      <strong className={text.heading}>{t('pane.conflict.title')}</strong>
      {version(t('pane.conflict.theirs'), theirs)}
      {version(t('pane.conflict.mine'), mine)}
      <div className={text.buttons}>
        <Button
          size="small"
          onClick={() => {
            onResolve('mine');
          }}
        >
          {t('pane.conflict.keepMine')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onResolve('theirs');
          }}
        >
          {t('pane.conflict.takeTheirs')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onResolve('both');
          }}
        >
          {t('pane.conflict.keepBoth')}
        </Button>
      </div>
    </div>
  );
}
