import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { CountsTable } from './CountsTable.tsx';
import type { Figures } from './figures.ts';

interface ChartCardProps {
  readonly title: string;
  /** What the table has. */
  readonly groups: readonly Figures[];
  readonly titled: boolean;
  /** The chart. */
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, minWidth: '100px', overflowWrap: 'anywhere' },
  button: { minWidth: 0 },
});

/** A chart, or the same as a table. */
export function ChartCard({ title, groups, titled, children }: ChartCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const [asTable, setAsTable] = useState(false);
  const action = asTable ? t('pane.summary.showChart') : t('pane.summary.showTable');
  return (
    <section className={text.card}>
      <div className={styles.head}>
        <h2 className={mergeClasses(text.heading, styles.title)}>{title}</h2>
        {/* Several buttons say the same; what each is for is said to who does not see where it stands. */}
        <Button
          size="small"
          className={styles.button}
          aria-label={t('pane.summary.showOf', { action, title })}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {action}
        </Button>
      </div>
      {asTable ? <CountsTable title={title} groups={groups} titled={titled} /> : children}
    </section>
  );
}
