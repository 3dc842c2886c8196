import { Button, Spinner } from '@fluentui/react-components';
import { useMemo, useRef, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { ExportFormat, ExportKind, Paper } from '../../app/export/types.ts';
import type { Review } from '../../app/session/paneExport.ts';
import type { Activity, Questionnaire, SummaryState } from '../../app/session/state.ts';
import { canonicalAnswers } from '../../core/answers/canonical.ts';
import type { PersonKind } from '../../core/confidentiality/finding.ts';
import { parseNameList } from '../../core/confidentiality/nameList.ts';
import type { LeavablePart } from '../../core/confidentiality/leaveOutChoice.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import type { DeliveryWay } from '../platform.ts';
import { useText } from '../shared/useText.ts';
import { ActionCard } from './ActionCard.tsx';
import { CarriedCard } from './CarriedCard.tsx';
import { decided, isUndecided, leftOutKeys, reviewGroups, undecidedIn } from './decisions.ts';
import type { Decision, Decisions, ReviewGroup, ReviewItem } from './decisions.ts';
import { FormatCard } from './FormatCard.tsx';
import { findingId } from './KindGroup.tsx';
import { NamesBox } from './NamesBox.tsx';
import { nextSteps } from './nextSteps.ts';
import { PartsCard } from './PartsCard.tsx';
import { ResultCard } from './ResultCard.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { StandingCard } from './StandingCard.tsx';
import { useExport, type Made, type Stopped } from './useExport.ts';
import { useExportText } from './useExportText.ts';

export interface ExportViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  readonly summary: SummaryState;
  readonly activity: Activity | null;
}

const NO_DECISIONS: Decisions = new Map();
const NO_GROUPS: readonly ReviewGroup[] = [];

