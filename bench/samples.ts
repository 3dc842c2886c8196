/** The questionnaires that the bench fills in. */
import { exampleResponse } from '../src/cli/demo/exampleResponse.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../src/core/answers/response.ts';
import { english } from '../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../src/core/plan/compile.ts';
import type { WorkbookPlan } from '../src/core/plan/workbookPlan.ts';
import { icanActionTool } from '../src/framework/icanActionTool.ts';
import type { Framework } from '../src/framework/schema.ts';
import { placedSubItems } from '../src/framework/subItems.ts';
import { madeUpFramework, must } from '../test/support/workbooks.ts';

export interface Sample {
  readonly rows: number;
  readonly framework: Framework;
  readonly response: Response;
}

/** ICAN's own questionnaire with the answers of the demo. */
export function icanSample(): Sample {
  return { rows: placedSubItems(icanActionTool).length, framework: icanActionTool, response: exampleResponse };
}

export const LARGE = 10_000;

/** A made-up questionnaire, every row answered, no two answers the same (or a file would store each text only once). */
export function largeSample(): Sample {
  const examples = Object.values(exampleResponse.answers);
  const own = (text: string, ref: string): string => (text === '' ? '' : `${text} (${ref})`);
  return large((ref, index): Answer => {
    const answer = examples[index % examples.length] ?? NO_ANSWER;
    return { ...answer, activities: own(answer.activities, ref), barriers: own(answer.barriers, ref) };
  });
}

/** As many rows, with answers of every kind: right, incomplete, thin, in the wrong field, of no status, blank. */
export function variedSample(): Sample {
  const statuses: readonly Pick<Answer, 'status' | 'statusText'>[] = [
    ...icanActionTool.statuses.map(({ code }) => ({ status: code, statusText: '' })),
    { status: null, statusText: '' },
    { status: null, statusText: '  Already   IMPLEMENT ' },
    { status: null, statusText: 'Perhaps' },
  ];
  const descriptions = [
    '',
    'The protection focal point answers within 48 hours, in the language of the person who calls.',
    'n/a',
    'Yes.',
    '\u00A0 \n',
    'Training for all missions; a line of its own in the budget; a yearly report to parliament.\n'.repeat(5),
    'To be determined',
  ];
  const timeframes = ['', 'By June 2027', 'soon', 'TBD', 'Within two years', ' \t', 'Q3', 'once the law has passed'];
  return large((_, index): Answer => {
    const status = statuses[index % statuses.length] ?? NO_ANSWER;
    // Numbers without a common divisor: every combination comes up.
    const pick = (texts: readonly string[], step: number): string => texts[(index * step) % texts.length] ?? '';
    return {
      status: status.status,
      statusText: status.statusText,
      activities: pick(descriptions, 1),
      timeframe: pick(timeframes, 1),
      barriers: pick(descriptions, Math.floor(index / 7) + 3),
    };
  });
}

function large(answer: (ref: string, index: number) => Answer): Sample {
  const framework = madeUpFramework(LARGE);
  const answers = placedSubItems(framework).map(({ subItem: { ref }, index }) => [ref, answer(ref, index)] as const);
  const { respondent, additionalDetails } = exampleResponse;
  const response: Response = {
    ...emptyResponse(framework),
    respondent,
    additionalDetails,
    answers: Object.fromEntries(answers),
  };
  return { rows: LARGE, framework, response };
}

export function planOf({ framework, response }: Sample): WorkbookPlan {
  return must(compileWorkbook(framework, response, english));
}
