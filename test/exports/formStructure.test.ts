/** The official form against the questionnaire: everything that is asked, in its order and wording, with its boxes. */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, emptyResponse } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { formDocx } from '../../src/exports/formDocx.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { readDocx, type ReadDocx, type ReadParagraph } from '../support/docxReader.ts';
import { answering, draftMark, englishExport, finalMark, wholeExample } from '../support/exportSamples.ts';

// A form takes a moment to make, and longer where other tests run beside.
jest.setTimeout(300_000);

const subItems = placedSubItems(icanActionTool).map(({ subItem }) => subItem);
const form = async (response = exampleResponse, mark = draftMark): Promise<ReadDocx> =>
  readDocx(await formDocx(icanActionTool, response, english, englishExport, mark));

const styled = ({ paragraphs }: ReadDocx, style: string): string[] =>
  paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);

/** The paragraphs from a sub-item's heading to the next heading or label. */
function blockOf({ paragraphs }: ReadDocx, ref: string): readonly ReadParagraph[] {
  const from = paragraphs.findIndex(({ style, text }) => style === 'Heading3' && text.startsWith(`${ref}\t`));
  const length = paragraphs.slice(from + 1).findIndex(({ style }) => /^(Heading|FormLabel)/.test(style));
  return paragraphs.slice(from, from + 1 + length);
}

