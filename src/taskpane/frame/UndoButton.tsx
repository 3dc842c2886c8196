import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Undo } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';

/** Takes back what the pane wrote last, and says what that is: what an add-in writes, Excel's own undo does not know. */
export function UndoButton({ undo, busy }: { readonly undo: Undo | null; readonly busy: boolean }): JSX.Element {
  const { session, t, announce } = usePane();
  const ref = undo?.ref ?? '';
  const what = (undo?.fields ?? []).map((field) => t(`column.${field}`)).join(t('check.separator'));
  const label = undo === null ? t('pane.undo.nothing') : t('pane.undo', { ref, what });
  const takeBack = async (): Promise<void> => {
    await session.undo();
    if (session.getState().problem === null) announce(t('pane.undo.done', { ref, what }));
  };
  return (
    <Button
      appearance="subtle"
      aria-label={label}
      title={label}
      icon={<ArrowUndoRegular />}
      // It keeps the focus when there is nothing more.
      disabledFocusable={undo === null || busy}
      onClick={() => void takeBack()}
    />
  );
}
