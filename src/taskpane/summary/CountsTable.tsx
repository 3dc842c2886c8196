import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import type { Figures } from './figures.ts';

interface CountsTableProps {
  readonly title: string;
  readonly groups: readonly Figures[];
  /** Whether each group's own title is shown. */
  readonly titled: boolean;
}

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  head: { verticalAlign: 'bottom', color: tokens.colorNeutralForeground2 },
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { width: '22%', paddingInlineEnd: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  group: { paddingBlockStart: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** The same figures as the charts', as a table. Narrow: each group's parts stand below its title. */
export function CountsTable({ title, groups, titled }: CountsTableProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const numberCell = mergeClasses(styles.cell, styles.number);
  return (
    <table aria-label={title} className={mergeClasses(text.body, styles.table)}>
      <thead>
        <tr className={styles.head}>
          <th scope="col" className={styles.cell}>
            {t('column.status')}
          </th>
          <th scope="col" className={numberCell}>
            {t('summary.number')}
          </th>
          <th scope="col" className={numberCell}>
            {t('summary.share')}
          </th>
        </tr>
      </thead>
      {groups.map(({ ref = '', title: name, total, parts }) => (
        <tbody key={`${ref} ${name}`}>
          {titled && (
            <tr>
              <th scope="rowgroup" colSpan={3} className={mergeClasses(styles.cell, styles.group)}>
                <bdi>{`${ref} ${name}`.trim()}</bdi>
              </th>
            </tr>
          )}
          {parts.map(({ key, label, n, share }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>
                <bdi>{label}</bdi>
              </th>
              <td className={numberCell}>{t('pane.progress.number', { n })}</td>
              <td className={numberCell}>{t('pane.summary.percent', { share })}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={mergeClasses(styles.cell, styles.total)}>
              {t('summary.total')}
            </th>
            <td className={mergeClasses(numberCell, styles.total)}>{t('pane.progress.number', { n: total })}</td>
            <td className={numberCell} />
          </tr>
        </tbody>
      ))}
    </table>
  );
}
