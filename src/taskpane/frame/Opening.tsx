import { Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    minHeight: '100dvh',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { textAlign: 'center', fontWeight: tokens.fontWeightRegular },
});

/** The workbook is being looked at for the first time. */
export function Opening(): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const id = useId();
  return (
    <main className={styles.root}>
      <Spinner aria-labelledby={id} />
      <h1 id={id} className={mergeClasses(text.heading, styles.words)}>
        {t('pane.opening')}
      </h1>
    </main>
  );
}
