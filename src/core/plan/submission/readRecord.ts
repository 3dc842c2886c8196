/** The submission record as it is found in a workbook: the twin of record.ts. */
import type { Framework } from '../../../framework/schema.ts';
import { LEAVABLE_PARTS, type LeavablePart } from '../../confidentiality/leaveOutChoice.ts';
import { fail, ok, type LimitError, type Result, type WorkbookError } from '../../errors/error.ts';
import type { ExportError } from '../../errors/error.ts';
import type { Translator } from '../../messages/catalogue.ts';
import type { ExportTranslator } from '../../messages/exportCatalogue.ts';
import { valueAt, valueText, type WorkbookGrid } from '../../reading/grid.ts';
import { namedArea } from '../../reading/locateTable.ts';
import type { Sha256 } from './compileSubmission.ts';
import { editionOf } from './edition.ts';
import { frameworkText, leftOutText, RECORD_KEYS, RECORD_NAMES, sealText, type RecordKey } from './record.ts';
import { RECORD_VERSION, SUBMISSION_PROPERTY, type Submission, type SubmissionKind } from './submission.ts';

export interface FoundRecord {
  /** Name of the sheet that it is on. */
  readonly sheet: string;
  /** What the record says; where it cannot be understood, what it most likely said. */
  readonly submission: Submission;
  /** The seal is that of the lines as they are. */
  readonly sealed: boolean;
  /** The edition that this program makes, in the language that was asked for. */
  readonly edition: string;
  /** The workbook was made in that edition: the record says so, or its seal does where that line was changed. */
  readonly isCurrent: boolean;
}

const KINDS: readonly SubmissionKind[] = ['final', 'draft'];

/** Reads the record. Fails with `verify-no-record` where there is none, and with `layout-newer` where it is of a newer version. */
export async function readRecord(
  grid: WorkbookGrid,
  framework: Framework,
  t: Translator,
  words: ExportTranslator,
  sha256: Sha256,
): Promise<Result<FoundRecord, WorkbookError | ExportError | LimitError>> {
  const version = Number(grid.custom[SUBMISSION_PROPERTY.record] ?? RECORD_VERSION);
  if (version > RECORD_VERSION) return fail({ code: 'layout-newer', layout: version, supported: RECORD_VERSION });
  const sheet = RECORD_KEYS.map((key) => namedArea(grid, RECORD_NAMES[key])?.sheet.name).find(
    (name) => name !== undefined,
  );
  if (sheet === undefined) return fail({ code: 'verify-no-record' });
  const edition = await editionOf(framework, t, sha256);
  if (!edition.ok) return edition;

  const text = (name: string): string => {
    const found = namedArea(grid, name);
    return found === undefined ? '' : valueText(valueAt(found.sheet, found.area.row, found.area.column));
  };
  const texts = Object.fromEntries(RECORD_KEYS.map((key) => [key, text(RECORD_NAMES[key])])) as Record<
    RecordKey,
    string
  >;
  const seal = ungrouped(text(RECORD_NAMES.seal));
  const matches = async (lines: Record<RecordKey, string>): Promise<boolean> =>
    (await sha256(sealText(lines))) === seal;
  const kindText = (kind: SubmissionKind): string => words(`record.kind.${kind}`);

  let kind = KINDS.find((candidate) => kindText(candidate) === texts.kind);
  const sealed = await matches(texts);
  const current = frameworkText(framework, edition.value, words);
  let isCurrent = texts.framework === current;
  if (!sealed) {
    // Was it the kind that was changed? The other kind's sheets have other rows: all their cells would seem changed.
    for (const candidate of KINDS) {
      if (await matches({ ...texts, kind: kindText(candidate) })) kind = candidate;
    }
    // Was it the edition? It shall not keep the cells from being compared.
    if (await matches({ ...texts, framework: current })) isCurrent = true;
  }
  return ok({
    sheet,
    sealed,
    edition: edition.value,
    isCurrent,
    submission: {
      kind: kind ?? 'final',
      at: texts.at.replace(' ', 'T'),
      fingerprint: ungrouped(texts.fingerprint),
      leftOut: partsOf(texts.leftOut, framework, t, words),
      withheld: /^\d{1,9}$/.test(texts.withheld) ? Number(texts.withheld) : 0,
      edition: isCurrent ? edition.value : editionIn(texts.framework, framework, words),
      seal,
    },
  });
}

const ungrouped = (text: string): string => text.replaceAll(' ', '');

/** The edition that a line names, where it says that as this program does. */
function editionIn(line: string, framework: Framework, words: ExportTranslator): string | null {
  const [before = '', after = ''] = frameworkText(framework, MARK, words).split(MARK);
  const edition = line.slice(before.length, line.length - after.length);
  return line === `${before}${edition}${after}` && /^[0-9a-f]{8}$/.test(edition) ? edition : null;
}

/** A character that no line has. */
const MARK = '\u0001';

/** Of all choices of parts the one that is said so; there are few. */
function partsOf(text: string, framework: Framework, t: Translator, words: ExportTranslator): readonly LeavablePart[] {
  for (let choice = 0; choice < 2 ** LEAVABLE_PARTS.length; choice += 1) {
    const parts = LEAVABLE_PARTS.filter((_, place) => (choice & (1 << place)) !== 0);
    if (leftOutText(parts, framework, t, words) === text) return parts;
  }
  return [];
}
