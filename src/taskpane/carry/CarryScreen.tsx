import type { JSX, ReactNode, RefObject } from 'react';
import type { SessionState } from '../../app/session/state.ts';
import { BackButton } from '../frame/BackButton.tsx';
import { Frame } from '../frame/Frame.tsx';
import { ProblemNotice } from '../frame/ProblemNotice.tsx';
import { usePane } from '../paneContext.ts';
import { CarryView } from '../views.ts';

interface CarryScreenProps {
  readonly state: SessionState;
  /** What was typed on the start screen, by field code. */
  readonly respondent: Readonly<Record<string, string>>;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly help: ReactNode;
  readonly onBack: () => void;
  /** Called before the questionnaire is made, and with whether it was. */
  readonly onCreating: () => void;
  readonly onCreated: (created: boolean) => void;
}

/** Starting from the last period's workbook has the pane to itself, as an export has. */
export function CarryScreen(props: CarryScreenProps): JSX.Element {
  const { state, respondent, titleRef, help, onBack, onCreating, onCreated } = props;
  const { t } = usePane();
  const { framework, activity, problem } = state;
  return (
    <Frame
      title={t('pane.start.fromTitle')}
      titleRef={titleRef}
      back={<BackButton disabled={activity === 'creating'} onBack={onBack} />}
      action={help}
      notices={
        problem === null ? undefined : <ProblemNotice problem={problem} onDismissed={() => titleRef.current?.focus()} />
      }
    >
      <CarryView
        framework={framework}
        respondent={respondent}
        activity={activity}
        sheetExists={problem?.error.code === 'sheet-exists'}
        onCreating={onCreating}
        onCreated={onCreated}
      />
    </Frame>
  );
}
