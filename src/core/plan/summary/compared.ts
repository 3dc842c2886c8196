/**
 * The period before beside this one: how often each status was chosen. What was is a number, since its workbook is not at
 * hand; what is now is a live formula. Not split into complete and open, as the figures above are: of the period before
 * nobody knows any more what was complete, and a line must compare like with like.
 */
import { compareFigures, periodFigures } from '../../update/comparePeriods.ts';
import { rowHeight } from '../rowHeight.ts';
import type { SheetDraft } from '../sheetDraft.ts';
import { COLOR, FONT, OPEN_COLOR, STATUS_COLORS } from '../theme.ts';
import type { PlanCell } from '../workbookPlan.ts';
import type { SummaryContent } from './content.ts';
import { hasStatus } from './formulas.ts';
import { FIRST_FIGURE, REF, STYLE, WORDS } from './look.ts';
import { blockCell, blockRows, type BlockPlaces } from './places.ts';

const [THEN, NOW, CHANGE] = [FIRST_FIGURE, FIRST_FIGURE + 1, FIRST_FIGURE + 2] as const;

/** Lays out the comparison; nothing where there is no period before. */
export function layOutCompared(draft: SheetDraft, content: SummaryContent, places: BlockPlaces): void {
  const { compared, framework, response } = content;
  if (compared === undefined) return;
  const { before, words } = compared;
  const counts = compareFigures(before, periodFigures({ framework, response }));
  draft.gap();
  const heads = [
    before.period === '' ? words('period.then') : words('period.thenNamed', { period: before.period }),
    words('period.now'),
    words('period.change'),
  ];
  draft.row(
    [
      [REF, null, STYLE.head],
      [WORDS, words('period.compared'), STYLE.head],
      ...heads.map((text, index) => [THEN + index, text, STYLE.headFigure] as const),
    ],
    rowHeight(
      heads.map((text) => ({ text, width: 12, size: FONT.size })),
      24,
      FONT.size,
    ),
  );
  const first = draft.nextRow;
  const line = (label: string, then: number, now: PlanCell, cached: number, color: string): void => {
    const row = draft.nextRow;
    draft.row(
      [
        [REF, null, { fill: color, border: COLOR.line }],
        [WORDS, label, STYLE.words],
        [THEN, then, STYLE.count],
        [NOW, now, STYLE.count],
        [CHANGE, changeOf(row, places, cached - then), STYLE.change],
      ],
      18,
    );
  };
  counts.statuses.forEach(({ code, label, then, now }, index) => {
    // A status that this version does not have cannot be chosen; a cell that still says it has none.
    const isAsked = framework.statuses.some((status) => status.code === code);
    const color = isAsked ? (STATUS_COLORS[index % STATUS_COLORS.length] ?? OPEN_COLOR) : OPEN_COLOR;
    line(label, then, isAsked ? { formula: `SUMPRODUCT(1*${hasStatus(label)})`, cached: now } : now, now, color);
  });
  const chosen = blockRows(places, first, counts.statuses.length, NOW);
  const open: PlanCell = { formula: `MAX(0,${counts.total.now}-SUM(${chosen}))`, cached: counts.open.now };
  line(words('period.open'), counts.open.then, open, counts.open.now, OPEN_COLOR);
  const total = draft.nextRow;
  draft.row(
    [
      [REF, null, STYLE.totalWords],
      [WORDS, content.t('summary.total'), STYLE.totalWords],
      [THEN, counts.total.then, STYLE.totalCount],
      [NOW, counts.total.now, STYLE.totalCount],
      [CHANGE, changeOf(total, places, counts.total.now - counts.total.then), STYLE.totalChange],
    ],
    18,
  );
  draft.row([[REF, words('period.note'), STYLE.small]], 15);
}

function changeOf(row: number, places: BlockPlaces, cached: number): PlanCell {
  return { formula: `${blockCell(places, row, NOW)}-${blockCell(places, row, THEN)}`, cached };
}
