/** Lays out the Archive: answers that the questionnaire has no place for any more, whole, with the wording of then. */
import { startTranslator } from '../../messages/startCatalogue.ts';
import type { UpdateTranslator } from '../../messages/updateCatalogue.ts';
import { textAt, type WorkbookGrid } from '../../reading/grid.ts';
import { ARCHIVE_REASONS, joinArchives, type ArchivedAnswer } from '../../update/archive.ts';
import { ARCHIVE_TEXTS, archiveName, type ArchiveText } from '../../update/archiveNames.ts';
import { recordColumn, recordRows, type RecordHeader } from '../../update/recordCells.ts';
import type { NormalInput } from '../normalise.ts';
import { SheetDraft } from '../sheetDraft.ts';
import { STYLE } from '../startLook.ts';
import { CELL, finishListSheet, fittingHeight, headRows, type KeptSheet } from './listSheet.ts';

const MARK = 'AT-ARCHIVE/1';
const WIDTHS = [10, 9, 40, 18, 36, 16, 34, 24, 26, 20] as const;
const [REF, VERSION, TEXTS] = [0, 1, 2] as const;
const WHY = TEXTS + ARCHIVE_TEXTS.length;
const RECORD = WHY + 1;

const HEADERS = {
  wording: 'record.wording',
  status: 'column.status',
  activities: 'column.activities',
  timeframe: 'column.timeframe',
  barriers: 'column.barriers',
  text: 'record.respondent',
} as const satisfies Record<ArchiveText, RecordHeader>;

export interface ArchiveInput {
  readonly answers: readonly ArchivedAnswer[];
  readonly words: UpdateTranslator;
}

/** The sheet, and the names of its columns. */
export function layOutArchive(input: NormalInput, { answers, words }: ArchiveInput, sheetName: string): KeptSheet {
  const draft = new SheetDraft(WIDTHS.length);
  headRows(draft, words('archive.title'), [words('archive.text'), words('archive.text.delete')]);
  const texts = ARCHIVE_TEXTS.map((text) => input.t(HEADERS[text]));
  const headers = [
    input.t('column.ref'),
    words('archive.version'),
    ...texts,
    words('archive.why'),
    input.t('record.tool'),
  ];
  draft.row(
    headers.map((text, column) => [column, text, STYLE.tableHead] as const),
    32,
  );
  const first = draft.nextRow;
  for (const answer of answers) {
    const { ref, version, reason } = answer;
    const why = words(`archive.reason.${reason}`);
    const own = ARCHIVE_TEXTS.map((text, at) => [TEXTS + at, answer[text]] as const);
    draft.row(
      [
        [REF, ref, CELL.ref],
        [VERSION, version, CELL.text],
        ...own.map(([column, text]) => [column, text === '' ? null : text, CELL.text] as const),
        [WHY, why, CELL.text],
        [RECORD, [MARK, version, reason, ref].join(' '), CELL.record],
      ],
      fittingHeight(WIDTHS, [...own, [WHY, why]]),
    );
  }
  return {
    link: {
      text: startTranslator(input.t)('start.links.archive', { n: answers.length }),
      name: archiveName('wording'),
      tooltip: sheetName,
    },
    sheet: finishListSheet(draft, input, { key: 'archive', name: sheetName, widths: WIDTHS, headerRow: first - 1 }),
    names: ARCHIVE_TEXTS.map((text, at) => ({
      name: archiveName(text),
      sheet: 'archive',
      area: { row: first, column: TEXTS + at, rows: answers.length, columns: 1 },
    })),
  };
}

/**
 * The archive that a workbook has, in the order of its rows.
 * @param table name of the questionnaire's sheet
 */
export function readArchive(grid: WorkbookGrid, table: string | undefined): readonly ArchivedAnswer[] {
  const found = recordRows(grid, MARK, table).flatMap((record): ArchivedAnswer[] => {
    const [version, why, ref] = record.words;
    const reason = ARCHIVE_REASONS.find((one) => one === why);
    if (version === undefined || reason === undefined || ref === undefined) return [];
    const text = (key: ArchiveText): string => {
      const before = RECORD - TEXTS - ARCHIVE_TEXTS.indexOf(key);
      const column = recordColumn(grid, record, { name: archiveName(key), header: HEADERS[key], before });
      return column === undefined ? '' : textAt(record.sheet, record.row, column);
    };
    return [
      {
        version,
        ref,
        reason,
        wording: text('wording'),
        status: text('status'),
        activities: text('activities'),
        timeframe: text('timeframe'),
        barriers: text('barriers'),
        text: text('text'),
      },
    ];
  });
  return joinArchives(found, []);
}
