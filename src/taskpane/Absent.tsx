import { Button } from '@fluentui/react-components';
import { useRef, useState, type JSX, type ReactNode } from 'react';
import type { SessionState } from '../app/session/state.ts';
import { Frame } from './frame/Frame.tsx';
import { ProblemNotice } from './frame/ProblemNotice.tsx';
import { usePane } from './paneContext.ts';
import { CreateButton } from './start/CreateButton.tsx';
import { Start } from './start/Start.tsx';

interface AbsentProps {
  readonly state: SessionState;
  readonly help: ReactNode;
  /** Called before the questionnaire is made, and after it was. */
  readonly onCreating: () => void;
  readonly onCreated: () => void;
}

/** The screen of a workbook without a questionnaire. What was typed stays, whatever goes wrong. */
export function Absent({ state, help, onCreating, onCreated }: AbsentProps): JSX.Element {
  const { session, t, announce } = usePane();
  const [respondent, setRespondent] = useState<Readonly<Record<string, string>>>({});
  const button = useRef<HTMLButtonElement>(null);
  const { framework, activity, problem } = state;
  const creating = activity === 'creating';

  const create = async (beside: boolean): Promise<void> => {
    onCreating();
    announce(t('pane.start.creating'));
    await session.create(respondent, beside);
    if (session.getState().phase !== 'open') return;
    announce(t('pane.start.created'));
    onCreated();
  };
  const focusButton = (): void => {
    button.current?.focus();
  };

  return (
    <Frame
      title={t('pane.start.title')}
      action={help}
      notices={
        problem === null ? undefined : (
          <ProblemNotice
            problem={problem}
            onDismissed={focusButton}
            actions={
              problem.error.code === 'sheet-exists' && (
                <>
                  <Button
                    size="small"
                    appearance="primary"
                    onClick={() => {
                      // The message goes while the work is done; the button that shows it stays.
                      focusButton();
                      void create(true);
                    }}
                  >
                    {t('pane.problem.otherNames')}
                  </Button>
                  <Button
                    size="small"
                    onClick={() => {
                      session.dismissProblem();
                      focusButton();
                    }}
                  >
                    {t('pane.cancel')}
                  </Button>
                </>
              )
            }
          />
        )
      }
      footer={<CreateButton ref={button} creating={creating} onCreate={() => void create(false)} />}
    >
      <Start
        framework={framework}
        respondent={respondent}
        creating={creating}
        onRespondent={(code, value) => {
          setRespondent({ ...respondent, [code]: value });
        }}
      />
    </Frame>
  );
}
