import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import { mergeResponses, type Decide } from '../../core/merge/merge.ts';
import { mergeKey, type MergeField, type MergePlace } from '../../core/merge/place.ts';
import { fieldsOf, Values } from '../../core/merge/side.ts';
import { sameVersions, type Separators } from '../../core/merge/versions.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { sheetNamed, textAt } from '../../core/reading/grid.ts';
import type { WorkbookReading } from '../../core/reading/interpret.ts';
import type { Framework } from '../../framework/schema.ts';
import type { CellEdit, EditableHost, HostCell } from '../../hosts/port.ts';
import { calculatedValues } from './calculatedValues.ts';
import { openWorkbook, separatorsOf } from './lookBeforeMerge.ts';
import type { AppliedOutcome, MergeApplied, MergeLook, Obstacle, Opened } from './types.ts';

/** A cell to be written, and which value that is. */
interface PlacedEdit {
  readonly place: MergePlace;
  readonly field: MergeField;
  readonly edit: CellEdit;
}

/**
 * Writes into ours what was decided; what nobody decided on stays. Each place is written only if all of it still is what
 * was looked at: their status over somebody's newer text would be nobody's answer. What is written is read back
 * afterwards. Doing it twice equals once.
 * @param host the workbook that was looked at as ours
 * @param others whether other people write there, too: what is read back otherwise was then changed by them; in a file it
 * is a fault
 */
export async function applyMerge(
  host: Pick<EditableHost, 'read' | 'write'>,
  look: MergeLook,
  framework: Framework,
  t: Translator,
  decide: Decide,
  others = false,
): Promise<Result<MergeApplied>> {
  const { ours, theirs, asked, differences, obstacles } = look;
  const separators = separatorsOf(ours.reading, t);
  const before = ours.reading.response;
  const blocked = new Map<MergeDifference, Obstacle>();
  const { response, outcomes } = mergeResponses(
    asked,
    before,
    theirs.response,
    differences,
    (difference) => {
      const obstacle = obstacles.get(difference);
      if (obstacle === undefined) return decide(difference);
      // Where ours stays anyway, only whoever wants it otherwise is in the way of it.
      if (difference.standing !== 'ours' || wantsTheirs(decide(difference))) blocked.set(difference, obstacle);
      return { choice: 'ours' };
    },
    separators,
  );
  const edits = editsFor(look, response, separators);
  if (edits === undefined) return fail({ code: 'internal', detail: 'a merged value without a cell' });
  const words = translatorFor(ours.reading.language) ?? t;
  const written = await host.write(
    [...edits.map(({ edit }) => edit), ...bystandersOf(edits, ours)],
    edits.length === 0 ? [] : calculatedValues(ours, asked, response, words),
  );
  if (!written.ok) return written;

  const refused = new Set(written.value.map(({ edit }) => edit));
  const kept = edits.filter(({ edit }) => !refused.has(edit));
  const after = await openWorkbook(host, framework);
  if (!after.ok) return after;
  const values = new Values(asked, separators);
  const lost = kept.filter(({ place, field }) => !holds(values, after.value.reading, response, place, field));
  if (lost.length > 0 && !others) {
    return fail({ code: 'internal', detail: 'merged answers are not read back as they were written' });
  }
  const keysOf = (some: readonly PlacedEdit[]): ReadonlySet<string> =>
    new Set(some.map(({ place }) => mergeKey(place)));
  const held = kept.filter((edit) => !lost.includes(edit));
  const [changed, heldOf] = [keysOf(edits.filter((edit) => !held.includes(edit))), keysOf(held)];
  return ok({
    cells: held.length,
    outcomes: outcomes.map((outcome): AppliedOutcome => {
      const obstacle = blocked.get(outcome.difference);
      if (obstacle !== undefined) return { ...outcome, open: obstacle };
      const key = mergeKey(outcome.difference.place);
      if (!changed.has(key)) return outcome;
      return heldOf.has(key)
        ? { ...outcome, open: 'partly' }
        : { ...outcome, result: 'ours', open: 'changed-meanwhile' };
    }),
  });
}

function wantsTheirs(decided: ReturnType<Decide>): boolean {
  return decided !== undefined && decided !== 'open' && decided.choice !== 'ours';
}

/** The cells in which the merged answers differ from ours; undefined where one of them is nowhere. */
function editsFor(
  { ours, asked, differences }: MergeLook,
  merged: Response,
  separators: Separators,
): readonly PlacedEdit[] | undefined {
  const values = new Values(asked, separators);
  const edits: PlacedEdit[] = [];
  for (const { place } of differences) {
    for (const field of fieldsOf(place)) {
      const text = values.text(merged, place, field);
      if (text === values.text(ours.reading.response, place, field)) continue;
      const cell = cellFor(ours.reading, place, field);
      if (cell === undefined) return undefined;
      const witness = witnessFor(ours, place);
      const together = mergeKey(place);
      const edit = {
        cell,
        expected: textIn(ours, cell),
        text,
        together,
        ...(witness === undefined ? {} : { witness }),
      };
      edits.push({ place, field, edit });
    }
  }
  return edits;
}

/** The other cells of the places that are written, each to stay as it is: what is in it by now was not decided on. */
function bystandersOf(edits: readonly PlacedEdit[], ours: Opened): readonly CellEdit[] {
  const firsts = new Map(edits.toReversed().map(({ place, edit }) => [place, edit]));
  return [...firsts].flatMap(([place, first]) =>
    fieldsOf(place).flatMap((field): CellEdit[] => {
      const cell = cellFor(ours.reading, place, field);
      if (cell === undefined || edits.some((edit) => edit.place === place && edit.field === field)) return [];
      const text = textIn(ours, cell);
      return [{ ...first, cell, expected: text, text }];
    }),
  );
}

function cellFor({ places }: WorkbookReading, place: MergePlace, field: MergeField): HostCell | undefined {
  switch (place.kind) {
    case 'respondent':
      return places.respondent.get(place.code);
    case 'additional-details':
      return places.additionalDetails;
    case 'answer': {
      const { table } = places;
      const [row, column] = [table?.rows.get(place.ref), field === 'text' ? undefined : table?.columns.get(field)];
      return table === undefined || row === undefined || column === undefined
        ? undefined
        : { sheet: table.sheet, row, column };
    }
  }
}

/** The row's Ref, as it is written there; where that column is gone, the wording by which the row was known. */
function witnessFor(ours: Opened, place: MergePlace): CellEdit['witness'] {
  const { table } = ours.reading.places;
  const row = place.kind === 'answer' ? table?.rows.get(place.ref) : undefined;
  const column = table?.columns.get('ref') ?? table?.columns.get('subItem');
  if (table === undefined || row === undefined || column === undefined) return undefined;
  const cell = { sheet: table.sheet, row, column };
  return { cell, text: textIn(ours, cell).trim() };
}

function textIn({ grid }: Opened, { sheet, row, column }: HostCell): string {
  const found = sheetNamed(grid, sheet);
  return found === undefined ? '' : textAt(found, row, column);
}

/** Whether what was written is what is read: a program may make something else of a text. */
function holds(
  values: Values,
  { response }: WorkbookReading,
  merged: Response,
  place: MergePlace,
  field: MergeField,
): boolean {
  return sameVersions(values.versions(response, place, field), values.versions(merged, place, field));
}
