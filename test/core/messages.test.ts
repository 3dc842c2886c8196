/** The message catalogue: every text is sound, and everything that can be said has a text. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from '@jest/globals';
import { SEVERITY, type Finding, type FindingCode } from '../../src/core/check/finding.ts';
import type { ActionToolError, ExcelError } from '../../src/core/errors/error.ts';
import {
  availableLanguages,
  english,
  translatorFor,
  type MessageKey,
  type Translator,
} from '../../src/core/messages/catalogue.ts';
import { en } from '../../src/core/messages/en.ts';
import { en as findings } from '../../src/core/messages/en/finding.ts';
import { errorMessage, problemMessage } from '../../src/core/messages/errorMessage.ts';
import { findingMessage } from '../../src/core/messages/findingMessage.ts';
import { COLUMNS } from '../../src/core/plan/columns.ts';
import { EXCEL } from '../../src/core/plan/limits.ts';
import type { ProblemCode, SchemaProblem } from '../../src/framework/problem.ts';
import { FIELD_CODES } from '../../src/framework/constants.ts';

const KEYS = Object.keys(en) as MessageKey[];
const LANGUAGES = availableLanguages().map((tag): readonly [string, Translator] => {
  const t = translatorFor(tag);
  if (t === undefined) throw new Error(`no translator for ${tag}`);
  return [tag, t];
});

interface IcuElement {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly IcuElement[] }>>;
}

/** Literal text and "#" have no value to be given; all else names one. */
const ICU_LITERAL = 0;
const ICU_POUND = 7;
const ICU_PLURAL = 6;
const ICU_NUMBER = 2;

/** The values that a message needs, each with its kind. */
function placeholders(elements: readonly IcuElement[]): ReadonlyMap<string, number> {
  return new Map(
    elements.flatMap(({ type, value = '', options = {} }) => [
      ...(type === ICU_LITERAL || type === ICU_POUND ? [] : ([[value, type]] as const)),
      ...Object.values(options).flatMap((option) => [...placeholders(option.value)]),
    ]),
  );
}

const parsed = (message: string): ReadonlyMap<string, number> =>
  placeholders(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());

const sampleValues = (names: ReadonlyMap<string, number>, n: number): Record<string, string | number> =>
  Object.fromEntries(
    [...names].map(([name, type]) => [name, type === ICU_PLURAL || type === ICU_NUMBER ? n : `<${name}>`]),
  );

const SENTENCE = /^[^\r\n]+[.:]$/;

describe.each(LANGUAGES)('the messages of %s', (_tag, t) => {
  test.each(KEYS)('%s can be formatted with its values', (key) => {
    const names = parsed(en[key]);
    for (const n of [0, 1, 2, 5]) {
      const words = t(key, sampleValues(names, n));
      expect(words).not.toBe('');
      expect(words).not.toMatch(/[{}\r\n]|undefined|\bnull\b/);
      for (const [name, type] of names)
        if (type !== ICU_PLURAL && type !== ICU_NUMBER) expect(words).toContain(`<${name}>`);
    }
  });

  test('field names cannot be taken for each other within the Check column', () => {
    const fields = FIELD_CODES.map((field) => t(`field.${field}`));
    for (const one of fields) {
      for (const other of fields) expect(one === other || !other.includes(one)).toBe(true);
      expect(t('check.separator')).not.toContain(one);
      // The formats look for a field's name anywhere in the cell.
      for (const key of ['check.missing', 'check.review'] as const) expect(t(key)).not.toContain(one);
    }
    expect(new Set(fields).size).toBe(fields.length);
  });

  const CHECK = KEYS.filter((key) => key.startsWith('check.'));

  test('no word of the Check column has the mark that ends a list in its formula', () => {
    for (const key of [...CHECK, ...FIELD_CODES.map((field) => `field.${field}` as const)])
      expect(t(key)).not.toContain('|');
  });

  test('the beginnings that formats and counts look for tell the verdicts apart', () => {
    // The Start sheet counts by beginnings: what is to be reviewed is complete as well, and nothing else is.
    expect(t('check.review').startsWith(t('check.complete'))).toBe(true);
    const verdicts = CHECK.filter((key) => key !== 'check.separator');
    const clashes = verdicts.flatMap((key) =>
      verdicts.filter((other) => other !== key && t(other).startsWith(t(key))).map((other) => [key, other]),
    );
    expect(clashes).toEqual([['check.complete', 'check.review']]);
  });

  test('Excel can hold the headers, sheet names and titles', () => {
    const headers = COLUMNS.map(({ key }) => t(`column.${key}`));
    expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
    const sheets = (['sheet.start', 'sheet.actionTool', 'sheet.summary', 'sheet.review', 'sheet.archive'] as const).map(
      (key) => t(key),
    );
    expect(new Set(sheets.map((sheet) => sheet.toLowerCase())).size).toBe(sheets.length);
    for (const sheet of sheets) {
      expect(sheet.length).toBeLessThanOrEqual(EXCEL.sheetName);
      expect(sheet).not.toMatch(/[:\\/?*[\]]|^'|'$/);
    }
    for (const key of ['prompt.status.title', 'error.status.title', 'prompt.date.title', 'error.date.title'] as const) {
      expect(t(key).length).toBeLessThanOrEqual(EXCEL.promptTitle);
    }
    expect(t('prompt.date.text').length).toBeLessThanOrEqual(EXCEL.promptText);
    expect(t('error.date.text').length).toBeLessThanOrEqual(EXCEL.errorText);
  });
});

