import { Button } from '@fluentui/react-components';
import { useRef, useState, type JSX, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { SessionState } from '../app/session/state.ts';
import { CarryScreen } from './carry/CarryScreen.tsx';
import { Frame } from './frame/Frame.tsx';
import { ProblemNotice } from './frame/ProblemNotice.tsx';
import { usePane } from './paneContext.ts';
import { CreateButton } from './start/CreateButton.tsx';
import { FromLast } from './start/FromLast.tsx';
import { Start } from './start/Start.tsx';

interface AbsentProps {
  readonly state: SessionState;
  readonly help: ReactNode;
  /** Called before the questionnaire is made, and after it was. */
  readonly onCreating: () => void;
  readonly onCreated: () => void;
  /** The same, from another workbook's answers; called before it is made, and with whether it was. */
  readonly onCarrying: () => void;
  readonly onCarried: (created: boolean) => void;
}

/** The screen of a workbook without a questionnaire. What was typed stays, whatever goes wrong. */
export function Absent({ state, help, onCreating, onCreated, onCarrying, onCarried }: AbsentProps): JSX.Element {
  const { session, t, announce } = usePane();
  const [respondent, setRespondent] = useState<Readonly<Record<string, string>>>({});
  const [carrying, setCarrying] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const fromLast = useRef<HTMLButtonElement>(null);
  const carryHeading = useRef<HTMLHeadingElement>(null);
  const { framework, activity, problem } = state;
  const creating = activity === 'creating';

  const create = async (beside: boolean): Promise<void> => {
    onCreating();
    announce(t('pane.start.creating'));
    await session.create(respondent, beside);
    const after = session.getState();
    if (after.phase !== 'open') return;
    // There may be another one than this, which a colleague made: the problem says so.
    if (after.problem === null) announce(t('pane.start.created'));
    onCreated();
  };
  const focusButton = (): void => {
    button.current?.focus();
  };

  const showCarry = (shown: boolean, focus: RefObject<HTMLElement | null>): void => {
    if (problem !== null) session.dismissProblem();
    flushSync(() => {
      setCarrying(shown);
    });
    focus.current?.focus();
  };
  if (carrying) {
    return (
      <CarryScreen
        state={state}
        respondent={respondent}
        titleRef={carryHeading}
        help={help}
        onBack={() => {
          showCarry(false, fromLast);
        }}
        onCreating={onCarrying}
        onCreated={onCarried}
      />
    );
  }

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
        fromLast={
          <FromLast
            ref={fromLast}
            disabled={activity !== null}
            onOpen={() => {
              showCarry(true, carryHeading);
            }}
          />
        }
        onRespondent={(code, value) => {
          setRespondent({ ...respondent, [code]: value });
        }}
      />
    </Frame>
  );
}
