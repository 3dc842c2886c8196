/** What people do to a workbook, and the one finding that each of these things leads to. */
import type { FindingCode } from '../../../src/core/check/finding.ts';
import { deleteName, removeLists, type Sheet } from './edits.ts';

export interface ReportedFinding {
  readonly code: FindingCode;
  readonly severity: string;
  readonly subItem?: string;
  readonly field?: string;
  readonly cell?: string;
  readonly message: string;
}

export interface FindingCase {
  readonly code: FindingCode;
  readonly when: string;
  readonly edit: (sheet: Sheet) => void;
  /** What the finding says besides its code and severity. */
  readonly finding: Omit<ReportedFinding, 'code' | 'severity'>;
  /** Sub-items that are complete all the same. */
  readonly complete: number;
}

const COMMITTED = '"Commit to implement"';
const at = (cell: string): string => `'Action Tool'!${cell}`;
const set =
  (...cells: readonly (readonly [address: string, value: string | null])[]) =>
  (sheet: Sheet): void => {
    for (const [address, value] of cells) sheet.getCell(address).value = value;
  };

/** Row 5 is 1.4, row 9 is 3.2 (both committed), row 8 is 3.1 (implemented), row 49 is 13.4 (unable). */
export const findingCases: readonly FindingCase[] = [
  {
    code: 'status-missing',
    when: 'a status was deleted',
    edit: set(['E9', null]),
    finding: {
      subItem: '3.2',
      field: 'status',
      cell: at('E9'),
      message: 'No status is chosen. Please choose one from the list.',
    },
    complete: 66,
  },
  {
    code: 'status-unknown',
    when: 'a status of somebody’s own was pasted',
    edit: set(['E9', 'Perhaps later']),
    finding: {
      subItem: '3.2',
      field: 'status',
      cell: at('E9'),
      message: '"Perhaps later" is not one of the statuses. Please choose one from the list.',
    },
    complete: 66,
  },
  {
    code: 'activities-missing',
    when: 'the activities are only spaces',
    edit: set(['F9', ' \u00A0\n ']),
    finding: {
      subItem: '3.2',
      field: 'activities',
      cell: at('F9'),
      message: `${COMMITTED} needs a description of the activities.`,
    },
    complete: 66,
  },
  {
    code: 'timeframe-missing',
    when: 'a timeframe was deleted',
    edit: set(['G9', null]),
    finding: {
      subItem: '3.2',
      field: 'timeframe',
      cell: at('G9'),
      message: `${COMMITTED} needs a timeframe. Please say by when.`,
    },
    complete: 66,
  },
  {
    code: 'barriers-missing',
    when: 'the barriers were deleted',
    edit: set(['H49', '']),
    finding: {
      subItem: '13.4',
      field: 'barriers',
      cell: at('H49'),
      message: '"Cannot implement" needs a description of the barriers.',
    },
    complete: 66,
  },
  {
    code: 'row-missing',
    when: 'a row was emptied',
    edit: (sheet) => {
      for (const column of 'ABCDEFGH') sheet.getCell(`${column}9`).value = null;
    },
    finding: {
      subItem: '3.2',
      message:
        'The row of this sub-item is not in the worksheet. Please bring it back from a copy or from a new workbook.',
    },
    complete: 66,
  },
  {
    code: 'row-duplicate',
    when: 'a row was copied to the end',
    edit: (sheet) => {
      for (const column of 'ABCDEFGH') sheet.getCell(`${column}69`).value = sheet.getCell(`${column}9`).value;
      sheet.getCell('E69').dataValidation = sheet.getCell('E9').dataValidation;
    },
    finding: {
      subItem: '3.2',
      field: 'ref',
      cell: at('A9'),
      message: `This sub-item has 2 rows: ${at('A9')}, ${at('A69')}. Please keep one.`,
    },
    complete: 66,
  },
  {
    code: 'respondent-missing',
    when: 'the institution was deleted',
    edit: (sheet) => {
      const start = sheet.workbook.getWorksheet('Start');
      if (start !== undefined) start.getCell('B20').value = null;
    },
    finding: {
      field: 'institution',
      cell: 'Start!B20',
      message: '"Institution" is empty. Please fill it in.',
    },
    complete: 67,
  },
  {
    code: 'row-unknown',
    when: 'a row with a Ref of somebody’s own was added',
    edit: set(['A69', '20.1'], ['F69', 'We also do something else.']),
    finding: {
      field: 'ref',
      cell: at('A69'),
      message: 'This row has text, but its Ref (20.1) is not in the questionnaire. Its text is not counted.',
    },
    complete: 67,
  },
  {
    code: 'row-unknown',
    when: 'a remark was written below the table',
    edit: set(['F71', 'Draft, please do not send.']),
    finding: {
      field: 'ref',
      cell: at('A71'),
      message: 'This row has text, but no Ref. Its text is not counted.',
    },
    complete: 67,
  },
  {
    code: 'row-unknown',
    when: 'a remark in several rows was written below the table',
    edit: set(['F71', 'Draft.'], ['F72', 'Please do not send.'], ['G73', 'Before June.']),
    finding: {
      field: 'ref',
      cell: at('A71'),
      message: 'The 3 rows from here to row 73 have text, but no Ref. Their text is not counted.',
    },
    complete: 67,
  },
  {
    code: 'text-unused',
    when: 'barriers were added to what is done already',
    edit: set(['H8', 'There is little money.']),
    finding: {
      subItem: '3.1',
      field: 'barriers',
      cell: at('H8'),
      message:
        '"Already implement" does not use the barriers; the text there is kept but not counted. Please move or delete it.',
    },
    complete: 67,
  },
  {
    code: 'text-placeholder',
    when: 'the activities are to be decided',
    edit: set(['F8', 'TBD']),
    finding: {
      subItem: '3.1',
      field: 'activities',
      cell: at('F8'),
      message: 'The text under activities ("TBD") says too little. Please describe it in a sentence.',
    },
    complete: 67,
  },
  {
    code: 'timeframe-unclear',
    when: 'a timeframe names no time',
    edit: set(['G9', 'As soon as possible']),
    finding: {
      subItem: '3.2',
      field: 'timeframe',
      cell: at('G9'),
      message:
        'The timeframe has no year, quarter, month or duration in it. Please say by when, for example "by June 2027".',
    },
    complete: 67,
  },
  {
    code: 'wording-changed',
    when: 'a sub-item was reworded',
    edit: set(['D5', 'Fund other things.']),
    finding: {
      subItem: '1.4',
      field: 'subItem',
      cell: at('D5'),
      message: "The sub-item's wording was edited. The answer is counted for the original wording.",
    },
    complete: 67,
  },
  {
    code: 'wording-other',
    when: 'a row shows the wording of another sub-item',
    edit: (sheet) => {
      sheet.getCell('D5').value = sheet.getCell('D6').value;
    },
    finding: {
      subItem: '1.4',
      field: 'subItem',
      cell: at('D5'),
      message:
        'This row has the Ref 1.4 and the wording of 2.1. The answer is counted for 1.4. Please see which of the two it answers.',
    },
    complete: 67,
  },
  {
    code: 'respondent-unknown',
    when: 'a field about the respondent is one of another questionnaire',
    edit: (sheet) => {
      const { definedNames } = sheet.workbook;
      const start = sheet.workbook.getWorksheet('Start');
      if (start === undefined) throw new Error('no Start');
      start.getCell('A90').value = 'Region';
      start.getCell('B90').value = 'North';
      definedNames.add('Start!$B$90', 'AT_Respondent_region');
    },
    finding: {
      field: 'region',
      cell: 'Start!B90',
      message: '"Region" is not a field of the questionnaire. Its text is not counted.',
    },
    complete: 67,
  },
  {
    code: 'validation-lost',
    when: 'statuses were pasted over the dropdown lists',
    edit: (sheet) => {
      removeLists(sheet, ['E5', 'E9']);
    },
    finding: {
      field: 'status',
      cell: at('E5'),
      message: `The dropdown list is missing in 2 Status cells (${at('E5')}, ${at('E9')}), usually after pasting.`,
    },
    complete: 67,
  },
  {
    code: 'column-missing',
    when: 'a column is neither named nor headed any more',
    edit: (sheet) => {
      deleteName(sheet, 'AT_Section');
      sheet.getCell('B1').value = 'Chapter';
    },
    finding: {
      field: 'section',
      message: 'The column "Section" is gone. Please undo the deletion, or have the pane rebuild the questionnaire.',
    },
    complete: 67,
  },
  {
    code: 'names-lost',
    when: 'a defined name was deleted',
    edit: (sheet) => {
      deleteName(sheet, 'AT_Check');
    },
    finding: {
      message:
        '1 hidden marker is missing or in the wrong place. The sheets find the answers by such markers, so their totals may be wrong. The answers themselves stay as they are. Please have the pane restore the markers.',
    },
    complete: 67,
  },
  {
    code: 'label-lost',
    when: 'a label of Start was reworded, and its name deleted',
    edit: (sheet) => {
      const start = sheet.workbook.getWorksheet('Start');
      start?.eachRow((row) => {
        const label = row.getCell(1);
        if (label.value === 'Focal point') label.value = 'Whom to ask';
      });
      deleteName(sheet, 'AT_Respondent_focal_point');
    },
    finding: {
      field: 'focal_point',
      message:
        'The words "Focal point" no longer stand beside a cell to answer in, and it is read as empty. If there is an answer, please write these words into the cell to its left.',
    },
    complete: 67,
  },
];
