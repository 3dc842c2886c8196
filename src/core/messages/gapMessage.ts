import type { Finding } from '../check/finding.ts';
import type { Gap } from '../check/gaps.ts';
import { COLUMNS } from '../plan/columns.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode } from '../../framework/schema.ts';
import type { Translator } from './catalogue.ts';
import { oneLine } from './oneLine.ts';

/** A gap in words: where it is and what is missing there, such as "7.2: Commit to implement; timeframe missing". */
export function gapMessage(gap: Gap, t: Translator): string {
  const missing = missingFields(gap);
  const parts = gap.findings.flatMap((finding) => {
    const field = missingField(finding);
    // Several missing texts are told as one list, under the status that asks for all of them.
    if (field === undefined) return [otherReason(finding, t)];
    if (field !== missing[0]) return [];
    const { status } = finding.context;
    const fields = missing.map((code) => t(`field.${code}`)).join(t('check.separator'));
    return [...(status === undefined ? [] : [String(status)]), t('pane.gap.missing', { fields })];
  });
  const what = parts.join(t('pane.gap.separator'));
  return oneLine(gap.subItem === undefined ? what : t('pane.gap.of', { ref: gap.subItem, what }));
}

function missingFields({ findings }: Gap): FieldCode[] {
  return findings.map(missingField).filter((field) => field !== undefined);
}

function missingField({ code }: Finding): FieldCode | undefined {
  return FIELD_CODES.find((field) => code === `${field}-missing`);
}

function otherReason({ code, field, context }: Finding, t: Translator): string {
  switch (code) {
    case 'status-unknown':
      return t('pane.gap.statusUnknown');
    case 'row-missing':
      return t('pane.gap.rowMissing');
    case 'row-duplicate':
      return t('pane.gap.rowDuplicate');
    case 'column-missing': {
      const column = COLUMNS.find(({ key }) => key === field);
      return t('pane.gap.columnMissing', { column: column === undefined ? '' : t(`column.${column.key}`) });
    }
    case 'respondent-missing':
      return t('pane.gap.respondent', { label: context['label'] ?? '' });
    default:
      return t('pane.gap.statusMissing');
  }
}
