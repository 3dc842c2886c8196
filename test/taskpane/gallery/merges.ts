/** Comparisons with a colleague's file as the screen is shown them, made by the real comparison; only the places are made up. */
import type { AncestorKind, MergeLook, Obstacle } from '../../../src/app/merge/types.ts';
import type { MergeReview } from '../../../src/app/session/paneMerge.ts';
import type { Response } from '../../../src/core/answers/response.ts';
import type { Finding } from '../../../src/core/check/finding.ts';
import type { CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import { ancestorOf, NO_ANCESTOR } from '../../../src/core/merge/ancestor.ts';
import { compareSides } from '../../../src/core/merge/compare.ts';
import { mergeKey } from '../../../src/core/merge/place.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { mergeTranslator, separatorsFor } from '../../../src/core/messages/mergeCatalogue.ts';
import type { WorkbookReading } from '../../../src/core/reading/interpret.ts';
import { framework, withAnswer } from './questionnaire.ts';

const separators = separatorsFor(mergeTranslator(english));

const reading = (response: Response): WorkbookReading => ({
  framework: { id: framework.id, version: framework.version },
  language: 'en',
  response,
  sightings: {
    missingRows: [],
    duplicateRows: [],
    unknownRows: [],
    missingColumns: [],
    lostNames: [],
    lostLabels: [],
    otherCopies: [],
    rewordedRows: [],
    doubtedColumns: [],
    lostValidation: [],
    cellOf: () => undefined,
    respondentCell: () => undefined,
  },
  places: { table: undefined, respondent: new Map(), additionalDetails: undefined },
  review: [],
  doubles: [],
});

interface Given {
  readonly ours: Response;
  readonly theirs: Response;
  /** What both began with, where that is known. */
  readonly base?: Response;
  readonly obstacles?: Readonly<Record<string, Obstacle>>;
  readonly unread?: readonly Finding[];
  readonly beside?: readonly CarriedFinding[];
}

/** What comparing two workbooks with these answers gives. */
export function comparisonOf({ ours, theirs, base, obstacles = {}, unread = [], beside = [] }: Given): MergeReview {
  const ancestor = base === undefined ? NO_ANCESTOR : ancestorOf(framework, { response: base }, separators);
  const { differences, same } = compareSides(framework, { response: ours }, { response: theirs }, ancestor, separators);
  const kind: AncestorKind = base === undefined ? 'none' : 'part';
  const look: MergeLook = {
    ours: { grid: { sheets: [], names: [], custom: {} }, reading: reading(ours) },
    theirs: reading(theirs),
    asked: framework,
    ancestor: kind,
    differences,
    obstacles: new Map(
      differences.flatMap((difference) => {
        const obstacle = obstacles[mergeKey(difference.place)];
        return obstacle === undefined ? [] : [[difference, obstacle] as const];
      }),
    ),
    same,
    confirmations: { taken: [], left: [] },
    outside: [],
    unread,
    beside,
  };
  return {
    look,
    file: {
      grid: { sheets: [], names: [], custom: {} },
      carried: [{ kind: 'last-modified-by', n: 1, what: 'A. Example' }],
    },
  };
}

/** One of everything: alike texts, another status, a long text, one that only they have, and what cannot be merged. */
export function everyDifference(base: Response): Given {
  const ours = [
    ['1.1', { activities: 'We train judges and prosecutors twice a year, in spring and in autumn.' }],
    ['1.2', { status: 'committed', activities: 'A working group drafts the law.', timeframe: 'By June 2027' }],
    ['1.3', { timeframe: 'Since 2019' }],
    ['2.1', { activities: 'Ours alone has changed this.' }],
    ['2.2', { activities: 'Ours of a sub-item with two rows.' }],
  ] as const;
  const theirs = [
    ['1.1', { activities: 'We train judges every year, in spring.' }],
    ['1.2', { status: 'unable', activities: '', timeframe: '', barriers: 'No budget line before 2028.' }],
    ['1.3', { activities: 'They have written this one anew.\nOn two lines.' }],
    ['2.2', { activities: 'Theirs of a sub-item with two rows.' }],
    ['12.4', { status: 'implemented', activities: 'خط هاتفي يجيب ليلاً ونهاراً.' }],
  ] as const;
  const changed = (changes: typeof ours | typeof theirs): Response => {
    let response = base;
    for (const [ref, answer] of changes) response = withAnswer(response, ref, answer);
    return response;
  };
  const long = (what: string): string =>
    `The ministry coordinates all of it with ${what}. ${'It reports to parliament once a year. '.repeat(24)}`;
  return {
    base,
    ours: { ...changed(ours), additionalDetails: long('the provinces') },
    theirs: {
      ...changed(theirs),
      respondent: { ...base.respondent, contact: 'a.very.long.address.that.does.not.break@ministry.example.org' },
      additionalDetails: long('its partners'),
    },
    obstacles: { '2.2': 'two-rows' },
    unread: [
      {
        code: 'row-unknown',
        severity: 'warning',
        cell: "'Action Tool'!A80",
        context: { ref: '99.1' },
      },
    ],
    beside: [{ kind: 'comments', n: 2, sheet: 'Action Tool', what: 'Please ask the legal unit.' }],
  };
}
