/** Whatever somebody types: the workbooks that we write of it are XML in every part, and pass our own vetting. */
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { summarise } from '../../src/app/summarise.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import type { Response } from '../../src/core/answers/response.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { decodePart } from '../../src/hosts/file/inspect/decodePart.ts';
import { Budget } from '../../src/hosts/file/vet/budget.ts';
import { vetXml } from '../../src/hosts/file/vet/vetXml.ts';
import { complete, everywhere, TRICKY } from '../contract/cases.ts';
import { exportedBytes } from '../support/exported.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

/** Parts that the vetting of XML turns away; those that are not read, too, since Excel reads them. */
function partsThatAreNoXml(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels|vml)$/.test(name))
    .filter(([, part]) => {
      try {
        vetXml(decodePart(part) ?? '\u0000', new Budget(), {});
        return false;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

async function answersIn(bytes: Uint8Array): Promise<Response> {
  return must(interpretWorkbook(must(await new FileHost(bytes).read()), icanActionTool)).response;
}

const AWKWARD_IN_XML = /[^ -~]|_x|[&<]|]]>/;

describe.each(TRICKY.map((text) => [JSON.stringify(text.slice(0, 24)), text]))('%s', (_, text) => {
  test('in every field, with a summary, and exported', async () => {
    const response = complete(everywhere(text));
    const host = new FileHost(await workbookBytes(response));
    expect(partsThatAreNoXml(host.bytes)).toEqual([]);
    expect(await answersIn(host.bytes)).toEqual(response);
    // The rest takes a second each, and writes what is not awkward in XML as it writes all else.
    if (!AWKWARD_IN_XML.test(text)) return;
    must(await summarise(host, icanActionTool, english, '2026-11-25T09:30:00'));
    expect(partsThatAreNoXml(host.bytes)).toEqual([]);
    expect(await answersIn(host.bytes)).toEqual(response);
    const exported = await exportedBytes(response, { kind: 'draft' });
    expect(partsThatAreNoXml(exported)).toEqual([]);
    // An export has its line breaks in one form, whatever they were.
    expect(await answersIn(exported)).toEqual(JSON.parse(JSON.stringify(response).replaceAll('\\r\\n', '\\n')));
  });
});
