import type { Finding } from '../check/finding.ts';
import { FIELD_CODES, type FieldCode } from '../../framework/schema.ts';
import type { Translator } from './catalogue.ts';
import { oneLine } from './oneLine.ts';

/** A finding in words: what is missing or odd, and what to do. One line, without the Ref and the cell. */
export function findingMessage(finding: Finding, t: Translator): string {
  return oneLine(findingText(finding, t));
}

function findingText(finding: Finding, t: Translator): string {
  const { field } = finding;
  const values = { ...finding.context, ...(isFieldCode(field) ? { field: t(`field.${field}`) } : {}) };
  if (finding.code === 'row-unknown' && finding.context['ref'] === '') return t('finding.row-unknown.blank');
  return t(`finding.${finding.code}`, values);
}

function isFieldCode(field: string | undefined): field is FieldCode {
  return FIELD_CODES.some((code) => code === field);
}
