import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from './useText.ts';

/**
 * Puts the technical details on the clipboard; where that is not allowed, shows them to be copied by hand.
 * @param details made when asked for
 */
export function CopyDetails({ details }: { readonly details: () => string }): JSX.Element {
  const { t, platform, announce } = usePane();
  const text = useText();
  const [outcome, setOutcome] = useState<'copied' | { readonly byHand: string } | null>(null);

  const copy = async (): Promise<void> => {
    const words = details();
    const copied = await platform.copyText(words);
    setOutcome(copied ? 'copied' : { byHand: words });
    announce(copied ? t('pane.details.copied') : t('pane.details.byHand'));
  };

  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {t('pane.details.copy')}
      </Button>
      {outcome === 'copied' && <p className={text.small}>{t('pane.details.copied')}</p>}
      {outcome !== null && outcome !== 'copied' && (
        <Field label={t('pane.details.byHand')}>
          <Textarea
            readOnly
            rows={5}
            value={outcome.byHand}
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </Field>
      )}
    </>
  );
}
