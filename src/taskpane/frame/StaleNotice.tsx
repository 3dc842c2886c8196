import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ActionToolError } from '../../core/errors/error.ts';
import { usePane } from '../paneContext.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';
import { Notice } from '../shared/Notice.tsx';
import { useCheck } from '../hooks/useCheck.ts';

/** The workbook could not be read again: what is shown may be older than what the sheet holds. */
export function StaleNotice({ error, busy }: { readonly error: ActionToolError; readonly busy: boolean }): JSX.Element {
  const { t } = usePane();
  const check = useCheck();
  return (
    <Notice
      intent="warning"
      actions={
        <Button size="small" disabledFocusable={busy} onClick={() => void check()}>
          {t('pane.check.again')}
        </Button>
      }
    >
      {t('pane.stale', { reason: paneErrorMessage(error, t) })}
    </Notice>
  );
}
