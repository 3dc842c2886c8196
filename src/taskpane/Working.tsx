import { makeStyles, tokens } from '@fluentui/react-components';
import { type JSX, type ReactNode, type RefObject } from 'react';
import type { SessionState } from '../app/session/state.ts';
import { FirstRunHint, HINT_PREFERENCE } from './frame/FirstRunHint.tsx';
import { Frame } from './frame/Frame.tsx';
import { GapFooter } from './frame/GapFooter.tsx';
import { ProblemNotice } from './frame/ProblemNotice.tsx';
import { StaleNotice } from './frame/StaleNotice.tsx';
import { panelId, tabId, Tabs } from './frame/Tabs.tsx';
import { UndoButton } from './frame/UndoButton.tsx';
import { usePreference } from './hooks/usePreference.ts';
import { usePane } from './paneContext.ts';
import { ProgressView } from './progress/ProgressView.tsx';
import { Bar } from './shared/Bar.tsx';
import { CheckView, FillView, HeldNotice, SummaryView } from './views.ts';

export type TabKey = 'progress' | 'fill' | 'check' | 'summary';

const useStyles = makeStyles({
  panel: {
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface WorkingProps {
  readonly state: Extract<SessionState, { phase: 'open' }>;
  readonly help: ReactNode;
  readonly tab: TabKey;
  readonly onTab: (tab: TabKey) => void;
  readonly onExport: () => void;
  readonly onMerge: () => void;
  readonly onConfirm: () => void;
  /** The heading of the row card. */
  readonly rowHeading: RefObject<HTMLHeadingElement | null>;
  /** Called when the row card has come; it may come later than its tab. */
  readonly onRowShown: () => void;
}

/** The screen of a workbook with a questionnaire. */
export function Working(props: WorkingProps): JSX.Element {
  const { state, help, tab, onTab, onExport, onMerge, onConfirm, rowHeading, onRowShown } = props;
  const styles = useStyles();
  const { t } = usePane();
  const [hint, setHint] = usePreference(HINT_PREFERENCE);
  const { framework, questionnaire, summary, activity, problem, stale, held } = state;
  const { progress, damage } = questionnaire;
  const damaged = damage.repairable || damage.structural || damage.remembered > 0;
  const focusTab = (): void => {
    document.getElementById(tabId(tab))?.focus();
  };

  return (
    <Frame
      title={t('pane.progress.complete', { complete: progress.complete, total: progress.total })}
      action={
        <>
          <UndoButton undo={questionnaire.undo} busy={activity !== null} />
          {help}
        </>
      }
      below={
        <>
          <Bar
            flat
            total={progress.total}
            parts={[
              { value: progress.complete, fill: 'solid', tone: 'accent' },
              { value: progress.incomplete, fill: 'hatched', tone: 'accent' },
            ]}
          />
          <Tabs<TabKey>
            label={t('pane.tabs')}
            selected={tab}
            onSelect={onTab}
            items={[
              { key: 'progress', label: t('pane.tab.progress') },
              { key: 'fill', label: t('pane.tab.fill') },
              {
                key: 'check',
                label: t('pane.tab.check'),
                attention: damaged ? t('pane.tab.attention') : undefined,
              },
              { key: 'summary', label: t('sheet.summary') },
            ]}
          />
        </>
      }
      notices={
        <>
          {/* The bar below says the same, and has the button. */}
          {problem !== null && !(stale !== null && problem.during === 'reading') && (
            <ProblemNotice problem={problem} onDismissed={focusTab} />
          )}
          {stale !== null && <StaleNotice error={stale} busy={activity !== null} />}
          {held.length > 0 && (
            <HeldNotice
              refs={held}
              onOpened={() => {
                onTab('fill');
                document.getElementById(tabId('fill'))?.focus();
              }}
            />
          )}
          {hint === undefined && (
            <FirstRunHint
              onDone={() => {
                setHint('yes');
                focusTab();
              }}
            />
          )}
        </>
      }
      footer={<GapFooter questionnaire={questionnaire} busy={activity === 'reading' || activity === 'repairing'} />}
    >
      {/* A panel without a control of its own must be reachable to be scrolled with the keyboard. */}
      <div
        role="tabpanel"
        id={panelId(tab)}
        aria-labelledby={tabId(tab)}
        className={styles.panel}
        tabIndex={tab === 'progress' ? 0 : undefined}
      >
        {tab === 'progress' && (
          <ProgressView
            framework={framework}
            questionnaire={questionnaire}
            onReview={() => {
              onTab('check');
              document.getElementById(tabId('check'))?.focus();
            }}
            onExport={onExport}
            onMerge={onMerge}
            onConfirm={onConfirm}
          />
        )}
        {tab === 'fill' && (
          <FillView framework={framework} questionnaire={questionnaire} headingRef={rowHeading} onShown={onRowShown} />
        )}
        {tab === 'check' && <CheckView framework={framework} questionnaire={questionnaire} activity={activity} />}
        {tab === 'summary' && (
          <SummaryView
            framework={framework}
            questionnaire={questionnaire}
            summary={summary}
            activity={activity}
            onExport={onExport}
          />
        )}
      </div>
    </Frame>
  );
}
