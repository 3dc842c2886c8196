import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState, type JSX, type RefObject } from 'react';
import type { Questionnaire, ToConfirm } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { CarriedItem } from './CarriedItem.tsx';
import { CommitmentItem } from './CommitmentItem.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { shownCommitments } from './kept.ts';

/** So many answers are shown at first. */
const FIRST = 20;

export interface ConfirmViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  /** Where the focus goes when an entry is gone. */
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  readonly onRow: () => void;
}

const useStyles = makeStyles({
  clear: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
});

/** Answers that came from another workbook: those first whose time is over, then the others. */
export function ConfirmView({ framework, questionnaire, titleRef, onRow }: ConfirmViewProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { session, announce } = usePane();
  const [shown, setShown] = useState(FIRST);
  const [busy, setBusy] = useState(false);
  const keepFocus = useKeptFocus(titleRef);
  const { toConfirm } = questionnaire;
  /** Entries in which somebody types, as they were asked about last. */
  const [open, setOpen] = useState<ReadonlyMap<string, ToConfirm>>(new Map());
  const past = shownCommitments(framework, questionnaire, open);
  const others = toConfirm.filter(({ lastDay }) => lastDay === undefined);
  // What there is more to ask about is confirmed one by one.
  const carried = others.filter(({ reasons }) => reasons.every((reason) => reason === 'carried'));

  /** How many are left; undefined where they are not known. */
  const left = (): readonly ToConfirm[] | undefined => {
    const state = session.getState();
    return state.phase === 'open' ? state.questionnaire.toConfirm : undefined;
  };
  const answer = async (work: () => Promise<void>, said: (n: number) => string): Promise<void> => {
    const before = toConfirm.length;
    setBusy(true);
    await keepFocus(work);
    setBusy(false);
    const after = left()?.length ?? before;
    if (after < before && session.getState().problem === null) announce(said(after));
  };
  const confirm = (items: readonly ToConfirm[], said: (n: number) => string): void =>
    void answer(() => session.confirm(items.map(({ ref }) => ref)), said);
  const typing = (item: ToConfirm, isOpen: boolean): void => {
    setOpen((before) => {
      const after = new Map(before);
      after.delete(item.ref);
      return isOpen ? after.set(item.ref, item) : after;
    });
  };
  const goTo = async (ref: string): Promise<void> => {
    await session.goToRow(ref);
    onRow();
  };

  return (
    <div className={text.stack}>
      <p className={mergeClasses(text.body, styles.clear)}>
        {toConfirm.length === 0 && <CheckmarkCircleRegular className={styles.icon} />}
        {ut('confirm.left', { n: toConfirm.length })}
      </p>
      {past.length > 0 && (
        <section className={text.card}>
          <h2 className={text.heading}>{ut('confirm.past', { n: past.length })}</h2>
          <p className={text.small}>{ut('confirm.past.what')}</p>
          <ul className={text.plainList}>
            {past.map(({ item, changed }) => (
              <CommitmentItem
                key={item.ref}
                item={item}
                changed={changed}
                framework={framework}
                busy={busy}
                onAnswer={answer}
                onTyping={(isOpen) => {
                  typing(item, isOpen);
                }}
                onCancel={() =>
                  void keepFocus(() => {
                    typing(item, false);
                    return Promise.resolve();
                  })
                }
                onOpen={() => void goTo(item.ref)}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className={text.card}>
          <h2 className={text.heading}>{ut('confirm.others', { n: others.length })}</h2>
          <p className={text.small}>{ut('confirm.others.what')}</p>
          <ul className={text.plainList}>
            {others.slice(0, shown).map((item) => (
              <CarriedItem
                key={item.ref}
                item={item}
                busy={busy}
                onConfirm={() => {
                  confirm([item], (n) => ut('confirm.did', { ref: item.ref, n }));
                }}
                onOpen={() => void goTo(item.ref)}
              />
            ))}
          </ul>
          {others.length > shown && (
            <Button
              size="small"
              onClick={() => {
                setShown(shown + FIRST);
              }}
            >
              {ut('confirm.more', { n: Math.min(FIRST, others.length - shown) })}
            </Button>
          )}
        </section>
      )}
      <ConfirmAll
        n={carried.length}
        busy={busy}
        onConfirm={() => {
          confirm(carried, () => ut('confirm.didAll', { n: carried.length }));
        }}
      />
    </div>
  );
}
