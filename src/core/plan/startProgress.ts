/** Lays out the live progress on the Start sheet. */
import { startTranslator } from '../messages/startCatalogue.ts';
import { respondentText } from '../answers/response.ts';
import { isBlank } from '../text/cellText.ts';
import { cellAddress } from './address.ts';
import { blankFormula } from './checkFormula.ts';
import { literal } from './formula.ts';
import type { NormalInput } from './normalise.ts';
import type { SheetDraft } from './sheetDraft.ts';
import { heading, LABEL, one, STYLE, TEXT } from './startLook.ts';
import { stateWords } from './submission/marks.ts';
import type { CellStyle } from './workbookPlan.ts';

/** The state in words, and the figures. */
export function layOutProgress(
  draft: SheetDraft,
  { rows, framework, response, t, marks }: NormalInput,
  /** Undefined where the respondent is not asked for. */
  required: readonly string[] | undefined,
): void {
  const total = rows.length;
  const complete = rows.filter(({ verdict }) => verdict.state === 'complete').length;
  const blank = rows.filter(({ verdict }) => verdict.state === 'blank').length;
  const respondentOpen = framework.respondentFields.filter(
    (field) => field.required && isBlank(respondentText(response, field.code)),
  ).length;

  const st = startTranslator(t);
  heading(draft, st('start.progress'));
  const stateRow = draft.nextRow;
  const at = (offset: number): string => cellAddress(stateRow + offset, TEXT);
  const [completeCell, respondentCell] = [at(1), at(4)];
  const open = total - complete;
  const words = stateWords(t, total, marks);
  const state = open > 0 ? words.openText(open) : respondentOpen > 0 ? words.respondent : words.done;
  const says = (words: string): string => `LEFT(AT_Check,${words.length})=${literal(words)}`;

  const figure = (label: string, formula: string, cached: number | string, style: CellStyle = STYLE.figure): number =>
    draft.row(
      [
        [LABEL, label, STYLE.label],
        [TEXT, { formula, cached }, style],
      ],
      20,
    );
  figure(
    st('start.progress.state'),
    `IF(${completeCell}<${total},${words.openFormula(`(${total}-${completeCell})`)},` +
      (required === undefined
        ? `${literal(words.done)})`
        : `IF(${respondentCell}>0,${literal(words.respondent)},${literal(words.done)}))`),
    state,
    { ...STYLE.figure, size: 13 },
  );
  const bar = figure(st('start.progress.complete'), `SUMPRODUCT(--(${says(t('check.complete'))}))`, complete);
  draft.dataBar({ area: one(bar, TEXT), min: 0, max: total, color: '8FD3A6' });
  figure(t('start.progress.started'), `${total}-${completeCell}-${at(3)}`, total - complete - blank);
  figure(st('start.progress.blank'), `SUMPRODUCT(--(${says(t('check.blank'))}))+${total}-ROWS(AT_Check)`, blank);
  if (required === undefined) return;
  figure(
    st('start.progress.respondent'),
    required.length === 0 ? '0' : required.map((cell) => `IF(${blankFormula(cell)},1,0)`).join('+'),
    respondentOpen,
  );
}
