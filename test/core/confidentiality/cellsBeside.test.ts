/** Cells beside the questionnaire, in grids as the hosts read them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { cellsBeside } from '../../../src/core/confidentiality/cellsBeside.ts';
import type { CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';

const found = async (bytes: Uint8Array): Promise<readonly CarriedFinding[]> =>
  cellsBeside(must(await new FileHost(bytes).read()));

const disturbed = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/disturbed/${name}.xlsx`, import.meta.url))));

test('none in what we make', async () => {
  expect(await found(await workbookBytes(exampleResponse))).toEqual([]);
});

test.each<readonly [name: string, n: number, what: string]>([
  // Two columns with their headers, and "Total" below; openpyxl leaves the total itself without a value.
  ['own-columns-and-notes-added-by-openpyxl', 2 * 68 + 1, 'Status of discussion'],
  ['own-columns-and-notes-added-by-libreoffice', 2 * 68 + 2, 'Status of discussion'],
  ['columns-moved-by-libreoffice', 0, ''],
  ['rows-inserted-above-header-by-libreoffice', 2, 'Draft of the WPS unit, for discussion'],
])('%s: %i', async (name, n, what) => {
  const sheet = 'Action Tool';
  expect(await found(disturbed(name))).toEqual(n === 0 ? [] : [{ kind: 'other-cells', sheet, n, what }]);
});

test('without names of columns nobody can tell', async () => {
  expect(await found(disturbed('names-deleted'))).toEqual([]);
});
