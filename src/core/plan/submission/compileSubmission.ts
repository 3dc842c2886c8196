/**
 * The compiler of an exported workbook: Start with the submission record, Action Tool and Summary. Loads an export's
 * words, so it is for code that is loaded when somebody exports.
 */
import type { Framework } from '../../../framework/schema.ts';
import { withPlainLineEnds } from '../../answers/canonical.ts';
import type { Response } from '../../answers/response.ts';
import type { LimitError, Result } from '../../errors/error.ts';
import type { Translator } from '../../messages/catalogue.ts';
import { exportTranslator } from '../../messages/exportCatalogue.ts';
import { compileWorkbook, type SheetNames } from '../compile.ts';
import type { PagePlan, WorkbookPlan } from '../workbookPlan.ts';
import type { Submission } from './submission.ts';

export interface SubmissionOptions {
  readonly paper?: PagePlan['paper'];
  /** Names of the sheets other than the catalogue's. */
  readonly names?: SheetNames;
}

export type { Sha256 } from '../../answers/sha256.ts';

/**
 * Compiles an exported workbook. Its texts have plain line ends, which every program keeps: others would be changed when
 * the file is only saved again, and the Summary's own sums with them. Fails with the first of Excel's limits that the
 * content breaks.
 */
export function compileSubmission(
  framework: Framework,
  response: Response,
  t: Translator,
  submission: Submission,
  { paper, names }: SubmissionOptions = {},
): Result<WorkbookPlan, LimitError> {
  return compileWorkbook(framework, withPlainLineEnds(response), t, {
    summary: { builtAt: submission.at },
    submission: { submission, words: exportTranslator(t) },
    ...(paper === undefined ? {} : { paper }),
    ...(names === undefined ? {} : { names }),
  });
}
