/** What people and the command do to a file, in any order: no answer is lost. */
import { jest, test } from '@jest/globals';
import { fileDesk } from './fileDesk.ts';
import { runSequences } from './sequences.ts';

jest.setTimeout(7_200_000);

const SEQUENCES = 50;

test('every answer that was written and not deleted is read back', async () => {
  await runSequences(fileDesk, SEQUENCES);
});
