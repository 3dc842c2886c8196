/** A1 addresses and sheet names, there and back. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  absoluteAddress,
  areaAddress,
  cellAddress,
  cellReference,
  columnLetters,
  parseArea,
  parseReference,
  quoteSheet,
} from '../../src/core/plan/address.ts';
import type { Area } from '../../src/core/plan/workbookPlan.ts';

/** The size of an Excel worksheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

const areas = fc
  .record({
    row: fc.integer({ min: 0, max: ROWS - 1 }),
    column: fc.integer({ min: 0, max: COLUMNS - 1 }),
    rows: fc.integer({ min: 1, max: ROWS }),
    columns: fc.integer({ min: 1, max: COLUMNS }),
  })
  .map(({ row, column, rows, columns }): Area => ({
    row,
    column,
    rows: Math.min(rows, ROWS - row),
    columns: Math.min(columns, COLUMNS - column),
  }));

/** What references are put together from. */
const markUp = fc.constantFrom("'", '!', '=', '$', ':', ' ', 'A', '1');

/** Whatever Excel lets a sheet be called, and more. */
const sheetNames = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }),
  fc.string({ unit: markUp, minLength: 1, maxLength: 31 }),
  fc.constantFrom('Start', 'Action Tool', "Women's peace", 'A1', 'R1C1', 'TRUE', '1', 'أداة', '2027', 'a!b', "''"),
);

describe('columns and cells', () => {
  test.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [COLUMNS - 1, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('every column of a sheet comes back from its letters', () => {
    const letters = Array.from({ length: COLUMNS }, (_, column) => columnLetters(column));
    expect(new Set(letters).size).toBe(COLUMNS);
    expect(letters.map((text) => parseArea(`${text}1`)?.column)).toEqual(letters.map((_, column) => column));
  });

  test('a cell', () => {
    expect(cellAddress(0, 0)).toBe('A1');
    expect(cellAddress(11, 6)).toBe('G12');
    expect(cellReference('Action Tool', 11, 6)).toBe("'Action Tool'!G12");
    expect(cellReference('Start', 0, 0)).toBe('Start!A1');
  });
});

describe('areas', () => {
  test.each([
    ['E2', 'E2', '$E$2', { row: 1, column: 4, rows: 1, columns: 1 }],
    ['E2:E68', 'E2:E68', '$E$2:$E$68', { row: 1, column: 4, rows: 67, columns: 1 }],
    ['$a$1:i$3', 'A1:I3', '$A$1:$I$3', { row: 0, column: 0, rows: 3, columns: 9 }],
  ])('%s', (text, address, absolute, area) => {
    expect(parseArea(text)).toEqual(area);
    expect(areaAddress(area)).toBe(address);
    expect(absoluteAddress(area)).toBe(absolute);
  });

  test('any area comes back from its address, plain and absolute', () => {
    fc.assert(
      fc.property(areas, (area) => {
        expect(parseArea(areaAddress(area))).toEqual(area);
        expect(parseArea(absoluteAddress(area))).toEqual(area);
        expect(parseArea(` ${absoluteAddress(area).toLowerCase()} `)).toEqual(area);
      }),
    );
  });

  test.each([
    '',
    'A',
    '1',
    'A0',
    'A:A',
    '1:1',
    'A1:',
    ':A1',
    'A1:B2:C3',
    'A1,B2',
    'A1 B2',
    'B2:A1',
    'A2:A1',
    'B1:A2',
    'ABCD1',
    'A12345678',
    '#REF!',
    'A1:#REF!',
    'AT_Status',
    'A-1',
    'A1.5',
  ])('"%s" is none', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });
});

describe('references', () => {
  test.each([
    ['Start', 'Start'],
    ['Action_Tool', 'Action_Tool'],
    ['Action Tool', "'Action Tool'"],
    ["Women's peace", "'Women''s peace'"],
    // Unquoted, these would be read as a cell and as a number.
    ['A1', "'A1'"],
    ['2027', "'2027'"],
    ['أداة', "'أداة'"],
    ['a!b', "'a!b'"],
  ])('the sheet %s is written %s', (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });

  test('any sheet name comes back from its reference', () => {
    fc.assert(
      fc.property(sheetNames, areas, (sheet, area) => {
        const reference = `${quoteSheet(sheet)}!${absoluteAddress(area)}`;
        expect(parseReference(reference)).toEqual({ sheet, area });
        expect(parseReference(`=${reference}`)).toEqual({ sheet, area });
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '',
    'A1',
    'Start!',
    '!A1',
    'Start!#REF!',
    '#REF!A1',
    "'Start!A1",
    "''!A1",
    "'a'b'!A1",
    'Start!A1,Start!B2',
  ])('"%s" is none', (text) => {
    // An error value where the sheet's name was is told from a name by its address only.
    expect(parseReference(text)?.sheet ?? 'none').toBe(text === '#REF!A1' ? '#REF' : 'none');
  });

  test('no text makes them fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: markUp })), (text) => {
        const reference = parseReference(text);
        if (reference !== undefined) expect(reference.area.rows).toBeGreaterThan(0);
      }),
    );
  });
});
