import { useEffect, type JSX, type ReactNode } from 'react';
import type { Problem } from '../../app/session/state.ts';
import { errorDetails } from '../errorDetails.ts';
import { usePane } from '../paneContext.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';
import { CopyDetails } from '../shared/CopyDetails.tsx';
import { Notice } from '../shared/Notice.tsx';

interface ProblemNoticeProps {
  readonly problem: Problem;
  /** What can be done about it, besides copying the details. */
  readonly actions?: ReactNode;
  /** Called when the message is put away, after the session knows. */
  readonly onDismissed: () => void;
}

/** The last action that failed: what happened, what to do, and the details for whoever can help. */
export function ProblemNotice({ problem, actions, onDismissed }: ProblemNoticeProps): JSX.Element {
  const { session, t, platform, announce } = usePane();
  const title = t(`pane.problem.during.${problem.during}`);
  const words = paneErrorMessage(problem.error, t);

  useEffect(() => {
    announce(`${title}. ${words}`);
  }, [announce, title, words]);

  return (
    <Notice
      intent="error"
      title={title}
      actions={
        <>
          {actions}
          <CopyDetails details={() => errorDetails(problem.error, problem.during, platform)} />
        </>
      }
      onDismiss={() => {
        session.dismissProblem();
        onDismissed();
      }}
    >
      {words}
    </Notice>
  );
}
