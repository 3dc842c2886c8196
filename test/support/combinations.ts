/** Every combination of status and contents of the three fields, as rows of a questionnaire. */
import type { Response } from '../../src/core/answers/response.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { madeUpFramework } from './workbooks.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';

const STATUSES: readonly { readonly status: string | null; readonly statusText: string }[] = [
  { status: null, statusText: '' },
  { status: null, statusText: ' \u00A0\t' },
  { status: null, statusText: 'Perhaps later' },
  { status: 'implemented', statusText: '' },
  { status: 'committed', statusText: '' },
  { status: 'unable', statusText: '' },
  // A label as somebody may type it: still that status.
  { status: null, statusText: '  cannot   IMPLEMENT ' },
];

/** Empty, blank space of every kind, too little, and real text. */
const DESCRIPTIONS = ['', ' \u00A0\n\u3000\u200B', 'TBD', 'To be  Determined', 'We train all focal points every year.'];
const TIMEFRAMES = ['', '\t \u202F', ' n/a ', 'By June 2027'];

export interface Combinations {
  readonly framework: Framework;
  readonly response: Response;
}

/** 7 statuses x 5 activities x 4 timeframes x 5 barriers = 700 rows. */
export function allCombinations(): Combinations {
  const answers = STATUSES.flatMap((status) =>
    DESCRIPTIONS.flatMap((activities) =>
      TIMEFRAMES.flatMap((timeframe) =>
        DESCRIPTIONS.map((barriers) => ({ ...status, activities, timeframe, barriers })),
      ),
    ),
  );
  const framework = madeUpFramework(answers.length);
  const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
  return {
    framework,
    response: {
      framework: { id: framework.id, version: framework.version },
      respondent: {},
      answers: Object.fromEntries(answers.map((answer, index) => [refs[index] ?? '', answer])),
      additionalDetails: '',
    },
  };
}
