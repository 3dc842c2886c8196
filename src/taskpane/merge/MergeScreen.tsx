import type { JSX, RefObject } from 'react';
import type { SessionState } from '../../app/session/state.ts';
import { BackButton } from '../frame/BackButton.tsx';
import { Frame } from '../frame/Frame.tsx';
import { ProblemNotice } from '../frame/ProblemNotice.tsx';
import { StaleNotice } from '../frame/StaleNotice.tsx';
import { usePane } from '../paneContext.ts';
import { MergeView } from '../views.ts';

interface MergeScreenProps {
  readonly state: Extract<SessionState, { phase: 'open' }>;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly onBack: () => void;
}

/** Bringing in a colleague's file has the pane to itself, as exporting has, and is reached from Progress. */
export function MergeScreen({ state, titleRef, onBack }: MergeScreenProps): JSX.Element {
  const { t } = usePane();
  const { framework, questionnaire, activity, problem, stale } = state;
  return (
    <Frame
      title={t('pane.merge')}
      titleRef={titleRef}
      back={<BackButton onBack={onBack} />}
      notices={
        <>
          {problem !== null && <ProblemNotice problem={problem} onDismissed={() => titleRef.current?.focus()} />}
          {stale !== null && problem === null && <StaleNotice error={stale} busy={activity !== null} />}
        </>
      }
    >
      <MergeView framework={framework} questionnaire={questionnaire} activity={activity} />
    </Frame>
  );
}
