/** Every state that the pane can be in, by name: what the screenshots show and the tests go through. */
import type { Damage, Problem, SessionState, SummaryState } from '../../../src/app/session/state.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../../src/core/answers/response.ts';
import { fail, ok, type ActionToolError, type Result } from '../../../src/core/errors/error.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import type { RebuildPreview } from '../../../src/app/session/paneRebuild.ts';
import type { Review } from '../../../src/app/session/paneExport.ts';
import type { MergeDone, MergeLooked } from '../../../src/app/session/paneMerge.ts';
import type { TheirError } from '../../../src/core/messages/mergeErrorMessage.ts';
import type { Surroundings } from '../../../src/taskpane/platform.ts';
import { comparisonOf, everyDifference } from './merges.ts';
import { reviewOf, SAMPLE_CARRIED, SAMPLE_FINDINGS } from './reviews.ts';
import { before, carriedResponse, next, REBUILD, same, startedFrom, toConfirm } from './carried.ts';
import { firstAnswers, framework, questionnaire, withAnswer, type Options } from './questionnaire.ts';

/** A state, and what is pressed to see it: a tab, or the help button. */
export interface Exhibit {
  readonly state: SessionState;
  readonly open?:
    'progress' | 'fill' | 'check' | 'summary' | 'help' | 'export' | 'merge' | 'carry' | 'confirm' | 'rebuild';
  /** What looking through the workbook finds; a look that never ends without it. */
  readonly review?: Review;
  /** The file that is chosen on the merge's screen; none without it. */
  readonly merge?: Merging;
  readonly surroundings?: Surroundings;
  /** A workbook is chosen, and this is what becomes of it. */
  readonly chosen?: Result<StartedFrom>;
  /** What making the sheets anew would do. */
  readonly preview?: RebuildPreview;
  /** What is shown once that was pressed. */
  readonly then?: SessionState;
  /** The hint for the first time is there; else it was put away. */
  readonly firstTime?: boolean;
}

/** What becomes of a colleague's file. */
export interface Merging {
  /** Reading that never ends, or fails. */
  readonly reading?: 'never' | TheirError;
  /** What comparing finds; a look that never ends without it. */
  readonly compared?: MergeLooked;
  /** What writing comes to; the button is pressed where it is there. */
  readonly done?: MergeDone;
}

const still = { framework, activity: null, problem: null, stale: null, unsaved: [], held: [] } as const;

const excelError = (code: 'excel-cell-edit' | 'excel-busy' | 'excel-access-denied'): ActionToolError => ({
  code,
  excelCode: 'InvalidOperationInCellEditMode',
  details: '{"statement":"range.values = ..."}',
});
const problem = (error: ActionToolError, during: Problem['during']): Problem => ({ error, during });

const half: Response = withAnswer(
  withAnswer(firstAnswers(exampleResponse, 31), '7.2', {
    status: 'committed',
    statusText: 'Commit to implement',
    activities: 'We will meet partner networks twice a year.',
    timeframe: '',
  }),
  '5.1',
  { status: 'implemented', barriers: 'No budget line before 2027.' },
);
const complete: Response = withAnswer(withAnswer(exampleResponse, '3.2', { timeframe: 'By June 2027' }), '13.4', {
  barriers: 'The transport service of the Ministry may carry officials only.',
});

const open = (
  options: Partial<Options> = {},
  more: Partial<Pick<SessionState, 'activity' | 'problem' | 'stale' | 'held'>> = {},
  summary: SummaryState = 'none',
) => ({
  ...still,
  ...more,
  phase: 'open' as const,
  questionnaire: questionnaire({ response: half, ref: '7.2', ...options }),
  summary,
});

const fill = (options: Partial<Options>): Exhibit => ({ open: 'fill', state: open(options) });
const damaged = (damage: Partial<Damage>, sightings: Options['sightings'] = {}): Exhibit => ({
  open: 'check',
  state: open({ response: firstAnswers(exampleResponse, 67), damage, sightings }),
});
const longText = 'Consultations with partner networks. '.repeat(900);

const exporting = (
  response: Response,
  review: Partial<Parameters<typeof reviewOf>[0]>,
  more: { readonly summary?: SummaryState; readonly surroundings?: Surroundings } = {},
): Exhibit => ({
  open: 'export',
  state: open({ response }, {}, more.summary ?? 'none'),
  review: reviewOf({ response, ...review }),
  ...(more.surroundings === undefined ? {} : { surroundings: more.surroundings }),
});

