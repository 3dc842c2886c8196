import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useRef, useState, type JSX } from 'react';
import type { Activity, Questionnaire } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { checkSummary, useCheck } from '../hooks/useCheck.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { FindingGroupList } from './FindingGroupList.tsx';
import { filtered, groupFindings, type Filter } from './groups.ts';
import { RebuildNotice } from './RebuildNotice.tsx';
import { RepairNotice } from './RepairNotice.tsx';
import { SeverityFilter } from './SeverityFilter.tsx';

export interface CheckViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  readonly activity: Activity | null;
}

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  summary: { flexGrow: 1, minWidth: '120px' },
  clear: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
});

/** Everything that the check found, and what can be mended at one go. */
export function CheckView({ framework, questionnaire, activity }: CheckViewProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const check = useCheck();
  const again = useRef<HTMLButtonElement>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const { report, damage } = questionnaire;
  const findings = filtered(report, filter);
  const counts = {
    all: report.findings.length,
    blocker: filtered(report, 'blocker').length,
    warning: filtered(report, 'warning').length,
  };
  const doubled = report.findings.some(({ code }) => code === 'row-duplicate');
  const reading = activity === 'reading';
  const repairing = activity === 'repairing';
  return (
    <div className={text.stack}>
      {(damage.structural || damage.remembered > 0 || doubled) && (
        <RebuildNotice
          framework={framework}
          structural={damage.structural}
          remembered={damage.remembered}
          busy={activity !== null}
          repairing={repairing}
          fallback={again}
        />
      )}
      {damage.repairable && <RepairNotice repairing={repairing} report={report} fallback={again} />}
      <div className={styles.top}>
        <span className={mergeClasses(text.body, styles.summary)}>{checkSummary(report, t)}</span>
        <Button
          ref={again}
          size="small"
          icon={reading ? <Spinner size="extra-tiny" aria-hidden role="presentation" /> : <ArrowSyncRegular />}
          disabledFocusable={activity !== null}
          onClick={() => void check()}
        >
          {reading ? t('pane.check.running') : t('pane.check.again')}
        </Button>
      </div>
      {counts.all > 0 && <SeverityFilter counts={counts} selected={filter} onSelect={setFilter} />}
      {findings.length === 0 && (
        <p className={mergeClasses(text.body, styles.clear)}>
          <CheckmarkCircleRegular className={styles.icon} />
          {counts.all === 0 ? t('pane.check.clear') : t('pane.check.clearFilter')}
        </p>
      )}
      {groupFindings(framework, findings).map((group) => (
        <FindingGroupList key={`${filter} ${group.key}`} group={group} framework={framework} />
      ))}
    </div>
  );
}