describe('the example', () => {
  let docx: ReadDocx;
  beforeAll(async () => {
    docx = await form();
  });

  test('begins as the document: title, introduction, and each status with its sentence and a box', () => {
    expect(styled(docx, 'Title')).toEqual([icanActionTool.title]);
    expect(docx.paragraphs.map(({ text }) => text)).toContain(icanActionTool.introduction);
    const instructions = docx.paragraphs.filter(({ style }) => style === 'FormInstruction');
    expect(instructions.map(({ text }) => text.trim())).toEqual(icanActionTool.statuses.map((s) => s.instruction));
    expect(instructions.map(({ boxes }) => boxes.map(({ ticked, locked }) => [ticked, locked]))).toEqual(
      icanActionTool.statuses.map(() => [[false, true]]),
    );
  });

  test('has headings of three levels: sections, recommendations, all 67 sub-items, in order and word for word', () => {
    const expected = icanActionTool.sections.flatMap(({ title, recommendations }) => [
      ['Heading1', title],
      ...recommendations.flatMap((recommendation) => [
        ['Heading2', `${recommendation.ref}\t${recommendation.text}`],
        ...recommendation.subItems.map(({ ref, text }) => ['Heading3', `${ref}\t${text}`]),
      ]),
    ]);
    expect(expected.filter(([level]) => level === 'Heading3')).toHaveLength(67);
    const found = docx.paragraphs.filter(({ style }) => style.startsWith('Heading')).map((p) => [p.style, p.text]);
    expect(found).toEqual([
      ['Heading1', 'Respondent'],
      ...expected,
      ['Heading1', icanActionTool.additionalDetails],
      ['Heading1', 'About this submission'],
    ]);
    const labels = icanActionTool.sections.flatMap(({ recommendations }) =>
      recommendations.flatMap(() => [icanActionTool.headings.recommendations, icanActionTool.headings.subItems]),
    );
    expect(styled(docx, 'FormLabel')).toEqual(labels);
  });

  test('has every bullet, as a list, under what it belongs to', () => {
    const bullets = icanActionTool.sections.flatMap(({ recommendations }) =>
      recommendations.flatMap((r) => [...r.bullets, ...r.subItems.flatMap((s) => s.bullets)]),
    );
    expect(bullets.length).toBeGreaterThan(10);
    expect(styled(docx, 'FormBullet')).toEqual(bullets);
    for (const { ref, bullets: own } of subItems) {
      const block = blockOf(docx, ref).filter(({ style }) => style === 'FormBullet');
      expect(block.map(({ text }) => text)).toEqual(own);
    }
  });

  test('has 201 check boxes in the sub-items: the chosen one of three is ticked, with its label', () => {
    const boxes = docx.paragraphs.filter(({ style }) => style === 'FormChoice').flatMap((p) => p.boxes);
    expect(boxes).toHaveLength(201);
    expect(docx.paragraphs.flatMap((p) => p.boxes)).toHaveLength(204);
    expect(new Set(docx.paragraphs.flatMap((p) => p.boxes.map(({ id }) => id))).size).toBe(204);
    let answered = 0;
    for (const { ref } of subItems) {
      const { status } = answerTo(exampleResponse, ref);
      const choices = blockOf(docx, ref).filter(({ style }) => style === 'FormChoice');
      expect(choices.map(({ text }) => text.trim())).toEqual(icanActionTool.statuses.map(({ label }) => label));
      expect(choices.map((p) => p.boxes.map(({ tag, title, ticked, sign }) => [tag, title, ticked, sign]))).toEqual(
        icanActionTool.statuses.map(({ code, label }) => [
          [`${ref}/${code}`, `${ref} ${label}`, code === status, code === status ? '☒' : '☐'],
        ]),
      );
      if (status !== null) answered += 1;
    }
    expect(boxes.filter(({ ticked }) => ticked)).toHaveLength(answered);
    expect(answered).toBeGreaterThan(60);
  });

  test('has under the ticked box, and nowhere else, each description under its label', () => {
    for (const { ref } of subItems) {
      const { status, activities, timeframe, barriers } = answerTo(exampleResponse, ref);
      const block = blockOf(docx, ref);
      const ticked = block.findIndex(({ boxes }) => boxes.some((box) => box.ticked));
      const next = block.findIndex(({ style }, index) => index > ticked && style === 'FormChoice');
      const under = block.slice(ticked + 1, next === -1 ? undefined : next).map((p) => [p.style, p.text]);
      const expected = [
        ['Activities', activities],
        ['Timeframe', timeframe],
        ['Barriers', barriers],
      ].filter(([, text]) => text !== '');
      expect(under).toEqual(
        expected.flatMap(([label, text]) => [
          ['FormAnswerLabel', label],
          ['FormAnswer', text],
        ]),
      );
      expect(block.filter(({ style }) => style === 'FormAnswer')).toHaveLength(expected.length);
      expect(status).not.toBeNull();
    }
  });

  test('keeps each sub-item on one page with its boxes and texts, where the text is not too long for it', () => {
    const kept = subItems.flatMap(({ ref }) =>
      blockOf(docx, ref)
        .slice(0, -1)
        .filter(({ style, keepNext }) => !keepNext && !['Heading3', 'FormBullet', 'FormAnswerLabel'].includes(style)),
    );
    expect(kept.map(({ text }) => text)).toEqual([]);
    const styles = docx.parts.get('word/styles.xml') ?? '';
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'FormBullet', 'FormAnswerLabel', 'FormLabel']) {
      expect(styles).toMatch(new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:keepNext/>`));
    }
  });

  test('has the respondent in a table with a header row that is repeated and a header column', () => {
    const tables = [...docx.document.getElementsByTagName('w:tbl')];
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = [...table.getElementsByTagName('w:tr')];
      expect(rows[0]?.getElementsByTagName('w:tblHeader')).toHaveLength(1);
      expect(rows.slice(1).flatMap((row) => [...row.getElementsByTagName('w:tblHeader')])).toEqual([]);
      const look = table.getElementsByTagName('w:tblLook')[0];
      expect([look?.getAttribute('w:firstRow'), look?.getAttribute('w:firstColumn')]).toEqual(['true', 'true']);
      // Nothing is merged, so that a screen reader can name each cell's headers.
      for (const row of rows) expect(row.getElementsByTagName('w:tc')).toHaveLength(2);
      expect(table.getElementsByTagName('w:gridSpan')).toHaveLength(0);
    }
    const texts = docx.paragraphs.filter(({ inTable }) => inTable).map(({ text }) => text);
    expect(texts.slice(0, 14)).toEqual([
      'Item',
      'Answer',
      ...icanActionTool.respondentFields.flatMap(({ code, label }) => [label, exampleResponse.respondent[code] ?? '']),
    ]);
  });

  test('says at its end what it is', () => {
    const texts = docx.paragraphs.map(({ text }) => text);
    for (const words of [
      'DRAFT – 2 items of 67 still open',
      '2026-11-25 14:31',
      'Protection Framework For Action, version 1.0',
      '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
      icanActionTool.attribution,
      exampleResponse.additionalDetails,
    ]) {
      expect(texts).toContain(words);
    }
    const counts = icanActionTool.statuses.map(({ label }) => Number(texts[texts.indexOf(`Complete: ${label}`) + 1]));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(65);
  });
});

test('an empty questionnaire has all boxes and none is ticked', async () => {
  const docx = await form(emptyResponse(icanActionTool), { ...draftMark, open: 67 });
  const boxes = docx.paragraphs.flatMap((p) => p.boxes);
  expect(boxes).toHaveLength(204);
  expect(boxes.filter(({ ticked, sign }) => ticked || sign !== '☐')).toEqual([]);
  expect(styled(docx, 'FormAnswer')).toEqual([]);
  expect(styled(docx, 'FormOpen')).toEqual(subItems.map(() => 'Still open: To do'));
});

test('nothing that was typed is lost: a status that is none, and texts that the status does not use', async () => {
  const docx = await form({
    ...emptyResponse(icanActionTool),
    answers: {
      '1.1': answering({ statusText: 'Perhaps later', activities: 'First\nSecond', timeframe: 'Soon' }),
      '1.2': answering({ status: 'unable', barriers: 'No budget line.', timeframe: 'By 2031' }),
      '1.3': answering({ statusText: '  cannot   IMPLEMENT ', barriers: 'No law.' }),
      '1.4': answering({ barriers: 'A barrier, and no status.' }),
    },
  });
  const read = (ref: string): string[][] => blockOf(docx, ref).map(({ style, text, boxes }) => [
    style,
    text.trim(),
    ...boxes.map(({ ticked }) => (ticked ? 'ticked' : 'empty')),
  ]); // prettier-ignore
  const empty = icanActionTool.statuses.map(({ label }) => ['FormChoice', label, 'empty']);
  expect(read('1.1').slice(1)).toEqual([
    ['FormOpen', 'Still open: Status is not in the list'],
    ...empty,
    ['FormAnswerLabel', 'Status, as typed'],
    ['FormAnswer', 'Perhaps later'],
    ['FormAnswerLabel', 'Activities'],
    ['FormAnswer', 'First\nSecond'],
    ['FormAnswerLabel', 'Timeframe'],
    ['FormAnswer', 'Soon'],
  ]);
  expect(read('1.2').slice(1)).toEqual([
    ...empty.slice(0, 2),
    ['FormChoice', 'Cannot implement', 'ticked'],
    ['FormAnswerLabel', 'Timeframe (the chosen status does not ask for it)'],
    ['FormAnswer', 'By 2031'],
    ['FormAnswerLabel', 'Barriers'],
    ['FormAnswer', 'No budget line.'],
  ]);
  expect(read('1.3').at(-3)).toEqual(['FormChoice', 'Cannot implement', 'ticked']);
  expect(read('1.4').slice(-2)).toEqual([
    ['FormAnswerLabel', 'Barriers'],
    ['FormAnswer', 'A barrier, and no status.'],
  ]);
});

describe('a draft and a final', () => {
  const footerOf = ({ parts }: ReadDocx): string => parts.get('word/footer1.xml') ?? '';

  test('a draft says so on every page, in words and across it, and on its first page', async () => {
    const docx = await form();
    const header = docx.parts.get('word/header1.xml') ?? '';
    expect(header).toContain('DRAFT – 2 items of 67 still open');
    expect(header).toMatch(/<v:textpath [^>]*string="DRAFT"/);
    // One header for all pages: neither the first nor the even ones have another.
    expect(docx.document.getElementsByTagName('w:headerReference')).toHaveLength(1);
    expect(docx.document.getElementsByTagName('w:titlePg')).toHaveLength(0);
    expect(docx.paragraphs[1]?.text).toBe('DRAFT – 2 items of 67 still open');
    expect(docx.paragraphs.flatMap((p) => p.boxes).filter((box) => box.locked)).toHaveLength(3);
  });

  test('a final says it nowhere, has no header, and its boxes are locked', async () => {
    const docx = await form(wholeExample, finalMark);
    for (const xml of docx.parts.values()) expect(xml.includes('DRAFT')).toBe(false);
    expect([...docx.parts.keys()].filter((name) => name.includes('header'))).toEqual([]);
    expect(styled(docx, 'FormOpen')).toEqual([]);
    expect(docx.paragraphs.flatMap((p) => p.boxes).filter((box) => !box.locked)).toEqual([]);
  });

  test('has the institution, the title and the page of how many on each page', async () => {
    const footer = footerOf(await form(wholeExample, finalMark));
    expect(footer).toContain('Example Ministry · Protection Framework For Action');
    expect(footer).toMatch(/>Page <.*>PAGE<.*> of <.*>NUMPAGES</);
    const long = footerOf(await form({ ...exampleResponse, respondent: { institution: 'Ministry '.repeat(4000) } }));
    expect(long.length).toBeLessThan(footer.length + 100);
  });

  test('says what was left out', async () => {
    const docx = await form(wholeExample, { ...finalMark, leftOut: ['Barriers', 'Contact'], withheld: 3 });
    expect(docx.paragraphs.map(({ text }) => text)).toContain('Barriers; Contact; 3 passages replaced by "[withheld]"');
  });

  test.each([
    ['a4', '11906', '16838'],
    ['letter', '12240', '15840'],
  ] as const)('is laid out for %s', async (paper, width, height) => {
    const { document } = await form(exampleResponse, { ...draftMark, paper });
    const size = document.getElementsByTagName('w:pgSz')[0];
    const margin = document.getElementsByTagName('w:pgMar')[0];
    expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual([width, height]);
    const line = Number(width) - Number(margin?.getAttribute('w:left')) - Number(margin?.getAttribute('w:right'));
    for (const table of document.getElementsByTagName('w:tblW')) expect(Number(table.getAttribute('w:w'))).toBe(line);
  });

  test('says in which language the wording is, and in which the answers', async () => {
    const french = Object.assign((...given: Parameters<typeof english>) => english(...given), {
      language: 'fr',
      direction: 'ltr' as const,
    });
    const languageOf = (docx: ReadDocx, style: string): string | undefined =>
      new RegExp(`w:styleId="${style}">(?:(?!</w:style>).)*<w:lang w:val="([^"]*)"`).exec(
        docx.parts.get('word/styles.xml') ?? '',
      )?.[1];
    const inFrench = readDocx(await formDocx(icanActionTool, exampleResponse, french, englishExport, draftMark));
    expect(inFrench.parts.get('word/styles.xml')).toMatch(/<w:rPrDefault>.*<w:lang w:val="en" .*<\/w:rPrDefault>/);
    expect(['FormAnswer', 'FormCell', 'Heading3'].map((style) => languageOf(inFrench, style))).toEqual([
      'fr',
      'fr',
      undefined,
    ]);
    expect(languageOf(await form(), 'FormAnswer')).toBeUndefined();
  });
});
