/** What people and the program do in Excel, in any order: no answer is lost. */
import { jest, test } from '@jest/globals';
import { excelDesk } from './excelDesk.ts';
import { runSequences } from './sequences.ts';

jest.setTimeout(7_200_000);

const SEQUENCES = 70;

test('every answer that was written and not deleted is read back', async () => {
  await runSequences(excelDesk, SEQUENCES);
});
