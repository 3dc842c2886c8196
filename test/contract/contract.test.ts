/** What every host does alike, held against each of them; and what only an open workbook can refuse. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/checkWorkbook.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import type { Answer, Response } from '../../src/core/answers/response.ts';
import type { CheckReport } from '../../src/core/check/checkResponse.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { newId, newSheet, type BookModel } from '../excel-stand-in/model/workbook.ts';
import { madeUpFramework, must, planFor } from '../support/workbooks.ts';
import { anyResponse, complete, everywhere, longLabels, TRICKY } from './cases.ts';
import { excelSubject, subjects, type Subject } from './subjects.ts';

async function answersOf({ host }: Subject): Promise<Response> {
  return must(interpretWorkbook(must(await host.read()), icanActionTool)).response;
}

async function reportOf({ host }: Subject): Promise<CheckReport> {
  return must(await checkWorkbook(host, icanActionTool)).report;
}

describe.each(subjects)('%s', (_name, make) => {
  const given = async (response: Response): Promise<Subject> => {
    const subject = make();
    must(await subject.host.apply(planFor(response)));
    return subject;
  };

  test('gives the example back', async () => {
    expect(await answersOf(await given(exampleResponse))).toEqual(exampleResponse);
  });

  test('gives each tricky text back in every field', async () => {
    for (const text of TRICKY) {
      const response = everywhere(text);
      expect(await answersOf(await given(response))).toEqual(complete(response));
    }
  }, 300_000);

  test('gives any text back', async () => {
    await fc.assert(
      fc.asyncProperty(anyResponse, async (response) => {
        expect(await answersOf(await given(response))).toEqual(complete(response));
      }),
      { numRuns: 30 },
    );
  }, 300_000);

  test('twice equals once, to the byte', async () => {
    const subject = await given(exampleResponse);
    const once = subject.bytes();
    must(await subject.host.apply(planFor(exampleResponse)));
    expect(Buffer.compare(subject.bytes(), once)).toBe(0);
    expect(await answersOf(subject)).toEqual(exampleResponse);
  });

  test('twice equals once beside sheets that were replaced and kept', async () => {
    const subject = await given(exampleResponse);
    must(await subject.host.apply(planFor(exampleResponse), { keepReplaced: true }));
    must(await subject.host.apply(planFor(exampleResponse)));
    const once = subject.bytes();
    must(await subject.host.apply(planFor(exampleResponse)));
    expect(Buffer.compare(subject.bytes(), once)).toBe(0);
  });

  test('takes other answers over an older questionnaire', async () => {
    const subject = await given(exampleResponse);
    const response = everywhere('other');
    must(await subject.host.apply(planFor(response)));
    expect(await answersOf(subject)).toEqual(complete(response));
  });

  test('has a list of statuses too long to be inline', async () => {
    const subject = make();
    must(await subject.host.apply(planFor(undefined, longLabels)));
    const { sightings } = must(interpretWorkbook(must(await subject.host.read()), longLabels));
    expect(sightings.lostValidation).toEqual([]);
  });

  test('reads a workbook that is not a questionnaire as not one', async () => {
    const subject = make();
    if (subject.bytes().length === 0) return;
    expect(await checkWorkbook(subject.host, icanActionTool)).toEqual({
      ok: false,
      error: { code: 'not-questionnaire' },
    });
  });
});

test('the check says the same in every host', async () => {
  const awkward = complete({
    ...exampleResponse,
    respondent: {},
    answers: {
      ...exampleResponse.answers,
      '1.1': { status: null, statusText: 'Perhaps', activities: 'TBD', timeframe: '', barriers: 'x' },
    },
  });
  for (const response of [exampleResponse, awkward]) {
    const reports: CheckReport[] = [];
    for (const [, make] of subjects) {
      const subject = make();
      must(await subject.host.apply(planFor(response)));
      reports.push(await reportOf(subject));
    }
    const [first] = reports;
    expect(first?.findings.length).toBeGreaterThan(0);
    for (const report of reports) expect(report).toEqual(first);
  }
});

describe('ExcelHost on a workbook that is somebody else’s', () => {
  const withSheet = (name: string): { readonly subject: ReturnType<typeof excelSubject>; readonly book: BookModel } => {
    const subject = excelSubject();
    const { book } = subject.excel;
    book.sheets.push(newSheet(book, name));
    return { subject, book };
  };

  test.each(['Start', 'action tool'])('does not touch a sheet named %s', async (name) => {
    const { subject, book } = withSheet(name);
    const before = subject.bytes();
    expect(await subject.host.apply(planFor(exampleResponse))).toEqual({
      ok: false,
      error: { code: 'sheet-exists', name: name === 'Start' ? 'Start' : 'Action Tool' },
    });
    expect(book.names).toEqual([]);
    expect(Buffer.compare(subject.bytes(), before)).toBe(0);
  });

  test('nor one that has the name of a sheet of ours that was renamed', async () => {
    const subject = excelSubject();
    must(await subject.host.apply(planFor(exampleResponse)));
    const { book } = subject.excel;
    const start = book.sheets.find(({ name }) => name === 'Start');
    if (start === undefined) throw new Error('no Start sheet');
    start.name = 'Home';
    book.sheets.push(newSheet(book, 'Start'));
    expect(await subject.host.apply(planFor(exampleResponse))).toEqual({
      ok: false,
      error: { code: 'sheet-exists', name: 'Start' },
    });
    expect(await answersOf(subject)).toEqual(exampleResponse);
  });

  test('replaces a sheet of ours whatever it is called now, in its place', async () => {
    const subject = excelSubject();
    must(await subject.host.apply(planFor(exampleResponse)));
    const { book } = subject.excel;
    const [, start] = book.sheets;
    if (start === undefined) throw new Error('no Start sheet');
    start.name = 'Home';
    book.sheets.push(newSheet(book, 'Mine'));
    must(await subject.host.apply(planFor(exampleResponse)));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Start', 'Action Tool', 'Mine']);
    expect(book.sheets[2]?.tables.map(({ name }) => name)).toEqual(['AT_Questionnaire']);
  });

  test('leaves a table of the same name to its owner', async () => {
    const subject = excelSubject();
    const { book } = subject.excel;
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    book.sheets[0]?.tables.push({ id: newId(book), name: 'AT_Questionnaire', area, style: '', showBandedRows: true });
    must(await subject.host.apply(planFor(exampleResponse)));
    expect(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      'AT_Questionnaire',
      'AT_Questionnaire_2',
    ]);
  });

  test('leaves the title to whoever has set one', async () => {
    const subject = excelSubject();
    subject.excel.book.properties['title'] = 'Mine';
    must(await subject.host.apply(planFor(exampleResponse)));
    expect(subject.excel.book.properties['title']).toBe('Mine');
  });

  test('says that the structure is protected, that it is read-only, that a cell is being edited', async () => {
    const locked = excelSubject();
    locked.excel.book.structureProtection = { options: {}, password: '' };
    expect(await locked.host.apply(planFor())).toEqual({ ok: false, error: { code: 'workbook-protected' } });
    const readOnly = excelSubject();
    readOnly.excel.book.readOnly = true;
    expect(await readOnly.host.apply(planFor())).toEqual({ ok: false, error: { code: 'workbook-read-only' } });
    const edited = excelSubject();
    edited.excel.cellEditMode = true;
    expect(await edited.host.apply(planFor())).toMatchObject({ ok: false, error: { code: 'excel-cell-edit' } });
    expect(await edited.host.read()).toMatchObject({ ok: false, error: { code: 'excel-cell-edit' } });
    edited.excel.cellEditMode = false;
    expect(await edited.host.apply(planFor())).toMatchObject({ ok: true });
  });

  test('in small chunks comes to the same', async () => {
    const plan = planFor(undefined, madeUpFramework(300));
    const whole = excelSubject();
    must(await whole.host.apply(plan));
    const chunked = excelSubject({}, 4_000);
    must(await chunked.host.apply(plan));
    expect(chunked.excel.costs.length).toBeGreaterThan(whole.excel.costs.length + 10);
    expect(Buffer.compare(chunked.bytes(), whole.bytes())).toBe(0);
    expect(chunked.excel.keptReferences).toBe(0);
  });

  test('reads in parts what is too much for one answer', async () => {
    const made = excelSubject();
    must(await made.host.apply(planFor(exampleResponse)));
    // A longer answer than fits beside the others.
    const response: Response = {
      ...exampleResponse,
      answers: {
        ...exampleResponse.answers,
        '1.1': { ...exampleResponse.answers['1.1'], activities: 'x'.repeat(20_000) } as Answer,
      },
    };
    must(await made.host.apply(planFor(response)));
    const small = excelSubject({ book: made.excel.book, payloadLimit: 40_000 });
    expect(await answersOf(small)).toEqual(response);
    expect(small.excel.costs.length).toBeGreaterThan(3);
    expect(small.excel.costs.at(-1)?.responseBytes).toBeLessThan(40_000);
  });
});
