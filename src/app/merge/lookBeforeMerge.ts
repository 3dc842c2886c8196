import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { answerTo, NO_ANSWER } from '../../core/answers/response.ts';
import type { Finding } from '../../core/check/finding.ts';
import { ok, type Result } from '../../core/errors/error.ts';
import { ancestorFromCodes, ancestorOf, NO_ANCESTOR, type Ancestor } from '../../core/merge/ancestor.ts';
import { compareSides, type MergeDifference } from '../../core/merge/compare.ts';
import { confirmationsOf } from '../../core/merge/confirmations.ts';
import type { MergeSide } from '../../core/merge/side.ts';
import type { Separators } from '../../core/merge/versions.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { mergeTranslator, separatorsFor } from '../../core/messages/mergeCatalogue.ts';
import { askedFramework } from '../../core/part/askedFramework.ts';
import { RECORD_NAMES } from '../../core/plan/submission/record.ts';
import { textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook, type WorkbookReading } from '../../core/reading/interpret.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { Framework } from '../../framework/schema.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import { besideAnswers, unreadFindings } from '../besideAnswers.ts';
import type { AncestorKind, MergeLook, MergeTools, Obstacle, Opened } from './types.ts';

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
  earlier: readonly WorkbookReading[] = [],
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
    beside: besideAnswers(theirs.value.grid, theirs.value.reading, carried.value),
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

/** A file's answers as a merge sees them. */
export function sideOf({ response, sightings }: WorkbookReading): MergeSide {
  return { response, missingColumns: sightings.missingColumns };
}

/** What two files began with, as far as it is known. */
export async function findAncestor(
  framework: Framework,
  ours: Opened,
  theirs: Opened,
  separators: Separators,
  { sha256 }: MergeTools,
  earlier: readonly WorkbookReading[],
): Promise<{ readonly kind: AncestorKind; readonly ancestor: Ancestor }> {
  const { part } = theirs.reading;
  if (part !== undefined) {
    const sides = [sideOf(ours.reading), sideOf(theirs.reading)] as const;
    return { kind: 'part', ancestor: await ancestorFromCodes(framework, sides, part.codes, separators, sha256) };
  }
  const recorded = recordedFingerprint(theirs.grid);
  const fingerprint = ({ response }: WorkbookReading): Promise<string> => sha256(canonicalAnswers(framework, response));
  if (recorded !== undefined && (await fingerprint(ours.reading)) === recorded) {
    return { kind: 'ours', ancestor: ancestorOf(framework, sideOf(ours.reading), separators) };
  }
  for (const reading of earlier) {
    // A file that says what it was made from is believed more than whoever says so.
    if (recorded === undefined || (await fingerprint(reading)) === recorded) {
      return { kind: 'given', ancestor: ancestorOf(framework, sideOf(reading), separators) };
    }
  }
  return { kind: 'none', ancestor: NO_ANCESTOR };
}

/** The fingerprint of the answers that an exported workbook was made from. */
function recordedFingerprint(grid: WorkbookGrid): string | undefined {
  const found = namedArea(grid, RECORD_NAMES.fingerprint);
  const text = found === undefined ? '' : textAt(found.sheet, found.area.row, found.area.column).replaceAll(' ', '');
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

/** What of the differences cannot be merged, and why. */
export function obstaclesTo(
  differences: readonly MergeDifference[],
  ours: WorkbookReading,
  theirs: WorkbookReading,
): ReadonlyMap<MergeDifference, Obstacle> {
  const twice = new Set([...ours.sightings.duplicateRows, ...theirs.sightings.duplicateRows].map(({ ref }) => ref));
  const obstacleTo = ({ place, fields }: MergeDifference): Obstacle | undefined => {
    switch (place.kind) {
      case 'answer': {
        if (twice.has(place.ref)) return 'two-rows';
        const { table } = ours.places;
        const needed = fields.filter(({ standing }) => standing !== 'ours');
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
      const obstacle = difference.standing === 'ours' ? undefined : obstacleTo(difference);
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