/** From where the workbook stands to a file that can be sent: one column, in the order in which it is decided. */
export function ExportView({ framework, questionnaire, summary, activity }: ExportViewProps): JSX.Element {
  const text = useText();
  const et = useExportText();
  const { platform, announce } = usePane();
  const { review, busy, stopped, made, look, make, deliver, forget } = useExport();
  const [decisions, setDecisions] = useState(NO_DECISIONS);
  const [parts, setParts] = useState<readonly LeavablePart[]>([]);
  const [kind, setKind] = useState<ExportKind>('final');
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [paper, setPaper] = useState<Paper>('a4');
  const [typedNames, setTypedNames] = useState('');
  const [reveal, setReveal] = useState<{ readonly kind: PersonKind; readonly index: number } | null>(null);
  const standingHeading = useRef<HTMLHeadingElement>(null);
  const reviewHeading = useRef<HTMLHeadingElement>(null);
  const resultHeading = useRef<HTMLHeadingElement>(null);

  const groups = useMemo(
    () => (review === null ? NO_GROUPS : reviewGroups(framework, review.look, decisions, parts)),
    [framework, review, decisions, parts],
  );
  const blockers = questionnaire.report.findings.filter(({ severity }) => severity === 'blocker');
  const toDecide = undecidedIn(groups);
  const outOfDate = useMemo(
    () =>
      review !== null &&
      canonicalAnswers(framework, review.look.response) !== canonicalAnswers(framework, questionnaire.response),
    [framework, review, questionnaire.response],
  );

  if (review === null) {
    return (
      <div className={text.stack}>
        {busy === null ? (
          <div className={text.buttons}>
            <Button onClick={() => void look([])}>{et('export.lookAgain')}</Button>
          </div>
        ) : (
          <Spinner size="small" label={et('export.looking')} />
        )}
      </div>
    );
  }

  /** A choice that makes another file than the one that was made. */
  const choosing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      set(value);
      forget();
    };
  const decide = (items: readonly ReviewItem[], decision: Decision): void => {
    setDecisions((before) => decided(before, items, decision));
    forget();
  };
  const lookAgain = async (names: readonly string[]): Promise<Review | undefined> => {
    const looked = await look(names);
    if (looked !== undefined) announce(et('export.review.done', { n: looked.look.findings.length }));
    return looked;
  };
  /** With names that stand in the box, too: whoever wrote them there takes them for looked for. */
  const withTypedNames = async (): Promise<Review | undefined> => {
    const names = new Set([...review.names, ...parseNameList(typedNames)]);
    if (names.size === review.names.length) return review;
    forget();
    return lookAgain([...names]);
  };

  const leadToStanding = (): void => {
    standingHeading.current?.focus();
    announce(et('export.do.toMend', { n: blockers.length }));
  };
  const leadToUndecided = (among: readonly ReviewGroup[]): void => {
    const group = among.find(({ undecided }) => undecided > 0);
    if (group === undefined) return;
    const index = group.items.findIndex(isUndecided);
    flushSync(() => {
      setReveal({ kind: group.kind, index });
    });
    document.getElementById(findingId(group.kind, index))?.focus();
    announce(et('export.do.toDecide', { n: undecidedIn(among) }));
  };
  const tell = (outcome: Made | Stopped): void => {
    if (typeof outcome !== 'string') {
      resultHeading.current?.focus();
      const [first = ''] = nextSteps(outcome, platform, et);
      announce(`${et('export.made')}. ${first}`);
      return;
    }
    (outcome === 'findings' ? reviewHeading : standingHeading).current?.focus();
    announce(et(`export.review.changed.${outcome}`));
  };
  const exportNow = async (): Promise<void> => {
    if (kind === 'final' && blockers.length > 0) {
      leadToStanding();
      return;
    }
    if (toDecide > 0) {
      leadToUndecided(groups);
      return;
    }
    const seen = await withTypedNames();
    if (seen === undefined) return;
    const seenGroups = reviewGroups(framework, seen.look, decisions, parts);
    if (undecidedIn(seenGroups) > 0) {
      requestAnimationFrame(() => {
        leadToUndecided(seenGroups);
      });
      return;
    }
    const outcome = await make({ format, kind, paper, review: seen, parts, leftOut: leftOutKeys(seenGroups) });
    // What it shows must be there before it can be focused.
    if (outcome !== undefined)
      requestAnimationFrame(() => {
        tell(outcome);
      });
  };
  const deliverAgain = async (way: DeliveryWay): Promise<void> => {
    const delivery = await deliver(way);
    if (made !== null && delivery !== undefined) announce(nextSteps({ ...made, way, delivery }, platform, et)[0] ?? '');
  };

  return (
    <div className={text.stack}>
      <StandingCard
        blockers={blockers}
        kind={kind}
        format={format}
        unsaved={review.unsaved}
        headingRef={standingHeading}
        onKind={choosing(setKind)}
      />
      <ReviewCard
        framework={framework}
        groups={groups}
        outOfDate={outOfDate}
        stopped={stopped}
        busy={busy === 'looking'}
        headingRef={reviewHeading}
        reveal={reveal}
        onDecide={decide}
        onLookAgain={() => void lookAgain(review.names)}
      >
        <NamesBox
          inUse={review.names.length}
          busy={busy !== null}
          typed={typedNames}
          onTyped={setTypedNames}
          onNames={(names) => {
            forget();
            void lookAgain(names);
          }}
        />
      </ReviewCard>
      <PartsCard framework={framework} parts={parts} onParts={choosing(setParts)} />
      <CarriedCard carried={review.look.carried} />
      <FormatCard format={format} paper={paper} onFormat={choosing(setFormat)} onPaper={choosing(setPaper)} />
      <ActionCard
        format={format}
        kind={kind}
        summary={summary}
        toMend={blockers.length}
        toDecide={toDecide}
        making={busy === 'making'}
        disabled={busy !== null || activity !== null}
        onExport={() => void exportNow()}
      />
      {made !== null && (
        <ResultCard made={made} headingRef={resultHeading} onDeliver={(way) => void deliverAgain(way)} />
      )}
    </div>
  );
}
