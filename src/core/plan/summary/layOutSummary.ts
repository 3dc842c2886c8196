/**
 * Lays out the Summary: head, charts, figures, registers, and the small cells by which it notices that answers have
 * changed. Nothing is merged, and nothing outside the block is touched.
 */
import type { CheckReport } from '../../check/checkResponse.ts';
import { EXCEL } from '../limits.ts';
import { SheetDraft } from '../sheetDraft.ts';
import { stateWords } from '../submission/marks.ts';
import { SUMMARY_NAME, summaryColumnName } from '../summaryPlan.ts';
import { COLOR } from '../theme.ts';
import type { NamePlan, SheetPlan } from '../workbookPlan.ts';
import { CHART_ROW_HEIGHT, CHART_ROW_HEIGHT_BELOW_BANNER, CHART_ROWS, summaryCharts } from './charts.ts';
import type { SummaryContent } from './content.ts';
import { layOutCompared } from './compared.ts';
import { layOutFigures } from './figures.ts';
import { builtOn, layOutHead, stateCell, stateText } from './head.ts';
import { blockColumns, columnWidths, FIRST_FIGURE, REF } from './look.ts';
import { layOutNoticing } from './noticing.ts';
import { blockCell, movedArea, moveSheet, type BlockPlaces } from './places.ts';
import { layOutRegisters } from './registers.ts';

export interface LaidOutSummary {
  readonly sheet: SheetPlan;
  readonly names: readonly NamePlan[];
  /** Rows of the block. */
  readonly rows: number;
}

/** @param leastRows rows that the block has at the least: it never shrinks, so that what is below it stays where it is */
export function layOutSummary(
  content: SummaryContent,
  report: CheckReport,
  sheetName: string,
  places: BlockPlaces,
  leastRows = 0,
): LaidOutSummary {
  const { framework, t } = content;
  const columns = blockColumns(framework);
  const draft = new SheetDraft(columns);
  const head = layOutHead(draft, content, places);
  draft.gap();
  const chartRow = draft.nextRow;
  const chartRowHeight = head.title === 0 ? CHART_ROW_HEIGHT : CHART_ROW_HEIGHT_BELOW_BANNER;
  for (let row = 0; row < CHART_ROWS; row += 1) draft.row([], chartRowHeight);
  draft.gap();
  const figures = layOutFigures(draft, content, places);
  layOutCompared(draft, content, places);
  layOutRegisters(draft, content);
  draft.fill(head.state, REF, stateCell(content, blockCell(places, figures.openRow, FIRST_FIGURE)));
  draft.fill(head.notice, REF, layOutNoticing(draft, content, places, report));
  while (draft.nextRow < leastRows) draft.row([]);

  const rows = draft.nextRow;
  const sheet = draft.finish({
    key: 'summary',
    name: sheetName,
    tabColor: COLOR.link,
    rightToLeft: t.direction === 'rtl',
    showGridlines: false,
    rowsGrow: false,
    columnWidths: columnWidths(framework),
    charts: summaryCharts(content, figures, chartRow),
    table: null,
    freeze: null,
    protection: null,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      // Title and state, at the top of every page; that it is a draft is in the page's header.
      titleRows: { first: head.title + 1, last: head.state + 1 },
      footer: summaryFooter(content),
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.65 },
    },
  });
  return { sheet: moveSheet(sheet, places), names: summaryNames(rows, columns, places), rows };
}

function summaryNames(rows: number, columns: number, places: BlockPlaces): NamePlan[] {
  const name = (called: string, column: number, width: number): NamePlan => ({
    name: called,
    sheet: 'summary',
    area: movedArea({ row: 0, column, rows, columns: width }, places),
  });
  return [
    name(SUMMARY_NAME, 0, columns),
    ...Array.from({ length: columns }, (_, column) => name(summaryColumnName(column), column, 1)),
  ];
}

/** Institution, state as of the day of building, page number. A footer cannot hold a formula. */
function summaryFooter(content: SummaryContent): SheetPlan['page']['footer'] {
  const { t, response } = content;
  // An ampersand starts a code in a footer; two stand for one.
  const plain = (text: string): string => text.replaceAll('&', '&&').replace(/\s+/g, ' ').trim();
  // Whatever a copy's live state is called, its footer tells what it was.
  const state = stateText(content, stateWords(t, content.progress.total, undefined));
  const center = plain(t('summary.footer', { state, date: builtOn(content).slice(0, 10) }));
  const right = t('print.page', { page: '&P', pages: '&N' });
  // Three section codes of two characters each.
  const room = EXCEL.headerFooter - 6 - center.length - right.length;
  const left = plain(response.respondent['institution'] ?? '').slice(0, Math.max(0, room));
  return { left: left.replace(/&$/, ''), center, right };
}
