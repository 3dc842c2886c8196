import { useCallback } from 'react';
import type { CheckReport } from '../../core/check/checkResponse.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { usePane } from '../paneContext.ts';

/** "3 things to mend, 1 to review". */
export function checkSummary({ findings }: CheckReport, t: Translator): string {
  const blockers = findings.filter(({ severity }) => severity === 'blocker').length;
  return t('pane.check.summary', { blockers, warnings: findings.length - blockers });
}

/** Reads the workbook again, and says what was found. What went wrong is told by the notices. */
export function useCheck(): () => Promise<void> {
  const { session, t, announce } = usePane();
  return useCallback(async () => {
    await session.check();
    const state = session.getState();
    if (state.problem !== null || state.stale !== null || state.phase !== 'open') return;
    announce(t('pane.check.done', { summary: checkSummary(state.questionnaire.report, t) }));
  }, [announce, session, t]);
}
