import { answerTo, NO_ANSWER } from '../../core/answers/response.ts';
import type { Finding } from '../../core/check/finding.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import { compareSides, type MergeDifference } from '../../core/merge/compare.ts';
import { confirmationsOf } from '../../core/merge/confirmations.ts';
import type { Separators } from '../../core/merge/versions.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { mergeTranslator, separatorsFor } from '../../core/messages/mergeCatalogue.ts';
import { askedFramework } from '../../core/part/askedFramework.ts';
import { interpretWorkbook, type WorkbookReading } from '../../core/reading/interpret.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { Framework } from '../../framework/schema.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import { besideAnswers, unreadFindings } from '../besideAnswers.ts';
import { archivedBeside } from './archivedBeside.ts';
import { findAncestor, sideOf } from './findAncestor.ts';
import type { EarlierFile, MergeLook, MergeTools, Obstacle, Opened } from './types.ts';

/**
 * Reads two workbooks and tells what differs. Nothing is changed.
 * @param t the language where the catalogue does not have the workbook's own
 * @param earlier files that one of them may have been made from
 */
export async function lookBeforeMerge(
  oursHost: Pick<WorkbookHost, 'read'>,
  theirsHost: Pick<WorkbookHost, 'read' | 'inspect'>,
  framework: Framework,
  t: Translator,
  { sha256 }: MergeTools,
  earlier: readonly EarlierFile[] = [],
): Promise<Result<MergeLook>> {
  const ours = await openWorkbook(oursHost, framework);
  if (!ours.ok) return ours;
  const theirs = await openWorkbook(theirsHost, framework);
  if (!theirs.ok) return theirs;
  const carried = await theirsHost.inspect();
  if (!carried.ok) return carried;
  const separators = separatorsOf(ours.value.reading, t);
  const asked = askedFramework(framework, ours.value.reading.sightings.part);
  const known = await findAncestor(framework, ours.value, theirs.value, separators, { sha256 }, earlier);
  const { differences, same } = compareSides(
    asked,
    sideOf(ours.value.reading),
    sideOf(theirs.value.reading),
    known.ancestor,
    separators,
  );
  return ok({
    ours: ours.value,
    theirs: theirs.value.reading,
    asked,
    ancestor: known.kind,
    differences,
    obstacles: obstaclesTo(differences, ours.value.reading, theirs.value.reading),
    confirmations: confirmationsOf(asked, ours.value.reading, theirs.value.reading),
    same,
    outside: outsideOf(framework, asked, theirs.value.reading),
    unread: unreadOf(framework, asked, theirs.value.reading),
    beside: [
      ...besideAnswers(theirs.value.grid, theirs.value.reading, carried.value),
      ...archivedBeside(ours.value, theirs.value),
    ],
  });
}

/** Reads a workbook of the questionnaire. */
export async function openWorkbook(host: Pick<WorkbookHost, 'read'>, framework: Framework): Promise<Result<Opened>> {
  const grid = await host.read();
  if (!grid.ok) return grid;
  const reading = interpretWorkbook(grid.value, framework);
  return reading.ok ? ok({ grid: grid.value, reading: reading.value }) : reading;
}

/** The lines between versions: first the one in the workbook's own language. */
export function separatorsOf({ language }: WorkbookReading, t: Translator): Separators {
  return separatorsFor(mergeTranslator(translatorFor(language) ?? t));
}

/** What of the differences cannot be merged, and why; of those where ours stays, what could not be decided otherwise. */
export function obstaclesTo(
  differences: readonly MergeDifference[],
  ours: WorkbookReading,
  theirs: WorkbookReading,
): ReadonlyMap<MergeDifference, Obstacle> {
  const twice = new Set([...ours.sightings.duplicateRows, ...theirs.sightings.duplicateRows].map(({ ref }) => ref));
  const obstacleTo = ({ place, standing, fields }: MergeDifference): Obstacle | undefined => {
    switch (place.kind) {
      case 'answer': {
        if (twice.has(place.ref)) return 'two-rows';
        const { table } = ours.places;
        const needed = standing === 'ours' ? fields : fields.filter((field) => field.standing !== 'ours');
        const has = needed.every(({ field }) => field !== 'text' && table?.columns.has(field) === true);
        return table?.rows.has(place.ref) === true && has ? undefined : 'no-place';
      }
      case 'respondent':
        return ours.places.respondent.has(place.code) ? undefined : 'no-place';
      case 'additional-details':
        return ours.places.additionalDetails === undefined ? 'no-place' : undefined;
    }
  };
  return new Map(
    differences.flatMap((difference): [MergeDifference, Obstacle][] => {
      const obstacle = obstacleTo(difference);
      return obstacle === undefined ? [] : [[difference, obstacle]];
    }),
  );
}

function outsideOf(framework: Framework, asked: Framework, { response }: WorkbookReading): string[] {
  const inside = new Set(placedSubItems(asked).map(({ subItem }) => subItem.ref));
  return placedSubItems(framework)
    .map(({ subItem }) => subItem.ref)
    .filter((ref) => {
      const answer = answerTo(response, ref);
      return (
        !inside.has(ref) && Object.entries(NO_ANSWER).some(([field, blank]) => Reflect.get(answer, field) !== blank)
      );
    });
}

/** Of rows that are not there, those that ours asks for. */
function unreadOf(framework: Framework, asked: Framework, theirs: WorkbookReading): Finding[] {
  const inside = new Set(placedSubItems(asked).map(({ subItem }) => subItem.ref));
  return unreadFindings(framework, theirs).filter(
    ({ code, subItem }) => code !== 'row-missing' || (subItem !== undefined && inside.has(subItem)),
  );
}
