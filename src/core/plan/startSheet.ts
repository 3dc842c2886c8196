/**
 * Lays out the Start sheet: what this is, how to fill it in, who answers, live progress, links, the free space at the
 * end of the document, and where to ask. Three columns: label, text, hint. Nothing is merged.
 */
import type { RespondentField } from '../../framework/schema.ts';
import { respondentText } from '../answers/response.ts';
import type { Translator } from '../messages/catalogue.ts';
import { startTranslator } from '../messages/startCatalogue.ts';
import { isBlank } from '../text/cellText.ts';
import { isoToSerial, SERIAL_RANGE } from '../text/dates.ts';
import { cellText, footer } from './actionToolSheet.ts';
import { cellAddress } from './address.ts';
import { blankFormula } from './checkFormula.ts';
import { ADDITIONAL_DETAILS_NAME, respondentName, STATUS_LABELS_NAME } from './columns.ts';
import { literal } from './formula.ts';
import type { NormalInput } from './normalise.ts';
import { layOutPartBanner, layOutPartRecord } from '../part/layOutPart.ts';
import { SheetDraft } from './sheetDraft.ts';
import { layOutProgress } from './startProgress.ts';
import { heading, heightOf, HINT, LABEL, one, STYLE, TEXT, WIDTHS, type StartLink } from './startLook.ts';
import { layOutBanner, layOutRecord } from './submission/layOutRecord.ts';
import { COLOR } from './theme.ts';
import type { Area, CellStyle, NamePlan, Protection, SheetPlan, Validation } from './workbookPlan.ts';

const ADDITIONAL_HEIGHT = 160;

export const START_PROTECTION: Protection = { formatRows: true, formatColumns: true, autoFilter: false };
/** The look of the free space at the end of the document. */
export const DETAILS_STYLE: CellStyle = STYLE.input;

/**
 * The Start sheet and the names of the cells that the respondent fills in there.
 * @param more what it leads to beside the questionnaire
 */
export function layOutStart(
  input: NormalInput,
  sheetName: string,
  actionToolName: string,
  more: readonly StartLink[] = [],
): { readonly sheet: SheetPlan; readonly names: readonly NamePlan[] } {
  const { framework, t } = input;
  const st = startTranslator(t);
  const draft = new SheetDraft(WIDTHS.length);
  const names: NamePlan[] = [];

  layOutBanner(draft, input);
  layOutPartBanner(draft, input);
  draft.row([[LABEL, framework.title, STYLE.title]], 30);
  draft.row([[LABEL, framework.publisher, STYLE.subtitle]]);
  draft.gap();

  text(draft, st('start.about'), framework.introduction);
  draft.gap();
  safety(draft, t);
  draft.gap();

  howTo(draft, input, actionToolName);
  draft.gap();
  names.push({ name: STATUS_LABELS_NAME, sheet: 'start', area: statusTable(draft, input) });
  draft.gap();

  const respondent =
    input.part === undefined ? respondentFields(draft, input) : { names: [], requiredCells: undefined };
  names.push(...respondent.names);
  draft.gap();

  layOutProgress(draft, input, respondent.requiredCells);
  draft.gap();
  names.push(...layOutRecord(draft, input));

  const linkRow = draft.row(
    [
      [LABEL, st('start.links'), STYLE.heading],
      [TEXT, st('start.links.actionTool', { n: input.rows.length }), STYLE.link],
    ],
    22,
  );
  draft.link({ row: linkRow, column: TEXT, tooltip: actionToolName, name: 'AT_Status' });
  for (const { text: words, name, tooltip } of more) {
    draft.link({ row: draft.row([[TEXT, words, STYLE.link]], 18), column: TEXT, tooltip, name });
  }
  draft.gap();

  if (input.part === undefined) {
    const details = draft.row(
      [
        [LABEL, framework.additionalDetails, STYLE.heading],
        [TEXT, cellText(input.response.additionalDetails), STYLE.input],
      ],
      heightOf(input.response.additionalDetails, TEXT, ADDITIONAL_HEIGHT),
    );
    names.push({ name: ADDITIONAL_DETAILS_NAME, sheet: 'start', area: one(details, TEXT) });
  } else layOutPartRecord(draft, input.part);
  draft.gap();

  text(draft, st('start.contact'), t('start.contact.text', { name: framework.contact.name }));
  const contactRow = draft.row([[TEXT, framework.contact.email, STYLE.link]], 18);
  draft.link({
    row: contactRow,
    column: TEXT,
    tooltip: framework.contact.email,
    url: `mailto:${framework.contact.email}`,
  });
  draft.gap();
  text(draft, '', framework.attribution, STYLE.small);

  return {
    names,
    sheet: draft.finish({
      key: 'start',
      name: sheetName,
      tabColor: COLOR.completeInk,
      rightToLeft: t.direction === 'rtl',
      showGridlines: false,
      rowsGrow: false,
      columnWidths: WIDTHS,
      table: null,
      charts: [],
      freeze: null,
      protection: START_PROTECTION,
      page: {
        orientation: 'portrait',
        paper: 'a4',
        titleRows: null,
        footer: footer(input),
        margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7 },
      },
    }),
  };
}

