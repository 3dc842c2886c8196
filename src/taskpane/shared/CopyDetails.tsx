import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from './useText.ts';

const useStyles = makeStyles({
  details: {
    boxSizing: 'border-box',
    width: '100%',
    maxHeight: '120px',
    overflowY: 'auto',
    userSelect: 'all',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/**
 * Puts the technical details on the clipboard; where that is not allowed, shows them to be copied by hand.
 * @param details made when asked for
 */
export function CopyDetails({ details }: { readonly details: () => string }): JSX.Element {
  const { t, platform, announce } = usePane();
  const styles = useStyles();
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
        <>
          <p className={text.small}>{t('pane.details.byHand')}</p>
          <pre
            role="group"
            aria-label={t('pane.details.byHand')}
            tabIndex={0}
            dir="ltr"
            className={mergeClasses(text.quote, styles.details)}
          >
            {outcome.byHand}
          </pre>
        </>
      )}
    </>
  );
}
