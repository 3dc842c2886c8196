import type { JSX } from 'react';
import { Button } from '@fluentui/react-components';
import { crashDetails } from '../errorDetails.ts';
import { usePane } from '../paneContext.ts';
import { CopyDetails } from '../shared/CopyDetails.tsx';
import { useText } from '../shared/useText.ts';
import { Frame } from './Frame.tsx';

/** The pane stopped working: where the answers are, and the way back. */
export function Crash({ error }: { readonly error: unknown }): JSX.Element {
  const text = useText();
  const { t, platform } = usePane();
  return (
    <Frame title={t('pane.crash.title')}>
      <div className={text.card} role="alert">
        <p className={text.body}>{t('pane.crash.text')}</p>
        <div className={text.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('pane.crash.reload')}
          </Button>
          <CopyDetails details={() => crashDetails(error, platform)} />
        </div>
      </div>
    </Frame>
  );
}
