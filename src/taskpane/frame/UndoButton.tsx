import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Undo } from '../../app/session/state.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { usePane } from '../paneContext.ts';

/** Takes back what the pane did last, and says what that is: what an add-in does, Excel's own undo does not know. */
export function UndoButton({ undo, busy }: { readonly undo: Undo | null; readonly busy: boolean }): JSX.Element {
  const { session, t, announce } = usePane();
  const { label, done } = undo === null ? { label: t('pane.undo.nothing'), done: '' } : wordsFor(undo, t);
  const takeBack = async (): Promise<void> => {
    await session.undo();
    if (session.getState().problem === null) announce(done);
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

function wordsFor(undo: Undo, t: Translator): { readonly label: string; readonly done: string } {
  if (undo.kind === 'row') {
    const { ref } = undo;
    const what = undo.fields.map((field) => t(`column.${field}`)).join(t('check.separator'));
    return { label: t('pane.undo', { ref, what }), done: t('pane.undo.done', { ref, what }) };
  }
  const n = 'n' in undo ? undo.n : 0;
  return { label: t(`pane.undo.${undo.kind}`, { n }), done: t('pane.undo.back') };
}
