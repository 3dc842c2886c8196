import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';

/** So many rows are named. */
const MOST_NAMED = 6;

export interface HeldNoticeProps {
  /** Refs of rows that were left with a text that is not in the sheet; at least one. */
  readonly refs: readonly string[];
  /** Called when the first of the rows is shown. */
  readonly onOpened: () => void;
}

/** What was typed in rows that were left is in the pane alone, and would go with it. */
export function HeldNotice({ refs, onOpened }: HeldNoticeProps): JSX.Element {
  const { session, t } = usePane();
  const [first = ''] = refs;
  const named = refs.length > MOST_NAMED ? [...refs.slice(0, MOST_NAMED), '…'] : refs;
  const open = async (): Promise<void> => {
    await session.goToRow(first);
    onOpened();
  };
  return (
    <Notice
      intent="warning"
      actions={
        <Button size="small" onClick={() => void open()}>
          {t('pane.held.open', { ref: first })}
        </Button>
      }
    >
      {t('pane.held', { n: refs.length, refs: named.join(t('check.separator')) })}
    </Notice>
  );
}
