/** Exported workbooks for tests, made through the public seams. */
import { createHash } from 'node:crypto';
import { canonicalAnswers } from '../../src/core/answers/canonical.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { english, type Translator } from '../../src/core/messages/catalogue.ts';
import { compileSubmission, type SubmissionOptions } from '../../src/core/plan/submission/compileSubmission.ts';
import { sealSubmission } from '../../src/core/plan/submission/sealSubmission.ts';
import type { SubmissionFacts } from '../../src/core/plan/submission/submission.ts';
import type { WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must } from './workbooks.ts';

/** By another implementation than the one that the program is given. */
export const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

/** The moment of every export in the tests. */
export const EXPORTED_AT = '2026-11-25T14:05:33';

/** The demo's example with its two open rows filled in. */
export const completeExample: Response = {
  ...exampleResponse,
  answers: Object.fromEntries(
    Object.entries(exampleResponse.answers).map(([ref, answer]) => [
      ref,
      {
        ...NO_ANSWER,
        ...answer,
        status: answer.status ?? 'implemented',
        activities:
          answer.status === 'unable'
            ? answer.activities
            : answer.activities || 'We train all focal points every year, and report to parliament on it.',
        timeframe: answer.status === 'committed' ? answer.timeframe || 'By December 2028' : answer.timeframe,
        barriers: answer.status === 'unable' ? answer.barriers || 'No budget line before 2028.' : answer.barriers,
      },
    ]),
  ),
};

/** `t`: the words of another release. */
export type Chosen = Partial<SubmissionFacts> & SubmissionOptions & { readonly t?: Translator };

export async function exportedPlan(
  response: Response,
  { paper, names, t = english, ...facts }: Chosen = {},
  framework: Framework = icanActionTool,
): Promise<WorkbookPlan> {
  const fingerprint = await sha256(canonicalAnswers(framework, response));
  const given: SubmissionFacts = { kind: 'final', at: EXPORTED_AT, fingerprint, leftOut: [], withheld: 0, ...facts };
  const submission = must(await sealSubmission(framework, response, t, given, sha256));
  const options = { ...(paper === undefined ? {} : { paper }), ...(names === undefined ? {} : { names }) };
  return must(compileSubmission(framework, response, t, submission, options));
}

export async function exportedBytes(
  response: Response,
  chosen: Chosen = {},
  framework: Framework = icanActionTool,
): Promise<Uint8Array> {
  const host = new FileHost();
  must(await host.apply(await exportedPlan(response, chosen, framework)));
  return host.bytes;
}
