/** The registers: what was committed to, what is in the way, what is done, as readable blocks of text. A snapshot. */
import { isBlank } from '../../text/cellText.ts';
import { literal } from '../formula.ts';
import { countLines, rowHeight } from '../rowHeight.ts';
import type { DraftCell, SheetDraft } from '../sheetDraft.ts';
import { FONT } from '../theme.ts';
import type { PlanCell } from '../workbookPlan.ts';
import type { Register, RegisterEntry, SummaryContent } from './content.ts';
import { FIRST_FIGURE, reachOfFigures, REF, STYLE, WORDS, WORDS_WIDTH } from './look.ts';
import { splitText } from './splitText.ts';

/** A third of a page, so that a page break leaves no large gap; Excel's own limit is twice as much. */
const MOST_LINES = 13;
/** Characters of the default font go to a cell's inner margins. */
const MARGIN = 1;
const SPACE_BELOW = 7;

export function layOutRegisters(draft: SheetDraft, content: SummaryContent): void {
  for (const register of content.registers) layOutRegister(draft, content, register);
}

function layOutRegister(draft: SheetDraft, content: SummaryContent, { kind, status, entries }: Register): void {
  const { t } = content;
  draft.row([], 16);
  draft.row([[REF, t(`summary.register.${kind}`, { label: status.label }), STYLE.heading]], 26);
  if (kind === 'timeframe') draft.row([[REF, t('summary.register.timeframe.order'), STYLE.small]], 16);
  if (entries.length === 0) draft.row([[REF, t('summary.register.none'), STYLE.entryText]], 20);
  for (const entry of entries) layOutEntry(draft, content, entry, kind);
}

function layOutEntry(draft: SheetDraft, content: SummaryContent, entry: RegisterEntry, kind: Register['kind']): void {
  const { t, framework } = content;
  const { ref, wording, answer, complete } = entry;
  // Beside the wording, over the figures' columns, where it is short enough for one line there.
  const beside = kind !== 'timeframe' || isBlank(answer.timeframe) ? '' : answer.timeframe.trim();
  const fits = !beside.includes('\n') && countLines(beside, reachOfFigures(framework) * BOLD) === 1;
  const mark: DraftCell[] = complete
    ? beside === '' || !fits
      ? []
      : [[FIRST_FIGURE, beside, STYLE.entryTime]]
    : [[FIRST_FIGURE, openMark(content, fits ? beside : ''), STYLE.entryOpen]];
  draft.row(
    [[REF, refCell(content, ref), STYLE.entryRef], [WORDS, wording, STYLE.entryWording], ...mark],
    rowHeight([{ text: wording, width: WORDS_WIDTH * BOLD, size: STYLE.entryWording.size }], 18, FONT.size),
  );
  const texts = kind === 'barriers' ? [answer.barriers] : [answer.activities];
  if (beside !== '' && !fits) {
    texts.unshift(t('summary.register.timeframeText', { column: t('column.timeframe'), text: beside }));
  }
  for (const [index, text] of texts.entries()) {
    const shown = isBlank(text) ? t('summary.register.noText') : text.trim();
    const pieces = splitText(shown, WORDS_WIDTH - MARGIN, MOST_LINES);
    pieces.forEach((piece, place) => {
      const last = index === texts.length - 1 && place === pieces.length - 1;
      const height = rowHeight([{ text: piece, width: WORDS_WIDTH, size: FONT.size }], 18, FONT.size);
      draft.row([[WORDS, piece, STYLE.entryText]], height + (last ? SPACE_BELOW : 0));
    });
  }
}

/** Bold letters are wider. */
const BOLD = 0.93;

function openMark({ t }: SummaryContent, timeframe: string): string {
  const open = t('summary.register.open');
  return timeframe === '' ? open : `${open}${t('check.separator')}${timeframe}`;
}

/** A look-up of a row goes through all rows in some programs: with more rows than this, links are a snapshot too. */
const MOST_LOOKED_UP = 1_000;

/**
 * The Ref as a link to its row, wherever sorting has put it; where there are very many rows, to where it was when this
 * was built. ADDRESS writes the reference as the program at hand reads it.
 */
function refCell({ tableSheet, progress, rowOf }: SummaryContent, ref: string): PlanCell {
  const words = literal(ref);
  const snapshot = progress.total > MOST_LOOKED_UP ? rowOf(ref) : undefined;
  const row = snapshot ?? `MATCH(${words},AT_Ref,0)+ROW(INDEX(AT_Ref,1))-1`;
  const target = `ADDRESS(${row},COLUMN(INDEX(AT_Ref,1)),4,TRUE,${literal(tableSheet)})`;
  return { formula: `IFERROR(HYPERLINK("#"&${target},${words}),${words})`, cached: ref };
}
