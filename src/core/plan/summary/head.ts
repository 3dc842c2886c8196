/** The head: what questionnaire, whose answers, in what state, as of when. Live formulas but for the date of building. */
import type { RespondentField } from '../../../framework/schema.ts';
import { respondentText } from '../../answers/response.ts';
import { isBlank } from '../../text/cellText.ts';
import { blankFormula } from '../checkFormula.ts';
import { respondentName } from '../columns.ts';
import { literal } from '../formula.ts';
import type { DraftCell, SheetDraft } from '../sheetDraft.ts';
import { draftBanner, stateWords, type StateWords } from '../submission/marks.ts';
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
  readonly title: number;
  readonly state: number;
  readonly notice: number;
}

/** Lays out the head; what depends on the figures is filled in later ({@link stateCell}). */
export function layOutHead(draft: SheetDraft, content: SummaryContent, places: BlockPlaces): HeadRows {
  const { framework } = content;
  const columns = blockColumns(framework);
  const banner = draftBanner(content.marks, content.progress);
  if (banner !== undefined) {
    draft.row(
      Array.from({ length: columns }, (_, column): DraftCell => [
        column,
        column === REF ? banner.text : null,
        STYLE.draft,
      ]),
      24,
    );
  }
  const title = draft.row([[REF, framework.title, STYLE.title]], 32);
  const state = draft.row(
    Array.from({ length: columns }, (_, column): DraftCell => [column, null, STYLE.state]),
    26,
  );
  for (let column = 0; column < columns; column += 1) {
    draft.conditionalFormat({
      area: { row: state, column, rows: 1, columns: 1 },
      formula: `${blockCell(places, state, REF)}=${literal(wordsOf(content).done)}`,
      style: { fill: COLOR.complete, color: COLOR.completeInk },
      stopIfTrue: false,
    });
  }
  // A banner takes some of the page: the figures by section shall stay on it.
  if (banner === undefined) draft.gap();
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
  layOutNotes(draft, content);
  const notice = draft.row([[REF, null, STYLE.notice]], 16);
  return { title, state, notice };
}

/** How to find what is open, and how current the page is. A final copy has nothing open, and takes no notes. */
function layOutNotes(draft: SheetDraft, content: SummaryContent): void {
  const { t, marks } = content;
  const date = builtOn(content);
  if (marks?.submission.kind === 'final') {
    draft.row([[REF, marks.words('record.final.summary', { date }), STYLE.small]], 15);
    return;
  }
  const where = t('summary.open.where', {
    sheet: content.tableSheet,
    check: t('column.check'),
    complete: t('check.complete'),
  });
  const link = draft.row([[REF, where, STYLE.smallLink]], 15);
  draft.link({ row: link, column: REF, tooltip: content.tableSheet, name: 'AT_Check' });
  draft.row([[REF, t('summary.note', { date }), STYLE.small]], 15);
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
export function stateText({ framework, response, progress }: SummaryContent, words: StateWords): string {
  const { open } = progress;
  if (open > 0) return words.openText(open);
  const missing = framework.respondentFields.some(
    (field) => field.required && isBlank(respondentText(response, field.code)),
  );
  return missing ? words.respondent : words.done;
}

const wordsOf = ({ progress, t, marks }: SummaryContent): StateWords => stateWords(t, progress.total, marks);

/** The state by formula; `open` is the cell that counts what is open. */
export function stateCell(content: SummaryContent, open: string): PlanCell {
  const { framework } = content;
  const words = wordsOf(content);
  const required = framework.respondentFields.filter((field) => field.required);
  const missing = required.map(({ code }) => blankFormula(respondentName(code)));
  const done = literal(words.done);
  const respondent =
    missing.length === 0 ? done : `IF(IFERROR(OR(${missing.join(',')}),TRUE),${literal(words.respondent)},${done})`;
  return {
    formula: `IF(${open}>0,${words.openFormula(open)},${respondent})`,
    cached: stateText(content, words),
  };
}
