/** What starting from another workbook gives, made by the real engine from the example; only the version's map is made up. */
import type { RebuildPreview } from '../../../src/app/session/paneRebuild.ts';
import type { Questionnaire } from '../../../src/app/session/state.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { statusLookup } from '../../../src/core/check/rowRules.ts';
import { carryForward } from '../../../src/core/update/carryForward.ts';
import { comparePeriods, periodFigures } from '../../../src/core/update/comparePeriods.ts';
import { toldReasons } from '../../../src/core/update/reviewMarks.ts';
import type { AnswerChange } from '../../../src/core/update/updateResponse.ts';
import { placedSubItems, wordingOf } from '../../../src/framework/subItems.ts';
import { framework, withAnswer } from './questionnaire.ts';

const last = withAnswer(exampleResponse, '1.1', {
  status: 'committed',
  activities: 'We will train judges and prosecutors in all regions.',
  timeframe: 'By June 2026',
});
const refs = placedSubItems(framework).map(({ subItem }) => subItem.ref);
const change = (kind: AnswerChange['change'], from: readonly string[], to: readonly string[]): AnswerChange => ({
  change: kind,
  from,
  to,
  archived: kind === 'retired',
});
export const CHANGES: readonly AnswerChange[] = [
  ...refs.slice(8).map((ref) => change('same', [ref], [ref])),
  change('reworded', ['1.1'], ['1.1']),
  change('reworded', ['1.2'], ['1.2']),
  change('split', ['2.1'], ['2.1', '2.2']),
  change('merged', ['3.1', '3.2'], ['3.1']),
  { ...change('merged', ['4.1', '4.2'], ['4.1']), status: 'to-choose', archived: true },
  change('retired', ['4.3'], []),
];

const carriedFrom = (changes: readonly AnswerChange[]): ReturnType<typeof carryForward> =>
  carryForward(framework, last, { today: '2027-11-23', changes });

/** What looking at a file finds. */
export function startedFrom(changes: readonly AnswerChange[]): StartedFrom {
  const { marks, response, leftBehind } = carriedFrom(changes);
  return {
    version: changes.length === 0 ? framework.version : '0.9',
    changes,
    marks,
    overdue: marks.flatMap(({ ref, lastDay }) => {
      const { timeframe, activities } = answerTo(response, ref);
      return lastDay === undefined ? [] : [{ ref, lastDay, timeframe, activities }];
    }),
    leftBehind,
    archive:
      changes.length === 0
        ? []
        : [
            {
              version: '0.9',
              ref: '4.3',
              reason: 'retired',
              wording: 'As it was',
              status: 'Already implement',
              activities: 'Lamps.',
              timeframe: '',
              barriers: '',
              text: '',
            },
          ],
    counts: comparePeriods({ framework, response: last }, { framework, response }),
    unread: [
      {
        code: 'row-unknown',
        severity: 'warning',
        field: 'ref',
        cell: "'Action Tool'!A80",
        context: { ref: '99.1' },
      },
    ],
  };
}

/** The answers of an open workbook that are to be confirmed. */
export function toConfirm(changes: readonly AnswerChange[] = []): Questionnaire['toConfirm'] {
  const { marks, response } = carriedFrom(changes);
  const wordings = new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  return marks.map((mark) => {
    const answer = answerTo(response, mark.ref);
    const { ref, lastDay } = mark;
    return {
      ref,
      wording: wordings.get(ref) ?? '',
      reasons: toldReasons(mark),
      ...(lastDay === undefined ? {} : { lastDay }),
      answer,
      status: statusLookup(framework).ofAnswer(answer),
    };
  });
}

export const carriedResponse = carriedFrom([]).response;
export const before: Questionnaire['before'] = { ...periodFigures({ framework, response: last }), period: '2026' };

export const REBUILD: RebuildPreview = {
  kept: 61,
  rows: [
    { ref: '4.1', answered: true },
    { ref: '4.2', answered: true },
    { ref: '4.3', answered: false },
  ],
  columns: ['barriers'],
  fields: ['country'],
  doubles: [
    {
      ref: '5.1',
      rows: [
        { cell: "'Action Tool'!A20", answer: answerTo(exampleResponse, '1.1'), read: true },
        { cell: "'Action Tool'!A72", answer: answerTo(exampleResponse, '2.2'), read: false },
      ],
    },
  ],
  oldSheets: ['Start', 'Action Tool', 'To confirm'],
  own: { columns: ['Who asks', 'Budget line'], rows: ["'Action Tool'!A80"] },
};
