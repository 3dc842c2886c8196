/** A new period's workbook from the last period's, of the same version or of an earlier one. */
import ExcelJS from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { confirmAnswers } from '../../../src/app/update/confirmAnswers.ts';
import { startFrom } from '../../../src/app/update/startFrom.ts';
import { NO_ANSWER } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { readArchive } from '../../../src/core/plan/update/archiveSheet.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { v1, v2 } from '../../core/update/support.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { must, readingOf, reportOf, workbookBytes } from '../../support/workbooks.ts';
import { partOf } from '../merge/support.ts';
import { lastPeriod, previous, start, TODAY } from './support.ts';

const answerCodes = async (bytes: Uint8Array, framework = v2): Promise<string[]> =>
  (await reportOf(bytes, framework)).findings
    .filter(({ code }) => code.startsWith('answer-'))
    .map(({ code, subItem = '' }) => `${subItem} ${code}`);

async function edited(bytes: Uint8Array, edit: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe('a new version', () => {
  test('moves each answer as the map says', async () => {
    const { bytes, changes, version } = await start(previous, v2);
    const { response } = await readingOf(bytes, v2);
    expect(version).toBe('1.0');
    expect(response.answers).toMatchObject({
      'A.1': { status: 'implemented', activities: 'Lamps at all twelve doors.' },
      'A.2': { status: 'committed', timeframe: 'by June 2026' },
      // The new version has no such status: its label stays to be seen, and one is to be chosen.
      'A.3': { status: null, statusText: 'Being planned', timeframe: 'Within 6 months' },
      'A.4': { status: null, statusText: 'Being planned', timeframe: 'Within 6 months' },
      'B.1': {
        status: null,
        statusText: '',
        activities: 'Locks on all doors.',
        barriers: 'The windows are listed as a monument.',
      },
      'B.2': { status: 'committed', timeframe: '2026' },
      'B.3': { status: null, activities: '' },
    });
    expect(changes).toEqual([
      { change: 'same', from: ['1.1'], to: ['A.1'], archived: false },
      { change: 'reworded', from: ['1.2'], to: ['A.2'], archived: false },
      { change: 'split', from: ['1.3'], to: ['A.3', 'A.4'], archived: false },
      { change: 'merged', from: ['2.1', '2.2'], to: ['B.1'], status: 'to-choose', archived: true },
      { change: 'same', from: ['2.3'], to: ['B.2'], archived: false },
      { change: 'retired', from: ['2.4'], to: [], archived: true },
    ]);
  });

  test('archives what has no place, with the wording that the person saw', async () => {
    const { bytes, archive } = await start(previous, v2);
    const entry = { version: '1.0', activities: '', timeframe: '', barriers: '', text: '', status: '' };
    expect(archive).toEqual([
      { ...entry, ref: '2.1', reason: 'merged', wording: 'Locks on every door.', status: 'Already implement', activities: 'Locks on all doors.' },
      { ...entry, ref: '2.2', reason: 'merged', wording: 'Locks on every window.', status: 'Cannot implement', barriers: 'The windows are listed as a monument.' },
      { ...entry, ref: 'region', reason: 'respondent', wording: 'Region', text: 'North' },
      { ...entry, ref: '2.4', reason: 'retired', wording: 'A telegraph to the watchman.', status: 'Already implement', activities: '=The telegraph\nworks.' },
    ].sort((a, b) => archive.findIndex(({ ref }) => ref === a.ref) - archive.findIndex(({ ref }) => ref === b.ref))); // prettier-ignore
    expect(readArchive(must(await new FileHost(bytes).read()), 'Action Tool')).toEqual(archive);
  });

  test('the archive is carried on, once, and found when its sheet was renamed and sorted and its names are gone', async () => {
    const first = await start(previous, v2);
    const tidied = await edited(first.bytes, (workbook) => {
      const sheet = sheetOf(workbook, 'Archive');
      sheet.name = 'Old things';
      workbook.definedNames.model = workbook.definedNames.model.filter(({ name }) => !name.startsWith('AT_Archive'));
      const rows = [5, 6, 7, 8].map((number) => sheet.getRow(number).values);
      rows.reverse().forEach((values, at) => {
        sheet.getRow(5 + at).values = values;
      });
    });
    const second = await start(tidied, v2);
    const inOrder = (archive: typeof first.archive): typeof first.archive =>
      [...archive].sort((a, b) => (a.ref < b.ref ? -1 : 1));
    expect(second.archive).toHaveLength(4);
    expect(inOrder(second.archive)).toEqual(inOrder(first.archive));
    const third = await start(second.bytes, v2);
    expect(third.bytes).toEqual(second.bytes);
  });

  test('a map that forgets a sub-item of a version that is known is refused, and so is a version without a map', async () => {
    const [map] = v2.earlierVersions ?? [];
    if (map === undefined) throw new Error('no map');
    const forgetful = { ...v2, earlierVersions: [{ ...map, subItems: map.subItems.slice(1) }] };
    const host = new FileHost();
    const options = { today: TODAY, known: [v1] };
    expect(await startFrom(new FileHost(previous), host, forgetful, english, options)).toMatchObject({
      ok: false,
      error: {
        code: 'framework-invalid',
        problems: [{ path: 'earlierVersions[0].subItems', problem: 'unmapped', detail: '1.1' }],
      },
    });
    expect(
      await startFrom(new FileHost(previous), host, { ...v2, version: '3.0', earlierVersions: [] }, english, options),
    ).toMatchObject({
      ok: false,
      error: { code: 'version-unmapped', version: '1.0' },
    });
    expect(host.bytes).toHaveLength(0);
    expect((await start(previous, v2, [v1])).changes).toHaveLength(6);
  });
});

describe('a new period', () => {
  test('has the answers, without what is of the period', async () => {
    const { bytes, leftBehind, marks } = await start(previous, v1);
    const { response } = await readingOf(bytes, v1);
    expect(response).toEqual({ ...lastPeriod, respondent: { institution: 'Made-up Ministry', region: 'North' } });
    expect(leftBehind).toEqual(['reporting_period', 'date']);
    expect(marks).toHaveLength(7);
  });

  test('has nothing where an export had left something out, and says where', async () => {
    const { answers } = lastPeriod;
    const left = await workbookBytes(
      {
        ...lastPeriod,
        respondent: { ...lastPeriod.respondent, region: '[withheld]' },
        answers: {
          ...answers,
          '1.2': { ...NO_ANSWER, ...answers['1.2'], activities: '[withheld]' },
          '2.1': { ...NO_ANSWER, ...answers['2.1'], activities: 'Ask [withheld] about the locks.' },
          '2.2': { ...NO_ANSWER, ...answers['2.2'], barriers: ' [withheld] ' },
        },
        additionalDetails: '[withheld]',
      },
      v1,
    );
    const { bytes, withheld } = await start(left, v1);
    expect(withheld).toEqual(['region', '1.2', '2.2', 'additional-details']);
    const { response } = await readingOf(bytes, v1);
    expect(JSON.stringify(response).match(/\[withheld\]/g)).toHaveLength(1);
    expect(response.answers).toMatchObject({
      '1.2': { status: 'committed', activities: '', timeframe: 'by June 2026' },
      '2.1': { activities: 'Ask [withheld] about the locks.' },
      '2.2': { status: 'unable', barriers: '' },
    });
    const missing = (await reportOf(bytes, v1)).findings.filter(({ code }) => code.endsWith('-missing'));
    expect(missing.map(({ subItem, code }) => [subItem, code])).toEqual(
      expect.arrayContaining([
        ['1.2', 'activities-missing'],
        ['2.2', 'barriers-missing'],
      ]),
    );
    expect((await start(previous, v1)).withheld).toEqual([]);
  });

  test('lists commitments whose time is over first, the longest over before others', async () => {
    const { overdue, marks } = await start(previous, v1);
    // Six months after the day of those answers; 2026 is not over yet.
    expect(overdue.map(({ ref, lastDay }) => [ref, lastDay])).toEqual([
      ['1.3', '2026-05-20'],
      ['1.2', '2026-06-30'],
    ]);
    expect(marks.map(({ ref }) => ref)).toEqual(['1.3', '1.2', '1.1', '2.1', '2.2', '2.3', '2.4']);
    const later = await start(previous, v1, [], '2027-01-01');
    expect(later.overdue.map(({ ref }) => ref)).toEqual(['1.3', '1.2', '2.3']);
  });

  test('the check tells what is to be confirmed, which stops nothing', async () => {
    const { bytes } = await start(previous, v2);
    expect(await answerCodes(bytes)).toEqual([
      'A.1 answer-carried', 'A.2 answer-past', 'A.2 answer-reworded', 'A.3 answer-split', 'A.4 answer-split', 'B.1 answer-merged', 'B.2 answer-carried',
    ]); // prettier-ignore
    const { findings } = await reportOf(bytes, v2);
    for (const { code, severity, cell } of findings) {
      if (code.startsWith('answer-')) expect([severity, cell?.startsWith("'To confirm'!F")]).toEqual(['warning', true]);
    }
  });

  test('a mark goes when the person confirms it in the sheet, or touches the answer', async () => {
    const { bytes } = await start(previous, v2);
    const touched = await edited(bytes, (workbook) => {
      const list = sheetOf(workbook, 'To confirm');
      const table = sheetOf(workbook, 'Action Tool');
      list.eachRow((row) => {
        if (row.getCell(1).value === 'A.2') row.getCell(6).value = 'Confirmed';
      });
      table.eachRow((row) => {
        if (row.getCell(1).value === 'A.3') row.getCell(7).value = 'by June 2028';
      });
    });
    expect(await answerCodes(touched)).toEqual([
      'A.1 answer-carried', 'A.4 answer-split', 'B.1 answer-merged', 'B.2 answer-carried',
    ]); // prettier-ignore
  });

  test('marks are found when the questionnaire is sorted, the list is renamed and moved, and the names are gone', async () => {
    const { bytes } = await start(previous, v2);
    const before = await answerCodes(bytes);
    const disturbed = await edited(bytes, (workbook) => {
      const table = sheetOf(workbook, 'Action Tool');
      const rows = Array.from({ length: 7 }, (_, at) => [1, 2, 3, 4, 5, 6, 7, 8].map((column) => table.getRow(2 + at).getCell(column).value)); // prettier-ignore
      rows.reverse().forEach((values, at) => {
        values.forEach((value, column) => {
          table.getRow(2 + at).getCell(column + 1).value = value;
        });
      });
      const list = sheetOf(workbook, 'To confirm');
      list.name = 'Liste à confirmer';
      list.spliceRows(1, 0, ['A row of somebody’s own']);
      workbook.definedNames.model = workbook.definedNames.model.filter(({ name }) => !name.startsWith('AT_Review'));
    });
    expect(await answerCodes(disturbed)).toEqual(before);
  });

  test('confirming all leaves nothing to confirm and every answer as it was; twice is once', async () => {
    const { bytes, marks } = await start(previous, v2);
    const host = new FileHost(bytes);
    const before = (await readingOf(bytes, v2)).response;
    const [one = ''] = marks.map(({ ref }) => ref);
    expect(must(await confirmAnswers(host, v2, english, new Set([one])))).toEqual([one]);
    expect(must(await confirmAnswers(host, v2, english))).toHaveLength(marks.length - 1);
    expect(must(await confirmAnswers(host, v2, english))).toEqual([]);
    expect(await answerCodes(host.bytes)).toEqual([]);
    expect((await readingOf(host.bytes, v2)).response).toEqual(before);
  });

  test('a question that nobody has looked at stays to be looked at in the period after', async () => {
    const first = await start(previous, v2);
    const second = await start(first.bytes, v2, [], '2026-11-26');
    expect(await answerCodes(second.bytes)).toEqual(await answerCodes(first.bytes));
    const host = new FileHost(first.bytes);
    must(await confirmAnswers(host, v2, english));
    const third = await start(host.bytes, v2, [], '2026-11-26');
    expect((await answerCodes(third.bytes)).filter((code) => !/carried|past/.test(code))).toEqual([]);
  });

  test('counts by status, then and now', async () => {
    const { counts } = await start(previous, v2);
    expect(counts.statuses.map(({ code, label, then, now }) => [code, label, then, now])).toEqual([
      ['implemented', 'Already done', 3, 1],
      ['committed', 'Commit to implement', 2, 2],
      ['unable', 'Cannot implement', 1, 0],
      ['planned', 'Being planned', 1, 0],
    ]);
    expect(counts).toMatchObject({ open: { then: 0, now: 4 }, total: { then: 7, now: 7 } });
  });

  test('rows that are nobody’s are told of, a part and another questionnaire are refused', async () => {
    const strange = await edited(previous, (workbook) => {
      sheetOf(workbook, 'Action Tool').getRow(9).values = ['7.7', '', '', '', '', 'Somebody’s own row'];
    });
    const { unread, version: strangeVersion } = await start(strange, v2);
    expect(unread.map(({ code, context }) => [code, context['ref']])).toEqual([['row-unknown', '7.7']]);
    // Another program dropped what says which version it is; its Refs tell.
    expect(strangeVersion).toBe('1.0');
    const part = await partOf(await workbookBytes(), ['1.1']);
    const host = new FileHost();
    expect(await startFrom(new FileHost(part), host, icanActionTool, english, { today: TODAY })).toEqual({
      ok: false,
      error: { code: 'carry-part', n: 1, total: 67 },
    });
    expect(await startFrom(new FileHost(previous), host, icanActionTool, english, { today: TODAY })).toMatchObject({
      ok: false,
      error: { code: 'framework-other' },
    });
  });
});
