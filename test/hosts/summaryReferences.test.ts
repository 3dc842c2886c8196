/** Formulas after rows were put in, and filled from one cell to another: every kind of piece that a formula has. */
import { describe, expect, test } from '@jest/globals';
import { translateFormula } from '../../src/core/plan/references.ts';
import { moveFormula } from '../../src/hosts/file/summary/references.ts';

const INSERTED = { sheet: "Owner's sheet", at: 9, rows: 5 };

describe('rows put in below row 9', () => {
  test.each([
    ['A9+A10', 'A9+A15'],
    ['SUM($B$5:$B$20)', 'SUM($B$5:$B$25)'],
    ['SUM(B1:B9)', 'SUM(B1:B9)'],
    ['LOG10(A10)+ATAN2(1,A12)', 'LOG10(A15)+ATAN2(1,A17)'],
    ['"A10 is not moved, ""A11"" neither"&A10', '"A10 is not moved, ""A11"" neither"&A15'],
    ['10:12', '15:17'],
    ['$9:$10', '$9:$15'],
    ['A:C', 'A:C'],
    ['1.5E10+10', '1.5E10+10'],
    ['Other!A10+A10', 'Other!A10+A15'],
    ["'Owner''s sheet'!A10:B11+1", "'Owner''s sheet'!A15:B16+1"],
    ["'[1]Owner''s sheet'!A10", "'[1]Owner''s sheet'!A10"],
    ['#REF!+A10', '#REF!+A15'],
    ['Table1[[#This Row],[A10]]+A10', 'Table1[[#This Row],[A10]]+A15'],
    ['AT_A10+_x10+é10+A10.b', 'AT_A10+_x10+é10+A10.b'],
    ['{1,10;A10}', '{1,10;A15}'],
  ])('%s', (before, after) => {
    expect(moveFormula(before, "owner's SHEET", INSERTED)).toBe(after);
  });

  test('on another sheet only what names the sheet moves', () => {
    expect(moveFormula("A10+'Owner''s sheet'!A10+B10", 'Start', INSERTED)).toBe("A10+'Owner''s sheet'!A15+B10");
  });
});

test.each([
  ['A1+$A1+A$1+$A$1', 'C4+$A4+C$1+$A$1'],
  ['Start!Z1&"A1"', 'Start!AB4&"A1"'],
  ['1:1+$1:2', '4:4+$1:5'],
])('filled three rows down and two columns right: %s', (before, after) => {
  expect(translateFormula(before, 3, 2)).toBe(after);
});
