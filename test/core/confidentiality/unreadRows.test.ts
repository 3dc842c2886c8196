/** Answers in rows that no export has: in workbooks as people leave them. */
import { expect, test } from '@jest/globals';
import { lookBeforeExport } from '../../../src/app/export/look.ts';
import type { CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { editSheet, type Sheet } from '../../cli/support/edits.ts';
import { completeResponse } from '../../cli/support/responses.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';

const complete = await workbookBytes(completeResponse);

async function unread(edit: (sheet: Sheet) => void): Promise<readonly CarriedFinding[]> {
  const host = new FileHost(await editSheet(complete, edit));
  const { carried } = must(await lookBeforeExport(host, icanActionTool, english));
  return carried.filter(({ kind }) => kind === 'unread-rows');
}

const one = { kind: 'unread-rows', sheet: 'Action Tool', n: 1 };

test('none where every row is read', async () => {
  expect(await unread(() => undefined)).toEqual([]);
});

test.each<readonly [string, string, (sheet: Sheet) => void]>([
  [
    'a row that somebody put below, without a Ref',
    'Typed in a row of its own',
    (sheet) => {
      sheet.getCell('F69').value = 'Typed in a row of its own';
    },
  ],
  [
    'a row whose Ref was deleted',
    'A text beside no Ref',
    (sheet) => {
      sheet.getCell('F9').value = 'A text beside no Ref';
      sheet.getCell('A9').value = null;
    },
  ],
  [
    'the second row of a Ref',
    'Another answer',
    (sheet) => {
      sheet.getCell('A69').value = sheet.getCell('A9').value;
      sheet.getCell('H69').value = 'Another answer';
    },
  ],
])('%s', async (_name, what, edit) => {
  expect(await unread(edit)).toEqual([{ ...one, what }]);
});

test('a row without an answer is none', async () => {
  expect(
    await unread((sheet) => {
      sheet.getCell('A69').value = '99.9';
      sheet.getCell('D69').value = 'A heading of our own';
    }),
  ).toEqual([]);
});
