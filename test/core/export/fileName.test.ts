/** The suggested name of an exported file: what it says, and that every system takes it. */
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { emptyResponse, type Response } from '../../../src/core/answers/response.ts';
import { exportFileName, type FileNameParts } from '../../../src/core/export/fileName.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../../src/core/messages/exportCatalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';

const words = exportTranslator(english);
const FINAL: FileNameParts = { kind: 'final', open: 0, at: '2026-11-25T09:30:00', extension: 'xlsx' };

const from = (institution: string, period = '2026'): Response => ({
  ...emptyResponse(icanActionTool),
  respondent: { institution, reporting_period: period },
});
const nameOf = (institution: string, period?: string, parts: Partial<FileNameParts> = {}): string =>
  exportFileName(from(institution, period), { ...FINAL, ...parts }, words);

describe('the name says', () => {
  test('who, for when, and that it is final', () => {
    expect(nameOf('Example Ministry')).toBe('Action Tool - Example Ministry - 2026 - final 2026-11-25.xlsx');
  });

  test('of a draft, how much is open', () => {
    expect(nameOf('Example Ministry', '2026', { kind: 'draft', open: 12, extension: 'docx' })).toBe(
      'Action Tool - Example Ministry - 2026 - DRAFT 12 open 2026-11-25.docx',
    );
    expect(nameOf('', '', { kind: 'draft', open: 12_345 })).toBe('Action Tool - DRAFT 12345 open 2026-11-25.xlsx');
  });

  test('nothing of what is not filled in', () => {
    expect(nameOf('', '')).toBe('Action Tool - final 2026-11-25.xlsx');
    expect(nameOf(' \u200B\u00A0', '\t')).toBe('Action Tool - final 2026-11-25.xlsx');
    expect(exportFileName(emptyResponse(icanActionTool), FINAL, words)).toBe('Action Tool - final 2026-11-25.xlsx');
  });
});

describe('what somebody typed becomes a piece of a name', () => {
  test.each([
    ['folders', '../../etc/passwd', 'etc-passwd'],
    ['Windows folders', 'C:\\Users\\someone', 'C-Users-someone'],
    ['forbidden characters', 'A<B>C:D"E/F\\G|H?I*J', 'A-B-C-D-E-F-G-H-I-J'],
    ['brackets, as of what is withheld', 'Office of [withheld]', 'Office of (withheld)'],
    ['line breaks and tabs', 'Ministry\r\nof\tExamples', 'Ministry of Examples'],
    ['control characters', 'Min\u0000is\u0007try\u009F', 'Ministry'],
    ['a direction override', 'Ministry\u202Exslx.exe', 'Ministryxslx.exe'],
    ['dots and spaces at the end', 'Ministry of Examples ... ', 'Ministry of Examples'],
    ['half a pair', 'Ministry \uD83D of', 'Ministry of'],
    ['accents apart from their letters', 'Ministe\u0300re', 'Minist\u00E8re'],
    ['right-to-left', 'وزارة المثال', 'وزارة المثال'],
    ['Persian, whose joiner is part of the word', 'وزارت می\u200Cخواهیم', 'وزارت می\u200Cخواهیم'],
    ['an emoji of several', 'Team 👩\u200D👩\u200D👧', 'Team 👩\u200D👩\u200D👧'],
  ])('%s', (_, institution, piece) => {
    expect(nameOf(institution)).toBe(`Action Tool - ${piece} - 2026 - final 2026-11-25.xlsx`);
  });

  test('a period of two years', () => {
    expect(nameOf('Ministry', '2026/27')).toBe('Action Tool - Ministry - 2026-27 - final 2026-11-25.xlsx');
  });

  test.each([
    ['letters', 'M'.repeat(300)],
    ['Arabic', 'وزارة '.repeat(50)],
    ['emoji of several', '👩\u200D👩\u200D👧'.repeat(40)],
    ['Korean, which macOS takes apart', '외교부'.repeat(100)],
    ['one letter with 300 accents', `e${'\u0301'.repeat(300)}`],
  ])('300 characters of %s are cut, and what else the name says stays', (_, institution) => {
    const name = nameOf(institution, 'January 2026 to December 2027, both months included');
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/^Action Tool - .*January 2026 to December 2027 - final 2026-11-25\.xlsx$/u);
    expectValid(name);
  });

  test('no emoji is cut in two', () => {
    const family = '👩\u200D👩\u200D👧';
    const [, institution = ''] = /^Action Tool - (.*) - 2026 - /u.exec(nameOf(family.repeat(40))) ?? [];
    expect(institution.length).toBeGreaterThan(family.length);
    expect(institution).toBe(family.repeat(institution.length / family.length));
  });
});

/** What the systems themselves say: Microsoft's "Naming Files, Paths, and Namespaces", POSIX, Apple's APFS. */
function expectValid(name: string): void {
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Cn}]/u);
  expect(name).not.toMatch(/[ .]$/);
  expect(name).not.toMatch(/^\.|^ |^-/);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i);
  // Excel does not save under such a name.
  expect(name).not.toMatch(/[[\]]/);
  expect(name).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  for (const form of ['NFC', 'NFD'] as const) {
    expect(new TextEncoder().encode(name.normalize(form)).length).toBeLessThanOrEqual(255);
  }
  expect(name.length).toBeLessThanOrEqual(255);
}

test('whatever is typed, every system takes the name', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '/', '\\', ':', '[', ']', 'a', '\u202E', '\u0301', '\uD83D'),
      maxLength: 300,
    }),
    fc.constantFrom('CON', 'nul.txt', '..', '.', '-', '~', '$HOME', '%PATH%', '=1+1'),
  );
  const parts = fc.record({
    kind: fc.constantFrom('final' as const, 'draft' as const),
    open: fc.nat({ max: 10_000 }),
    at: fc.constant('2026-11-25T23:59:59'),
    extension: fc.constantFrom('xlsx', 'docx', 'csv', 'json'),
  });
  fc.assert(
    fc.property(text, text, parts, (institution, period, asked) => {
      const name = nameOf(institution, period, asked);
      expectValid(name);
      expect(name.startsWith('Action Tool - ')).toBe(true);
      expect(name.endsWith(`2026-11-25.${asked.extension}`)).toBe(true);
      expect(name.includes(`DRAFT ${asked.open} open`)).toBe(asked.kind === 'draft' || institution.includes('DRAFT'));
    }),
    { numRuns: 500 },
  );
});