test.each(KEYS)('%s keeps its apostrophes', (key) => {
  // In ICU an apostrophe before a brace hides the brace, and two of them become one.
  const count = (words: string): number => words.split("'").length;
  expect(count(english(key, sampleValues(parsed(en[key]), 2)))).toBe(count(en[key]));
});

const file = 'answers.json';
const problems: readonly SchemaProblem[] = [{ path: 'title', problem: 'missing', detail: '' }];
const limits = { where: 'Start!A1', length: 40_000, limit: 32_767 };

const excel = (code: ExcelError['code']): ExcelError => ({ code, excelCode: 'GeneralException', details: 'a\nb' });

/** One of every error; the type makes a missing code a compile error. */
const ERRORS: Readonly<Record<ActionToolError['code'], ActionToolError>> = {
  'limit-cell-text': { code: 'limit-cell-text', ...limits },
  'limit-sheet-name': { code: 'limit-sheet-name', ...limits },
  'sheet-name-invalid': { code: 'sheet-name-invalid', where: 'a/b' },
  'limit-formula': { code: 'limit-formula', ...limits },
  'limit-list': { code: 'limit-list', ...limits },
  'list-comma': { code: 'list-comma', where: 'No, never' },
  'limit-prompt': { code: 'limit-prompt', ...limits },
  'limit-name': { code: 'limit-name', ...limits },
  'limit-header-footer': { code: 'limit-header-footer', ...limits },
  'limit-rows': { code: 'limit-rows', ...limits },
  'not-zip': { code: 'not-zip' },
  'not-workbook': { code: 'not-workbook' },
  'workbook-encrypted': { code: 'workbook-encrypted' },
  'workbook-old-format': { code: 'workbook-old-format' },
  'workbook-damaged': { code: 'workbook-damaged' },
  'workbook-too-big': { code: 'workbook-too-big' },
  'workbook-not-editable': { code: 'workbook-not-editable' },
  'not-questionnaire': { code: 'not-questionnaire' },
  'framework-other': { code: 'framework-other', id: 'other', version: '2', expected: 'mine 1' },
  'layout-newer': { code: 'layout-newer', layout: 2, supported: 1 },
  'reading-too-slow': { code: 'reading-too-slow', seconds: 30 },
  'reading-stopped': { code: 'reading-stopped', megabytes: 192 },
  'export-blocked': { code: 'export-blocked', n: 3 },
  'verify-no-record': { code: 'verify-no-record' },
  'file-missing': { code: 'file-missing', file },
  'file-is-directory': { code: 'file-is-directory', file },
  'file-special': { code: 'file-special', file: 'f' },
  'file-no-permission': { code: 'file-no-permission', file },
  'file-unreadable': { code: 'file-unreadable', file, reason: 'EIO' },
  'file-too-large': { code: 'file-too-large', file, limit: 50 },
  'output-exists': { code: 'output-exists', file },
  'output-changed': { code: 'output-changed', file },
  'output-folder-missing': { code: 'output-folder-missing', file },
  'output-not-writable': { code: 'output-not-writable', file, reason: 'ENOSPC' },
  'json-invalid': { code: 'json-invalid', file, where: 'line 2 column 7' },
  'framework-invalid': { code: 'framework-invalid', file, problems },
  'response-invalid': { code: 'response-invalid', file, problems },
  'response-other-framework': { code: 'response-other-framework', id: 'other', version: '2', expected: 'mine 1' },
  'language-unknown': { code: 'language-unknown', language: 'xx', available: 'en' },
  'excel-cell-edit': excel('excel-cell-edit'),
  'excel-access-denied': excel('excel-access-denied'),
  'excel-part-missing': excel('excel-part-missing'),
  'excel-name-taken': excel('excel-name-taken'),
  'excel-too-large': excel('excel-too-large'),
  'excel-busy': excel('excel-busy'),
  'excel-not-active': excel('excel-not-active'),
  'excel-range-conflict': excel('excel-range-conflict'),
  'excel-unsupported': excel('excel-unsupported'),
  'excel-failed': excel('excel-failed'),
  'sheet-exists': { code: 'sheet-exists', name: 'Start' },
  'cells-changed': { code: 'cells-changed', back: 3, left: 1 },
  'sheets-changed': { code: 'sheets-changed' },
  'questionnaire-there': { code: 'questionnaire-there' },
  'made-meanwhile': { code: 'made-meanwhile', sheets: 'Start (old 2)' },
  'written-meanwhile': { code: 'written-meanwhile', places: '1.1, 7.2', sheets: 'Start (old 2)' },
  'answer-changed': { code: 'answer-changed', ref: '7.2', found: 'Cannot implement' },
  'cell-locked': { code: 'cell-locked' },
  'workbook-protected': { code: 'workbook-protected' },
  'workbook-read-only': { code: 'workbook-read-only' },
  'workbook-closed': { code: 'workbook-closed' },
  'version-unmapped': { code: 'version-unmapped', id: 'mine', version: '1', expected: 'mine 3' },
  'carry-part': { code: 'carry-part', n: 2, total: 67 },
  'part-not-loaded': { code: 'part-not-loaded' },
  internal: { code: 'internal', detail: 'no sheet' },
};

