/** What the Summary says and where it stands, as plan: figures, registers, places, limits. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, NO_ANSWER, type Answer, type Response } from '../../src/core/answers/response.ts';
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import { progressOf } from '../../src/core/check/progress.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../../src/core/plan/compile.ts';
import { EXCEL } from '../../src/core/plan/limits.ts';
import { countLines } from '../../src/core/plan/rowHeight.ts';
import { compileSummary } from '../../src/core/plan/summary/compileSummary.ts';
import { fingerprintOf } from '../../src/core/plan/summary/fingerprint.ts';
import { splitText } from '../../src/core/plan/summary/splitText.ts';
import { SUMMARY_NAME, summaryColumnName, type SummaryPlan } from '../../src/core/plan/summaryPlan.ts';
import { isFormula, type Area, type SheetPlan, type WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { responses } from '../support/randomResponses.ts';
import { madeUpFramework, must, readingOf, workbookBytes } from '../support/workbooks.ts';

const BUILT_AT = '2026-11-25T11:05:00';
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

const committed = (timeframe: string, activities = 'We will train all focal points.'): Answer => ({
  ...NO_ANSWER,
  status: 'committed',
  timeframe,
  activities,
});

function answered(answers: Response['answers'], respondent: Response['respondent'] = {}): Response {
  return { ...emptyResponse(icanActionTool), answers, respondent };
}

function planOf(response: Response, framework: Framework = icanActionTool): WorkbookPlan {
  return must(compileWorkbook(framework, response, english, { summary: { builtAt: BUILT_AT } }));
}

function summaryOf(plan: WorkbookPlan): SheetPlan {
  const sheet = plan.sheets.find(({ key }) => key === 'summary');
  if (sheet === undefined) throw new Error('no Summary');
  return sheet;
}

/** What the cells show. */
function shown(sheet: SheetPlan): (string | number | boolean | null)[][] {
  return sheet.cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.cached : cell)));
}

const texts = (sheet: SheetPlan): unknown[] => shown(sheet).flat();

/** The Refs of a register, in its order. */
function registerOf(sheet: SheetPlan, heading: string): unknown[] {
  const rows = shown(sheet);
  const start = rows.findIndex(([first]) => first === heading);
  const rest = rows.slice(start + 1);
  const end = rest.findIndex(([first]) => typeof first === 'string' && /\(.*\)$/.test(first));
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .map(([first]) => first)
    .filter((first) => REFS.includes(String(first)));
}

const COMMITMENTS = 'Commitments (Commit to implement)';

