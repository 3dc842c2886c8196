/** What people and the program do in the browser's grid, in any order: no answer is lost. */
import { afterAll, jest, test } from '@jest/globals';
import { endUniver, gridDesk } from './gridDesk.ts';
import { runSequences } from './sequences.ts';

jest.setTimeout(7_200_000);
afterAll(endUniver);

const SEQUENCES = 80;

test('every answer that was written and not deleted is read back', async () => {
  await runSequences(gridDesk, SEQUENCES);
});
