/** Which version of the questionnaire a workbook was made of that lost its properties: some programs drop them. */
import { isBlank } from '../../core/text/cellText.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import { interpretWorkbook } from '../../core/reading/interpret.ts';
import { collapse } from '../../core/reading/rowWording.ts';
import { isWorded } from '../../core/update/earlierFramework.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import { shownWordings } from './shownWordings.ts';

/**
 * The version with the fewest Refs that are missing or strange, and the fewest rows under a wording that is known for
 * another question: where two questions have changed their Refs, nothing else tells. A wording that nobody knows was
 * edited or translated, and speaks for no version.
 * @param versions the first one is taken where the workbook does not tell
 */
export function likeliestVersion(grid: WorkbookGrid, versions: readonly [Framework, ...Framework[]]): Framework {
  const known = new Set(versions.flatMap((version) => [...wordings(version).values()]));
  const weighed = versions.map((version) => ({ version, amiss: amissIn(grid, version, known) }));
  return weighed.reduce((best, next) => (next.amiss < best.amiss ? next : best)).version;
}

function amissIn(grid: WorkbookGrid, version: Framework, known: ReadonlySet<string>): number {
  const reading = interpretWorkbook(grid, version);
  if (!reading.ok) return Number.POSITIVE_INFINITY;
  const { missingRows, unknownRows } = reading.value.sightings;
  const own = wordings(version);
  const others = [...shownWordings(grid, reading.value)].filter(([ref, text]) => {
    const [shown, wording] = [collapse(text), own.get(ref)];
    return wording !== undefined && !isBlank(shown) && shown !== wording && known.has(shown);
  });
  return missingRows.length + unknownRows.length + others.length;
}

/** Of the sub-items of which more than the Ref is known. */
function wordings(version: Framework): ReadonlyMap<string, string> {
  const worded = placedSubItems(version).filter(({ subItem }) => isWorded(subItem));
  return new Map(worded.map(({ subItem }) => [subItem.ref, collapse(wordingOf(subItem))]));
}
