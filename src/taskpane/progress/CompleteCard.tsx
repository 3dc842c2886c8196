import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface CompleteCardProps {
  readonly total: number;
  readonly warnings: number;
  readonly onReview: () => void;
  readonly onExport: () => void;
}

const useStyles = makeStyles({
  root: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusSuccessBorder2,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '24px', color: tokens.colorStatusSuccessForeground1 },
});

/** Nothing is missing: what is left to do before the workbook is sent. */
export function CompleteCard({ total, warnings, onReview, onExport }: CompleteCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <section className={mergeClasses(text.card, styles.root)}>
      <div className={styles.head}>
        <CheckmarkCircleRegular className={styles.icon} />
        <h2 className={text.heading}>{t('pane.progress.done.title')}</h2>
      </div>
      <p className={text.body}>{t('pane.progress.done.text', { total })}</p>
      <div className={text.buttons}>
        <Button size="small" appearance="primary" onClick={onExport}>
          {t('pane.export.open')}
        </Button>
        {warnings > 0 && (
          <Button size="small" onClick={onReview}>
            {t('pane.progress.review', { n: warnings })}
          </Button>
        )}
      </div>
    </section>
  );
}
