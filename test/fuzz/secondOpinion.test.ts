/** The reader that ours is compared with has its own ways to fail; none of them may hold up the comparison. */
import { afterAll, expect, test } from '@jest/globals';
import { readZipDirectory } from '../../src/hosts/file/zipDirectory.ts';
import { writeZip } from '../../src/hosts/file/zipWriter.ts';
import { must } from '../support/workbooks.ts';
import { SecondOpinion } from './secondOpinion.ts';
import { seeds } from './seeds.ts';

const second = new SecondOpinion(10_000);
afterAll(() => second.end());

test('a part whose packed bytes have no end: the rest is read all the same', async () => {
  const [workbook] = await seeds();
  const whole = must(readZipDirectory(workbook?.bytes ?? new Uint8Array()));
  // One block of no bytes that is not the last one, and nothing after it.
  const endless = whole.map((entry) =>
    entry.name === 'docProps/app.xml' ? { ...entry, method: 8 as const, packed: new Uint8Array([0]) } : entry,
  );
  expect(endless.filter((entry, index) => entry !== whole[index])).toHaveLength(1);

  const [before, after] = [await second.read(writeZip(whole)), await second.read(writeZip(endless))];

  const places = Array.from({ length: 40 }, (_, row) => ({ sheet: 'Action Tool', row, column: 0 }));
  const texts = places.map((place) => before?.(place));
  expect(texts.join('')).toContain('1.1');
  expect(places.map((place) => after?.(place))).toEqual(texts);
});

test('what is no workbook at all is refused', async () => {
  expect(await second.read(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined();
});