const compared = comparisonOf(everyDifference(half));
const unknownBase = comparisonOf({
  ours: withAnswer(half, '1.1', { activities: 'We train judges and prosecutors twice a year.' }),
  theirs: withAnswer(half, '1.1', { activities: 'We train judges every year.' }),
});
const nothing = comparisonOf({ ours: half, theirs: half });
const merging = (merge: Merging, problemOf?: Problem): Exhibit => ({
  open: 'merge',
  merge,
  state: open({ response: compared.look.ours.reading.response }, { problem: problemOf ?? null }),
});
const merged: MergeDone = {
  review: unknownBase,
  confirmations: { confirmed: ['2.1', '2.2'], unconfirmed: [] },
  applied: {
    cells: 5,
    outcomes: compared.look.differences.map((difference, index) => {
      if (compared.look.obstacles.has(difference)) return { difference, result: 'ours', open: 'two-rows' };
      if (difference.standing === 'conflict') {
        return { difference, result: 'ours', open: index % 2 === 0 ? 'undecided' : 'changed-meanwhile' };
      }
      return { difference, result: difference.standing };
    }),
  },
};
const absent: SessionState = { ...still, phase: 'absent' };
const carried = { response: carriedResponse, before };
/** Without the row that is doubled, a sheet with nothing else amiss. */
const doubled = { duplicateRows: [{ ref: '5.1', cells: ["'Action Tool'!A20", "'Action Tool'!A72"] }] };

