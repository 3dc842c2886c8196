/** `verify` of a file that a program opened and saved again: it is as it was exported. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { completeExample, exportedBytes } from '../../support/exported.ts';
import { convertWithLibreOffice, describeWith, libreOffice, openpyxl, python, readBytes, temporaryFolder } from '../../support/tools.ts'; // prettier-ignore
import { awkward, outcome, UNCHANGED } from '../../support/verified.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

const folder = temporaryFolder();
let finalBytes: Uint8Array;
let draftBytes: Uint8Array;

beforeAll(async () => {
  finalBytes = await exportedBytes(completeExample);
  draftBytes = await exportedBytes(exampleResponse, { kind: 'draft', leftOut: ['activities', 'contact'], withheld: 2 });
});

/** Saves a workbook again, opened and written by openpyxl. */
const RESAVE = `
import sys, openpyxl
for path in sys.argv[1:]:
    openpyxl.load_workbook(path).save(path + '.again.xlsx')
`;

describe('what was only saved again is unchanged', () => {
  /** Files, without the texts that the two programs make others of: what looks like an escape, half a character. */
  async function cases(): Promise<string[]> {
    const spared = Object.fromEntries(
      Object.entries(awkward.answers).filter(
        ([, { activities }]) => !activities.includes('_x') && activities !== '\uD800',
      ),
    );
    const more = await exportedBytes({ ...awkward, answers: spared, additionalDetails: '' }, { kind: 'draft' });
    return Object.entries({ final: finalBytes, draft: draftBytes, awkward: more }).map(([name, bytes]) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
  }

  describeWith(openpyxl, 'by openpyxl, which drops the properties and every calculated value', () => {
    test('final, draft and awkward texts', async () => {
      const files = await cases();
      await python(RESAVE, ...files);
      for (const file of files) expect(await outcome(readBytes(`${file}.again.xlsx`))).toEqual(UNCHANGED);
    });
  });

  describeWith(libreOffice, 'by LibreOffice, which writes formulas and line ends its own way', () => {
    test('final, draft and awkward texts', async () => {
      for (const file of await cases()) {
        expect(await outcome(readBytes(await convertWithLibreOffice(file, 'xlsx', join(folder, 'again'))))).toEqual(
          UNCHANGED,
        );
      }
    });
  });
});
