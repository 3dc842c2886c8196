/**
 * The edition of an exported workbook's form: all that is in its sheets but the answers, as eight hexadecimal digits.
 * A release that words or arranges a sheet in another way has another edition, so that `verify` does not take an older
 * release's sheets for changed ones.
 */
import { FIELD_CODES } from '../../../framework/constants.ts';
import type { FieldCode, Framework } from '../../../framework/schema.ts';
import { placedSubItems } from '../../../framework/subItems.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../../answers/response.ts';
import { LEAVABLE_PARTS } from '../../confidentiality/leaveOutChoice.ts';
import { ok, type LimitError, type Result } from '../../errors/error.ts';
import type { Translator } from '../../messages/catalogue.ts';
import type { SheetNames } from '../compile.ts';
import type { WorkbookPlan } from '../workbookPlan.ts';
import { compileSubmission, type Sha256 } from './compileSubmission.ts';
import type { Submission } from './submission.ts';

/** Raised when sheets of some answers change in a way that none of the samples shows. */
const FORM = 1;
const DIGITS = 8;

/** Files are compared by the names that their sheets have, so those are no part of an edition. */
const NAMES: SheetNames = { start: 'Start', actionTool: 'Table', summary: 'Summary' };

/** What no edition depends on. */
const FACTS: Omit<Submission, 'kind'> = {
  at: '2000-01-01T00:00:00',
  fingerprint: '0'.repeat(64),
  leftOut: [],
  withheld: 0,
  edition: '0'.repeat(DIGITS),
  seal: '0'.repeat(64),
};

/**
 * The edition that this program makes of a questionnaire in a language: the first eight digits of the SHA-256 of its
 * samples' canonical forms. It takes no answers, so none can change it. Fails with the first of Excel's limits that the
 * questionnaire breaks, as its export does.
 */
export async function editionOf(
  framework: Framework,
  t: Translator,
  sha256: Sha256,
): Promise<Result<string, LimitError>> {
  const digests: string[] = [];
  for (const { response, facts } of samples(framework)) {
    const plan = compileSubmission(framework, response, t, { ...FACTS, ...facts }, { names: NAMES });
    if (!plan.ok) return plan;
    // One by one: a large questionnaire's samples need not be in memory together.
    digests.push(await sha256(canonicalTemplate(plan.value)));
  }
  return ok((await sha256(JSON.stringify([FORM, ...digests]))).slice(0, DIGITS));
}

/** What `verify` compares of a workbook: its cells and its properties, as JSON without spaces. */
function canonicalTemplate({ sheets, custom }: WorkbookPlan): string {
  return JSON.stringify([
    Object.entries(custom),
    sheets.map(({ key, cells, filled }) => [
      key,
      cells,
      filled.map(({ area: { row, column }, formula, cached }) => [row, column, formula, cached]),
    ]),
  ]);
}

interface Sample {
  readonly response: Response;
  readonly facts: Pick<Submission, 'kind'> & Partial<Submission>;
}

/** Some texts are only there for some answers: the samples have every one of them. */
function samples(framework: Framework): Sample[] {
  const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  const answered = (answer: (index: number) => Answer): Response => ({
    ...emptyResponse(framework),
    answers: Object.fromEntries(refs.map((ref, index) => [ref, answer(index)])),
  });
  const status = (index: number): string | null => framework.statuses[index % framework.statuses.length]?.code ?? null;
  const whole =
    (lines: number) =>
    (index: number): Answer => ({
      ...NO_ANSWER,
      status: status(index),
      ...textsOf(lines + Math.floor(index / framework.statuses.length)),
    });
  const last = refs.length - 1;
  return [
    { response: emptyResponse(framework), facts: { kind: 'draft' } },
    // Begun: statuses without what they ask for, and one that is no status.
    {
      response: answered((index) =>
        index === last ? { ...NO_ANSWER, statusText: 'Text' } : { ...NO_ANSWER, status: status(index) },
      ),
      facts: { kind: 'draft' },
    },
    // One is open: the singular.
    { response: answered((index) => (index === last ? NO_ANSWER : whole(0)(index))), facts: { kind: 'draft' } },
    {
      response: {
        ...answered(whole(1)),
        respondent: Object.fromEntries(framework.respondentFields.map(({ code }) => [code, 'Text'])),
        additionalDetails: 'Text',
      },
      facts: { kind: 'final', leftOut: LEAVABLE_PARTS, withheld: 1 },
    },
  ];
}

/** Timeframes of one line and of two stand at different places of the Summary: each comes with each status. */
function textsOf(turn: number): Record<FieldCode, string> {
  const text = turn % 2 === 0 ? 'Text 2030' : 'Text\n2030';
  return Object.fromEntries(FIELD_CODES.map((field) => [field, text])) as Record<FieldCode, string>;
}
