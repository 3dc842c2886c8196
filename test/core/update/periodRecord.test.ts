/** The figures of the period before, as a workbook keeps them, and the comparison with them. */
import { describe, expect, test } from '@jest/globals';
import { english } from '../../../src/core/messages/catalogue.ts';
import { interpretWorkbook } from '../../../src/core/reading/interpret.ts';
import type { WorkbookGrid } from '../../../src/core/reading/grid.ts';
import { compareFigures, periodFigures, type PeriodFigures } from '../../../src/core/update/comparePeriods.ts';
import { periodText, readPeriod } from '../../../src/core/update/periodRecord.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { summarise } from '../../../src/app/summarise.ts';
import { must } from '../../support/workbooks.ts';
import { lastPeriod, previous, start } from '../../app/update/support.ts';
import { v1, v2 } from './support.ts';

const gridWith = (...texts: readonly string[]): WorkbookGrid => ({
  sheets: [{ name: 'To confirm', rows: texts.map((text) => [null, text]), listAreas: [] }],
  names: [],
  custom: {},
});

const figures: PeriodFigures = {
  period: '2025 = a “year”, not\n2026',
  statuses: [
    { code: 'implemented', label: 'Already implement', n: 20 },
    { code: 'a=b c', label: 'Ça va = oui', n: 0 },
  ],
  open: 3,
  total: 23,
};

describe('the record', () => {
  test('says the figures back, whatever is in the words', () => {
    expect(readPeriod(gridWith('Something else', periodText(figures)), 'Action Tool')).toEqual(figures);
  });

  test('is no record when a number in it is none, and the next one counts', () => {
    const broken = periodText(figures).replace('=20=', '=2O=');
    expect(readPeriod(gridWith(broken), 'Action Tool')).toBeUndefined();
    expect(readPeriod(gridWith(broken, periodText(figures)), 'Action Tool')).toEqual(figures);
  });

  test('is not read from the questionnaire, where it was typed, nor from a sheet that was replaced', () => {
    const grid = gridWith(periodText(figures));
    expect(readPeriod(grid, 'To confirm')).toBeUndefined();
    const old = { ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, name: 'To confirm (old 2)' })) };
    expect(readPeriod(old, 'Action Tool')).toBeUndefined();
  });

  test('holds a period whose name was cut in the middle of a character', () => {
    const long = { ...figures, period: `${'a'.repeat(59)}😀` };
    expect(readPeriod(gridWith(periodText(long)), 'Action Tool')?.period).toBe('a'.repeat(59));
  });
});

describe('the comparison', () => {
  test('has a status of either version, with none where it is not asked', () => {
    const then = periodFigures({ framework: v1, response: lastPeriod });
    const counts = compareFigures(then, { ...then, statuses: then.statuses.slice(1), open: 4, total: 5 });
    expect(counts.statuses.at(-1)).toEqual({ ...then.statuses[0], n: undefined, then: then.statuses[0]?.n, now: 0 });
    expect([counts.open, counts.total]).toEqual([
      { then: then.open, now: 4 },
      { then: then.total, now: 5 },
    ]);
  });

  test('is on the Summary of a workbook that was carried forward, by figures of the other version', async () => {
    const started = await start(previous, v2, [v1]);
    const host = new FileHost(started.bytes);
    const before = must(interpretWorkbook(must(await host.read()), v2)).before;
    expect(before).toEqual(periodFigures({ framework: v1, response: lastPeriod }));
    must(await summarise(host, v2, english, '2026-11-25T10:00:00'));
    const rows = must(await host.read()).sheets.find(({ name }) => name === 'Summary')?.rows ?? [];
    const at = rows.findIndex((cells) => cells.includes('Compared with the period before'));
    const shown = rows.slice(at, at + started.counts.statuses.length + 3).map((cells) => cells.slice(1, 5));
    expect(shown).toEqual([
      ['Compared with the period before', 'Before (2025)', 'Now', 'Change'],
      ...started.counts.statuses.map(({ label, then, now }) => [label, then, now, now - then]),
      ['No status', started.counts.open.then, started.counts.open.now, expect.any(Number)],
      ['Total', started.counts.total.then, started.counts.total.now, expect.any(Number)],
    ]);
  });

  test('is on no Summary of a workbook that was not', async () => {
    const host = new FileHost(previous);
    must(await summarise(host, v1, english, '2026-11-25T10:00:00'));
    expect(JSON.stringify(must(await host.read()).sheets)).not.toContain('Compared with');
  });
});
