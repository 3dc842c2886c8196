import type { Draft } from '../../app/session/state.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';

/** A draft's state in words; empty where there is nothing to say, or where more than a line is needed. */
export function draftMessage(draft: Draft, t: Translator): string {
  switch (draft.state) {
    case 'same':
    case 'conflict':
      return '';
    case 'too-long':
      return t('pane.draft.tooLong', { over: draft.over, limit: draft.limit });
    case 'failed':
      return t('pane.draft.failed', { reason: paneErrorMessage(draft.error, t) });
    default:
      return t(`pane.draft.${draft.state}`);
  }
}
