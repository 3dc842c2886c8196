import { Button, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({ button: { width: '100%' } });

/** The way to the Export screen. */
export function ExportCard({ onExport }: { readonly onExport: () => void }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.export')}</h2>
      <p className={text.body}>{t('pane.export.what')}</p>
      <Button appearance="primary" className={styles.button} onClick={onExport}>
        {t('pane.export.open')}
      </Button>
    </section>
  );
}