describe('errors', () => {
  test.each(Object.values(ERRORS))('$code is told in one line, with all that is known', (error) => {
    const message = errorMessage(error, english);
    expect(message).toMatch(SENTENCE);
    expect(message).not.toMatch(/[{}]|undefined/);
    const used = parsed(en[`error.${error.code}`]);
    const { code, ...values } = error;
    const given =
      code === 'framework-invalid' || code === 'response-invalid' ? ['file', 'first', 'more'] : Object.keys(values);
    expect(given).toEqual(expect.arrayContaining([...used.keys()]));
  });

  test('each sample is of its own code', () => {
    expect(Object.values(ERRORS).map(({ code }) => code)).toEqual(Object.keys(ERRORS));
  });

  test('every message of an error is for a code that there is', () => {
    const hints = KEYS.filter((key) => /^error\.(?:status|date)\./.test(key));
    const keys = KEYS.filter((key) => key.startsWith('error.') && !hints.includes(key));
    expect(keys.sort()).toEqual(
      Object.keys(ERRORS)
        .map((code) => `error.${code}`)
        .sort(),
    );
  });

  test.each([
    [0, 'title is missing. Please'],
    [1, 'title is missing (and 1 more problem). Please'],
    [2, 'title is missing (and 2 more problems). Please'],
  ])('the first problem of a file, and %d more', (more, words) => {
    const all = Array.from({ length: more + 1 }, () => problems).flat();
    expect(errorMessage({ code: 'framework-invalid', file, problems: all }, english)).toContain(words);
  });
});

const PROBLEMS: Readonly<Record<ProblemCode, true>> = {
  type: true,
  missing: true,
  too_short: true,
  too_many: true,
  pattern: true,
  comma: true,
  choice: true,
  unknown_key: true,
  duplicate: true,
  not_same_wording: true,
  unknown_ref: true,
  unknown_code: true,
  shared_target: true,
  merged_alone: true,
  unmapped: true,
  other: true,
};

describe('problems and findings', () => {
  test('every problem has a message, and every message a problem', () => {
    const codes = Object.keys(PROBLEMS) as ProblemCode[];
    for (const problem of codes) {
      expect(problemMessage({ path: 'a.b[0]', problem, detail: '<detail>' }, english)).toMatch(/^a\.b\[0\] [^{}\n]+$/);
      expect(problemMessage({ path: '', problem, detail: '' }, english)).toMatch(/^the file /);
    }
    const keys = KEYS.filter((key) => key.startsWith('problem.') && key !== 'problem.root');
    expect(keys.sort()).toEqual(codes.map((code) => `problem.${code}`).sort());
  });

  test('every finding has a message, and every message a finding', () => {
    const context = {
      text: 'soon',
      status: 'Commit',
      label: 'Country',
      ref: '9.9',
      other: 'Obstacles',
      cells: 'A1, A2',
      sheet: 'Copy',
      n: 2,
      total: 67,
      date: '2026-06-30',
    };
    const codes = Object.keys(SEVERITY) as FindingCode[];
    for (const code of codes) expect(english(`severity.${SEVERITY[code]}`)).not.toBe('');
    for (const code of codes) {
      const finding = { code, severity: SEVERITY[code], field: 'timeframe', context };
      expect(findingMessage(finding, english)).toMatch(SENTENCE);
      expect(findingMessage(finding, english)).not.toMatch(/[{}]/);
    }
    const keys = Object.keys(findings).filter((key) => !key.startsWith('finding.row-unknown.'));
    expect(keys.sort()).toEqual(codes.map((code) => `finding.${code}`).sort());
    const withoutRef = { code: 'row-unknown', severity: 'warning', context: { ref: '' } } as const;
    expect(findingMessage(withoutRef, english)).toBe(findings['finding.row-unknown.blank']);
    const message = (more: Finding['context']): string =>
      findingMessage({ ...withoutRef, context: { ref: '', ...more } }, english);
    expect(message({ n: 3, last: 74 })).toBe(
      'The 3 rows from here to row 74 have text, but no Ref. Their text is not counted.',
    );
    expect(message({ more: 1 })).toBe('1 more row has text, but no Ref of the questionnaire. It is not counted.');
    expect(message({ more: 1_200 })).toMatch(/^1,200 more rows have text/);
  });
});

describe('languages', () => {
  test.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['xx', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('"%s" is told in %s', (tag, language) => {
    expect(translatorFor(tag)?.language).toBe(language);
  });
});
