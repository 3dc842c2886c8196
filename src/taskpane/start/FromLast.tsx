import { Button } from '@fluentui/react-components';
import type { JSX, Ref } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface FromLastProps {
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The way for those who have answered before. */
export function FromLast({ disabled, onOpen, ref }: FromLastProps): JSX.Element {
  const text = useText();
  const { t } = usePane();
  return (
    <section className={text.card}>
      <p className={text.body}>{t('pane.start.from.what')}</p>
      <div className={text.buttons}>
        <Button ref={ref} disabledFocusable={disabled} onClick={onOpen}>
          {t('pane.start.from')}
        </Button>
      </div>
    </section>
  );
}
