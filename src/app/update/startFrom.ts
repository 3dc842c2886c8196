import { answerTo, type Response } from '../../core/answers/response.ts';
import type { Finding } from '../../core/check/finding.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { PROPERTY } from '../../core/plan/columns.ts';
import { readArchive } from '../../core/plan/update/archiveSheet.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook, type WorkbookReading } from '../../core/reading/interpret.ts';
import { joinArchives } from '../../core/update/archive.ts';
import { carryForward, type CarriedForward } from '../../core/update/carryForward.ts';
import { comparePeriods, periodFigures } from '../../core/update/comparePeriods.ts';
import { earlierFramework, isWorded } from '../../core/update/earlierFramework.ts';
import { movedMarks, movedPlaces } from '../../core/update/movedRefs.ts';
import { openMarks } from '../../core/update/reviewMarks.ts';
import { updateResponse } from '../../core/update/updateResponse.ts';
import { withoutWithheld } from '../../core/update/withoutWithheld.ts';
import type { EarlierVersion, Framework } from '../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import { earlierVersion, earlierVersionProblems } from '../../framework/versionMap.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import { besideAnswers, unreadFindings } from '../besideAnswers.ts';
import { createWorkbook, type KeptAnswers } from '../createWorkbook.ts';
import { likeliestVersion } from './likeliestVersion.ts';
import { shownWordings } from './shownWordings.ts';
import type { OverdueCommitment, StartedFrom } from './types.ts';

export interface StartOptions {
  /** The day of the new period's workbook, ISO 8601. */
  readonly today: string;
  /** Questionnaires of which the whole wording is known; one of them may be the version of the old workbook. */
  readonly known?: readonly Framework[];
}

/** A new period's workbook that is ready to be made, and what there is to say of it before. */
export interface PreparedStart {
  readonly started: StartedFrom;
  readonly response: Response;
  readonly kept: KeptAnswers;
}

/**
 * Starts a new period's workbook from the last period's: the answers are moved to this version of the questionnaire,
 * carried, and marked to be confirmed; what has no place any more is archived.
 * @param previous the last period's workbook; it is not changed
 * @param host the host that the new workbook is made in
 */
export async function startFrom(
  previous: PreviousWorkbook,
  host: WorkbookHost,
  framework: Framework,
  t: Translator,
  options: StartOptions,
): Promise<Result<StartedFrom>> {
  const prepared = await prepareStart(previous, framework, options);
  if (!prepared.ok) return prepared;
  const { started, response, kept } = prepared.value;
  const made = await createWorkbook(host, framework, response, t, { kept });
  return made.ok ? ok(started) : made;
}

/** The last period's workbook. Whoever cannot look at more than its cells hears of these. */
export type PreviousWorkbook = Pick<WorkbookHost, 'read'> & Partial<Pick<WorkbookHost, 'inspect'>>;

/** Reads the last period's workbook and tells what would come of it; nothing is made. */
export async function prepareStart(
  previous: PreviousWorkbook,
  framework: Framework,
  { today, known = [] }: StartOptions,
): Promise<Result<PreparedStart>> {
  const grid = await previous.read();
  if (!grid.ok) return grid;
  const before = versionOf(grid.value, framework, known);
  if (!before.ok) return before;
  const read = interpretWorkbook(grid.value, before.value);
  if (!read.ok) return read;
  const reading = read.value;
  const { part } = reading.sightings;
  if (part !== undefined) {
    return fail({ code: 'carry-part', n: part.size, total: placedSubItems(before.value).length });
  }
  const inspected = await previous.inspect?.();
  if (inspected?.ok === false) return inspected;
  const { response: told, withheld } = withoutWithheld(before.value, reading.response);
  const updated = updateResponse(framework, before.value, told, wordingIn(grid.value, reading, before.value));
  if (!updated.ok) return updated;

  const { changes } = updated.value;
  const open = movedMarks(changes, openMarks(before.value, reading.response, reading.review));
  const carried = carryForward(framework, updated.value.response, { today, changes, open });
  const archive = joinArchives(readArchive(grid.value, reading.places.table?.sheet), updated.value.archived);
  const then = { framework: before.value, response: told };
  return ok({
    started: {
      version: before.value.version,
      changes,
      marks: carried.marks,
      overdue: overdueOf(carried),
      leftBehind: carried.leftBehind,
      withheld: movedPlaces(framework, before.value, changes, withheld),
      archive,
      counts: comparePeriods(then, { framework, response: carried.response }),
      unread: unreadOf(before.value, reading),
      beside: besideAnswers(grid.value, reading, inspected?.value ?? []),
    },
    response: carried.response,
    kept: { marks: carried.marks, before: periodFigures(then), archive },
  });
}

/** The version of the questionnaire that a workbook was made of. */
function versionOf(grid: WorkbookGrid, framework: Framework, known: readonly Framework[]): Result<Framework> {
  const id = grid.custom[PROPERTY.framework];
  if (id === undefined) {
    const earlier = (framework.earlierVersions ?? []).map((map) => wholeOr(framework, map, known));
    return ok(likeliestVersion(grid, [framework, ...earlier]));
  }
  const version = String(grid.custom[PROPERTY.frameworkVersion] ?? '');
  // Of another questionnaire reading tells.
  if (id !== framework.id || version === framework.version) return ok(framework);
  const map = earlierVersion(framework, version);
  if (map === undefined) {
    return fail({ code: 'version-unmapped', id, version, expected: `${framework.id} ${framework.version}` });
  }
  const before = wholeOr(framework, map, known);
  // A map that forgets a sub-item would send its answers to the archive without anybody having wanted it.
  const problems = known.includes(before) ? earlierVersionProblems(framework, before) : [];
  return problems.length === 0 ? ok(before) : fail({ code: 'framework-invalid', file: framework.id, problems });
}

function wholeOr(framework: Framework, map: EarlierVersion, known: readonly Framework[]): Framework {
  const whole = known.find(({ id, version }) => id === framework.id && version === map.version);
  return whole ?? earlierFramework(framework, map);
}

/** The question of a Ref, as the workbook shows it. */
function wordingIn(grid: WorkbookGrid, reading: WorkbookReading, before: Framework): (ref: string) => string {
  const shown = shownWordings(grid, reading);
  const wordings = new Map(placedSubItems(before).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  return (ref) => {
    const text = shown.get(ref) ?? '';
    return text === '' ? (wordings.get(ref) ?? ref) : text;
  };
}

function overdueOf({ marks, response }: CarriedForward): OverdueCommitment[] {
  return marks.flatMap(({ ref, lastDay }) => {
    if (lastDay === undefined) return [];
    const { timeframe, activities } = answerTo(response, ref);
    return [{ ref, timeframe, lastDay, activities }];
  });
}

/** Whether a wording was edited can be told of one that is known. */
function unreadOf(before: Framework, reading: WorkbookReading): Finding[] {
  const worded = new Set(placedSubItems(before).flatMap(({ subItem }) => (isWorded(subItem) ? [subItem.ref] : [])));
  return unreadFindings(before, reading).filter(
    ({ code, subItem = '' }) => code !== 'wording-changed' || worded.has(subItem),
  );
}
