/** A workbook that counts days from 1904 on says the same date, whether its cell still has a date format or not. */
import { expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { editPart } from '../support/editPackage.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';

const counted = editPart(await workbookBytes(exampleResponse), 'xl/workbook.xml', (xml) =>
  xml.replace(/<(?=bookViews|sheets)/, '<workbookPr date1904="1"/><'),
);
/** No cell has a format any more. */
const unformatted = editPart(counted, 'xl/_rels/workbook.xml.rels', (xml) =>
  xml.replace(/<Relationship\b(?=[^>]*\/styles")/, '<Unknown'),
);

const dateIn = async (bytes: Uint8Array): Promise<string | undefined> =>
  (await readingOf(bytes)).response.respondent['date'];

test('a bare day number is a day of that count', async () => {
  const date = await dateIn(counted);
  // The number was written for the other count.
  expect(date).not.toBe(exampleResponse.respondent['date']);
  expect(Number(date?.slice(0, 4))).toBe(Number(exampleResponse.respondent['date']?.slice(0, 4)) + 4);
  expect(await dateIn(unformatted)).toBe(date);
});
