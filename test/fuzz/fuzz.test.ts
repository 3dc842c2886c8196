/** A short run of `npm run fuzz`, always the same. */
import { expect, jest, test } from '@jest/globals';
import { fuzz } from './fuzz.ts';
import { seeds } from './seeds.ts';

jest.setTimeout(300_000);

const SEED = 7;
const COUNT = 200;

test(`${COUNT} changed workbooks: none is read wrongly, none ends the reader`, async () => {
  const { files, kinds, faults } = await fuzz({ seed: SEED, count: COUNT, workbooks: await seeds() });
  expect(faults.map(({ number, workbook, changes, what }) => ({ number, workbook, changes, what }))).toEqual([]);
  expect(files).toBe(COUNT);
  // A run in which all is refused, or nothing is changed, would show nothing.
  for (const kind of ['refused', 'same', 'reported', 'confirmed'] as const) expect(kinds[kind]).toBeGreaterThan(0);
});
