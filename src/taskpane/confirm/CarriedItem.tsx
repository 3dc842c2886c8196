import { Button, mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ToConfirm } from '../../app/session/state.ts';
import { Fold } from '../export/Fold.tsx';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { AnswerTexts } from './AnswerTexts.tsx';
import { useStyles } from './useStyles.ts';

interface CarriedItemProps {
  readonly item: ToConfirm;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onOpen: () => void;
}

/** An answer from the period before: does it still hold? */
export function CarriedItem({ item, busy, onConfirm, onOpen }: CarriedItemProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { ref, wording, reasons, answer, status } = item;
  const label = status?.label ?? answer.statusText;
  return (
    <li className={styles.item}>
      <p className={text.body}>
        <span className={styles.ref}>{ref}</span>
        <bdi>{wording}</bdi>
      </p>
      {reasons.map(
        (reason) =>
          reason !== 'carried' &&
          reason !== 'past' && (
            <p key={reason} className={mergeClasses(text.body, styles.strong)}>
              {ut(`confirm.reason.${reason}`)}
            </p>
          ),
      )}
      <Fold title={label === '' ? ut('confirm.noStatus') : label} open={reasons.some((reason) => reason !== 'carried')}>
        <AnswerTexts item={item} />
      </Fold>
      <div role="group" aria-label={ref} className={text.buttons}>
        <Button
          size="small"
          aria-label={ut('confirm.of', { answer: ut('confirm.do'), ref })}
          disabledFocusable={busy}
          onClick={onConfirm}
        >
          {ut('confirm.do')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={ut('confirm.of', { answer: ut('confirm.open'), ref })}
          onClick={onOpen}
        >
          {ut('confirm.open')}
        </Button>
      </div>
    </li>
  );
}
