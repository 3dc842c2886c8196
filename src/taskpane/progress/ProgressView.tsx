import type { JSX } from 'react';
import type { Questionnaire } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { CompleteCard } from './CompleteCard.tsx';
import { ConfirmCard } from './ConfirmCard.tsx';
import { MergeCard } from './MergeCard.tsx';
import { SectionProgress } from './SectionProgress.tsx';
import { StatusCounts } from './StatusCounts.tsx';

interface ProgressViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  /** Goes to the Check tab. */
  readonly onReview: () => void;
  readonly onExport: () => void;
  readonly onMerge: () => void;
  readonly onConfirm: () => void;
}

/** How far the questionnaire is. The overall bar is in the frame, the next step in the footer. */
export function ProgressView(props: ProgressViewProps): JSX.Element {
  const { framework, questionnaire, onReview, onExport, onMerge, onConfirm } = props;
  const text = useText();
  const { t } = usePane();
  const { progress, report } = questionnaire;
  return (
    <div className={text.stack}>
      <ConfirmCard toConfirm={questionnaire.toConfirm} onConfirm={onConfirm} />
      {report.complete ? (
        <CompleteCard
          total={progress.total}
          warnings={report.findings.filter(({ severity }) => severity === 'warning').length}
          onReview={onReview}
          onExport={onExport}
        />
      ) : (
        <p className={text.body}>
          {t('pane.progress.detail', {
            open: progress.total - progress.complete,
            respondent: progress.respondentOpen,
          })}
        </p>
      )}
      <StatusCounts framework={framework} progress={progress} />
      <SectionProgress sections={progress.sections} />
      <MergeCard onMerge={onMerge} />
    </div>
  );
}
