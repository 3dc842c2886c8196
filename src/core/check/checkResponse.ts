/**
 * The completeness check. Pure: it takes a framework and what was read, and returns counts and findings as data.
 */
import type { FieldCode, Framework, Status } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, respondentText, type Answer, type Response } from '../answers/response.ts';
import { askedFramework } from '../part/askedFramework.ts';
import { isBlank } from '../text/cellText.ts';
import { SEVERITY, type Finding, type FindingCode, type RowState } from './finding.ts';
import { judgeRow, statusLookup } from './rowRules.ts';
import { unknownRowFindings, type UnknownRow } from './unknownRows.ts';
import type { ColumnKey } from '../plan/columns.ts';
import { toldReasons, type ReviewMark } from '../update/reviewMarks.ts';

/** Where things are in the workbook that was read, and what is out of order there. Absent when there is no workbook. */
export interface Sightings {
  /** Of a part: the sub-items that it asks for. Absent for a whole questionnaire. */
  readonly part?: ReadonlySet<string>;
  /** The cell of a sub-item's column. */
  readonly cellOf: (ref: string, column: ColumnKey) => string | undefined;
  /** The cell of a respondent field. */
  readonly respondentCell: (code: string) => string | undefined;
  readonly missingRows: readonly string[];
  readonly duplicateRows: readonly { readonly ref: string; readonly cells: readonly string[] }[];
  /** Rows with text whose Ref is not in the framework, in the order of the sheet. */
  readonly unknownRows: readonly UnknownRow[];
  /** Columns that are nowhere to be found. */
  readonly missingColumns: readonly ColumnKey[];
  /** Columns that another one may be instead: the header of the one that is read, and the other's words. */
  readonly doubtedColumns: readonly { readonly column: ColumnKey; readonly cell: string; readonly other: string }[];
  /** Defined names that are gone or point to something else. */
  readonly lostNames: readonly string[];
  /** Places beside the worksheet (of a respondent field, or the additional details) that are read as empty and have lost
   * the label beside them, with the cell that the name still leads to. */
  readonly lostLabels: readonly { readonly field?: string; readonly label: string; readonly cell?: string }[];
  /** Sheets that hold a copy of the questionnaire; they are not read. */
  readonly otherCopies: readonly string[];
  /** Sub-items whose text was edited, each with the cell of that text, and the Refs of the others whose wording it is. */
  readonly rewordedRows: readonly {
    readonly ref: string;
    readonly cell: string;
    readonly others?: readonly string[];
  }[];
  /** Filled-in respondent fields that the framework does not have. */
  readonly unknownFields?: readonly { readonly field: string; readonly label: string; readonly cell: string }[];
  /** Status cells that have no dropdown list any more. */
  readonly lostValidation: readonly string[];
  /** Answers that are still to be confirmed, each with the cell for it. */
  readonly toConfirm?: readonly (ReviewMark & { readonly cell: string })[];
}

export interface CheckReport {
  /** True when there is no blocker. */
  readonly complete: boolean;
  readonly subItems: { readonly total: number } & Readonly<Record<RowState, number>>;
  /** State of each sub-item by Ref, in the document's order. */
  readonly states: ReadonlyMap<string, RowState>;
  /** Respondent first, then rows in the document's order, then what is wrong with the worksheet. */
  readonly findings: readonly Finding[];
}

/** Longest piece of a cell's text that a finding quotes. */
const QUOTE_LENGTH = 40;

/** Checks a response; with `sightings`, also the worksheet it was read from. Of a part, what it asks for is checked. */
export function checkResponse(whole: Framework, response: Response, sightings?: Sightings): CheckReport {
  const framework = askedFramework(whole, sightings?.part);
  const findings = [
    ...respondentFindings(framework, response, sightings),
    ...lostLabelFindings(framework, sightings),
    ...missingColumnFindings(sightings),
  ];
  const states = new Map<string, RowState>();
  const counts: Record<RowState, number> = { blank: 0, incomplete: 0, complete: 0 };
  const lookup = statusLookup(framework);
  const missing = new Set(sightings?.missingRows);
  const duplicates = new Map(sightings?.duplicateRows.map(({ ref, cells }) => [ref, cells]));
  const reworded = new Map(sightings?.rewordedRows.map((row) => [row.ref, row]));
  const toConfirm = new Map(sightings?.toConfirm?.map((mark) => [mark.ref, mark]));

  const add = (ref: string, code: FindingCode, field: ColumnKey | undefined, context: Finding['context']): void => {
    findings.push(finding(code, ref, field, field && sightings?.cellOf(ref, field), context));
  };
  for (const { subItem } of placedSubItems(framework)) {
    const { ref } = subItem;
    if (missing.has(ref)) {
      add(ref, 'row-missing', undefined, NO_CONTEXT);
      states.set(ref, 'blank');
      counts.blank += 1;
      continue;
    }
    const answer = answerTo(response, ref);
    const status = lookup.ofAnswer(answer);
    const verdict = judgeRow({ answer, status });
    // A sub-item that has two rows is open until one is removed, however full they are.
    const twice = duplicates.get(ref);
    const state = twice !== undefined && verdict.state === 'complete' ? 'incomplete' : verdict.state;
    states.set(ref, state);
    counts[state] += 1;
    if (twice !== undefined) add(ref, 'row-duplicate', 'ref', { n: twice.length, cells: someOf(twice) });
    for (const { code, field } of verdict.findings) add(ref, code, field, contextOf(code, field, answer, status));
    const edited = reworded.get(ref);
    if (edited !== undefined) findings.push(wordingFinding(edited));
    findings.push(...confirmFindings(toConfirm.get(ref)));
  }
  // Not pushed one and all: a sheet may have more strange rows than a function can have arguments.
  const all = findings.concat(partFindings(whole, sightings), worksheetFindings(sightings));
  return {
    complete: !all.some(({ severity }) => severity === 'blocker'),
    subItems: { total: states.size, ...counts },
    states,
    findings: all,
  };
}

