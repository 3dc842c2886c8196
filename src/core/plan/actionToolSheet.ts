/**
 * Lays out the questionnaire's worksheet: one Excel table, one row per sub-item, nothing merged, so that sorting,
 * filtering and screen readers work.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import type { Translator } from '../messages/catalogue.ts';
import { labelsAskingFor, checkFormula, checkText, statusIsFormula } from './checkFormula.ts';
import { COLUMNS, columnIndex, STATUS_LABELS_NAME, type ColumnKey } from './columns.ts';
import { anyOf, literal } from './formula.ts';
import { EXCEL } from './limits.ts';
import type { NormalInput, NormalRow } from './normalise.ts';
import { CONFIRMED_NAME, REVIEW_REF_NAME } from '../update/reviewRecord.ts';
import { rowHeight } from './rowHeight.ts';
import { columnArea, headerAreas, laidOut, placedCell, type TablePlaces } from './tablePlaces.ts';
import { COLOR, FONT } from './theme.ts';
import type {
  Area,
  CellStyle,
  ConditionalFormat,
  PlanCell,
  Protection,
  SheetPlan,
  StyledArea,
  Validation,
} from './workbookPlan.ts';

/** Name of the Excel table; unique in the workbook. */
export const TABLE_NAME = 'AT_Questionnaire';
/** Smaller than the answers: context to look up, not to read through. */
const CONTEXT_SIZE = 9;
const LEAST_ROW_HEIGHT = 48;
const HEADER_HEIGHT = 24;
export const TABLE_STYLE = 'TableStyleLight1';
export const TABLE_PROTECTION: Protection = { formatRows: true, formatColumns: true, autoFilter: true };

