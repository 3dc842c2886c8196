/** A gap in words: where it is, and everything that is missing there. */
import { describe, expect, test } from '@jest/globals';
import { NO_ANSWER, type Answer } from '../../src/core/answers/response.ts';
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import { SEVERITY, type Finding, type FindingCode } from '../../src/core/check/finding.ts';
import { gapsOf } from '../../src/core/check/gaps.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { gapMessage } from '../../src/core/messages/gapMessage.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';

const gapOf = (answer: Partial<Answer>): string => {
  const response = {
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: {},
    answers: { '7.2': { ...NO_ANSWER, ...answer } },
    additionalDetails: '',
  };
  const gap = gapsOf(checkResponse(icanActionTool, response)).find(({ subItem }) => subItem === '7.2');
  return gap === undefined ? '' : gapMessage(gap, english);
};

describe('what the check finds', () => {
  test.each<[Partial<Answer>, string]>([
    [{}, '7.2: no status chosen'],
    [{ statusText: 'Yes' }, '7.2: the status is not in the list'],
    [{ status: 'implemented' }, '7.2: Already implement; activities missing'],
    [{ status: 'committed', activities: 'We will meet them.' }, '7.2: Commit to implement; timeframe missing'],
    [{ status: 'committed' }, '7.2: Commit to implement; activities, timeframe missing'],
    [{ status: 'unable' }, '7.2: Cannot implement; barriers missing'],
    [{ status: 'unable', barriers: 'No legal basis for it.' }, ''],
  ])('%j', (answer, words) => {
    expect(gapOf(answer)).toBe(words);
  });
});

const finding = (code: FindingCode, more: Partial<Finding>): Finding => ({
  code,
  severity: SEVERITY[code],
  context: {},
  ...more,
});

describe('what is wrong with the sheet', () => {
  test.each<[Finding, string]>([
    [finding('respondent-missing', { field: 'country', context: { label: 'Country' } }), '“Country” is empty'],
    [finding('column-missing', { field: 'timeframe' }), 'the column “Timeframe” is gone'],
    [finding('row-missing', { subItem: '7.2' }), '7.2: its row is gone from the sheet'],
    [finding('row-duplicate', { subItem: '7.2', context: { n: 2, cells: 'A1, A2' } }), '7.2: it has more than one row'],
  ])('$code', (one, words) => {
    const { subItem } = one;
    expect(gapMessage({ findings: [one], ...(subItem === undefined ? {} : { subItem }) }, english)).toBe(words);
  });

  test('a duplicate row that is also incomplete is told as both', () => {
    const findings = [
      finding('row-duplicate', { subItem: '7.2' }),
      finding('barriers-missing', { subItem: '7.2', context: { status: 'Cannot implement' } }),
    ] as const;
    expect(gapMessage({ subItem: '7.2', findings: [...findings] }, english)).toBe(
      '7.2: it has more than one row; Cannot implement; barriers missing',
    );
  });
});

test('a label with line breaks or direction marks cannot disturb the line', () => {
  const one = finding('respondent-missing', { context: { label: 'Coun\ntry\u202E' } });
  expect(gapMessage({ findings: [one] }, english)).toBe('“Coun try ” is empty');
});
