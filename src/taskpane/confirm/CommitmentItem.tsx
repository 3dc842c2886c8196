import { Button, Field, Textarea, mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { ToConfirm } from '../../app/session/state.ts';
import { answerTo, type Response } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import type { FieldCode, Framework, Status } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { AnswerTexts } from './AnswerTexts.tsx';
import { ChangedNotice } from './ChangedNotice.tsx';
import type { ShownCommitment } from './kept.ts';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { useStyles } from './useStyles.ts';

interface CommitmentItemProps {
  readonly item: ToConfirm;
  /** The row as it is now, where somebody has changed it while this was answered. */
  readonly changed: ShownCommitment['changed'];
  readonly framework: Framework;
  readonly busy: boolean;
  /** Runs what may take the entry from the list, and looks after the focus; says the words if it went. */
  readonly onAnswer: (work: () => Promise<void>, said: (left: number) => string) => Promise<void>;
  /** Whether somebody types here: then the entry is not taken from the list. */
  readonly onTyping: (isOpen: boolean) => void;
  /** Nothing more is typed here, and the entry may go; looks after the focus. */
  readonly onCancel: () => void;
  readonly onOpen: () => void;
}

/** A commitment whose time is over: done, still planned, or not possible? */
export function CommitmentItem({
  item,
  changed,
  framework,
  busy,
  onAnswer,
  onTyping,
  onCancel,
  onOpen,
}: CommitmentItemProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { session, t, announce } = usePane();
  const [chosen, setChosen] = useState<Outcome | null>(null);
  /** By outcome: who looks at another one and comes back finds it again. */
  const [texts, setTexts] = useState<ReadonlyMap<Outcome['key'], string>>(new Map());
  const [failed, setFailed] = useState(false);
  /** The row is changed from here: that is nobody else's doing. */
  const [isOwn, setIsOwn] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { ref, wording, lastDay = '', answer, status } = item;

  const typed = (chosen === null ? undefined : texts.get(chosen.key)) ?? '';
  const clear = (): void => {
    setChosen(null);
    setTexts(new Map());
  };
  const close = (): void => {
    clear();
    onTyping(false);
  };
  /** Somebody else may have changed the row, too: only what is in the sheet tells that this is. */
  const isWritten = (response: Response, status: Status, field: FieldCode | undefined): boolean => {
    const now = answerTo(response, ref);
    const isTyped = field === undefined || now[field].trim() === typed.trim();
    return isTyped && statusLookup(framework).ofAnswer(now)?.code === status.code;
  };
  const write = async ({ key, status: next, field }: Outcome): Promise<void> => {
    setIsOwn(changed === undefined);
    await onAnswer(
      async () => {
        // Nothing is another than it was: the answer holds as it is.
        const isSame = changed === undefined && key === 'planned' && typed.trim() === answer.timeframe.trim();
        if (isSame) await session.confirm([ref]);
        else await session.answerCommitment(ref, next.code, field === undefined ? undefined : { field, text: typed });
        const state = session.getState();
        const isOpen =
          state.phase === 'open' &&
          (state.questionnaire.toConfirm.some((one) => one.ref === ref) ||
            (!isSame && !isWritten(state.questionnaire.response, next, field)));
        setFailed(isOpen && state.problem === null);
        if (isOpen) announce(ut('confirm.notSaved'));
        else close();
        // The list had lost it before.
        if (!isOpen && changed !== undefined && state.phase === 'open') {
          announce(ut('confirm.done.is', { ref, status: next.label, n: state.questionnaire.toConfirm.length }));
        }
      },
      (n) => ut('confirm.done.is', { ref, status: next.label, n }),
    );
  };
  const choose = (outcome: Outcome): void => {
    if (outcome.field === undefined) {
      void write(outcome);
      return;
    }
    const { field } = outcome;
    flushSync(() => {
      setChosen(outcome);
      setTexts((before) => new Map([[outcome.key, (changed?.answer ?? answer)[field]], ...before]));
      setFailed(false);
      setIsOwn(false);
      onTyping(true);
    });
    box.current?.focus();
  };

  return (
    <li className={styles.item}>
      <p className={text.body}>
        <span className={styles.ref}>{ref}</span>
        <bdi>{wording}</bdi>
      </p>
      <p className={mergeClasses(text.body, styles.strong)}>{ut('confirm.over', { date: lastDay })}</p>
      {changed !== undefined && !isOwn && <ChangedNotice />}
      <AnswerTexts item={changed ?? { answer, status }} />
      <div role="group" aria-label={ref} className={text.buttons}>
        {outcomesOf(framework, status).map((outcome) => (
          <Button
            key={outcome.key}
            size="small"
            appearance={chosen?.key === outcome.key ? 'primary' : 'secondary'}
            aria-expanded={outcome.field === undefined ? undefined : chosen?.key === outcome.key}
            aria-label={ut('confirm.of', { answer: ut(`confirm.${outcome.key}`), ref })}
            disabledFocusable={busy}
            onClick={() => {
              choose(outcome);
            }}
          >
            {ut(`confirm.${outcome.key}`)}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          aria-label={ut('confirm.of', { answer: ut('confirm.open'), ref })}
          onClick={onOpen}
        >
          {ut('confirm.open')}
        </Button>
      </div>
      {chosen?.field !== undefined && (
        <>
          <Field
            label={chosen.key === 'planned' ? ut('confirm.planned.label') : ut('confirm.impossible.label')}
            validationState={failed ? 'error' : 'none'}
            validationMessage={failed ? ut('confirm.notSaved') : undefined}
          >
            <Textarea
              ref={box}
              className={styles.box}
              textarea={{ dir: 'auto' }}
              value={typed}
              onChange={(_event, { value }) => {
                setTexts((before) => new Map([...before, [chosen.key, value]]));
              }}
            />
          </Field>
          <div className={text.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy || typed.trim() === ''}
              aria-label={ut('confirm.of', { answer: ut('confirm.save'), ref })}
              onClick={() => void write(chosen)}
            >
              {ut('confirm.save')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                clear();
                onCancel();
              }}
            >
              {t('pane.cancel')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
