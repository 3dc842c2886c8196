/** A part's record: written into cells and found again, whatever happens to the sheets. */
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { BLANK_CODE, LOST_CODE } from '../../../src/core/merge/ancestor.ts';
import { askedFramework } from '../../../src/core/part/askedFramework.ts';
import { chooseSubItems } from '../../../src/core/part/chooseSubItems.ts';
import { partTexts, readPart, type PartRecord } from '../../../src/core/part/partRecord.ts';
import { EXCEL } from '../../../src/core/plan/limits.ts';
import type { GridValue, WorkbookGrid } from '../../../src/core/reading/grid.ts';
import { refKey } from '../../../src/core/reading/locateTable.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { madeUpFramework } from '../../support/workbooks.ts';

const refsOf = (framework = icanActionTool): string[] => placedSubItems(framework).map(({ subItem }) => subItem.ref);
const byKey = (refs: readonly string[]): Map<string, string> => new Map(refs.map((ref) => [refKey(ref), ref]));
const ALL = refsOf();
const SECTION_1 = (icanActionTool.sections[0]?.recommendations ?? []).flatMap(({ subItems }) =>
  subItems.map(({ ref }) => ref),
);
const FINGERPRINT = '0123456789abcdef'.repeat(4);

const gridOf = (...rows: GridValue[][]): WorkbookGrid => ({
  sheets: [{ name: 'Start', rows, listAreas: [] }],
  names: [],
  custom: {},
});

const code = fc.oneof(
  fc.constant(BLANK_CODE),
  fc
    .array(fc.constantFrom('0', '1', '5', '9', 'a', 'c', 'f'), { minLength: 12, maxLength: 12 })
    .map((digits) => digits.join('')),
);
const record: fc.Arbitrary<PartRecord> = fc
  .tuple(
    fc.subarray(ALL, { minLength: 1 }),
    fc.array(fc.array(code, { minLength: 4, maxLength: 4 }), { minLength: 67, maxLength: 67 }),
  )
  .map(([refs, codes]) => ({
    fingerprint: FINGERPRINT,
    codes: new Map(
      refs.map((ref, index) => {
        const own = codes[index] ?? [];
        return [ref, own.every((one) => one === BLANK_CODE) ? [] : own];
      }),
    ),
  }));

describe('the record', () => {
  test('is read as it was written, in whatever cells and order', () => {
    fc.assert(
      fc.property(record, fc.boolean(), (given, turned) => {
        const cells = partTexts(given).map((text): GridValue[] => [null, text]);
        const read = readPart(gridOf(['Start'], ...(turned ? cells.toReversed() : cells)), byKey(ALL), 'Action Tool');
        expect(read?.fingerprint).toBe(FINGERPRINT);
        expect([...(read?.codes ?? [])]).toEqual([...given.codes]);
      }),
      { numRuns: 200 },
    );
  });

  test('of the largest questionnaire fits into cells', () => {
    const refs = refsOf(madeUpFramework(10_000));
    const codes = new Map(refs.map((ref) => [ref, Array.from({ length: 4 }, () => 'a'.repeat(12))]));
    const texts = partTexts({ fingerprint: FINGERPRINT, codes });
    for (const text of texts) expect(text.length).toBeLessThan(EXCEL.cellText);
    const read = readPart(gridOf(...texts.map((text) => [text])), byKey(refs), undefined);
    expect(read?.codes.size).toBe(10_000);
  });

  test('that somebody damaged is not believed: a lost code is like no value', () => {
    const text = `AT-PART/1 ${FINGERPRINT} 1.1 aaaaaaaaaaaa oops - -; 99.9; 1.2`;
    const read = readPart(gridOf([text]), byKey(ALL), undefined);
    expect([...(read?.codes ?? [])]).toEqual([
      ['1.1', ['aaaaaaaaaaaa', LOST_CODE, '-', '-']],
      ['1.2', []],
    ]);
  });

  test.each([
    ['AT-PART/1'],
    ['AT-PART/1 abc 1.1'],
    [`AT-PART/2 ${FINGERPRINT} 1.1`],
    [`AT-PART/1 ${FINGERPRINT} 99.9`],
    [''],
  ])('%j is none', (text) => {
    expect(readPart(gridOf([text]), byKey(ALL), undefined)).toBeUndefined();
  });

  test('is not looked for among the answers', () => {
    const grid = gridOf([`AT-PART/1 ${FINGERPRINT} 1.1`]);
    expect(readPart(grid, byKey(ALL), 'Start')).toBeUndefined();
  });
});

describe('what is chosen', () => {
  test.each([
    [{ sections: ['1'], refs: [] }, SECTION_1],
    [{ sections: [], refs: ['3'] }, ALL.filter((ref) => ref.startsWith('3.'))],
    [{ sections: [], refs: ['13.4', '1.1', '1.1'] }, ['1.1', '13.4']],
  ])('%j', (choice, expected) => {
    const chosen = chooseSubItems(icanActionTool, choice);
    expect(chosen).toEqual({ ok: true, refs: expected });
  });

  test('is a framework of these and no respondent', () => {
    const asked = askedFramework(icanActionTool, new Set(['1.1', '13.4']));
    expect(refsOf(asked)).toEqual(['1.1', '13.4']);
    expect(asked.respondentFields).toEqual([]);
    expect(askedFramework(icanActionTool, undefined)).toBe(icanActionTool);
  });
});
