/** The head: what questionnaire, whose answers, in what state, as of when. Live formulas but for the date of building. */
import type { RespondentField } from '../../../framework/schema.ts';
import { respondentText } from '../../answers/response.ts';
import { isBlank } from '../../text/cellText.ts';
import { blankFormula } from '../checkFormula.ts';
import { respondentName } from '../columns.ts';
import { literal, messageFormula } from '../formula.ts';
import type { DraftCell, SheetDraft } from '../sheetDraft.ts';
import { COLOR } from '../theme.ts';
import type { PlanCell } from '../workbookPlan.ts';
import type { SummaryContent } from './content.ts';
import { blockColumns, FIRST_FIGURE, REF, STYLE } from './look.ts';
import { blockCell, type BlockPlaces } from './places.ts';

/** How to reach somebody is not needed to read the page, and the page travels. */
const NOT_SHOWN = 'contact';
/** Where fields stand side by side: a text may reach over the empty cells up to the next one. */
const SLOTS = [REF, FIRST_FIGURE, FIRST_FIGURE + 3] as const;

export interface HeadRows {
  readonly state: number;
  readonly notice: number;
}

/** Lays out the head; what depends on the figures is filled in later ({@link stateCell}). */
export function layOutHead(draft: SheetDraft, content: SummaryContent, places: BlockPlaces): HeadRows {
  const { framework, t } = content;
  const columns = blockColumns(framework);
  draft.row([[REF, framework.title, STYLE.title]], 32);
  const state = draft.row(
    Array.from({ length: columns }, (_, column): DraftCell => [column, null, STYLE.state]),
    26,
  );
  for (let column = 0; column < columns; column += 1) {
    draft.conditionalFormat({
      area: { row: state, column, rows: 1, columns: 1 },
      formula: `${blockCell(places, state, REF)}=${literal(doneText(content))}`,
      style: { fill: COLOR.complete, color: COLOR.completeInk },
      stopIfTrue: false,
    });
  }
  draft.gap();
  const shown = framework.respondentFields.filter(({ code }) => code !== NOT_SHOWN);
  for (let index = 0; index < shown.length; index += SLOTS.length) {
    const fields = shown
      .slice(index, index + SLOTS.length)
      .map((field, slot) => ({ field, column: SLOTS[slot] ?? REF }));
    draft.row(
      fields.map(({ field, column }): DraftCell => [column, field.label, STYLE.fieldLabel]),
      14,
    );
    draft.row(
      fields.map(({ field, column }): DraftCell => [column, fieldCell(field, content), STYLE.fieldValue]),
      20,
    );
  }
  draft.gap();
  const where = t('summary.open.where', {
    sheet: content.tableSheet,
    check: t('column.check'),
    complete: t('check.complete'),
  });
  const link = draft.row([[REF, where, STYLE.smallLink]], 15);
  draft.link({ row: link, column: REF, tooltip: content.tableSheet, name: 'AT_Check' });
  draft.row([[REF, t('summary.note', { date: builtOn(content) }), STYLE.small]], 15);
  const notice = draft.row([[REF, null, STYLE.notice]], 16);
  return { state, notice };
}

/** `2026-11-23 14:05`, as it is sorted and read everywhere. */
export function builtOn({ builtAt }: Pick<SummaryContent, 'builtAt'>): string {
  return builtAt.slice(0, 16).replace('T', ' ');
}

/** A respondent's field as it is on the Start sheet now. */
function fieldCell({ code, kind }: RespondentField, { response, t }: SummaryContent): PlanCell {
  const name = respondentName(code);
  const none = literal(t('summary.none'));
  const text = respondentText(response, code);
  // As text: a date that is too wide for its column would show as hash marks, and TEXT's codes differ by language.
  const iso = `YEAR(${name})&"-"&RIGHT("0"&MONTH(${name}),2)&"-"&RIGHT("0"&DAY(${name}),2)`;
  const value = kind === 'date' ? `IF(ISNUMBER(${name}),${iso},${name}&"")` : `${name}&""`;
  return {
    formula: `IFERROR(IF(LEN(${name})=0,${none},${value}),${none})`,
    cached: text === '' ? t('summary.none') : text,
  };
}

/** What the page's state is now, in the core's words. */
export function stateText({ framework, response, progress, t }: SummaryContent): string {
  const { open, total } = progress;
  if (open > 0) return t('start.progress.open', { open, total });
  const missing = framework.respondentFields.some(
    (field) => field.required && isBlank(respondentText(response, field.code)),
  );
  return missing ? t('start.progress.openRespondent') : t('start.progress.done', { total });
}

const doneText = ({ progress, t }: SummaryContent): string => t('start.progress.done', { total: progress.total });

/** The state by formula; `open` is the cell that counts what is open. */
export function stateCell(content: SummaryContent, open: string): PlanCell {
  const { framework, progress, t } = content;
  const required = framework.respondentFields.filter((field) => field.required);
  const missing = required.map(({ code }) => blankFormula(respondentName(code)));
  const done = literal(doneText(content));
  const respondent =
    missing.length === 0
      ? done
      : `IF(IFERROR(OR(${missing.join(',')}),TRUE),${literal(t('start.progress.openRespondent'))},${done})`;
  const draft = messageFormula(t, 'start.progress.open', { open }, { total: progress.total });
  return { formula: `IF(${open}>0,${draft},${respondent})`, cached: stateText(content) };
}
