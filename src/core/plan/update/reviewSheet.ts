/**
 * Lays out the sheet with the answers to confirm: one row each, those first whose time is over. The Confirmed column is
 * the respondent's, with a list of one word, so that confirming needs no tool.
 */
import { startTranslator } from '../../messages/startCatalogue.ts';
import { wordingOf, placedSubItems } from '../../../framework/subItems.ts';
import type { Translator } from '../../messages/catalogue.ts';
import type { UpdateTranslator } from '../../messages/updateCatalogue.ts';
import type { PeriodFigures } from '../../update/comparePeriods.ts';
import { periodText } from '../../update/periodRecord.ts';
import { toldReasons, type ReviewMark } from '../../update/reviewMarks.ts';
import { CONFIRMED_BEFORE, CONFIRMED_NAME, REVIEW_REF_NAME, reviewText } from '../../update/reviewRecord.ts';
import { cellAddress } from '../address.ts';
import type { NormalInput } from '../normalise.ts';
import { SheetDraft } from '../sheetDraft.ts';
import { STYLE } from '../startLook.ts';
import type { FormulaCell, NamePlan } from '../workbookPlan.ts';
import { CELL, fittingHeight, finishListSheet, headRows, ONE_LINE, type KeptSheet } from './listSheet.ts';

const WIDTHS = [8, 46, 18, 16, 52, 16, 20] as const;
const [REF, QUESTION, STATUS, TIMEFRAME, WHY, CONFIRMED] = [0, 1, 2, 3, 4, 5] as const;
const RECORD = CONFIRMED + CONFIRMED_BEFORE;

/** What the sheet shows: marks, and the words for them. */
export interface ReviewInput {
  /** One that was confirmed already stays so when the sheet is made anew. */
  readonly marks: readonly (ReviewMark & { readonly confirmed?: boolean })[];
  /** The period that the answers come from, in figures. */
  readonly before?: PeriodFigures;
  readonly words: UpdateTranslator;
}

/** Why an answer is to be looked at, in words. */
export function reasonsText(mark: ReviewMark, words: UpdateTranslator): string {
  const { lastDay = '' } = mark;
  return toldReasons(mark)
    .map((reason) => words(`review.reason.${reason}`, { date: lastDay }))
    .join('\n');
}

/** The figures of the period before, for people; the tool has its own cell of them. */
function periodWords({ statuses, open }: PeriodFigures, words: UpdateTranslator, t: Translator): string {
  return [
    ...statuses.map(({ label, n }) => words('period.count', { label, n })),
    words('period.count', { label: words('period.open'), n: open }),
  ].join(t('check.separator'));
}

/** What the questionnaire has for the Ref in a cell. */
const lookUp = (name: string, cell: string, cached: string): FormulaCell => ({
  formula: `IFERROR(INDEX(${name},MATCH(${cell},AT_Ref,0))&"","")`,
  cached,
});

/** The sheet, and the names of its cells. */
export function layOutReview(input: NormalInput, { marks, before, words }: ReviewInput, sheetName: string): KeptSheet {
  const draft = new SheetDraft(WIDTHS.length);
  const { t, framework } = input;
  const confirmed = words('review.confirmed');
  headRows(draft, words('review.title'), [
    words('review.text'),
    words('review.text.how', { confirmed }),
    words('review.text.changed', { confirmed }),
  ]);
  draft.row(
    [
      [QUESTION, words('review.left'), STYLE.label],
      [
        STATUS,
        {
          formula: `COUNTBLANK(${CONFIRMED_NAME})`,
          cached: marks.filter(({ confirmed }) => confirmed !== true).length,
        },
        STYLE.figure,
      ],
    ],
    20,
  );
  if (before !== undefined) {
    draft.row(
      [
        [
          QUESTION,
          before.period === '' ? words('period.before') : words('period.beforeNamed', { period: before.period }),
          STYLE.label,
        ],
        [STATUS, periodWords(before, words, t), ONE_LINE],
        [RECORD, periodText(before), CELL.record],
      ],
      20,
    );
  }
  const headers = [
    [REF, t('column.ref')],
    [QUESTION, t('column.subItem')],
    [STATUS, t('column.status')],
    [TIMEFRAME, t('column.timeframe')],
    [WHY, words('review.why')],
    [CONFIRMED, t('record.confirm')],
    [RECORD, t('record.tool')],
  ] as const;
  draft.row(
    headers.map(([column, text]) => [column, text, STYLE.tableHead] as const),
    24,
  );
  const first = draft.nextRow;
  const wordings = new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  const rows = new Map(input.rows.map((row) => [row.ref, row]));
  for (const mark of marks) {
    const { ref } = mark;
    const row = rows.get(ref);
    const cell = cellAddress(draft.nextRow, REF);
    const wording = wordings.get(ref) ?? '';
    const reasons = reasonsText(mark, words);
    const [status, timeframe] = [row?.statusText ?? '', row?.answer.timeframe ?? ''];
    draft.row(
      [
        [REF, ref, CELL.ref],
        [QUESTION, wording, CELL.text],
        // Looked up: the answer itself is in the questionnaire only, and what is changed there is shown here.
        [STATUS, lookUp('AT_Status', cell, status), CELL.shown],
        [TIMEFRAME, lookUp('AT_Timeframe', cell, timeframe), CELL.shown],
        [WHY, reasons, CELL.text],
        [CONFIRMED, mark.confirmed === true ? words('review.confirmed') : null, CELL.input],
        [RECORD, reviewText(mark), CELL.record],
      ],
      fittingHeight(WIDTHS, [
        [QUESTION, wording],
        [STATUS, status],
        [TIMEFRAME, timeframe],
        [WHY, reasons],
      ]),
    );
  }
  const area = (column: number): NamePlan['area'] => ({ row: first, column, rows: marks.length, columns: 1 });
  draft.validation({
    kind: 'list',
    area: area(CONFIRMED),
    values: [words('review.confirmed')],
    promptTitle: t('record.confirm'),
    prompt: words('review.prompt', { confirmed: words('review.confirmed') }),
    errorTitle: t('record.confirm'),
    error: words('review.prompt', { confirmed: words('review.confirmed') }),
  });
  return {
    link: {
      text: startTranslator(input.t)('start.links.review', { n: marks.length }),
      name: CONFIRMED_NAME,
      tooltip: sheetName,
    },
    sheet: finishListSheet(draft, input, { key: 'review', name: sheetName, widths: WIDTHS, headerRow: first - 1 }),
    names: [
      { name: REVIEW_REF_NAME, sheet: 'review', area: area(REF) },
      { name: CONFIRMED_NAME, sheet: 'review', area: area(CONFIRMED) },
    ],
  };
}
