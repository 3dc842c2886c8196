/**
 * Texts that spreadsheet programs like to change, written by us, opened and saved again by LibreOffice, and read back.
 * What LibreOffice does change is listed one by one in CHANGED; nothing else may differ.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { NO_ANSWER, type Answer, type Response } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { convertWithLibreOffice, describeWith, libreOffice, readBytes, temporaryFolder } from '../support/tools.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';

const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

/** The most an Excel cell holds, in UTF-16 units. */
const CELL_LIMIT = 32_767;
const ARABIC = 'نحن نعمل مع النساء صانعات السلام، ونضمن سلامتهن في جميع المراحل. ';
const HEBREW = 'אנו עובדים עם נשים בונות שלום ומבטיחים את ביטחונן. ';

const TEXTS: Readonly<Record<string, string>> = {
  'a leading =': '=1+1 is what we agreed',
  'a whole formula': '=SUM(A1:A9)',
  'a leading +': '+ more staff in every region',
  'a leading -': '- first point\n- second point',
  'a leading @': '@networks: see the annex',
  "a leading '": "'Safe houses' are run by partners",
  "a leading ''": "''two apostrophes",
  'a lone =': '=',
  'a lone apostrophe': "'",
  'line breaks': 'one\ntwo\n\nfour',
  'a leading line break': '\nafter a break',
  'a trailing line break': 'before a break\n',
  'only a line break between spaces': 'a \n b',
  emoji: '👩‍🕊️ 🏳️‍🌈 👍🏽 🇺🇳 and text',
  'an emoji alone': '🕊',
  Arabic: ARABIC,
  Hebrew: HEBREW,
  'both directions with marks': `\u200FWPS ${ARABIC}\u200E(2027) \u202Babc\u202C \u2067x\u2069`,
  'combining marks': 'e\u0301 and é, ﷺ, Å and Å',
  'leading spaces': '   three spaces first',
  'trailing spaces': 'three spaces last   ',
  'spaces inside': 'a  b   c    d',
  'a space alone': ' ',
  tabs: '\tfirst\tsecond\t',
  'no-break and zero-width spaces': '\u00A0a\u202Fb\u200Bc\u2060d\uFEFF',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'a carriage return': 'one\rtwo',
  'line breaks of Windows': 'one\r\ntwo\r\n',
  _x000D_: 'type _x000D_ for a break',
  '_x000d_ in lower case': '_x000d_',
  _x005F_x000D_: 'an escaped _x005F_x000D_ escape',
  _x0041_: '_x0041_ is an A',
  'an unfinished escape': '_x00 and _xZZZZ_ and x000D_',
  '#N/A': '#N/A',
  '#REF!': '#REF!',
  TRUE: 'TRUE',
  'a number': '2027',
  'a number with zeros': '007.10',
  'a big number': '12345678901234567890',
  'a small number': '1e5',
  'a percentage': '50%',
  'a date': '2027-06-30',
  'a date with slashes': '1/6/2027',
  'a month and year': 'June 2027',
  'a time': '12:30',
  'a fraction': '1/2',
  markup: '<b>bold</b> & "quoted" &amp; ]]> <!-- -->',
  'XML-like entity': '&#10; &#x1F600; &lt;',
  'a control character': 'bell \u0007 and unit \u001F end',
  'characters at the edge of the plane': '\uFFFD \uE000 \u{10FFFD} \u{1F54A}',
  'unassigned at the end of the plane': 'a\uFFFEb\uFFFFc',
  'half a surrogate pair': 'left \uD83D alone',
  'a comma, semicolon and quotes': 'a,"b";c\'d',
  'a link': 'https://example.org/?a=1&b=2#c',
  'an e-mail address': 'wps@ministry.example',
  'the longest text': 'x'.repeat(CELL_LIMIT),
  'the longest text of words': 'Safety first. '.repeat(3000).slice(0, CELL_LIMIT),
  'the longest text of lines': 'line\n'.repeat(7000).slice(0, CELL_LIMIT - 1) + '.',
  'the longest Arabic text': ARABIC.repeat(700).slice(0, CELL_LIMIT),
  'the longest Hebrew text': HEBREW.repeat(800).slice(0, CELL_LIMIT),
  'many emoji': '🕊'.repeat(8000),
};
const NAMES = Object.keys(TEXTS);

