/**
 * The questionnaire's wording against the text taken off ICAN's document, in both directions: nothing left out,
 * nothing added, nothing changed, nothing moved.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { REPAIRS } from '../../src/framework/repairs.ts';
import type { Framework, Recommendation } from '../../src/framework/schema.ts';
import { placedSubItems, wordingOf } from '../../src/framework/subItems.ts';
import { parseFramework } from '../../src/framework/validate.ts';

const SOURCE = readFileSync(new URL('../fixtures/action-tool-source.md', import.meta.url), 'utf8');

/** Lines that every page has, and are no part of the questionnaire. The page header is the title, repeated. */
const FURNITURE = new Set(
  [
    "ACTION TOOL|ICAN|For women's rights, peace and security|International|Civil Society|Action|Network",
    'ICAN International|ICAN International Civil Society Action Network',
    'she|builds|peace|she builds peace|STAND WITH|WOMEN PEACEBUILDERS|STAND WITH WOMEN PEACEBUILDERS',
  ].flatMap((lines) => lines.split('|')),
);

/** A line without the marks for headings, list entries, bold and italics, and without check boxes. */
const bare = (line: string): string =>
  line
    .replace(/\*\*/g, '')
    .replace(/[☐☒]/g, '')
    .trim()
    .replace(/^(?:#+|-)(?=\s|$)/, '')
    .trim()
    .replace(/^_(.*)_$/, '$1');

/** What the source says, a paragraph or list entry each, in its order; a Ref is joined to the text it stands over. */
function sourceWording(source: string): string[] {
  const repaired = REPAIRS.reduce((text, repair) => text.replaceAll(repair.source, repair.repaired), source);
  const lines = repaired
    .split('\n')
    .map(bare)
    .filter((line) => line !== '' && !FURNITURE.has(line));
  const withoutHeaders = lines.filter((line, index) => index === 0 || line !== lines[0]);
  const wording: string[] = [];
  let ref = '';
  for (const line of withoutHeaders) {
    if (/^\d+(?:\.\d+)?$/.test(line)) {
      if (ref !== '') wording.push(ref);
      ref = line;
    } else {
      wording.push(ref === '' ? line : `${ref} ${line}`);
      ref = '';
    }
  }
  return ref === '' ? wording : [...wording, ref];
}

/** What the questionnaire says, in the same form. The document prints its two headings once only. */
function questionnaireWording(framework: Framework): string[] {
  const { headings, sections, statuses } = framework;
  return [
    framework.title,
    framework.introduction,
    ...statuses.map(({ instruction }) => instruction),
    ...sections.flatMap(({ title, recommendations }, s) => [
      title,
      ...recommendations.flatMap((recommendation, r) => [
        ...(s === 0 && r === 0 ? [headings.recommendations] : []),
        `${recommendation.ref} ${recommendation.text}`,
        ...recommendation.bullets,
        ...(s === 0 && r === 0 ? [headings.subItems] : []),
        ...recommendation.subItems.flatMap(({ ref, text, bullets }) => [`${ref} ${text}`, ...bullets]),
      ]),
    ]),
    framework.additionalDetails,
  ];
}

interface Differences {
  /** Said by the questionnaire, but not by the source. */
  readonly added: readonly string[];
  /** Said by the source, but not by the questionnaire. */
  readonly leftOut: readonly string[];
}

const sourceLines = sourceWording(SOURCE);

function differences(source: readonly string[], framework: Framework): Differences {
  const own = questionnaireWording(framework);
  const inSource = new Set(source);
  const inQuestionnaire = new Set(own);
  // The address has a place of its own in the data; in the document it stands in the introduction.
  const { email } = framework.contact;
  const addressIsThere = source.some((line) => line.split(/[\s]+|\.$/).includes(email));
  return {
    added: [...own.filter((line) => !inSource.has(line)), ...(addressIsThere ? [] : [email])],
    leftOut: source.filter((line) => !inQuestionnaire.has(line)),
  };
}

/** The questionnaire with another recommendation in the place of the one of the same Ref. */
const withRecommendation = (other: Recommendation): Framework => ({
  ...icanActionTool,
  sections: icanActionTool.sections.map((section) => ({
    ...section,
    recommendations: section.recommendations.map((own) => (own.ref === other.ref ? other : own)),
  })),
});

/** Every text with one of its words altered, each word in turn. */
function alterations(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(
    ({ index, 0: word }) => `${text.slice(0, index)}${word}x${text.slice(index + word.length)}`,
  );
}

/** Parts of a framework that are not the document's wording. */
const NO_WORDING = new Set(
  'id version language publisher attribution name respondentFields code label requires sameWordingAs'.split(' '),
);

/** Copies of a framework that differ from it in one word of the document's wording. */
function* alteredFrameworks(framework: Framework): Generator<{ readonly copy: Framework; readonly text: string }> {
  const copy = structuredClone(framework);
  const alterIn = function* (holder: Record<string, unknown>): Generator<string> {
    for (const key of Object.keys(holder).filter((name) => !NO_WORDING.has(name))) {
      const value = holder[key];
      if (typeof value === 'string') {
        for (const altered of alterations(value)) {
          holder[key] = altered;
          yield altered;
        }
        holder[key] = value;
      } else {
        yield* alterIn(value as Record<string, unknown>);
      }
    }
  };
  for (const text of alterIn(copy)) yield { copy, text };
}

describe('the wording', () => {
  test('is all in the source, and all of the source is in it', () => {
    expect(differences(sourceLines, icanActionTool)).toEqual({ added: [], leftOut: [] });
  });

  test("stands in the document's order, with nothing twice", () => {
    expect(questionnaireWording(icanActionTool)).toEqual(sourceLines);
    expect(new Set(sourceLines).size).toBe(sourceLines.length);
  });

  test('a word altered anywhere in the questionnaire is found', () => {
    let altered = 0;
    for (const { copy, text } of alteredFrameworks(icanActionTool)) {
      altered += 1;
      const { added } = differences(sourceLines, copy);
      // A Ref is part of a line; all other texts are lines of their own.
      if (!added.some((line) => line === text || line.startsWith(`${text} `) || line.endsWith(` ${text}`))) {
        throw new Error(`not found: ${text}`);
      }
    }
    expect(altered).toBeGreaterThan(1_900);
  });

  test('a word altered anywhere in the source is found', () => {
    const missed: string[] = [];
    const lines = SOURCE.split('\n');
    let altered = 0;
    lines.forEach((line, index) => {
      for (const other of alterations(line)) {
        altered += 1;
        const { leftOut } = differences(sourceWording(lines.with(index, other).join('\n')), icanActionTool);
        if (leftOut.length === 0) missed.push(other);
      }
    });
    expect(missed).toEqual([]);
    expect(altered).toBeGreaterThan(1_900);
  });

  test('a line taken out of either is found', () => {
    for (const { subItem, recommendation } of placedSubItems(icanActionTool)) {
      const rest = recommendation.subItems.filter((other) => other !== subItem);
      const copy = withRecommendation({ ...recommendation, subItems: rest });
      expect(differences(sourceLines, copy).leftOut).toEqual([`${subItem.ref} ${subItem.text}`, ...subItem.bullets]);
    }
    sourceLines.forEach((line, index) => {
      expect(differences(sourceLines.toSpliced(index, 1), icanActionTool).added).toContain(line);
    });
  });

  test('every line left aside as furniture is on some page', () => {
    const lines = new Set(SOURCE.split('\n').map(bare));
    expect([...FURNITURE].filter((line) => !lines.has(line))).toEqual([]);
  });

  test("the publisher is named as on the document's pages", () => {
    expect(SOURCE).toContain('**ICAN** International Civil Society Action Network');
    expect(icanActionTool.publisher).toBe('International Civil Society Action Network (ICAN)');
  });
});

describe('the repairs', () => {
  const textAt = (where: string): string => {
    if (where === 'introduction') return icanActionTool.introduction;
    const subItem = placedSubItems(icanActionTool).find(({ subItem: { ref } }) => ref === where)?.subItem;
    return subItem === undefined ? '' : wordingOf(subItem);
  };

  test.each(REPAIRS)('of $where mends something that is once in the source', ({ where, source, repaired, why }) => {
    expect(SOURCE.split(source)).toHaveLength(2);
    expect(textAt(where)).toContain(repaired);
    expect(textAt(where)).not.toContain(source);
    expect(why).not.toBe('');
  });
});

describe('the structure', () => {
  const recommendations = icanActionTool.sections.flatMap((section) => section.recommendations);
  const subItems = placedSubItems(icanActionTool).map(({ subItem }) => subItem);

  test('4 sections, 19 recommendations, 67 sub-items', () => {
    expect(icanActionTool.sections).toHaveLength(4);
    expect(icanActionTool.sections.map((section) => section.recommendations.length)).toEqual([6, 5, 5, 3]);
    expect(recommendations).toHaveLength(19);
    expect(subItems).toHaveLength(67);
  });

  test('Refs count on without a gap', () => {
    expect(recommendations.map(({ ref }) => ref)).toEqual(recommendations.map((_, index) => String(index + 1)));
    for (const { ref, subItems: own } of recommendations) {
      expect(own.map((subItem) => subItem.ref)).toEqual(own.map((_, index) => `${ref}.${index + 1}`));
    }
  });

  test('bullets are where the document has them', () => {
    const counts = [...recommendations, ...subItems]
      .filter(({ bullets }) => bullets.length > 0)
      .map(({ ref, bullets }) => [ref, bullets.length]);
    expect(Object.fromEntries(counts)).toEqual({ '4': 3, '4.1': 3, '8.3': 3, '12.4': 1, '17.3': 2, '19.2': 3 });
  });

  test('sub-items of the same wording name each other, and no others do', () => {
    const pairs = subItems.flatMap((one) =>
      subItems
        .filter((other) => other !== one && wordingOf(other) === wordingOf(one))
        .map((other) => [one.ref, other.ref]),
    );
    expect(pairs).toEqual([
      ['1.2', '7.2'],
      ['1.3', '7.3'],
      ['7.2', '1.2'],
      ['7.3', '1.3'],
    ]);
    expect(subItems.flatMap(({ ref, sameWordingAs }) => sameWordingAs.map((other) => [ref, other]))).toEqual(pairs);
  });

  test('it is a valid framework, and reading it changes nothing', () => {
    const parsed = parseFramework(JSON.parse(JSON.stringify(icanActionTool)));
    expect(parsed).toEqual({ ok: true, framework: icanActionTool });
  });
});
