/**
 * The figures: overall, by section and by recommendation, as live formulas. Complete rows are counted by status; what
 * is not complete is open, so that a line adds up to its total.
 */
import type { Recommendation } from '../../../framework/schema.ts';
import type { Counts } from '../../check/progress.ts';
import { rowHeight } from '../rowHeight.ts';
import type { DraftCell, SheetDraft } from '../sheetDraft.ts';
import { COLOR, FONT, OPEN_COLOR, STATUS_COLORS } from '../theme.ts';
import type { Area, CellStyle, PlanCell } from '../workbookPlan.ts';
import type { SummaryContent } from './content.ts';
import { countByRefs, countBySection } from './formulas.ts';
import { FIRST_FIGURE, openColumn, REF, shareColumn, STYLE, WORDS, WORDS_WIDTH } from './look.ts';
import { blockCell, blockRows, type BlockPlaces } from './places.ts';

/** Where the figures are, for the charts and the state. */
export interface FigureRows {
  /** One row a status, and one for what is open. */
  readonly overall: Area;
  readonly openRow: number;
  readonly sectionHead: number;
  readonly sections: Area;
}

/**
 * A count by recommendation looks at every row. Up to so many looks the figures by recommendation are live; beyond, in
 * questionnaires with hundreds of recommendations, opening the workbook would take minutes: they are a snapshot then.
 */
const MOST_LOOKS = 2_000_000;
const BAR = '8FD3A6';
const LEAST_HEIGHT = 18;

/** Are the figures by recommendation live? */
export function isLive({ framework, progress }: Pick<SummaryContent, 'framework' | 'progress'>): boolean {
  return progress.total * progress.recommendations.length * framework.statuses.length <= MOST_LOOKS;
}

export function layOutFigures(draft: SheetDraft, content: SummaryContent, places: BlockPlaces): FigureRows {
  const { framework, t, progress } = content;
  const live = isLive(content);
  const { statuses, sections } = framework;
  const overallHead = draft.nextRow;
  const overallFirst = overallHead + 1;
  const openRow = overallFirst + statuses.length;
  const sectionHead = openRow + 3;
  const sectionFirst = sectionHead + 1;
  const recommendationFirst = sectionFirst + sections.length + 2;

  layOutOverall(draft, content, places, { first: sectionFirst, rows: sections.length });
  draft.gap();

  tableHead(draft, content, t('summary.bySection'));
  let next = recommendationFirst;
  sections.forEach(({ title, recommendations }, index) => {
    const counts = progress.sections[index];
    if (counts === undefined) return;
    const [first, rows] = [next, recommendations.length];
    next += rows;
    const formulas = statuses.map(({ label }, status) =>
      live ? `SUM(${blockRows(places, first, rows, FIRST_FIGURE + status)})` : countBySection(label, title, t),
    );
    figureRow(draft, content, places, { ref: null, words: title, counts, formulas });
  });
  draft.gap();

  tableHead(draft, content, t(live ? 'summary.byRecommendation' : 'summary.byRecommendation.snapshot'));
  const all: Recommendation[] = sections.flatMap(({ recommendations }) => recommendations);
  progress.recommendations.forEach((counts, index) => {
    const refs = all[index]?.subItems.map(({ ref }) => ref) ?? [];
    const formulas = live ? statuses.map(({ label }) => countByRefs(label, refs, t)) : null;
    figureRow(draft, content, places, { ref: counts.ref, words: counts.text, counts, formulas });
  });
  const rows = progress.recommendations.length;
  bars(draft, { row: sectionFirst, column: shareColumn(framework), rows: sections.length, columns: 1 });
  bars(draft, { row: recommendationFirst, column: shareColumn(framework), rows, columns: 1 });
  return {
    overall: { row: overallFirst, column: WORDS, rows: statuses.length + 1, columns: 1 },
    openRow,
    sectionHead,
    sections: { row: sectionFirst, column: WORDS, rows: sections.length, columns: 1 },
  };
}