export const exhibits: Readonly<Record<string, Exhibit>> = {
  opening: { state: { ...still, phase: 'opening', activity: 'reading' } },
  unsupported: { state: { ...still, phase: 'unsupported' } },
  'unreadable-newer': {
    state: { ...still, phase: 'unreadable', error: { code: 'layout-newer', layout: 2, supported: 1 } },
  },
  'unreadable-other': {
    state: {
      ...still,
      phase: 'unreadable',
      error: { code: 'framework-other', id: 'ministry-survey', version: '3', expected: 'ican-action-tool 1.0' },
    },
  },
  absent: { state: { ...still, phase: 'absent' } },
  'absent-creating': { state: { ...still, phase: 'absent', activity: 'creating' } },
  'absent-sheet-exists': {
    state: { ...still, phase: 'absent', problem: problem({ code: 'sheet-exists', name: 'Start' }, 'creating') },
  },
  carry: { open: 'carry', state: absent },
  'carry-looked': { open: 'carry', state: absent, chosen: ok(startedFrom(same)) },
  'carry-changes': { open: 'carry', state: { ...absent, framework: next.edition }, chosen: ok(startedFrom(next)) },
  'carry-refused': { open: 'carry', state: absent, chosen: fail({ code: 'workbook-encrypted' }) },
  'first-time': { firstTime: true, state: open({ response: emptyResponse(framework), ref: '1.1' }) },
  'progress-blank': { state: open({ response: emptyResponse(framework), ref: '1.1' }) },
  progress: { state: open() },
  'progress-complete': { state: open({ response: complete }) },
  'progress-problem': { state: open({}, { problem: problem(excelError('excel-cell-edit'), 'going') }) },
  'progress-held': { state: open({}, { held: ['1.1', '13.4'] }) },
  'progress-stale': { state: open({}, { stale: excelError('excel-busy') }) },
  'progress-confirm': { state: open({ ...carried, toConfirm: toConfirm(same) }) },
  confirm: { open: 'confirm', state: open({ ...carried, toConfirm: toConfirm(same) }) },
  'confirm-meanwhile': {
    open: 'confirm',
    // A co-author has changed the first one.
    state: open({
      ...carried,
      response: withAnswer(carriedResponse, '1.1', { timeframe: 'By December 2028, agreed with the ministry' }),
      toConfirm: toConfirm(same).filter(({ ref }) => ref !== '1.1'),
    }),
  },
  'confirm-changes': {
    open: 'confirm',
    // Those that the next edition asks otherwise.
    state: open({
      ...carried,
      toConfirm: toConfirm(next).filter(({ reasons }) => reasons.some((one) => one !== 'carried' && one !== 'past')),
    }),
  },
  'confirm-none': {
    open: 'confirm',
    state: open({ ...carried, toConfirm: toConfirm(same) }),
    then: open({ ...carried, toConfirm: [] }),
  },
  'fill-blank': fill({ ref: '12.4' }),
  'fill-implemented': fill({ ref: '1.1', response: exampleResponse }),
  'fill-committed': fill({ ref: '7.2' }),
  'fill-unable': fill({ ref: '2.2', response: exampleResponse }),
  'fill-same-wording': fill({ ref: '7.2', response: firstAnswers(exampleResponse, 20) }),
  'fill-unused': fill({ ref: '5.1' }),
  'fill-unknown-status': fill({
    ref: '12.4',
    response: withAnswer(half, '12.4', { statusText: 'Yes, since 2024', activities: 'We have done so since 2024.' }),
  }),
  'fill-warnings': fill({
    ref: '7.2',
    response: withAnswer(half, '7.2', { activities: 'tbd', timeframe: 'soon, as funds allow' }),
  }),
  'fill-elsewhere': fill({ rowSelected: false }),
  'fill-no-row': fill({ present: false, sightings: { missingRows: ['7.2'] }, damage: { structural: true } }),
  'fill-edited': fill({ drafts: { activities: { text: 'We will meet', draft: { state: 'edited' } } } }),
  'fill-saving': fill({ drafts: { activities: { text: 'We will meet', draft: { state: 'saving' } } } }),
  'fill-saved': fill({ drafts: { activities: { text: 'We will meet', draft: { state: 'saved' } } } }),
  'fill-too-long': fill({
    drafts: {
      activities: { text: longText, draft: { state: 'too-long', over: longText.length - 32_767, limit: 32_767 } },
    },
  }),
  'fill-nearly-full': fill({ drafts: { activities: { text: longText.slice(0, 32_000), draft: { state: 'edited' } } } }),
  'fill-failed': fill({
    drafts: {
      activities: { text: 'We will meet', draft: { state: 'failed', error: excelError('excel-access-denied') } },
    },
  }),
  'fill-conflict': fill({
    drafts: {
      activities: {
        text: 'We will meet partner networks twice a year, in spring and in autumn.',
        draft: { state: 'conflict', theirs: 'We will meet partner networks every quarter.\nFirst in March 2027.' },
      },
    },
  }),
  'fill-undo': fill({ undo: { kind: 'row', ref: '5.1', fields: ['status', 'activities'] } }),
  check: { open: 'check', state: open() },
  'check-blank': { open: 'check', state: open({ response: emptyResponse(framework), ref: '1.1' }) },
  'check-clear': { open: 'check', state: open({ response: complete }) },
  'check-reading': { open: 'check', state: open({}, { activity: 'reading' }) },
  'check-repairable': damaged(
    { repairable: true },
    { lostValidation: ["'Action Tool'!E4", "'Action Tool'!E5"], lostNames: ['AT_Status'] },
  ),
  'check-structural': damaged(
    { structural: true, remembered: 3 },
    {
      missingRows: ['4.1', '4.2', '4.3'],
      missingColumns: ['barriers'],
      duplicateRows: [{ ref: '5.1', cells: ["'Action Tool'!A20", "'Action Tool'!A72"] }],
      unknownRows: [{ ref: '99.1', row: 79, cell: "'Action Tool'!A80" }],
      otherCopies: ['Action Tool (2)'],
    },
  ),
  'check-remembered': damaged({ remembered: 55 }, {}),
  'check-rebuild': {
    ...damaged({ structural: true, remembered: 2 }, { missingRows: ['4.1', '4.2', '4.3'] }),
    open: 'rebuild',
    preview: REBUILD,
  },
  'check-doubled': {
    ...damaged({}, doubled),
    open: 'rebuild',
    preview: { ...REBUILD, rows: [], columns: [], fields: [], own: { columns: [], rows: [] } },
  },
  summary: { open: 'summary', state: open() },
  'summary-blank': { open: 'summary', state: open({ response: emptyResponse(framework) }) },
  'summary-complete': { open: 'summary', state: open({ response: complete }, {}, 'current') },
  'summary-stale': { open: 'summary', state: open({ response: exampleResponse }, {}, 'stale') },
  'summary-unknown': { open: 'summary', state: open({}, {}, 'unknown') },
  'summary-compared': { open: 'summary', state: open({ ...carried }) },
  'summary-building': { open: 'summary', state: open({}, { activity: 'summarising' }) },
  'summary-problem': {
    open: 'summary',
    state: open({}, { problem: problem(excelError('excel-access-denied'), 'summarising') }),
  },
  'export-looking': { open: 'export', state: open() },
  'export-blocked': exporting(half, { findings: SAMPLE_FINDINGS, carried: SAMPLE_CARRIED, unsaved: ['5.1'] }),
  'export-ready': exporting(complete, { findings: SAMPLE_FINDINGS, carried: SAMPLE_CARRIED }, { summary: 'stale' }),
  'export-nothing-found': exporting(complete, {}, { summary: 'unknown' }),
  'export-out-of-date': exporting(complete, { response: half, findings: SAMPLE_FINDINGS }),
  'export-mac': exporting(complete, {}, { surroundings: 'mac' }),
  'export-problem': {
    ...exporting(complete, { findings: SAMPLE_FINDINGS }),
    state: open({ response: complete }, { problem: problem(excelError('excel-cell-edit'), 'exporting') }),
  },
  'merge-choose': { open: 'merge', state: open() },
  'merge-reading': merging({ reading: 'never' }),
  'merge-refused': merging({ reading: { code: 'workbook-encrypted' } }),
  'merge-other': merging({
    compared: {
      kind: 'refused',
      error: { code: 'framework-other', id: 'ministry-survey', version: '3', expected: 'ican-action-tool 1.0' },
    },
  }),
  'merge-comparing': merging({}),
  'merge-compared': merging({ compared: { kind: 'looked', review: compared } }),
  'merge-unknown-base': merging({ compared: { kind: 'looked', review: unknownBase } }),
  'merge-nothing': merging({ compared: { kind: 'looked', review: nothing } }),
  'merge-done': merging({ compared: { kind: 'looked', review: compared }, done: merged }),
  'merge-problem': merging(
    { compared: { kind: 'looked', review: compared } },
    problem(excelError('excel-cell-edit'), 'merging'),
  ),
  help: { open: 'help', state: open() },
  crash: {
    state: {
      ...open(),
      get questionnaire(): never {
        throw new TypeError('a state that cannot be drawn');
      },
    },
  },
};
