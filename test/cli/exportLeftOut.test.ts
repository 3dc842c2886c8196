/**
 * What is left out is nowhere: not in a part of the file, its name, what the command prints; in no form. Every text has
 * a word of its own, so that a word that is found tells where it came from.
 */
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { reviewResponse } from '../../src/core/confidentiality/review.ts';
import { LEAVABLE_PARTS, type LeavablePart } from '../../src/core/confidentiality/leaveOutChoice.ts';
import type { Answer, Response } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { leaksOf, partsOf } from '../support/leaks.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { runInProcess, type Files } from './support/inProcess.ts';

const FILLED = 'filled.xlsx';
const FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
const statuses = icanActionTool.statuses.map(({ code }) => code);

/** Words of letters that no language strings together so, each once. */
const wordsOf = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), minLength: length, maxLength: length });
const WORDS_NEEDED = refs.length * 3 + 10;
const uniqueWords = fc.oneof(
  { weight: 3, arbitrary: wordsOf('bcdfghjklmnpqrstvwxz', 12) },
  { weight: 1, arbitrary: wordsOf('بتثجحخدذرزسشصضطظعغفقكلمنهوي', 12) },
);

interface Filled {
  readonly response: Response;
  /** The words of each part; `kept` are those of texts that cannot be left out as a part. */
  readonly words: Readonly<Record<LeavablePart | 'kept', readonly string[]>>;
}

/** A complete response with a word of its own in every text. */
const filled: fc.Arbitrary<Filled> = fc
  .tuple(
    fc.uniqueArray(uniqueWords, { minLength: WORDS_NEEDED, maxLength: WORDS_NEEDED }),
    fc.array(fc.constantFrom(...statuses), { minLength: refs.length, maxLength: refs.length }),
  )
  .map(([pool, chosen]) => {
    let next = 0;
    const words: Record<LeavablePart | 'kept', string[]> = {
      activities: [],
      timeframe: [],
      barriers: [],
      'additional-details': [],
      contact: [],
      kept: [],
    };
    const text = (part: LeavablePart | 'kept', before: string, after = ''): string => {
      const word = pool[next] ?? '';
      next += 1;
      words[part].push(word);
      return `${before}${word}${after}`;
    };
    const answers = Object.fromEntries(
      refs.map((ref, index): [string, Answer] => [
        ref,
        {
          status: chosen[index] ?? 'implemented',
          statusText: '',
          activities: text('activities', 'We work on it with ', ' every year.'),
          timeframe: text('timeframe', 'June 2027 '),
          barriers: text('barriers', '=', ' is what the law leaves\nto others'),
        },
      ]),
    );
    const response: Response = {
      framework: { id: icanActionTool.id, version: icanActionTool.version },
      respondent: {
        institution: text('kept', 'Ministry '),
        country: text('kept', 'Land of '),
        focal_point: text('contact', 'Unit '),
        contact: text('contact', 'Room '),
        reporting_period: text('kept', '2026 '),
        date: '2026-11-23',
      },
      answers,
      additionalDetails: text('additional-details', 'More about ', '.'),
    };
    return { response, words };
  });

/** What a format does not show at all. */
const NOT_SHOWN: Readonly<Record<Format, readonly (LeavablePart | 'kept')[]>> = {
  xlsx: [],
  docx: [],
  csv: ['additional-details', 'contact', 'kept'],
  json: [],
};

interface Made {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly text: string;
}

/** Runs the command; what it wrote, how it called it and what it printed. */
async function exported(response: Response, args: readonly string[]): Promise<Made> {
  const files: Files = new Map([[FILLED, await workbookBytes(response)]]);
  const { exitCode, stdout, stderr } = await runInProcess(['export', FILLED, ...args], files);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const [name = ''] = [...files.keys()].filter((file) => file !== FILLED);
  const parts = new Map(partsOf(name, files.get(name) ?? new Uint8Array()));
  const text = [...parts.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  parts.set('standard output', new TextEncoder().encode(stdout));
  return { parts, text };
}

const someParts = fc.uniqueArray(fc.constantFrom(...LEAVABLE_PARTS), { minLength: 1 });

describe.each(FORMATS)('a .%s', (format) => {
  test.each(['final', 'draft'] as const)('%s has no word of the parts that were left out', async (kind) => {
    await fc.assert(
      fc.asyncProperty(filled, someParts, async ({ response, words }, leftOut) => {
        const args = ['--to', format, '--leave-out', leftOut.join(','), ...(kind === 'draft' ? ['--draft'] : [])];
        const { parts, text } = await exported(response, args);
        expect(
          leaksOf(
            leftOut.flatMap((part) => words[part]),
            parts,
          ),
        ).toEqual([]);
        // And it has all the others: a search that finds nothing in an empty file would say nothing.
        const others = ([...LEAVABLE_PARTS, 'kept'] as const).filter(
          (part) => !leftOut.some((one) => one === part) && !NOT_SHOWN[format].includes(part),
        );
        const lost = others.flatMap((part) => words[part]).filter((word) => !text.includes(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('has no word of findings that were withheld one by one', async () => {
    const local = fc.uniqueArray(wordsOf('bcdfghjklmnpqrstvwxz', 12), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        filled,
        local,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        async (base, pool, keep) => {
          const mail = (index: number): string => `${pool[2 * index] ?? ''}@${pool[2 * index + 1] ?? ''}.example`;
          const { response } = base;
          const [first = '', second = ''] = refs;
          const personal: Response = {
            ...response,
            respondent: { ...response.respondent, institution: `Office of ${mail(0)}`, contact: mail(1) },
            answers: {
              ...response.answers,
              [first]: {
                status: 'committed',
                statusText: '',
                activities: `Write to ${mail(2)} or <${mail(3)}>.`,
                timeframe: `June 2027, see ${mail(4)}`,
                barriers: '',
              },
              [second]: { status: null, statusText: `Ask ${mail(5)}`, activities: '', timeframe: '', barriers: '' },
            },
          };
          const findings = reviewResponse(icanActionTool, personal, { names: [] }).filter(({ text }) =>
            text.includes('@'),
          );
          expect(findings).toHaveLength(6);
          const withheld = findings.filter((_, index) => keep[index] === false);
          const ids = withheld.map(({ id }) => id);
          const args = ['--to', format, '--draft', ...(ids.length === 0 ? [] : ['--withhold', ids.join(',')])];
          const { parts, text } = await exported(personal, args);
          expect(
            leaksOf(
              withheld.flatMap((finding) => finding.text.split('@').map((half) => half.replace('.example', ''))),
              parts,
            ),
          ).toEqual([]);
          if (format === 'json') {
            for (const finding of findings) expect(text.includes(finding.text)).toBe(!withheld.includes(finding));
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

test('the same words are found where nothing is left out', async () => {
  await fc.assert(
    fc.asyncProperty(filled, fc.constantFrom(...FORMATS), async ({ response, words }, format) => {
      const { parts } = await exported(response, ['--to', format]);
      const shown = LEAVABLE_PARTS.filter((part) => !NOT_SHOWN[format].includes(part));
      for (const part of shown) {
        const found = leaksOf(words[part], parts);
        for (const word of words[part]) expect(found.some((leak) => leak.startsWith(word))).toBe(true);
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