/** A paragraph, with the heading of its part beside it. */
function text(draft: SheetDraft, title: string, words: string, style: CellStyle = STYLE.text): void {
  draft.row(
    [...(title === '' ? [] : ([[LABEL, title, STYLE.heading]] as const)), [TEXT, words, style]],
    heightOf(words, TEXT, title === '' ? 18 : 22, style.size),
  );
}

function safety(draft: SheetDraft, t: Translator): void {
  const words = t('start.safety.text');
  draft.row(
    [
      [LABEL, t('start.safety'), { ...STYLE.safety, bold: true, size: 13 }],
      [TEXT, words, STYLE.safety],
    ],
    heightOf(words, TEXT),
  );
}

function howTo(draft: SheetDraft, { t, marks, part }: NormalInput, sheet: string): void {
  const st = startTranslator(t);
  if (marks?.submission.kind === 'final') {
    // Nobody fills in a final copy.
    text(draft, marks.words('record.final'), marks.words('record.final.text'));
    return;
  }
  text(draft, st('start.how'), part === undefined ? st('start.how.1') : part.words('part.how.1'));
  text(draft, '', st('start.how.2', { sheet, status: t('column.status') }));
  text(draft, '', st('start.how.3', { check: t('column.check') }));
  text(draft, '', st('start.how.4'));
}

/** The statuses as a small table; returns the area of the labels. */
function statusTable(draft: SheetDraft, { framework, t }: NormalInput): Area {
  const st = startTranslator(t);
  heading(draft, st('start.statuses'));
  draft.row(
    [
      [LABEL, st('start.statuses.status'), STYLE.tableHead],
      [TEXT, st('start.statuses.meaning'), STYLE.tableHead],
      [HINT, st('start.statuses.needs'), STYLE.tableHead],
    ],
    20,
  );
  const first = draft.nextRow;
  for (const { label, instruction, requires } of framework.statuses) {
    const needs =
      requires.length === 0
        ? st('start.statuses.nothing')
        : requires.map((field) => t(`column.${field}`)).join(t('check.separator'));
    draft.row(
      [
        [LABEL, label, STYLE.tableLabel],
        [TEXT, instruction, STYLE.tableCell],
        [HINT, needs, STYLE.tableCell],
      ],
      Math.max(heightOf(instruction, TEXT), heightOf(label, LABEL), heightOf(needs, HINT)),
    );
  }
  return { row: first, column: LABEL, rows: framework.statuses.length, columns: 1 };
}

function respondentFields(
  draft: SheetDraft,
  { framework, response, t }: NormalInput,
): { readonly names: readonly NamePlan[]; readonly requiredCells: readonly string[] } {
  const st = startTranslator(t);
  heading(draft, t('start.respondent'));
  const names: NamePlan[] = [];
  const requiredCells: string[] = [];
  for (const field of framework.respondentFields) {
    const content = respondentText(response, field.code);
    const { code, required, label } = field;
    const row = draft.nextRow;
    const cell = cellAddress(row, TEXT);
    draft.row(
      [
        [LABEL, required ? t('start.respondent.required', { label }) : label, STYLE.label],
        [TEXT, respondentValue(field, content), respondentStyle(field)],
        ...(required
          ? ([
              [
                HINT,
                {
                  formula: `IF(${blankFormula(cell)},${literal(st('start.respondent.needed'))},"")`,
                  cached: isBlank(content) ? st('start.respondent.needed') : '',
                },
                STYLE.hint,
              ],
            ] as const)
          : []),
      ],
      heightOf(content, TEXT, 20),
    );
    names.push({ name: respondentName(code), sheet: 'start', area: one(row, TEXT) });
    if (required) {
      requiredCells.push(cell);
      draft.conditionalFormat({
        area: one(row, TEXT),
        formula: `${cellAddress(row, HINT)}<>""`,
        style: { fill: COLOR.missing, color: COLOR.missingInk },
        stopIfTrue: false,
      });
    }
    for (const validation of respondentValidations(field, one(row, TEXT), t)) draft.validation(validation);
  }
  return { names, requiredCells };
}

/** A date as Excel's day number, so that it is a date in every locale; anything else as the text it is. */
function respondentValue(field: RespondentField, content: string): string | number | null {
  if (content === '') return null;
  return field.kind === 'date' ? (isoToSerial(content) ?? content) : content;
}

/** The check of a date field's cell; none for a text. */
export function respondentValidations(field: RespondentField, area: Area, t: Translator): Validation[] {
  if (field.kind !== 'date') return [];
  return [
    {
      kind: 'date',
      area,
      from: SERIAL_RANGE.first,
      to: SERIAL_RANGE.last,
      promptTitle: t('prompt.date.title'),
      prompt: t('prompt.date.text'),
      errorTitle: t('error.date.title'),
      error: t('error.date.text'),
    },
  ];
}

/** The look of a respondent field's cell. */
export function respondentStyle(field: RespondentField): CellStyle {
  // A reporting period such as "2026" or "1/2026" must stay what was typed.
  return { ...STYLE.input, numberFormat: field.kind === 'date' ? 'yyyy\\-mm\\-dd' : '@' };
}
