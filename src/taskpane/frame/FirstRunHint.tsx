import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';

/** Key of the preference that keeps the hint away. */
export const HINT_PREFERENCE = 'hint.dismissed';

/** How to begin; shown until it is put away. */
export function FirstRunHint({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const { t } = usePane();
  return (
    <Notice
      intent="info"
      title={t('pane.hint.title')}
      actions={
        <Button size="small" onClick={onDone}>
          {t('pane.hint.done')}
        </Button>
      }
    >
      {t('pane.hint.text')}
    </Notice>
  );
}