/**
 * What LibreOffice itself makes of a text, as its own file shows (seen with 7.4.7): in each case the file that it was
 * given said the same as the text here, and the file that it wrote did not.
 */
const CHANGED: Readonly<Record<string, string>> = {
  // It holds the line breaks of a cell as line feeds alone. A carriage return without a line feed it keeps.
  'line breaks of Windows': 'one\ntwo\n',
  // It reads this as it is meant, and when writing escapes _x000D_ but not _x005F_.
  _x005F_x000D_: 'an escaped _x000D_ escape',
  // It has no such character; the one that follows goes with it.
  'half a surrogate pair': 'left ?alone',
};

function respondentWith(texts: readonly string[]): Record<string, string> {
  const codes = icanActionTool.respondentFields.filter(({ kind }) => kind === 'text').map(({ code }) => code);
  return Object.fromEntries(codes.map((code, index) => [code, texts[index] ?? '']));
}

/** All texts in the three fields of the rows, and some of them on the Start sheet. */
function inFields(texts: readonly string[]): Response {
  return {
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: { ...respondentWith(texts), date: '2026-11-23' },
    answers: answersWith(texts, (text) => ({
      status: 'committed',
      statusText: '',
      activities: text,
      timeframe: text,
      barriers: text,
    })),
    additionalDetails: texts[NAMES.indexOf('the longest Arabic text')] ?? '',
  };
}

/** All texts in the Status cells, where people may paste anything, and others of them on the Start sheet. */
function inStatusCells(texts: readonly string[]): Response {
  return {
    framework: { id: icanActionTool.id, version: icanActionTool.version },
    respondent: respondentWith(texts.slice(NAMES.indexOf('#N/A'))),
    answers: answersWith(texts, (text) => ({ ...NO_ANSWER, statusText: text })),
    additionalDetails: texts[NAMES.indexOf('line breaks of Windows')] ?? '',
  };
}

function answersWith(texts: readonly string[], answer: (text: string) => Answer): Response['answers'] {
  return Object.fromEntries(
    REFS.map((ref, index) => [ref, texts[index] === undefined ? NO_ANSWER : answer(texts[index])]),
  );
}

test('there is a sub-item for every text', () => {
  expect(NAMES.length).toBeLessThanOrEqual(REFS.length);
});

describeWith(libreOffice, 'saved again by LibreOffice', () => {
  const folder = temporaryFolder();

  describe.each([
    ['texts in the fields', inFields],
    ['texts in the Status cells', inStatusCells],
  ])('%s', (title, responseWith) => {
    const written = responseWith(NAMES.map((name) => TEXTS[name] ?? ''));
    const expected = responseWith(NAMES.map((name) => CHANGED[name] ?? TEXTS[name] ?? ''));
    let before: Response;
    let after: Response;

    beforeAll(async () => {
      const file = join(folder, `${title}.xlsx`);
      writeFileSync(file, await workbookBytes(written));
      before = (await readingOf(readBytes(file))).response;
      after = (await readingOf(readBytes(await convertWithLibreOffice(file, 'xlsx', join(folder, 'again'))))).response;
    }, 300_000);

    test('before, the file says what was written', () => {
      expect(before).toEqual(written);
    });

    test.each(NAMES)('%s', (name) => {
      const ref = REFS[NAMES.indexOf(name)] ?? '';
      expect(after.answers[ref]).toEqual(expected.answers[ref]);
    });

    test('the Start sheet', () => {
      expect(after.respondent).toEqual(expected.respondent);
      expect(after.additionalDetails).toBe(expected.additionalDetails);
    });
  });
});
