/** The laws of updating and carrying forward, for any map and any answers. */
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { answerTo, type Response } from '../../../src/core/answers/response.ts';
import { parseResponse } from '../../../src/core/answers/parse.ts';
import { statusLookup } from '../../../src/core/check/rowRules.ts';
import { EXCEL } from '../../../src/core/plan/limits.ts';
import { isBlank } from '../../../src/core/text/cellText.ts';
import { joinArchives } from '../../../src/core/update/archive.ts';
import { ARCHIVE_TEXTS } from '../../../src/core/update/archiveNames.ts';
import { carryForward } from '../../../src/core/update/carryForward.ts';
import { earlierFramework } from '../../../src/core/update/earlierFramework.ts';
import { isBlankAnswer } from '../../../src/core/answers/isBlankAnswer.ts';
import { openMarks, type FoundMark } from '../../../src/core/update/reviewMarks.ts';
import { updateResponse, type Updated } from '../../../src/core/update/updateResponse.ts';
import { FIELD_CODES } from '../../../src/framework/constants.ts';
import type { Framework } from '../../../src/framework/schema.ts';
import { parseFramework } from '../../../src/framework/validate.ts';
import { must } from '../../support/workbooks.ts';
import { anyAnswers, anyMap, refsOf, v1 } from './support.ts';

const RUNS = { numRuns: 200 };
const TODAY = '2026-11-25';
const update = (framework: Framework, response: Response, before = v1): Updated =>
  must(updateResponse(framework, before, response, (ref) => `Question ${ref}`));

describe('updating', () => {
  test('the maps are sound, so that what follows is of maps that there can be', () => {
    fc.assert(
      fc.property(anyMap, (framework) => {
        expect(parseFramework(framework)).toMatchObject({ ok: true });
      }),
      { numRuns: 200 },
    );
  });

  test('loses no text and no status: each is in the new answers that its sub-item became, or in the archive', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (framework, old) => {
        const { response, archived, changes } = update(framework, old);
        const before = statusLookup(v1);
        const now = statusLookup(framework);
        for (const ref of Object.keys(old.answers)) {
          const given = answerTo(old, ref);
          const kept = archived.filter((entry) => entry.ref === ref);
          const became = changes
            .filter(({ from }) => from.includes(ref))
            .flatMap(({ to }) => to)
            .map((target) => answerTo(response, target));
          for (const field of FIELD_CODES) {
            if (isBlank(given[field])) continue;
            const found = [...kept.map((entry) => entry[field]), ...became.map((answer) => answer[field])];
            expect(
              found.some((text) => text.replaceAll('\r\n', '\n').includes(given[field].replaceAll('\r\n', '\n'))),
            ).toBe(true);
          }
          const shown = before.ofAnswer(given)?.label ?? given.statusText;
          const code = before.ofAnswer(given)?.code;
          if (isBlank(shown)) continue;
          const statuses = became.map((answer) => [now.ofAnswer(answer)?.code, answer.statusText]);
          expect(
            kept.some(({ status }) => status === shown) ||
              statuses.some(
                ([is, said]) =>
                  (code !== undefined && is === code) || said === shown || is === now.byLabel(shown)?.code,
              ),
          ).toBe(true);
        }
        for (const [code, text] of Object.entries(old.respondent)) {
          const found = [
            response.respondent[code],
            ...archived.filter(({ ref }) => ref === code).map((entry) => entry.text),
          ];
          expect(isBlank(text) || found.includes(text)).toBe(true);
        }
        expect(response.additionalDetails).toBe(old.additionalDetails);
      }),
      RUNS,
    );
  });

  test('gives answers that are of the new version, each of which a cell can hold', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (framework, old) => {
        const { response, archived } = update(framework, old);
        expect(parseResponse(response, framework)).toMatchObject({ ok: true });
        const texts = Object.values(response.answers).flatMap((answer) => FIELD_CODES.map((field) => answer[field]));
        for (const text of [...texts, ...archived.flatMap((entry) => ARCHIVE_TEXTS.map((key) => entry[key]))]) {
          expect(text.length).toBeLessThanOrEqual(EXCEL.cellText);
        }
      }),
      RUNS,
    );
  });

  test('twice equals once, and leaves the old answers as they were', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (framework, old) => {
        const copy = structuredClone(old);
        const once = update(framework, old);
        expect(old).toEqual(copy);
        expect(update(framework, once.response, framework)).toEqual({
          response: once.response,
          changes: [],
          archived: [],
        });
        expect(joinArchives(once.archived, update(framework, old).archived)).toEqual(once.archived);
      }),
      RUNS,
    );
  });

  test('needs of the earlier version no more than its map tells', () => {
    fc.assert(
      fc.property(anyMap, anyAnswers, (framework, old) => {
        const [map] = framework.earlierVersions ?? [];
        const known = map === undefined ? v1 : earlierFramework(framework, map);
        expect(update(framework, old, known)).toEqual(update(framework, old));
      }),
      { numRuns: 100 },
    );
  });
});

describe('carrying forward', () => {
  const found = (response: Response, confirmed: boolean): FoundMark[] =>
    carryForward(v1, response, { today: TODAY }).marks.map((mark) => ({ ...mark, confirmed }));

  test('and then confirming all gives the same answers, and nothing is left to confirm', () => {
    fc.assert(
      fc.property(anyAnswers, (old) => {
        const { response } = carryForward(v1, old, { today: TODAY });
        expect(response.answers).toEqual(old.answers);
        expect(response.additionalDetails).toBe(old.additionalDetails);
        const kept = Object.entries(old.respondent).filter(([code]) => code === 'institution' || code === 'region');
        expect(response.respondent).toEqual(Object.fromEntries(kept));
        expect(openMarks(v1, response, found(old, true))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('marks every answer, until it is confirmed or touched', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...refsOf(v1)), (old, touched) => {
        const marks = found(old, false);
        const answered = refsOf(v1).filter((ref) => !isBlankAnswer(answerTo(old, ref)));
        expect(marks.map(({ ref }) => ref).sort()).toEqual(answered.sort());
        expect(openMarks(v1, old, marks)).toEqual(marks);
        const changed = { ...answerTo(old, touched), activities: `${answerTo(old, touched).activities} and more` };
        const after: Response = { ...old, answers: { ...old.answers, [touched]: changed } };
        expect(openMarks(v1, after, marks)).toEqual(marks.filter(({ ref }) => ref !== touched));
      }),
      RUNS,
    );
  });

  test('twice equals once', () => {
    fc.assert(
      fc.property(anyAnswers, (old) => {
        const once = carryForward(v1, old, { today: TODAY });
        const open = once.marks.map((mark) => ({ ...mark, confirmed: false }));
        // The second time there is no date from which "within 6 months" counts: here every timeframe names its own.
        const twice = carryForward(v1, once.response, { today: TODAY, open });
        expect(twice).toEqual({ ...once, leftBehind: [] });
      }),
      RUNS,
    );
  });
});