/** One row a status with its colour, what is open, and the total. */
function layOutOverall(
  draft: SheetDraft,
  { framework, t, progress }: SummaryContent,
  places: BlockPlaces,
  sections: { readonly first: number; readonly rows: number },
): void {
  const { statuses } = framework;
  const [number, share] = [FIRST_FIGURE, FIRST_FIGURE + 1];
  draft.row(
    [
      [REF, null, STYLE.head],
      [WORDS, t('summary.overall'), STYLE.head],
      [number, t('summary.number'), STYLE.headFigure],
      [share, t('summary.share'), STYLE.headFigure],
    ],
    24,
  );
  const first = draft.nextRow;
  const total = first + statuses.length + 1;
  const line = (words: string, formula: PlanCell, part: number, color: string): void => {
    const row = draft.nextRow;
    draft.row(
      [
        [REF, null, { fill: color, border: COLOR.line }],
        [WORDS, words, STYLE.words],
        [number, formula, STYLE.count],
        [share, shareCell(blockCell(places, row, number), blockCell(places, total, number), part), STYLE.share],
      ],
      LEAST_HEIGHT,
    );
    bars(draft, { row, column: share, rows: 1, columns: 1 });
  };
  const shareCell = (part: string, whole: string, cached: number): PlanCell => ({
    formula: `IF(${whole}>0,${part}/${whole},0)`,
    cached: progress.total === 0 ? 0 : cached / progress.total,
  });
  statuses.forEach(({ label, code }, index) => {
    const count = progress.completeByStatus.get(code) ?? 0;
    const formula = `SUM(${blockRows(places, sections.first, sections.rows, FIRST_FIGURE + index)})`;
    line(label, { formula, cached: count }, count, STATUS_COLORS[index % STATUS_COLORS.length] ?? OPEN_COLOR);
  });
  const counted = blockRows(places, first, statuses.length, number);
  const open = { formula: `MAX(0,${progress.total}-SUM(${counted}))`, cached: progress.open };
  line(t('summary.open'), open, progress.open, OPEN_COLOR);
  draft.row(
    [
      [REF, null, STYLE.totalWords],
      [WORDS, t('summary.total'), STYLE.totalWords],
      [number, progress.total, STYLE.totalCount],
      [share, null, STYLE.totalShare],
    ],
    LEAST_HEIGHT,
  );
}

function tableHead(draft: SheetDraft, { framework, t }: SummaryContent, words: string): void {
  const figures = [...framework.statuses.map(({ label }) => label), t('summary.open'), t('summary.answered')];
  draft.row(
    [
      [REF, null, STYLE.head],
      [WORDS, words, STYLE.head],
      ...figures.map((label, index): DraftCell => [FIRST_FIGURE + index, label, STYLE.headFigure]),
    ],
    rowHeight(
      figures.map((text) => ({ text, width: 12, size: FONT.size })),
      32,
      FONT.size,
    ),
  );
}

interface FigureLine {
  readonly ref: string | null;
  readonly words: string;
  readonly counts: Counts;
  /** One a status; null where the figures are a snapshot. */
  readonly formulas: readonly string[] | null;
}

function figureRow(
  draft: SheetDraft,
  { framework }: SummaryContent,
  places: BlockPlaces,
  { ref, words, counts, formulas }: FigureLine,
): void {
  const row = draft.nextRow;
  const { total } = counts;
  const [open, share] = [openColumn(framework), shareColumn(framework)];
  const cells = framework.statuses.map(({ code }, index): DraftCell => {
    const cached = counts.completeByStatus.get(code) ?? 0;
    const formula = formulas?.[index];
    return [FIRST_FIGURE + index, formula === undefined ? cached : { formula, cached }, STYLE.count];
  });
  const counted = framework.statuses.map((_, index) => blockCell(places, row, FIRST_FIGURE + index)).join(',');
  const wordsStyle: CellStyle = ref === null ? { ...STYLE.words, bold: true } : STYLE.words;
  draft.row(
    [
      [REF, ref, STYLE.ref],
      [WORDS, words, wordsStyle],
      ...cells,
      [open, { formula: `MAX(0,${total}-SUM(${counted}))`, cached: counts.open }, STYLE.count],
      [
        share,
        { formula: `(${total}-${blockCell(places, row, open)})/${total}`, cached: (total - counts.open) / total },
        STYLE.share,
      ],
    ],
    rowHeight([{ text: words, width: WORDS_WIDTH, size: FONT.size }], LEAST_HEIGHT, FONT.size),
  );
  draft.conditionalFormat({
    area: { row, column: open, rows: 1, columns: 1 },
    formula: `${blockCell(places, row, open)}>0`,
    style: { fill: COLOR.missing, color: COLOR.missingInk, bold: true },
    stopIfTrue: false,
  });
}

function bars(draft: SheetDraft, area: Area): void {
  draft.dataBar({ area, min: 0, max: 1, color: BAR });
}
