/** Reviews as the Export screen is shown them. What is found is made up, in the shapes that the real review gives. */
import { checkResponse } from '../../../src/core/check/checkResponse.ts';
import type { CarriedFinding, TextFinding } from '../../../src/core/confidentiality/finding.ts';
import type { Response } from '../../../src/core/answers/response.ts';
import type { Review } from '../../../src/app/session/paneExport.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';

const finding = (
  kind: TextFinding['kind'],
  place: TextFinding['place'],
  [before, text, after]: readonly [string, string, string],
  n = 1,
): TextFinding => {
  const where = place.kind === 'answer' ? `${place.ref}/${place.field}` : place.kind;
  const start = before.length;
  return { id: `${where}/${kind}/${n}`, kind, place, start, end: start + text.length, text, before, after };
};

export const SAMPLE_FINDINGS: readonly TextFinding[] = [
  finding('email', { kind: 'respondent', code: 'contact' }, ['', 'focal.point@example.org', '']),
  finding('titled-name', { kind: 'answer', ref: '1.1', field: 'activities' }, [
    'The unit is led by ',
    'Dr Amina Example',
    ', who receives complaints in person',
  ]),
  finding('phone', { kind: 'answer', ref: '3.2', field: 'activities' }, [
    'A line for women at risk (',
    '+41 22 555 01 99',
    ') answers day and night',
  ]),
  finding('phone', { kind: 'answer', ref: '12.4', field: 'barriers' }, ['اتصل على ', '٠٧٩ ٥٥٥ ٠١٩٩', ' في الليل']),
  finding('profile', { kind: 'additional-details' }, [
    'See ',
    'https://social.example/people/a-very-long-name-of-a-page-that-does-not-break-anywhere-0123456789',
    '',
  ]),
];

export const SAMPLE_CARRIED: readonly CarriedFinding[] = [
  { kind: 'author', n: 1, what: 'A. Example' },
  { kind: 'comments', n: 3, sheet: 'Action Tool', what: 'Ask Amina whether she agrees' },
  { kind: 'other-sheets', n: 1, sheet: 'My own notes on whom to ask', what: '' },
  { kind: 'not-looked-at', n: 1, what: '', unseen: 'file-only' },
];

interface Parts {
  readonly response: Response;
  readonly findings: readonly TextFinding[];
  readonly carried: readonly CarriedFinding[];
  readonly unsaved: readonly string[];
}

/** What looking through a workbook with these answers gives. */
export function reviewOf({
  response,
  findings = [],
  carried,
  unsaved = [],
}: Pick<Parts, 'response'> & Partial<Parts>): Review {
  const report = checkResponse(icanActionTool, response);
  const { total, complete } = report.subItems;
  const look = {
    language: 'en',
    response,
    report,
    blockers: report.findings.filter(({ severity }) => severity === 'blocker'),
    open: total - complete,
    total,
    findings,
    carried: carried ?? SAMPLE_CARRIED.filter(({ kind }) => kind === 'not-looked-at'),
  };
  return { look, names: [], unsaved };
}
