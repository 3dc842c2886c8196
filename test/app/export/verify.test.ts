/** `verify`: what was exported is as it was exported, and what is said of files that were not. */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../../src/core/answers/response.ts';
import { cellKey } from '../../../src/core/reading/grid.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { lookInside } from '../../contract/lookInside.ts';
import { editPart, partOf } from '../../support/editPackage.ts';
import { completeExample, exportedBytes } from '../../support/exported.ts';
import { responses } from '../../support/randomResponses.ts';
import { awkward, outcome, UNCHANGED, verified, verify } from '../../support/verified.ts';
import { madeUpFramework, must, workbookBytes } from '../../support/workbooks.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

let finalBytes: Uint8Array;
let draftBytes: Uint8Array;

beforeAll(async () => {
  finalBytes = await exportedBytes(completeExample);
  draftBytes = await exportedBytes(exampleResponse, { kind: 'draft', leftOut: ['activities', 'contact'], withheld: 2 });
});

describe('what was exported is unchanged', () => {
  test('a final, with what its record says', async () => {
    const { submission, ...found } = await verified(finalBytes);
    expect(found).toEqual(UNCHANGED);
    expect(submission).toMatchObject({ kind: 'final', at: '2026-11-25T14:05', leftOut: [], withheld: 0 });
  });

  test('a draft of which parts are left out', async () => {
    const { submission, ...found } = await verified(draftBytes);
    expect(found).toEqual(UNCHANGED);
    expect(submission).toMatchObject({ kind: 'draft', leftOut: ['activities', 'contact'], withheld: 2 });
  });

  test.each<readonly [string, Response]>([
    ['an empty questionnaire', emptyResponse(icanActionTool)],
    ['awkward texts', awkward],
  ])('%s', async (_, response) => {
    expect(await outcome(await exportedBytes(response, { kind: 'draft', paper: 'letter' }))).toEqual(UNCHANGED);
  });

  test('any answers', async () => {
    const small = madeUpFramework(12);
    await fc.assert(
      fc.asyncProperty(responses(small), async (response) => {
        const bytes = await exportedBytes(response, { kind: 'draft' }, small);
        const { ok, sheets } = await verified(bytes, small);
        expect([ok, sheets]).toEqual([true, []]);
      }),
      { numRuns: 20 },
    );
  });

  test('with sheets that are called otherwise', async () => {
    const names = { start: "Début d'essai", actionTool: 'Ministry A', summary: 'Résumé' };
    expect(await outcome(await exportedBytes(completeExample, { names }))).toEqual(UNCHANGED);
  });
});

describe('what cannot be verified', () => {
  test('a workbook that was not exported', async () => {
    expect(await verify(await workbookBytes(exampleResponse))).toEqual({
      ok: false,
      error: { code: 'verify-no-record' },
    });
  });

  test('one with a cell so far down that it is not read', async () => {
    const far = (cell: string): Uint8Array =>
      editPart(finalBytes, partOf('Summary'), (xml) =>
        xml.replace('</sheetData>', `<row r="900000">${cell}</row></sheetData>`),
      );
    const filled = far('<c r="A900000" t="inlineStr"><is><t>hidden</t></is></c>');
    expect(await verify(filled)).toEqual({ ok: false, error: { code: 'workbook-too-big' } });
    // A cell that only has a look: LibreOffice leaves such rows behind.
    expect(await outcome(far('<c r="A900000" s="1"/>'))).toEqual(UNCHANGED);
    expect((await new FileHost(filled).read()).ok).toBe(true);
  });

  test('no workbook, another questionnaire, a newer record', async () => {
    expect(await verify(new TextEncoder().encode('no'))).toMatchObject({ ok: false, error: { code: 'not-zip' } });
    expect(await verify(finalBytes, madeUpFramework(3))).toMatchObject({
      ok: false,
      error: { code: 'framework-other' },
    });
    const newer = editPart(finalBytes, 'docProps/custom.xml', (text) =>
      text.replace(/(name="ActionToolRecord".*?<vt:i4>)1</s, '$12<'),
    );
    expect(await verify(newer)).toEqual({ ok: false, error: { code: 'layout-newer', layout: 2, supported: 1 } });
  });
});

describe('formulas that are read', () => {
  test('are those of the file, also where one is filled over many cells', async () => {
    const grid = must(await new FileHost(finalBytes).readWithFormulas());
    const look = lookInside(finalBytes);
    for (const { name, formulas } of grid.sheets) {
      const expected = Object.entries(look.sheets[name]?.cells ?? {}).flatMap(([address, { formula }]) => {
        const [, letters = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
        return formula === undefined ? [] : [[cellKey(Number(row) - 1, letters.charCodeAt(0) - 65), formula] as const];
      });
      expect(new Map(formulas)).toEqual(new Map(expected));
    }
    expect(grid.sheets.map(({ formulas }) => (formulas?.size ?? 0) > 5)).toEqual([true, true, true]);
  });

  test('are not read where nobody asks for them', async () => {
    const grid = must(await new FileHost(finalBytes).read());
    expect(grid.sheets.map(({ formulas }) => formulas)).toEqual([undefined, undefined, undefined]);
  });
});
