import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useText } from '../shared/useText.ts';
import type { Outlook } from './groups.ts';
import { useMergeText } from './useMergeText.ts';

interface ApplyCardProps {
  readonly outlook: Outlook;
  readonly writing: boolean;
  readonly disabled: boolean;
  readonly onApply: () => void;
}

const useStyles = makeStyles({ button: { width: '100%' } });

/** The button, what it writes, and what stays open. */
export function ApplyCard({ outlook, writing, disabled, onApply }: ApplyCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const words = useMergeText();
  const { toWrite, toConfirm, undecided } = outlook;
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{words('merge.do')}</h2>
      <p className={text.small}>{words('merge.do.what')}</p>
      {toConfirm > 0 && <p className={text.body}>{words('merge.do.confirms', { n: toConfirm })}</p>}
      {undecided > 0 && <p className={text.body}>{words('merge.do.undecided', { n: undecided })}</p>}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={disabled || toWrite + toConfirm === 0}
        icon={writing ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
        onClick={onApply}
      >
        {writing
          ? words('merge.do.writing')
          : toWrite > 0
            ? words('merge.do.apply', { n: toWrite })
            : words(toConfirm > 0 ? 'merge.do.confirm' : 'merge.do.nothing', { n: toConfirm })}
      </Button>
    </section>
  );
}
