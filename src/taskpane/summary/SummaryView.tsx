import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Activity, Questionnaire, SummaryState } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { BarList } from './BarList.tsx';
import { BuildCard } from './BuildCard.tsx';
import { ChartCard } from './ChartCard.tsx';
import { ComparedCard } from './ComparedCard.tsx';
import { Doughnut } from './Doughnut.tsx';
import { ExportCard } from './ExportCard.tsx';
import { partsOf, type Figures } from './figures.ts';
import { Legend } from './Legend.tsx';

export interface SummaryViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  readonly summary: SummaryState;
  readonly activity: Activity | null;
  readonly onExport: () => void;
}

const useStyles = makeStyles({
  overall: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  state: { fontWeight: tokens.fontWeightSemibold },
});

/** The figures of the Summary sheet, live, whether there is such a sheet or not; and the button that makes it. */
export function SummaryView(props: SummaryViewProps): JSX.Element {
  const { framework, questionnaire, summary, activity, onExport } = props;
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const { progress } = questionnaire;
  const { total, complete, open } = progress;
  const share = total === 0 ? 0 : complete / total;
  const overall: Figures = { title: t('summary.overall'), total, parts: partsOf(framework, progress, t) };
  const sections = progress.sections.map((counts): Figures => ({
    title: counts.title,
    total: counts.total,
    parts: partsOf(framework, counts, t),
  }));
  const recommendations = progress.recommendations.map((counts): Figures => ({
    ref: counts.ref,
    title: counts.text,
    total: counts.total,
    parts: partsOf(framework, counts, t),
  }));
  return (
    <div className={text.stack}>
      <ExportCard onExport={onExport} />
      <BuildCard summary={summary} activity={activity} />
      <ChartCard title={overall.title} groups={[overall]} titled={false}>
        <p className={mergeClasses(text.body, styles.state)}>
          {open === 0 ? t('pane.summary.complete', { total }) : t('pane.summary.draft', { open, total, share })}
        </p>
        <div className={styles.overall}>
          <Doughnut figures={overall} middle={t('pane.summary.percent', { share })} />
          <Legend parts={overall.parts} />
        </div>
      </ChartCard>
      <ComparedCard framework={framework} questionnaire={questionnaire} />
      <ChartCard title={t('pane.progress.bySection')} groups={sections} titled>
        <BarList groups={sections} />
      </ChartCard>
      <ChartCard title={t('summary.byRecommendation')} groups={recommendations} titled>
        <BarList groups={recommendations} />
      </ChartCard>
    </div>
  );
}