describe('the figures', () => {
  test('complete ones by status and open ones add up to the total, over all, by section and by recommendation', () => {
    fc.assert(
      fc.property(responses(icanActionTool), (response) => {
        const progress = progressOf(icanActionTool, response, checkResponse(icanActionTool, response));
        for (const counts of [progress, ...progress.sections, ...progress.recommendations]) {
          const complete = [...counts.completeByStatus.values()].reduce((sum, n) => sum + n, 0);
          expect(complete).toBe(counts.complete);
          expect(complete + counts.open).toBe(counts.total);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a status without its texts is open', () => {
    const response = answered({ '1.1': committed(''), '1.2': committed('2027') });
    const { completeByStatus, byStatus, open } = progressOf(
      icanActionTool,
      response,
      checkResponse(icanActionTool, response),
    );
    expect([byStatus.get('committed'), completeByStatus.get('committed'), open]).toEqual([2, 1, 66]);
  });

  test('are live up to hundreds of recommendations, and a snapshot that says so beyond', () => {
    const small = summaryOf(planOf(exampleResponse));
    const large = madeUpFramework(10_000);
    const sheet = summaryOf(planOf(emptyResponse(large), large));
    expect(texts(small)).toContain(english('summary.byRecommendation'));
    expect(texts(sheet)).toContain(english('summary.byRecommendation.snapshot'));
    // What is left grows with sections and statuses, not with rows.
    const counting = sheet.cells.flat().filter((cell) => isFormula(cell) && cell.formula.includes('SUMPRODUCT'));
    expect(counting.length).toBe(4 * 3 + 5);
  });
});

describe('the head', () => {
  test('tells the state in the words of the Start sheet', () => {
    const complete = answered(Object.fromEntries(REFS.map((ref) => [ref, committed('2027')])));
    const respondent = { institution: 'I', country: 'C', reporting_period: '2026', date: '2026-11-23' };
    expect(texts(summaryOf(planOf(emptyResponse(icanActionTool))))).toContain('DRAFT: 67 of 67 still open');
    expect(texts(summaryOf(planOf(complete)))).toContain('DRAFT: respondent still open');
    expect(texts(summaryOf(planOf({ ...complete, respondent })))).toContain('COMPLETE: 67 of 67');
  });

  test('has the respondent, but not how to reach somebody', () => {
    const sheet = summaryOf(
      planOf(answered({}, { institution: 'Ministry', contact: 'focal@example.org', date: '2026-11-23' })),
    );
    expect(texts(sheet)).toEqual(expect.arrayContaining(['Ministry', '2026-11-23', '–']));
    expect(texts(sheet)).not.toContain('focal@example.org');
  });
});

describe('the registers', () => {
  test('commitments come in the order of the earliest date that they name, undated ones last', () => {
    const response = answered(
      {
        '1.1': committed('ongoing'),
        '1.2': committed('By December 2028'),
        '2.1': committed('Q3 2027'),
        '2.2': committed('within 6 months'),
        '3.1': committed('2028, and a first step by March 2027'),
      },
      { date: '2026-11-23' },
    );
    expect(registerOf(summaryOf(planOf(response)), COMMITMENTS)).toEqual(['3.1', '2.2', '2.1', '1.2', '1.1']);
    // Without the answers' own date there is nothing that six months could be counted from.
    expect(registerOf(summaryOf(planOf({ ...response, respondent: {} })), COMMITMENTS)).toEqual([
      '3.1',
      '2.1',
      '1.2',
      '1.1',
      '2.2',
    ]);
  });

  test('an incomplete answer is there, marked as open; no answers are "None."', () => {
    const sheet = summaryOf(planOf(answered({ '1.1': committed('', '') })));
    expect(registerOf(sheet, COMMITMENTS)).toEqual(['1.1']);
    expect(texts(sheet)).toEqual(
      expect.arrayContaining([english('summary.register.open'), english('summary.register.noText')]),
    );
    const none = texts(summaryOf(planOf(emptyResponse(icanActionTool)))).filter((text) => text === 'None.');
    expect(none).toHaveLength(3);
  });

  test('a text of 32 767 characters is all there, in rows that Excel can show', () => {
    const words = Array.from({ length: 8_000 }, (_, index) => `w${index}`)
      .join(' ')
      .slice(0, 32_767);
    const sheet = summaryOf(
      planOf(answered({ '1.1': committed('2027', words), '1.2': committed('y'.repeat(32_767)) })),
    );
    const like = (pattern: RegExp): string[] =>
      texts(sheet).filter((text): text is string => typeof text === 'string' && pattern.test(text));
    expect(like(/^w\d*(?: w\d*)*$/).join(' ') === words).toBe(true);
    expect(
      like(/^(?:Timeframe: )?y{3,}$/)
        .join('')
        .replace('Timeframe: ', ''),
    ).toHaveLength(32_767);
    for (const height of sheet.rowHeights) expect(height ?? 0).toBeLessThan(EXCEL.rowHeight);
  });
});

describe('a long text in pieces', () => {
  test('no piece takes more lines than it may, and only white space is lost', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(' ', '\n', '😀'.repeat(200)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        const pieces = splitText(text, 30, 5);
        for (const one of pieces) {
          expect(countLines(one, 30)).toBeLessThanOrEqual(5);
          // Half a pair of surrogates cannot be encoded.
          expect(() => encodeURIComponent(one)).not.toThrow();
        }
        expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});

describe('where it stands', () => {
  const places = { sheet: 'Our summary', firstRow: 3, rows: 400, columns: [1, 2, 4, 5, 6, 7, 9] };

  async function moved(rows: number): Promise<SummaryPlan> {
    const reading = await readingOf(await workbookBytes(exampleResponse));
    return must(
      compileSummary(icanActionTool, reading, english, {
        builtAt: BUILT_AT,
        replaces: { ...places, rows },
        freeName: 'Summary',
      }),
    );
  }

  test('the same block, wherever it is, and nothing in other rows and columns', async () => {
    const { sheet, names, columns } = await moved(400);
    const plain = summaryOf(planOf(exampleResponse));
    expect(sheet.name).toBe('Our summary');
    expect(columns).toEqual(places.columns);
    const own = shown(sheet)
      .slice(3)
      .map((row) => places.columns.map((column) => row[column] ?? null));
    expect(own.slice(0, plain.cells.length)).toEqual(shown(plain));
    sheet.cells.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (at < 3 || !places.columns.includes(column)) expect(cell).toBeNull();
      });
    });
    const area = (name: string): Area | undefined => names.find((candidate) => candidate.name === name)?.area;
    expect(area(SUMMARY_NAME)).toEqual({ row: 3, column: 1, rows: 400, columns: 9 });
    expect(places.columns.map((_, index) => area(summaryColumnName(index))?.column)).toEqual(places.columns);
    // Formulas speak of the block's cells where they are.
    expect(JSON.stringify(sheet.cells)).not.toContain('$D$');
    expect(sheet.page.titleRows).toEqual({ first: 4, last: 5 });
  });

  test('rows are put in for what is new, and none are taken from below when there is less', async () => {
    const rows = summaryOf(planOf(exampleResponse)).cells.length;
    expect((await moved(rows - 5)).insert).toEqual({ at: 3 + rows - 5, rows: 5 });
    expect((await moved(rows)).insert).toBeNull();
    const less = await moved(rows + 7);
    expect(less.insert).toBeNull();
    expect(less.sheet.cells).toHaveLength(3 + rows + 7);
  });

  test('nothing is summed up where the questionnaire is gone', async () => {
    const reading = await readingOf(await workbookBytes(exampleResponse));
    const gone = { ...reading, places: { ...reading.places, table: undefined } };
    const compiled = compileSummary(icanActionTool, gone, english, {
      builtAt: BUILT_AT,
      replaces: undefined,
      freeName: 'S',
    });
    expect(compiled).toEqual({ ok: false, error: { code: 'not-questionnaire' } });
  });
});

describe('its parts', () => {
  test('areas of styles do not overlap, charts stand over empty cells and are bound to figures', () => {
    const sheet = summaryOf(planOf(exampleResponse));
    const seen = new Set<string>();
    for (const { area } of sheet.styles) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const key = `${row},${area.column}`;
        expect(seen.has(key)).toBe(false);
        seen.add(key);
      }
    }
    const cells = shown(sheet);
    const under = ({ row, column, rows, columns }: Area): unknown[] =>
      cells.slice(row, row + rows).flatMap((line) => line.slice(column, column + columns));
    expect(sheet.charts).toHaveLength(2);
    for (const { over, categories, series } of sheet.charts) {
      expect(under(over).filter((cell) => cell !== null)).toEqual([]);
      expect(under(categories).every((cell) => typeof cell === 'string')).toBe(true);
      for (const { name, values } of series) {
        expect(typeof under(name)[0]).toBe('string');
        expect(under(values).every((cell) => typeof cell === 'number')).toBe(true);
      }
    }
    const [overall] = sheet.charts;
    expect(overall && under(overall.series[0]?.values ?? overall.over)).toEqual([28, 26, 11, 2]);
  });

  test('is not protected, and every formula is within what Excel takes', () => {
    const sheet = summaryOf(planOf(exampleResponse));
    expect(sheet.protection).toBeNull();
    for (const cell of sheet.cells.flat()) if (isFormula(cell)) expect(cell.formula.length).toBeLessThan(EXCEL.formula);
  });
});

