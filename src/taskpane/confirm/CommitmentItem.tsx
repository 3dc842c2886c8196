import { Button, Field, Textarea, mergeClasses } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { ToConfirm } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { AnswerTexts } from './AnswerTexts.tsx';
import { outcomesOf, type Outcome } from './outcomes.ts';
import { useStyles } from './useStyles.ts';

interface CommitmentItemProps {
  readonly item: ToConfirm;
  readonly framework: Framework;
  readonly busy: boolean;
  /** Runs what may take the entry from the list, and looks after the focus; says the words if it went. */
  readonly onAnswer: (work: () => Promise<void>, said: (left: number) => string) => Promise<void>;
  readonly onOpen: () => void;
}

/** A commitment whose time is over: done, still planned, or not possible? */
export function CommitmentItem({ item, framework, busy, onAnswer, onOpen }: CommitmentItemProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { session, t, announce } = usePane();
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const { ref, wording, lastDay = '', answer, status } = item;

  const write = async ({ key, status: next, field }: Outcome): Promise<void> => {
    await onAnswer(
      async () => {
        // Nothing is another than it was: the answer holds as it is.
        const isSame = key === 'planned' && typed.trim() === answer.timeframe.trim();
        if (isSame) await session.confirm([ref]);
        else await session.answerCommitment(ref, next.code, field === undefined ? undefined : { field, text: typed });
        const state = session.getState();
        const isOpen = state.phase === 'open' && state.questionnaire.toConfirm.some((one) => one.ref === ref);
        setFailed(isOpen && state.problem === null);
        if (isOpen) announce(ut('confirm.notSaved'));
      },
      (n) => ut('confirm.done.is', { ref, status: next.label, n }),
    );
  };
  const choose = (outcome: Outcome): void => {
    if (outcome.field === undefined) {
      setChosen(null);
      void write(outcome);
      return;
    }
    const { field } = outcome;
    flushSync(() => {
      setChosen(outcome);
      setTyped(answer[field]);
      setFailed(false);
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
      <AnswerTexts item={{ answer, status }} />
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
                setTyped(value);
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
                setChosen(null);
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
