import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ToConfirm } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface ConfirmCardProps {
  readonly toConfirm: readonly ToConfirm[];
  readonly onConfirm: () => void;
}

/** The way to the answers that nobody has said yes to for this period. */
export function ConfirmCard({ toConfirm, onConfirm }: ConfirmCardProps): JSX.Element | null {
  const text = useText();
  const { t } = usePane();
  if (toConfirm.length === 0) return null;
  const past = toConfirm.filter(({ lastDay }) => lastDay !== undefined).length;
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.progress.confirm.title')}</h2>
      <p className={text.body}>{t('pane.progress.confirm', { n: toConfirm.length, past })}</p>
      <div className={text.buttons}>
        <Button size="small" onClick={onConfirm}>
          {t('pane.progress.confirm.open')}
        </Button>
      </div>
    </section>
  );
}
