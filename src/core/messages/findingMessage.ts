import type { Finding } from '../check/finding.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { FieldCode } from '../../framework/schema.ts';
import { COLUMNS } from '../plan/columns.ts';
import type { Translator } from './catalogue.ts';
import { findingTranslator } from './findingCatalogue.ts';
import { oneLine } from './oneLine.ts';

/** A finding in words: what is missing or odd, and what to do. One line, without the Ref and the cell. */
export function findingMessage(finding: Finding, t: Translator): string {
  return oneLine(findingText(finding, t));
}

function findingText(finding: Finding, t: Translator): string {
  const { field } = finding;
  const words = findingTranslator(t);
  const values = { ...finding.context, ...(isFieldCode(field) ? { field: t(`field.${field}`) } : {}) };
  if (finding.code === 'column-missing' || finding.code === 'column-doubtful') {
    return words(`finding.${finding.code}`, { ...values, column: columnLabel(field, t) });
  }
  if (finding.code === 'row-unknown') return words(`finding.row-unknown${unknownRowKind(finding)}`, values);
  return words(`finding.${finding.code}`, values);
}

function unknownRowKind({ context }: Finding): '' | '.blank' | '.block' | '.more' {
  if (context['more'] !== undefined) return '.more';
  if (context['ref'] !== '') return '';
  return context['n'] === undefined ? '.blank' : '.block';
}

function columnLabel(field: string | undefined, t: Translator): string {
  const column = COLUMNS.find(({ key }) => key === field);
  return column === undefined ? '' : t(`column.${column.key}`);
}

function isFieldCode(field: string | undefined): field is FieldCode {
  return FIELD_CODES.some((code) => code === field);
}
