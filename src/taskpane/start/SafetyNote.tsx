import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorPaletteRedBorder2,
  },
});

/** Do no harm: what is written can put people at risk. */
export function SafetyNote(): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <section className={styles.root}>
      <h2 className={text.heading}>{t('start.safety')}</h2>
      <p className={text.small}>{t('start.safety.text')}</p>
    </section>
  );
}
