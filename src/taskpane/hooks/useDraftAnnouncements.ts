import { useEffect, useRef } from 'react';
import type { Draft, Row } from '../../app/session/state.ts';
import { draftMessage } from '../fill/draftMessage.ts';
import { usePane } from '../paneContext.ts';

/** States that a person who cannot see the line under the box must hear of. "Saving" comes and goes too fast. */
const TOLD: readonly Draft['state'][] = ['saved', 'failed', 'too-long', 'conflict'];

/** Says when a text of the row was saved, or why it was not. */
export function useDraftAnnouncements({ ref, fields }: Row): void {
  const { t, announce } = usePane();
  const before = useRef<ReadonlyMap<string, Draft['state']>>(new Map());
  useEffect(() => {
    const now = new Map(fields.map(({ field, draft }) => [`${ref} ${field}`, draft.state]));
    for (const { field, draft } of fields) {
      const was = before.current.get(`${ref} ${field}`);
      if (was === undefined || was === draft.state || !TOLD.includes(draft.state)) continue;
      const state = draft.state === 'conflict' ? t('pane.conflict.title') : draftMessage(draft, t);
      announce(t('pane.draft.announce', { field: t(`column.${field}`), state }));
    }
    before.current = now;
  }, [announce, fields, ref, t]);
}
