/** The edition of an exported workbook's form: no answers change it, every text of the form does. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Response } from '../../src/core/answers/response.ts';
import { canonicalAnswers } from '../../src/core/answers/canonical.ts';
import { english, type MessageKey, type Translator } from '../../src/core/messages/catalogue.ts';
import { compileSubmission } from '../../src/core/plan/submission/compileSubmission.ts';
import { editionOf } from '../../src/core/plan/submission/edition.ts';
import { sealSubmission } from '../../src/core/plan/submission/sealSubmission.ts';
import type { Submission, SubmissionKind } from '../../src/core/plan/submission/submission.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { EXPORTED_AT, sha256 } from '../support/exported.ts';
import { otherWords } from '../support/otherWords.ts';
import { responses } from '../support/randomResponses.ts';
import { madeUpFramework, must } from '../support/workbooks.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const small = madeUpFramework(12);
const edition = async (framework: Framework = small, t: Translator = english): Promise<string> =>
  must(await editionOf(framework, t, sha256));

/** Which texts a translator is asked for. */
function listening(): { readonly t: Translator; readonly asked: Set<MessageKey> } {
  const asked = new Set<MessageKey>();
  const translate = (key: MessageKey, values?: Parameters<Translator>[1]): string => {
    asked.add(key);
    return english(key, values);
  };
  return { t: Object.assign(translate, { language: english.language, direction: english.direction }), asked };
}

async function sealed(response: Response, kind: SubmissionKind): Promise<Submission> {
  const fingerprint = await sha256(canonicalAnswers(small, response));
  const facts = { kind, at: EXPORTED_AT, fingerprint, leftOut: [], withheld: 0 };
  return must(await sealSubmission(small, response, english, facts, sha256));
}

/** People may call sheets what they like. */
const NAMES = { start: 'A', actionTool: 'B', summary: 'C' };
const kinds = fc.constantFrom<SubmissionKind>('final', 'draft');

describe('answers', () => {
  test('any: the edition is the same', async () => {
    const expected = await edition();
    await fc.assert(
      fc.asyncProperty(responses(small), kinds, async (response, kind) => {
        expect((await sealed(response, kind)).edition).toBe(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('any: each text that the sheets have for them is one that the edition is made of', async () => {
    const form = listening();
    await edition(small, form.t);
    await fc.assert(
      fc.asyncProperty(responses(small), kinds, async (response, kind) => {
        const { t, asked } = listening();
        must(compileSubmission(small, response, t, await sealed(response, kind), { names: NAMES }));
        expect([...asked].filter((key) => !form.asked.has(key))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the form', () => {
  /** Responses as they come, and what the cells of their exports hold. */
  const some = fc.sample(fc.tuple(responses(small), kinds), { numRuns: 6, seed: 1 });
  async function cellsOf(): Promise<(t: Translator) => string> {
    const exported = await Promise.all(
      some.map(async ([response, kind]) => ({ response, submission: await sealed(response, kind) })),
    );
    return (t) =>
      JSON.stringify(
        exported
          .map(({ response, submission }) => must(compileSubmission(small, response, t, submission, { names: NAMES })))
          .map(({ sheets }) => sheets.map(({ cells, filled }) => [cells, filled])),
      );
  }

  test('each text that is in a cell changes the edition', async () => {
    const { t, asked } = listening();
    const cells = await cellsOf();
    const [expected, before] = [await edition(), cells(t)];
    const inCells: MessageKey[] = [];
    const missed: MessageKey[] = [];
    for (const key of asked) {
      const other = otherWords({ [key]: 'Another text' });
      if (cells(other) === before) continue;
      inCells.push(key);
      if ((await edition(small, other)) === expected) missed.push(key);
    }
    // Those of the whole catalogue; what only the Start sheet says (en/start.ts) is in no translator that a test could change.
    expect(inCells.length).toBeGreaterThan(45);
    expect(missed).toEqual([]);
  });

  test('so does the wording of the questionnaire', async () => {
    const expected = await edition();
    const reworded: Partial<Framework>[] = [
      { introduction: 'Another introduction' },
      { attribution: 'Another attribution' },
      { title: 'Another title' },
      { version: '9.9' },
      { sections: small.sections.map((section) => ({ ...section, title: `${section.title}.` })) },
      { statuses: small.statuses.map((status) => ({ ...status, instruction: 'Another instruction' })) },
    ];
    for (const part of reworded) expect(await edition({ ...small, ...part })).not.toBe(expected);
  });

  test('its edition is eight digits, and the same each time', async () => {
    const [one, other] = [await edition(icanActionTool), await edition(icanActionTool)];
    expect(one).toMatch(/^[0-9a-f]{8}$/);
    expect(other).toBe(one);
  });

  test.each([1, 2, 3, 5])('a questionnaire of %i sub-items has one', async (n) => {
    expect(await edition(madeUpFramework(n))).toMatch(/^[0-9a-f]{8}$/);
  });
});
