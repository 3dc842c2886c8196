/** What an export says of itself, made and sealed. Apart from its compiler, on which the edition is built. */
import type { Framework } from '../../../framework/schema.ts';
import type { Response } from '../../answers/response.ts';
import { ok, type LimitError, type Result } from '../../errors/error.ts';
import type { Translator } from '../../messages/catalogue.ts';
import { exportTranslator } from '../../messages/exportCatalogue.ts';
import { normalise } from '../normalise.ts';
import type { Sha256 } from './compileSubmission.ts';
import { editionOf } from './edition.ts';
import { recordValues, sealText } from './record.ts';
import type { Submission, SubmissionFacts } from './submission.ts';

/**
 * Seals what an export says of itself, the edition of its form with it. The response is as it is exported: without what
 * is left out. Fails with the first of Excel's limits that the questionnaire breaks.
 */
export async function sealSubmission(
  framework: Framework,
  response: Response,
  t: Translator,
  facts: SubmissionFacts,
  sha256: Sha256,
): Promise<Result<Submission, LimitError>> {
  const edition = await editionOf(framework, t, sha256);
  if (!edition.ok) return edition;
  const named = { ...facts, edition: edition.value };
  const values = recordValues(normalise(framework, response, t), named, exportTranslator(t));
  return ok({ ...named, seal: await sha256(sealText(values)) });
}
