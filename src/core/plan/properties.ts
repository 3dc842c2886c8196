/** The custom document properties by which a workbook is recognised. */
import type { Framework } from '../../framework/schema.ts';
import { LAYOUT_VERSION, PROPERTY } from './columns.ts';
import { RECORD_VERSION, SUBMISSION_PROPERTY, type Submission } from './submission/submission.ts';

/** What a workbook of this questionnaire in this language has; an export has two more. */
export function customProperties(
  { id, version }: Framework,
  language: string,
  submission?: Pick<Submission, 'seal'>,
): Record<string, string | number> {
  return {
    [PROPERTY.framework]: id,
    [PROPERTY.frameworkVersion]: version,
    [PROPERTY.layout]: LAYOUT_VERSION,
    [PROPERTY.language]: language,
    ...(submission === undefined
      ? {}
      : { [SUBMISSION_PROPERTY.record]: RECORD_VERSION, [SUBMISSION_PROPERTY.seal]: submission.seal }),
  };
}
