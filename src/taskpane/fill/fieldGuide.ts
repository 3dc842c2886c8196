import type { Translator } from '../../core/messages/catalogue.ts';
import type { FieldCode, Status } from '../../framework/schema.ts';

/**
 * What to write into a text box. Activities are told in the future where the status asks for a timeframe too: they are
 * proposed then, not under way.
 */
export function fieldGuide(field: FieldCode, status: Status | undefined, t: Translator): string {
  if (field !== 'activities') return t(`pane.guide.${field}`);
  return t(status?.requires.includes('timeframe') === true ? 'pane.guide.activities.planned' : 'pane.guide.activities');
}
