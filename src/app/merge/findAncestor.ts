import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { ancestorFromCodes, ancestorOf, NO_ANCESTOR, type Ancestor } from '../../core/merge/ancestor.ts';
import type { MergeSide } from '../../core/merge/side.ts';
import type { Separators } from '../../core/merge/versions.ts';
import { RECORD_NAMES } from '../../core/plan/submission/record.ts';
import { textAt, type WorkbookGrid } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import type { Framework } from '../../framework/schema.ts';
import type { AncestorKind, EarlierFile, MergeTools, Opened } from './types.ts';

export interface FoundAncestor {
  readonly kind: AncestorKind;
  readonly ancestor: Ancestor;
}

/** What two files began with, as far as it is known. */
export async function findAncestor(
  framework: Framework,
  ours: Opened,
  theirs: Opened,
  separators: Separators,
  { sha256 }: MergeTools,
  earlier: readonly EarlierFile[],
): Promise<FoundAncestor> {
  const { part } = theirs.reading;
  if (part !== undefined) {
    const sides = [sideOf(ours.reading), sideOf(theirs.reading)] as const;
    return { kind: 'part', ancestor: await ancestorFromCodes(framework, sides, part.codes, separators, sha256) };
  }
  const recorded = recordedFingerprint(theirs.grid);
  for (const { kind, reading } of [{ kind: 'ours' as const, reading: ours.reading }, ...earlier]) {
    // A file that says what it was made from is believed more than whoever says so; of one that does not, nobody says
    // that it was made from ours.
    const isIt =
      recorded === undefined
        ? kind === 'given'
        : (await sha256(canonicalAnswers(framework, reading.response))) === recorded;
    if (isIt) return { kind, ancestor: ancestorOf(framework, sideOf(reading), separators) };
  }
  return { kind: 'none', ancestor: NO_ANCESTOR };
}

/** A file's answers as a merge sees them. */
export function sideOf({ response, sightings }: WorkbookReading): MergeSide {
  return { response, missingColumns: sightings.missingColumns };
}

/** The fingerprint of the answers that an exported workbook was made from. */
function recordedFingerprint(grid: WorkbookGrid): string | undefined {
  const found = namedArea(grid, RECORD_NAMES.fingerprint);
  const text = found === undefined ? '' : textAt(found.sheet, found.area.row, found.area.column).replaceAll(' ', '');
  return /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}
