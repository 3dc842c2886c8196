import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Progress } from '../../core/check/progress.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { Bar } from '../shared/Bar.tsx';
import { NO_STATUS_LOOK, statusLook } from '../shared/look.ts';
import { StatusMark } from '../shared/StatusMark.tsx';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** How many sub-items have which status. */
export function StatusCounts(props: { readonly framework: Framework; readonly progress: Progress }): JSX.Element {
  const { framework, progress } = props;
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const rows = [
    ...framework.statuses.map(({ code, label }) => ({
      code,
      label,
      n: progress.byStatus.get(code) ?? 0,
      look: statusLook(framework, code),
    })),
    { code: '', label: t('pane.progress.noStatus'), n: progress.noStatus, look: NO_STATUS_LOOK },
  ];
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.progress.byStatus')}</h2>
      <ul className={mergeClasses(text.stack, text.plainList)}>
        {rows.map(({ code, label, n, look }) => (
          <li key={code} className={styles.item}>
            <span className={styles.line}>
              <StatusMark look={look} />
              <span className={styles.label}>
                <bdi>{label}</bdi>
              </span>
              <span className={styles.number}>{t('pane.progress.number', { n })}</span>
            </span>
            <Bar total={progress.total} parts={[{ value: n, fill: look.fill, tone: look.tone }]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
