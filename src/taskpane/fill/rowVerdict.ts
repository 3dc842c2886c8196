import type { Row } from '../../app/session/state.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { FIELD_CODES } from '../../framework/constants.ts';

/** How far a row is, in the words of the worksheet's Check column. */
export function rowVerdict({ state, findings }: Row, t: Translator): string {
  if (state === 'complete') return t('check.complete');
  if (state === 'blank') return t('check.blank');
  const codes = new Set(findings.map(({ code }) => code));
  if (codes.has('status-unknown')) return t('check.statusUnknown');
  if (codes.has('status-missing')) return t('check.statusMissing');
  const fields = FIELD_CODES.filter((field) => codes.has(`${field}-missing`)).map((field) => t(`field.${field}`));
  if (fields.length === 0) return t('start.progress.started');
  return t('pane.row.missing', { lead: t('check.missing'), fields: fields.join(t('check.separator')) });
}
