import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { readArchive } from '../../core/plan/update/archiveSheet.ts';
import { namedArea } from '../../core/reading/locateTable.ts';
import { joinArchives } from '../../core/update/archive.ts';
import { archiveName } from '../../core/update/archiveNames.ts';
import type { Opened } from './types.ts';

/**
 * Answers that only their Archive has. No sub-item asks for them any more, so they are not merged; who throws their file
 * away once it is merged would lose them unseen.
 */
export function archivedBeside(ours: Opened, theirs: Opened): CarriedFinding[] {
  const [mine, yours] = [ours, theirs].map(({ grid, reading }) => readArchive(grid, reading.places.table?.sheet));
  if (mine === undefined || yours === undefined) return [];
  const lacking = joinArchives(mine, yours).slice(joinArchives(mine, []).length);
  if (lacking.length === 0) return [];
  const sheet = namedArea(theirs.grid, archiveName('wording'))?.sheet.name;
  const what = [...new Set(lacking.map(({ ref }) => ref))].join(', ');
  return [{ kind: 'archived-answers', ...(sheet === undefined ? {} : { sheet }), n: lacking.length, what }];
}
