import { Button } from '@fluentui/react-components';
import { useRef, useState, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';

interface ConfirmAllProps {
  readonly n: number;
  readonly busy: boolean;
  readonly onConfirm: () => void;
}

/** Many at once, in two steps: a press that slipped must not say of a whole questionnaire that it holds. */
export function ConfirmAll({ n, busy, onConfirm }: ConfirmAllProps): JSX.Element | null {
  const text = useText();
  const ut = useUpdateText();
  const { t, announce } = usePane();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  if (n < 2) return null;
  return (
    <section className={text.card}>
      {asking && <p className={text.body}>{ut('confirm.all.ask', { n })}</p>}
      <div className={text.buttons}>
        {/* The same button asks and does, so that the focus stays where the person is. */}
        <Button
          ref={first}
          size="small"
          appearance={asking ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={() => {
            if (asking) onConfirm();
            else announce(ut('confirm.all.ask', { n }));
            setAsking(!asking);
          }}
        >
          {asking ? ut('confirm.all.yes', { n }) : ut('confirm.all', { n })}
        </Button>
        {asking && (
          <Button
            size="small"
            onClick={() => {
              setAsking(false);
              first.current?.focus();
            }}
          >
            {t('pane.cancel')}
          </Button>
        )}
      </div>
    </section>
  );
}
