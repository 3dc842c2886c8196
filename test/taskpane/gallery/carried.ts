/** What starting from another workbook gives, made by the real engine from the example; only the next edition is made up. */
import type { RebuildPreview } from '../../../src/app/session/paneRebuild.ts';
import type { Questionnaire } from '../../../src/app/session/state.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { statusLookup } from '../../../src/core/check/rowRules.ts';
import { carryForward } from '../../../src/core/update/carryForward.ts';
import { comparePeriods, periodFigures } from '../../../src/core/update/comparePeriods.ts';
import { toldReasons } from '../../../src/core/update/reviewMarks.ts';
import { updateResponse } from '../../../src/core/update/updateResponse.ts';
import { placedSubItems, wordingOf } from '../../../src/framework/subItems.ts';
import { nextEdition } from '../../support/nextEdition.ts';
import { framework, withAnswer } from './questionnaire.ts';

const last = withAnswer(exampleResponse, '1.1', {
  status: 'committed',
  activities: 'We will train judges and prosecutors in all regions.',
  timeframe: 'By June 2026',
});
const wordings = new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
const updated = updateResponse(nextEdition, framework, last, (ref) => wordings.get(ref) ?? '');
if (!updated.ok) throw new Error(updated.error.code);

/** Into the same questionnaire, or its next edition: what is brought there. */
const same = { edition: framework, response: last, changes: [], archived: [] } as const;
const next = { edition: nextEdition, ...updated.value } as const;
type Brought = typeof same | typeof next;
export { next, same };

const carriedFrom = ({ edition, response, changes }: Brought): ReturnType<typeof carryForward> =>
  carryForward(edition, response, { today: '2027-11-23', changes });

/** What looking at a file finds. */
export function startedFrom(brought: Brought): StartedFrom {
  const { marks, response, leftBehind } = carriedFrom(brought);
  return {
    version: framework.version,
    changes: brought.changes,
    marks,
    overdue: marks.flatMap(({ ref, lastDay }) => {
      const { timeframe, activities } = answerTo(response, ref);
      return lastDay === undefined ? [] : [{ ref, lastDay, timeframe, activities }];
    }),
    leftBehind,
    withheld: [],
    archive: brought.archived,
    counts: comparePeriods({ framework, response: last }, { framework: brought.edition, response }),
    unread: [
      {
        code: 'row-unknown',
        severity: 'warning',
        field: 'ref',
        cell: "'Action Tool'!A80",
        context: { ref: '99.1' },
      },
    ],
    beside: [],
  };
}

/** The answers of an open workbook that are to be confirmed. */
export function toConfirm(brought: Brought): Questionnaire['toConfirm'] {
  const { edition } = brought;
  const { marks, response } = carriedFrom(brought);
  const asked = new Map(placedSubItems(edition).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  return marks.map((mark) => {
    const answer = answerTo(response, mark.ref);
    const { ref, lastDay } = mark;
    return {
      ref,
      wording: asked.get(ref) ?? '',
      reasons: toldReasons(mark),
      ...(lastDay === undefined ? {} : { lastDay }),
      answer,
      status: statusLookup(edition).ofAnswer(answer),
    };
  });
}

export const carriedResponse = carriedFrom(same).response;
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
  leftSheets: [],
  own: { columns: ['Who asks', 'Budget line'], rows: ["'Action Tool'!A80"] },
};