function respondentFindings(framework: Framework, response: Response, sightings?: Sightings): Finding[] {
  return framework.respondentFields
    .filter((field) => field.required && isBlank(respondentText(response, field.code)))
    .map((field) =>
      finding('respondent-missing', undefined, field.code, sightings?.respondentCell(field.code), {
        label: field.label,
      }),
    );
}

/**
 * That a place was found by nothing but a name, which may have been left behind, and is empty. A required field that is
 * empty is told anyway; a part asks for none of these.
 */
function lostLabelFindings(framework: Framework, sightings: Sightings | undefined): Finding[] {
  if (sightings === undefined || sightings.part !== undefined) return [];
  const required = new Set(framework.respondentFields.filter((field) => field.required).map(({ code }) => code));
  return sightings.lostLabels
    .filter(({ field }) => field === undefined || !required.has(field))
    .map(({ field, label, cell }) => finding('label-lost', undefined, field, cell, { label }));
}

/** That the sub-items are not all there is, which whoever receives the file must know. */
function partFindings(whole: Framework, sightings: Sightings | undefined): Finding[] {
  if (sightings?.part === undefined) return [];
  const context = { n: sightings.part.size, total: placedSubItems(whole).length };
  return [finding('part', undefined, undefined, undefined, context)];
}

/** An answer under another sub-item's wording may be that one's: a column was sorted alone, or the Refs are of another day. */
function wordingFinding({ ref, cell, others = [] }: Sightings['rewordedRows'][number]): Finding {
  return others.length === 0
    ? finding('wording-changed', ref, 'subItem', cell, NO_CONTEXT)
    : finding('wording-other', ref, 'subItem', cell, { ref, other: someOf(others) });
}

/** That nobody has said yet whether a carried or moved answer holds. */
function confirmFindings(mark: (ReviewMark & { readonly cell: string }) | undefined): Finding[] {
  if (mark === undefined) return [];
  const { ref, cell, lastDay = '' } = mark;
  return toldReasons(mark).map((reason) =>
    finding(`answer-${reason}`, ref, undefined, cell, reason === 'past' ? { date: lastDay } : NO_CONTEXT),
  );
}

/** What is wrong with the worksheet as a whole. */
function worksheetFindings(sightings: Sightings | undefined): Finding[] {
  if (sightings === undefined) return [];
  const { unknownRows, lostValidation, lostNames, otherCopies, doubtedColumns, unknownFields = [] } = sightings;
  const [first] = lostValidation;
  return [
    ...unknownFields.map(({ field, label, cell }) =>
      finding('respondent-unknown', undefined, field, cell, { label: quote(label) }),
    ),
    ...unknownRowFindings(unknownRows),
    ...(first === undefined
      ? []
      : [
          finding('validation-lost', undefined, 'status', first, {
            n: lostValidation.length,
            cells: someOf(lostValidation),
          }),
        ]),
    ...doubtedColumns.map(({ column, cell, other }) =>
      finding('column-doubtful', undefined, column, cell, { other: quote(other) }),
    ),
    ...(lostNames.length === 0
      ? []
      : [finding('names-lost', undefined, undefined, undefined, { n: lostNames.length })]),
    ...otherCopies.map((sheet) => finding('questionnaire-copied', undefined, undefined, undefined, { sheet })),
  ];
}

/** All of them, or the first three. */
function someOf(cells: readonly string[]): string {
  return cells.length > 4 ? `${cells.slice(0, 3).join(', ')}, …` : cells.join(', ');
}

/** Without such a column there is nowhere to answer: its cells cannot be told from cells that are empty. */
function missingColumnFindings(sightings: Sightings | undefined): Finding[] {
  return (sightings?.missingColumns ?? [])
    .filter((column) => column !== 'check')
    .map((column) => finding('column-missing', undefined, column, undefined, NO_CONTEXT));
}

function finding(
  code: FindingCode,
  subItem: string | undefined,
  field: string | undefined,
  cell: string | undefined,
  context: Finding['context'],
): Finding {
  return {
    code,
    severity: SEVERITY[code],
    ...(subItem === undefined ? {} : { subItem }),
    ...(field === undefined ? {} : { field }),
    ...(cell === undefined ? {} : { cell }),
    context,
  };
}

const NO_CONTEXT: Finding['context'] = {};

/** What the message of a row's finding needs: the status's label, or the text that is odd. */
function contextOf(
  code: FindingCode,
  field: FieldCode | 'status',
  answer: Answer,
  status: Status | undefined,
): Finding['context'] {
  if (code === 'status-unknown') return { text: quote(answer.statusText) };
  if (code === 'text-placeholder' && field !== 'status') return { text: quote(answer[field]) };
  return status === undefined ? NO_CONTEXT : { status: status.label };
}

function quote(text: string): string {
  // A cell may hold 32 767 characters; the first few are enough to know it by.
  const start = text
    .slice(0, 4 * QUOTE_LENGTH)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length > QUOTE_LENGTH ? `${start.slice(0, QUOTE_LENGTH - 1)}…` : start;
}
