import { Button } from '@fluentui/react-components';
import { useMemo, useRef, useState, type JSX } from 'react';
import type { Activity, Questionnaire } from '../../app/session/state.ts';
import { canonicalAnswers } from '../../core/answers/canonical.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import type { MergeDecision } from '../../core/merge/merge.ts';
import { mergeErrorMessage } from '../../core/messages/mergeErrorMessage.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import { ApplyCard } from './ApplyCard.tsx';
import { BesideCard } from './BesideCard.tsx';
import { DoneCard } from './DoneCard.tsx';
import { FileCard } from './FileCard.tsx';
import { GroupSection } from './GroupSection.tsx';
import { cellsOf, groupsOf, isOfUse, keyOf, outlookOf, type Decisions } from './groups.ts';
import { useMerge, type ChosenFile } from './useMerge.ts';
import { useMergeText } from './useMergeText.ts';

export interface MergeViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  readonly activity: Activity | null;
}

const NO_DECISIONS: Decisions = new Map();

/** From a colleague's file to what of it is in the workbook: one column, in the order in which it is decided. */
export function MergeView({ framework, questionnaire, activity }: MergeViewProps): JSX.Element {
  const text = useText();
  const words = useMergeText();
  const { t, announce } = usePane();
  const { step, writing, done, choose, stop, lookAgain, apply } = useMerge();
  const [decisions, setDecisions] = useState(NO_DECISIONS);
  const fileHeading = useRef<HTMLHeadingElement>(null);
  const listHeading = useRef<HTMLHeadingElement>(null);
  const doneHeading = useRef<HTMLHeadingElement>(null);
  const look = step.kind === 'compared' ? step.review.look : undefined;
  const groups = useMemo(() => (look === undefined ? [] : groupsOf(look)), [look]);
  const outOfDate = useMemo(
    () =>
      look !== undefined &&
      canonicalAnswers(framework, look.ours.reading.response) !== canonicalAnswers(framework, questionnaire.response),
    [framework, look, questionnaire.response],
  );

  const lead = (heading: typeof fileHeading): void => {
    heading.current?.focus();
  };
  const chosen = async (file: ChosenFile): Promise<void> => {
    setDecisions(NO_DECISIONS);
    announce(words('merge.file.reading'));
    const next = await choose(file);
    if (next.kind === 'refused') {
      announce(`${words('merge.file.refused')}. ${mergeErrorMessage(next.error, t, words)}`);
    } else if (next.kind === 'stopped') {
      // The button that stopped it is gone.
      lead(fileHeading);
      announce(words('merge.file.stopped'));
    } else if (next.kind === 'compared') {
      const { differences, same } = next.review.look;
      lead(differences.length === 0 ? fileHeading : listHeading);
      announce(words('merge.file.differs', { differ: differences.length, same }));
    }
  };
  const decide = (differences: readonly MergeDifference[], decision: MergeDecision): void => {
    setDecisions((before) => new Map([...before, ...differences.map((one) => [keyOf(one), decision] as const)]));
  };
  const applyNow = async (): Promise<void> => {
    const applied = await apply(decisions);
    if (applied === undefined) return;
    lead(doneHeading);
    announce(words('merge.done.cells', { n: cellsOf(applied) }));
  };

  return (
    <div className={text.stack}>
      <FileCard
        framework={framework}
        step={step}
        headingRef={fileHeading}
        disabled={writing}
        onChoose={(file) => void chosen(file)}
        onStop={stop}
      />
      {look !== undefined && done !== null && (
        <DoneCard framework={framework} done={done} left={look.differences.length} headingRef={doneHeading} />
      )}
      {look !== undefined && done === null && !isOfUse(look) && look.confirmations.left.length === 0 && (
        <Notice inset intent="success">
          {words('merge.file.nothing')}
        </Notice>
      )}
      {look !== undefined && look.differences.length > 0 && (
        <section className={text.card}>
          <h2 className={text.heading} ref={listHeading} tabIndex={-1}>
            {words('merge.list')}
          </h2>
          {outOfDate && !writing && (
            <Notice
              inset
              intent="info"
              actions={
                <Button size="small" disabledFocusable={activity !== null} onClick={() => void lookAgain()}>
                  {t('pane.again')}
                </Button>
              }
            >
              {words('merge.list.stale')}
            </Notice>
          )}
          <p className={text.small}>{words('merge.list.marks')}</p>
          {groups.map((group) => (
            <GroupSection
              key={group.key}
              framework={framework}
              look={look}
              group={group}
              decisions={decisions}
              onDecide={decide}
            />
          ))}
        </section>
      )}
      {look !== undefined && <BesideCard look={look} />}
      {look !== undefined && isOfUse(look) && (
        <ApplyCard
          outlook={outlookOf(look, decisions)}
          writing={writing}
          disabled={writing || activity !== null}
          onApply={() => void applyNow()}
        />
      )}
    </div>
  );
}
