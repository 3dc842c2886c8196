import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Questionnaire } from '../../app/session/state.ts';
import { compareFigures, periodFigures } from '../../core/update/comparePeriods.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';

interface ComparedCardProps {
  readonly framework: Framework;
  readonly questionnaire: Pick<Questionnaire, 'before' | 'response'>;
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { width: '20%', paddingInlineEnd: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  head: { color: tokens.colorNeutralForeground2 },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** The period before beside this one; as on the Summary sheet, how often each status is chosen. */
export function ComparedCard({ framework, questionnaire }: ComparedCardProps): JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { t } = usePane();
  const { before, response } = questionnaire;
  if (before === null) return null;
  const counts = compareFigures(before, periodFigures({ framework, response }));
  const title = ut('period.compared');
  const rows = [
    ...counts.statuses,
    { code: '', label: ut('period.open'), ...counts.open },
    { code: null, label: t('summary.total'), ...counts.total },
  ];
  const number = mergeClasses(styles.cell, styles.number);
  const then = before.period === '' ? ut('period.then') : ut('period.thenNamed', { period: before.period });
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{title}</h2>
      <p className={text.small}>{ut('period.note')}</p>
      <table aria-label={title} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t('column.status')}
            </th>
            {[then, ut('period.now'), ut('period.change')].map((words) => (
              <th key={words} scope="col" className={mergeClasses(number, styles.head)}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, then: past, now }) => (
            <tr key={code}>
              <th scope="row" className={mergeClasses(styles.cell, code === null && styles.total)}>
                <bdi>{label}</bdi>
              </th>
              <td className={number}>{t('pane.progress.number', { n: past })}</td>
              <td className={number}>{t('pane.progress.number', { n: now })}</td>
              <td className={number}>{ut('compared.change', { n: now - past })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
