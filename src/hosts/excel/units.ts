/**
 * Column widths. A plan counts as .xlsx files do (ECMA-376 part 1, 18.3.1.13): in characters of the default font, the
 * padding of 5 pixels included. Office.js counts in points. Calibri 11 has digits of 7 pixels at 96 pixels an inch.
 */
export function columnWidthPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return (pixels * 72) / 96;
}

const DIGIT_PIXELS = 7;

/** Points in an inch; page margins are points in Office.js and inches in a plan. */
export const POINTS_PER_INCH = 72;