/** @param review the workbook has answers to confirm (update/reviewSheet.ts) */
export function layOutActionTool(
  { framework, t, rows, response }: NormalInput,
  sheetName: string,
  review = false,
): SheetPlan {
  const places = laidOut(rows.length);
  const header = COLUMNS.map(({ key }) => t(`column.${key}`));
  return {
    key: 'actionTool',
    name: sheetName,
    tabColor: COLOR.accent,
    rightToLeft: t.direction === 'rtl',
    showGridlines: true,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: [HEADER_HEIGHT, ...measureRows(rows)],
    rowsGrow: true,
    cells: [header, ...rows.map(rowCells)],
    filled: [
      {
        area: columnArea('check', places),
        formula: checkFormula(framework, places, t),
        cached: rows.map(({ verdict }) => checkText(verdict, t)),
      },
    ],
    styles: tableStyles(places),
    links: [],
    conditionalFormats: tableConditionalFormats(framework, t, places, review),
    dataBars: [],
    charts: [],
    validations: [statusValidation(framework, t, places)],
    table: {
      name: TABLE_NAME,
      area: { row: 0, column: 0, rows: rows.length + 1, columns: COLUMNS.length },
      columns: header,
      style: TABLE_STYLE,
    },
    freeze: { rows: 1, columns: 1 },
    protection: TABLE_PROTECTION,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: { first: 1, last: 1 },
      footer: footer({ framework, t, rows, response }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
  };
}

/** Institution at the left, framework in the middle, page number at the right. */
export function footer({ framework, response, t }: NormalInput): SheetPlan['page']['footer'] {
  // An ampersand starts a code in a header or footer; two stand for one.
  const plain = (text: string): string => text.replaceAll('&', '&&').replace(/\s+/g, ' ').trim();
  const institution = plain(response.respondent['institution'] ?? '');
  const title = plain(framework.title);
  const right = t('print.page', { page: '&P', pages: '&N' });
  // Three section codes of two characters each.
  const room = EXCEL.headerFooter - 6 - title.length - right.length;
  return { left: institution.slice(0, Math.max(0, room)).replace(/&$/, ''), center: title, right };
}

function rowCells(row: NormalRow): PlanCell[] {
  const { answer } = row;
  return [
    row.ref,
    row.section,
    row.recommendation,
    row.subItem,
    cellText(row.statusText),
    cellText(answer.activities),
    cellText(answer.timeframe),
    cellText(answer.barriers),
    null,
  ];
}

/** An empty cell rather than an empty text: they look alike, but COUNTA and filters tell them apart. */
export const cellText = (text: string): PlanCell => (text === '' ? null : text);

function measureRows(rows: readonly NormalRow[]): number[] {
  const width = (key: ColumnKey): number => COLUMNS[columnIndex(key)]?.width ?? 0;
  // Sections and recommendations repeat from row to row: measured once each. A recommendation is of one section.
  const context = new Map<string, number>();
  return rows.map((row) => {
    let least = context.get(row.recommendation);
    if (least === undefined) {
      least = rowHeight(
        [
          { text: row.section, width: width('section'), size: CONTEXT_SIZE },
          { text: row.recommendation, width: width('recommendation'), size: CONTEXT_SIZE },
        ],
        LEAST_ROW_HEIGHT,
        FONT.size,
      );
      context.set(row.recommendation, least);
    }
    return rowHeight(
      [
        { text: row.subItem, width: width('subItem'), size: FONT.size },
        ...FIELD_CODES.map((field) => ({ text: row.answer[field], width: width(field), size: FONT.size })),
      ],
      least,
      FONT.size,
    );
  });
}

/** The look of the header and of every column. */
export function tableStyles(places: TablePlaces): StyledArea[] {
  const base: CellStyle = { color: COLOR.ink, border: COLOR.line, vertical: 'top', wrap: true };
  const locked: CellStyle = { ...base, fill: COLOR.locked };
  const input: CellStyle = { ...base, fill: COLOR.input, unlocked: true };
  const byColumn: Readonly<Record<ColumnKey, CellStyle>> = {
    // Text, or "1.10" would become the number 1.1 when somebody types it again.
    ref: { ...locked, bold: true, wrap: false, numberFormat: '@' },
    section: { ...locked, size: CONTEXT_SIZE },
    recommendation: { ...locked, size: CONTEXT_SIZE },
    subItem: locked,
    status: { ...input, bold: true },
    activities: input,
    // Text, or Excel would turn "June 2027" into the first of June 2027.
    timeframe: { ...input, numberFormat: '@' },
    barriers: input,
    check: { ...locked, bold: true },
  };
  const header: CellStyle = {
    bold: true,
    color: COLOR.onAccent,
    fill: COLOR.accent,
    border: COLOR.line,
    vertical: 'center',
    wrap: true,
  };
  return [
    ...headerAreas(places).map((area) => ({ area, style: header })),
    ...COLUMNS.map(({ key }) => ({ area: columnArea(key, places), style: byColumn[key] })),
  ];
}

/**
 * What is amber, grey, green or dimmed, in order of precedence.
 * @param hasReview the workbook has answers to confirm: the Refs of those that are not confirmed yet are marked
 */
export function tableConditionalFormats(
  framework: Framework,
  t: Translator,
  places: TablePlaces,
  hasReview = false,
): ConditionalFormat[] {
  const cell = (key: ColumnKey, offset = 0): string => placedCell(key, places, offset);
  const checkSays = (words: string): string => `LEFT(${cell('check')},${words.length})=${literal(words)}`;
  const missing = { fill: COLOR.missing, color: COLOR.missingInk };
  const review = { fill: COLOR.review, color: COLOR.reviewInk };
  const rule = (
    area: Area,
    formula: string,
    style: ConditionalFormat['style'],
    stopIfTrue = false,
  ): ConditionalFormat => ({ area, formula, style, stopIfTrue });

  const fieldRules = FIELD_CODES.flatMap((field) => {
    const named = `ISNUMBER(FIND(${literal(t(`field.${field}`))},${cell('check')}))`;
    const notAsking = framework.statuses
      .map(({ label }) => label)
      .filter((label) => !labelsAskingFor(framework, field).includes(label));
    return [
      rule(columnArea(field, places), `AND(${checkSays(t('check.missing'))},${named})`, missing, true),
      rule(columnArea(field, places), `AND(${checkSays(t('check.review'))},${named})`, review, true),
      rule(columnArea(field, places), statusIsFormula(cell('status'), notAsking), {
        fill: COLOR.unused,
        color: COLOR.unusedInk,
      }),
    ];
  });

  const repeated = (['section', 'recommendation'] as const).flatMap((key) =>
    places.rows < 2 ? [] : [rule(belowFirst(key, places), `${cell(key, 1)}=${cell(key)}`, { color: COLOR.dimmed })],
  );

  // Not COUNTIFS, to which "1.1" and "1.10" are the same number. The list itself says it in words.
  const unconfirmed = `SUMPRODUCT((${REVIEW_REF_NAME}=${cell('ref')})*(${CONFIRMED_NAME}=""))>0`;
  return [
    ...(hasReview
      ? [rule(columnArea('ref', places), unconfirmed, { fill: COLOR.review, color: COLOR.reviewInk })]
      : []),
    rule(
      columnArea('status', places),
      anyOf([checkSays(t('check.statusMissing')), checkSays(t('check.statusUnknown'))]),
      missing,
      true,
    ),
    ...fieldRules,
    rule(columnArea('check', places), checkSays(t('check.review')), review, true),
    rule(
      columnArea('check', places),
      checkSays(t('check.complete')),
      {
        fill: COLOR.complete,
        color: COLOR.completeInk,
      },
      true,
    ),
    rule(columnArea('check', places), `${cell('check')}<>${literal(t('check.blank'))}`, missing, true),
    ...repeated,
  ];
}

/** The data rows but the first. */
function belowFirst(key: ColumnKey, places: TablePlaces): Area {
  const area = columnArea(key, places);
  return { ...area, row: area.row + 1, rows: area.rows - 1 };
}

/** The dropdown list of the Status column. */
export function statusValidation(framework: Framework, t: Translator, places: TablePlaces): Validation {
  const labels = framework.statuses.map(({ label }) => label);
  const hints = framework.statuses.map(({ label, requires }) =>
    requires.length === 0
      ? t('prompt.status.none', { label })
      : t('prompt.status.one', {
          label,
          fields: requires.map((field) => t(`column.${field}`)).join(t('check.separator')),
        }),
  );
  const messages = {
    area: columnArea('status', places),
    promptTitle: t('prompt.status.title'),
    prompt: firstThatFits(EXCEL.promptText, [
      t('prompt.status.text', { statuses: hints.join(' ') }),
      t('prompt.status.text', { statuses: '' }).trim(),
    ]),
    errorTitle: t('error.status.title'),
    error: firstThatFits(EXCEL.errorText, [
      t('error.status.text', { labels: labels.join(t('check.separator')) }),
      t('error.status.title'),
    ]),
  };
  // In Excel on the web a pick from a range-backed list may raise no change event: inline wherever Excel can hold it.
  return labels.join(',').length <= EXCEL.inlineList
    ? { ...messages, kind: 'list', values: labels }
    : { ...messages, kind: 'namedList', name: STATUS_LABELS_NAME };
}

function firstThatFits(limit: number, texts: readonly string[]): string {
  return texts.find((text) => text.length <= limit) ?? '';
}
