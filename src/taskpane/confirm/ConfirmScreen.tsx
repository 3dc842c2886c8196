import type { JSX, ReactNode, RefObject } from 'react';
import type { SessionState } from '../../app/session/state.ts';
import { BackButton } from '../frame/BackButton.tsx';
import { Frame } from '../frame/Frame.tsx';
import { ProblemNotice } from '../frame/ProblemNotice.tsx';
import { StaleNotice } from '../frame/StaleNotice.tsx';
import { UndoButton } from '../frame/UndoButton.tsx';
import { usePane } from '../paneContext.ts';
import { ConfirmView } from '../views.ts';

interface ConfirmScreenProps {
  readonly state: Extract<SessionState, { phase: 'open' }>;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly help: ReactNode;
  readonly onBack: () => void;
  /** Called when a row was selected, to be filled in. */
  readonly onRow: () => void;
}

/** Confirming has the pane to itself: a long list beside tabs and footer would be seen through a slot. */
export function ConfirmScreen({ state, titleRef, help, onBack, onRow }: ConfirmScreenProps): JSX.Element {
  const { t } = usePane();
  const { framework, questionnaire, activity, problem, stale } = state;
  return (
    <Frame
      title={t('pane.progress.confirm.heading')}
      titleRef={titleRef}
      back={<BackButton onBack={onBack} />}
      action={
        <>
          <UndoButton undo={questionnaire.undo} busy={activity !== null} />
          {help}
        </>
      }
      notices={
        <>
          {problem !== null && <ProblemNotice problem={problem} onDismissed={() => titleRef.current?.focus()} />}
          {stale !== null && problem === null && <StaleNotice error={stale} busy={activity !== null} />}
        </>
      }
    >
      <ConfirmView framework={framework} questionnaire={questionnaire} titleRef={titleRef} onRow={onRow} />
    </Frame>
  );
}