describe('the fingerprint', () => {
  test('two letters, two rows or two columns that change places make another one', () => {
    const base = answered({ '1.1': committed('By June 2027', 'ab'), '1.2': committed('By July 2028', 'cd') });
    const others = [
      answered({ ...base.answers, '1.1': committed('By June 2027', 'ba') }),
      answered({ '1.1': committed('By July 2028', 'cd'), '1.2': committed('By June 2027', 'ab') }),
      answered({ ...base.answers, '1.1': committed('ab', 'By June 2027') }),
      answered({ ...base.answers, '1.1': { ...committed('By June 2027', 'ab'), status: 'implemented' } }),
    ];
    const sums = [base, ...others].map((response) =>
      JSON.stringify(fingerprintOf(icanActionTool, response).accepted[0]),
    );
    expect(new Set(sums).size).toBe(sums.length);
  });

  test('so do texts of one letter that change rows', () => {
    const one = answered({ '1.1': committed('x', 'q') });
    const key = (response: Response): unknown => {
      const { key: how, accepted } = fingerprintOf(icanActionTool, response);
      return [how.letters.activities.length, accepted[0]?.[1]];
    };
    // The letters stand in the same order for both: neither is more frequent.
    expect(key(answered({ ...one.answers, '1.2': committed('x', 'z') }))).not.toEqual(
      key(answered({ '1.1': committed('x', 'z'), '1.2': committed('x', 'q') })),
    );
  });

  test('no two Refs of the ICAN questionnaire weigh the same', () => {
    const one = (ref: string): unknown =>
      fingerprintOf(icanActionTool, answered({ [ref]: committed('2027') })).accepted[0]?.[0];
    expect(new Set(REFS.map(one)).size).toBe(REFS.length);
  });

  test('every number is exact, however full the cells are', () => {
    const full = 'ÿ'.repeat(EXCEL.cellText);
    const answer: Answer = { status: 'committed', statusText: '', activities: full, timeframe: full, barriers: full };
    const { accepted, rows } = fingerprintOf(
      icanActionTool,
      answered(Object.fromEntries(REFS.map((ref) => [ref, answer]))),
    );
    for (const number of [...accepted.flat(), rows]) expect(Number.isSafeInteger(number)).toBe(true);
  });
});
