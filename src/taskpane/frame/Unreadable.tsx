import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ActionToolError } from '../../core/errors/error.ts';
import { errorDetails } from '../errorDetails.ts';
import { usePane } from '../paneContext.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';
import { CopyDetails } from '../shared/CopyDetails.tsx';
import { useText } from '../shared/useText.ts';

interface UnreadableProps {
  readonly error: ActionToolError;
  readonly busy: boolean;
}

/** There is a questionnaire that this add-in cannot use. */
export function Unreadable({ error, busy }: UnreadableProps): JSX.Element {
  const { session, t, platform } = usePane();
  const text = useText();
  return (
    <div className={text.card}>
      <p className={text.body}>{paneErrorMessage(error, t)}</p>
      <p className={text.small}>{t('pane.unreadable.safe')}</p>
      <div className={text.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.check()}>
          {t('pane.again')}
        </Button>
        <CopyDetails details={() => errorDetails(error, undefined, platform)} />
      </div>
    </div>
  );
}
