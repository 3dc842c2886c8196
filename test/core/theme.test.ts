/** Every text of the workbook can be read on its ground: contrast of at least 4.5:1 (WCAG 2.2, 1.4.3). */
import { describe, expect, test } from '@jest/globals';
import { COLOR } from '../../src/core/plan/theme.ts';
import type { Area, SheetPlan } from '../../src/core/plan/workbookPlan.ts';
import { planFor } from '../support/workbooks.ts';

const LEAST = 4.5;
const WHITE = 'FFFFFF';

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

type ColorName = keyof typeof COLOR | 'white';
const valueOf = (name: ColorName): string => (name === 'white' ? WHITE : COLOR[name]);

/** What is written on what. */
const PAIRS: readonly (readonly [ink: ColorName, fill: ColorName])[] = [
  ['ink', 'input'],
  ['ink', 'locked'],
  ['ink', 'white'],
  ['dimmed', 'locked'],
  ['dimmed', 'white'],
  ['accent', 'white'],
  ['onAccent', 'accent'],
  ['missingInk', 'missing'],
  ['missingInk', 'white'],
  ['unusedInk', 'unused'],
  ['completeInk', 'complete'],
  ['reviewInk', 'review'],
  ['safetyInk', 'safety'],
  ['link', 'white'],
];

/** Thin lines around cells: what they part is told by the text's position too. */
const NO_GROUND_OR_INK: readonly ColorName[] = ['line'];

describe('the measure', () => {
  test.each([
    ['000000', WHITE, 21],
    [WHITE, WHITE, 1],
    // Known values: the lightest grey that passes on white, and the next that does not.
    ['767676', WHITE, 4.54],
    ['777777', WHITE, 4.48],
    ['FF0000', WHITE, 4],
  ])('%s on %s is %d:1', (ink, fill, ratio) => {
    expect(contrast(ink, fill)).toBeCloseTo(ratio, 2);
    expect(contrast(fill, ink)).toBeCloseTo(ratio, 2);
  });
});

describe('the theme', () => {
  test.each(PAIRS)('%s on %s', (ink, fill) => {
    expect(contrast(valueOf(ink), valueOf(fill))).toBeGreaterThanOrEqual(LEAST);
  });

  test('every colour is six hexadecimal digits, and is judged above', () => {
    const judged = new Set([...PAIRS.flat(), ...NO_GROUND_OR_INK]);
    expect(Object.keys(COLOR).filter((name) => !judged.has(name as ColorName))).toEqual([]);
    for (const color of Object.values(COLOR)) expect(color).toMatch(/^[0-9A-F]{6}$/);
  });
});

const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** Every ink with every ground that it can have on a sheet: by style, by conditional format, and over data bars. */
function pairsOnSheet({ styles, conditionalFormats, dataBars }: SheetPlan): (readonly [ink: string, fill: string])[] {
  return styles.flatMap(({ area, style }) => {
    const formats = conditionalFormats.filter((format) => overlap(format.area, area)).map((format) => format.style);
    const ink = style.color ?? COLOR.ink;
    const fill = style.fill ?? WHITE;
    return [
      [ink, fill] as const,
      ...formats.map((format) => [format.color ?? ink, format.fill ?? fill] as const),
      ...dataBars.filter((bar) => overlap(bar.area, area)).map(({ color }) => [ink, color] as const),
    ];
  });
}

describe('the workbook', () => {
  test.each(planFor().sheets.map((sheet) => [sheet.name, sheet] as const))(
    'all texts of the sheet %s',
    (_name, sheet) => {
      const pairs = new Map(pairsOnSheet(sheet).map(([ink, fill]) => [`${ink} on ${fill}`, contrast(ink, fill)]));
      expect(pairs.size).toBeGreaterThan(5);
      expect([...pairs].filter(([, ratio]) => ratio < LEAST)).toEqual([]);
    },
  );

  test('uses every colour of the theme', () => {
    const used = planFor().sheets.flatMap((sheet) => [
      sheet.tabColor,
      ...pairsOnSheet(sheet).flat(),
      ...sheet.styles.map(({ style }) => style.border),
    ]);
    expect(Object.values(COLOR).filter((color) => !used.includes(color))).toEqual([]);
  });
});
