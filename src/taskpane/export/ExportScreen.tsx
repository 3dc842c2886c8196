import type { JSX, RefObject } from 'react';
import type { SessionState } from '../../app/session/state.ts';
import { BackButton } from '../frame/BackButton.tsx';
import { Frame } from '../frame/Frame.tsx';
import { ProblemNotice } from '../frame/ProblemNotice.tsx';
import { StaleNotice } from '../frame/StaleNotice.tsx';
import { usePane } from '../paneContext.ts';
import { ExportView } from '../views.ts';

interface ExportScreenProps {
  readonly state: Extract<SessionState, { phase: 'open' }>;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly onBack: () => void;
}

/**
 * Exporting has the pane to itself, as help has, and is reached from the Summary and from Progress when all is answered.
 * Not a fifth tab: at 320 px five do not fit on a line even in English, and with the bar, the tabs and the footer a
 * long path would be seen through a slot.
 */
export function ExportScreen({ state, titleRef, onBack }: ExportScreenProps): JSX.Element {
  const { t } = usePane();
  const { framework, questionnaire, summary, activity, problem, stale } = state;
  return (
    <Frame
      title={t('pane.export')}
      titleRef={titleRef}
      back={<BackButton onBack={onBack} />}
      notices={
        <>
          {problem !== null && <ProblemNotice problem={problem} onDismissed={() => titleRef.current?.focus()} />}
          {stale !== null && problem === null && <StaleNotice error={stale} busy={activity !== null} />}
        </>
      }
    >
      <ExportView framework={framework} questionnaire={questionnaire} summary={summary} activity={activity} />
    </Frame>
  );
}
