/** What people do to the sheets, and the way out of it: no answer is lost on the way. */
import { describe, expect, test } from '@jest/globals';
import { startFrom } from '../../../src/app/update/startFrom.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { answerTo } from '../../../src/core/answers/response.ts';
import { ok } from '../../../src/core/errors/error.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { cellAddress } from '../../../src/core/plan/address.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../../src/framework/subItems.ts';
import { must } from '../../support/workbooks.ts';
import { atWork, type AtWork } from './support.ts';

const SHEET = 'Action Tool';
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);

const answers = (at: AtWork): unknown => REFS.map((ref) => answerTo(at.questionnaire().response, ref));
const EXAMPLE = REFS.map((ref) => answerTo(exampleResponse, ref));
const codes = (at: AtWork): string[] => [...new Set(at.questionnaire().report.findings.map(({ code }) => code))];

/** Where the institution's name is on the Start sheet. */
function startCell(at: AtWork): string {
  const name = at.subject.excel.book.names.find((candidate) => candidate.name === 'AT_Respondent_institution');
  const area = name?.target?.area;
  return area === undefined ? '' : cellAddress(area.row, area.column);
}

async function disturbed(disturb: (at: AtWork) => void): Promise<AtWork> {
  const at = await atWork(exampleResponse);
  disturb(at);
  await at.settled();
  return at;
}

describe('restored in place', () => {
  test('dropdowns, formats and locks under a paste over the Status column', async () => {
    const at = await disturbed(({ person }) => {
      person.paste(
        SHEET,
        'E2',
        Array.from({ length: 67 }, () => ['Cannot implement']),
      );
    });
    expect(at.questionnaire().damage).toMatchObject({ repairable: true, structural: false });
    expect(at.person.hasDropdown(SHEET, 'E2')).toBe(false);
    const pasted = answers(at);
    await at.session.repair();
    expect(at.session.getState().problem).toBeNull();
    expect(at.questionnaire().damage.repairable).toBe(false);
    expect(at.person.hasDropdown(SHEET, 'E2')).toBe(true);
    expect(at.person.type(SHEET, 'E2', 'Perhaps')).toBe('not valid');
    expect(at.person.type(SHEET, 'E2', 'Already implement')).toBe('done');
    // What was pasted is what the person wanted; it is kept.
    expect((pasted as unknown[]).slice(1)).toEqual((answers(at) as unknown[]).slice(1));
  });

  test('but not a column of which nobody knows whether it is ours: whose it is, a person says', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.type(SHEET, 'F1', 'What we do');
      person.paste(SHEET, 'J1', [['Activities'], ['ask Anna'], [3]]);
    });
    expect(codes(at)).toContain('column-doubtful');
    // The marker is where it was, and to restore it would be to decide.
    expect(codes(at)).not.toContain('names-lost');
    expect(at.questionnaire().damage.repairable).toBe(false);
    at.person.paste(SHEET, 'E2', [['Cannot implement']]);
    at.person.deleteName('AT_Barriers');
    await at.settled();
    expect(codes(at)).toContain('names-lost');
    const check = at.person.formula(SHEET, 'I2');
    await at.session.repair();
    expect(at.session.getState().problem).toBeNull();
    expect(codes(at)).toContain('column-doubtful');
    // What is certain is restored.
    expect(codes(at)).not.toContain('names-lost');
    expect(at.person.hasDropdown(SHEET, 'E2')).toBe(true);
    // A number in a column of one's own stays one, and the rows' check looks where it did.
    expect(at.person.see(SHEET, 'J3')).toBe(3);
    expect(at.person.formula(SHEET, 'I2')).toBe(check);
    at.person.unprotect(SHEET);
    at.person.type(SHEET, 'J1', 'Who asks');
    await at.settled();
    expect(codes(at)).not.toContain('column-doubtful');
    expect(answers(at)).toEqual(
      EXAMPLE.map((answer, index) => (index === 0 ? { ...answer, status: 'unable' } : answer)),
    );
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
  });

  test('is as if nothing had happened, to the byte, where only formats were lost', async () => {
    const whole = await atWork(exampleResponse);
    const at = await disturbed(({ person }) => {
      for (const [ref, row] of REFS.map((ref, index) => [ref, index + 2] as const)) {
        const answer = answerTo(exampleResponse, ref);
        person.paste(SHEET, `F${row}`, [[answer.activities]], 'cells');
      }
    });
    await at.session.repair();
    expect(answers(at)).toEqual(EXAMPLE);
    // Once more changes nothing.
    const once = at.subject.bytes();
    await at.session.repair();
    expect(Buffer.compare(at.subject.bytes(), once)).toBe(0);
    expect(at.subject.bytes().length).toBeGreaterThan(whole.subject.bytes().length * 0.9);
  });

  test('defined names that were deleted', async () => {
    const at = await disturbed(({ person }) => {
      for (const name of ['AT_Status', 'AT_Check', 'AT_Ref', 'AT_Respondent_country']) person.deleteName(name);
    });
    await at.session.check();
    expect(answers(at)).toEqual(EXAMPLE);
    expect(codes(at)).toContain('names-lost');
    await at.session.repair();
    expect(codes(at)).not.toContain('names-lost');
    expect(answers(at)).toEqual(EXAMPLE);
  });

  test('names that lead nowhere since the sheet was copied and the original deleted', async () => {
    const at = await disturbed(({ person }) => {
      person.copySheet(SHEET);
      person.deleteSheet(SHEET);
    });
    await at.session.check();
    expect(answers(at)).toEqual(EXAMPLE);
    // The copy has names of its own; the formulas of other sheets do not mean those.
    expect(codes(at)).toContain('names-lost');
    expect(at.questionnaire().damage.repairable).toBe(true);
    await at.session.repair();
    expect(codes(at)).not.toContain('names-lost');
    expect(answers(at)).toEqual(EXAMPLE);
    const names = at.subject.excel.book.names.filter(({ name, scope }) => name === 'AT_Status' && scope === undefined);
    expect(names.map(({ target }) => target?.area.column)).toEqual([4]);
  });

  test('after columns were inserted and rows sorted, where they are now', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.insertColumns(SHEET, 'C:D');
      person.sort(SHEET, 'Status', 'descending');
      person.paste(SHEET, 'G2', [['Cannot implement'], ['Cannot implement']]);
    });
    const before = answers(at);
    expect(at.questionnaire().damage.repairable).toBe(true);
    await at.session.repair();
    expect(at.questionnaire().damage).toMatchObject({ repairable: false, structural: false });
    expect(answers(at)).toEqual(before);
    expect(at.person.hasDropdown(SHEET, 'G2')).toBe(true);
    expect(at.person.type(SHEET, 'A2', '9.9')).toBe('locked');
  });

  test('a table that was converted to a range, and protection that was taken off', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.convertTableToRange(SHEET, 'AT_Questionnaire');
    });
    expect(answers(at)).toEqual(EXAMPLE);
    await at.session.repair();
    const sheet = at.subject.excel.book.sheets.find(({ name }) => name === SHEET);
    expect(sheet?.tables).toHaveLength(1);
    expect(sheet?.protection).toBeDefined();
    expect(answers(at)).toEqual(EXAMPLE);
  });

  test('a locked column that an answer cell was copied over', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.copy(SHEET, 'F2', 'I2');
    });
    await at.session.repair();
    expect(at.person.type(SHEET, 'I2', 'Complete')).toBe('locked');
    expect(String(at.person.formula(SHEET, 'I2'))).toMatch(/^=IFERROR/);
  });

  test('the Check column where it is empty, an error or pasted as text; not over what somebody wrote', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.insertRows(SHEET, '10');
      person.paste(SHEET, 'D10', [['Own heading', 'own E', 'own F', 'own G', 'own H', 'own I']]);
      person.type(SHEET, 'I5', 'Kim: ask the minister');
      person.paste(SHEET, 'I6', [[''], ['#REF!'], ['Missing: activities, timeframe'], ['Missing: the minister']]);
      person.deleteName('AT_Status');
    });
    await at.session.check();
    expect(at.questionnaire().damage.repairable).toBe(true);
    await at.session.repair();
    expect(at.session.getState().problem).toBeNull();
    expect(['D', 'E', 'F', 'G', 'H', 'I'].map((column) => at.person.see(SHEET, `${column}10`))).toEqual([
      'Own heading',
      'own E',
      'own F',
      'own G',
      'own H',
      'own I',
    ]);
    const formulas = ['I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I11'].map((cell) => at.person.formula(SHEET, cell));
    expect(formulas[1]).toBe('Kim: ask the minister');
    expect(formulas[5]).toBe('Missing: the minister');
    for (const index of [0, 2, 3, 4, 6]) expect(formulas[index]).toMatch(/^=IFERROR/);
    // Each looks at its own row.
    expect(formulas[2]).toContain('$E6');
    expect(formulas[6]).toContain('$E11');
    expect(formulas[6]).not.toContain('$E10');
  });

  test('not what is calculated in a row of somebody’s own', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.insertRows(SHEET, '10');
      person.paste(SHEET, 'G10', [['']]);
      person.type(SHEET, 'G10', '=1+2');
      person.deleteName('AT_Status');
    });
    const sheet = at.subject.excel.book.sheets.find(({ name }) => name === SHEET);
    // Excel calculates; the stand-in does not.
    Object.assign(sheet?.cells[9]?.[6] ?? {}, { value: 3 });
    await at.session.check();
    await at.session.repair();
    expect(at.person.formula(SHEET, 'G10')).toBe('=1+2');
  });

  test('a date typed over the timeframe keeps its meaning', async () => {
    const at = await disturbed(({ person }) => {
      person.paste(SHEET, 'G2', [[46_000]]);
    });
    await at.session.repair();
    expect(at.questionnaire().response.answers['1.1']?.timeframe).toBe('46000');
    expect(at.person.see(SHEET, 'G2')).toBe('46000');
  });
});

describe('made anew, with what the pane remembers', () => {
  test.each<readonly [what: string, disturb: (at: AtWork) => void, finding: string]>([
    [
      'a deleted row',
      ({ person }) => {
        person.unprotect(SHEET);
        person.deleteRows(SHEET, '5:9');
      },
      'row-missing',
    ],
    [
      'a deleted column of texts',
      ({ person }) => {
        person.unprotect(SHEET);
        person.deleteColumns(SHEET, 'F');
      },
      'column-missing',
    ],
    [
      'the deleted Status column',
      ({ person }) => {
        person.unprotect(SHEET);
        person.deleteColumns(SHEET, 'E');
      },
      'column-missing',
    ],
    ['the deleted Action Tool sheet', ({ person }) => void person.deleteSheet(SHEET), 'row-missing'],
    ['the deleted Start sheet', ({ person }) => void person.deleteSheet('Start'), 'respondent-missing'],
    [
      'both sheets deleted',
      ({ person }) => {
        person.deleteSheet('Start');
        person.deleteSheet(SHEET);
      },
      'row-missing',
    ],
    [
      'a paste over the whole table',
      ({ person }) => {
        person.unprotect(SHEET);
        person.paste(
          SHEET,
          'A1',
          Array.from({ length: 68 }, () => Array.from({ length: 9 }, () => 'pasted')),
        );
      },
      'row-missing',
    ],
  ])('%s', async (_what, disturb, finding) => {
    const at = await disturbed(disturb);
    expect(codes(at)).toContain(finding);
    expect(at.questionnaire().damage.structural).toBe(true);
    const own = at.person.sheets;
    await at.session.rebuild();
    expect(at.session.getState().problem).toBeNull();
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    expect(answers(at)).toEqual(EXAMPLE);
    expect(at.questionnaire().response.respondent).toEqual(exampleResponse.respondent);
    expect(at.questionnaire().response.additionalDetails).toBe(exampleResponse.additionalDetails);
    // What was there is still there, under another name where it had ours.
    expect(at.person.sheets.length).toBeGreaterThanOrEqual(own.length);
    for (const name of own.filter((sheet) => sheet !== SHEET && sheet !== 'Start')) {
      expect(at.person.sheets).toContain(name);
    }
  });

  test('says how many answers it remembers', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.deleteRows(SHEET, '5:9');
    });
    expect(at.questionnaire().damage.remembered).toBe(5);
    at.person.undo();
    await at.settled();
    expect(at.questionnaire().damage).toEqual({ repairable: false, structural: false, remembered: 0 });
    expect(answers(at)).toEqual(EXAMPLE);
  });

  test('is what is read from then on, even where the kept sheet has more rows and no name tells which is which', async () => {
    const at = await disturbed(({ person }) => {
      person.unprotect(SHEET);
      person.deleteRows(SHEET, '5:9');
    });
    await at.session.rebuild();
    at.person.type(SHEET, 'F2', 'Written after that.');
    at.person.unprotect(SHEET);
    at.person.deleteRows(SHEET, '20:60');
    for (const name of ['AT_Ref', 'AT_Status']) at.person.deleteName(name);
    await at.settled();
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('Written after that.');
    await at.session.rebuild();
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('Written after that.');
    expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
  });

  test.each<readonly [what: string, disturb: (at: AtWork) => void]>([
    [
      'the Ref column',
      ({ person }) => {
        person.unprotect(SHEET);
        person.deleteColumns(SHEET, 'A');
      },
    ],
    ['the sheet', ({ person }) => void person.deleteSheet(SHEET)],
    [
      'both sheets',
      ({ person }) => {
        person.deleteSheet(SHEET);
        person.deleteSheet('Start');
      },
    ],
  ])('with the answers of now, and not those of a kept sheet, when %s is deleted later on', async (_what, disturb) => {
    const at = await disturbed(() => undefined);
    await at.session.rebuild();
    at.person.type(SHEET, 'F2', 'Written after that.');
    at.person.type('Start', startCell(at), 'Renamed Ministry');
    await at.settled();
    disturb(at);
    await at.settled();
    expect(at.questionnaire().damage.structural).toBe(true);
    await at.session.rebuild();
    expect(at.questionnaire().response.answers['1.1']?.activities).toBe('Written after that.');
    expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
    expect(at.questionnaire().response.respondent['institution']).toBe('Renamed Ministry');
  });

  describe('with the answers of the questionnaire, and not of another sheet that has Refs', () => {
    const withoutRefs = ({ person }: AtWork): void => {
      person.unprotect(SHEET);
      person.deleteColumns(SHEET, 'A');
    };
    const withoutSheet = ({ person }: AtWork): void => void person.deleteSheet(SHEET);
    const summary = ({ session }: AtWork): Promise<void> => session.summarise();
    const toConfirm = async ({ subject }: AtWork): Promise<void> => {
      const last = must(await subject.host.read());
      const previous = { read: () => Promise.resolve(ok(last)) };
      must(await startFrom(previous, subject.host, icanActionTool, english, { today: '2026-11-25' }));
    };
    const ownList = async ({ person }: AtWork): Promise<void> => {
      person.addSheet('Who does what');
      person.paste('Who does what', 'A1', [['Ref', 'Timeframe'], ...REFS.map((ref) => [ref, 'when Anna is back'])]);
      return Promise.resolve();
    };

    test.each([
      ['the Summary, when the Ref column is deleted', summary, withoutRefs],
      ['the Summary, when the sheet is deleted', summary, withoutSheet],
      ['the answers to confirm, when the Ref column is deleted', toConfirm, withoutRefs],
      ['the answers to confirm, when the sheet is deleted', toConfirm, withoutSheet],
      ['a list of their own, when the Ref column is deleted', ownList, withoutRefs],
    ])('%s', async (_what, prepare, disturb) => {
      const at = await disturbed(() => undefined);
      await prepare(at);
      await at.settled();
      at.person.clear(SHEET, 'E2:H2');
      await at.settled();
      const before = answers(at);
      disturb(at);
      await at.settled();
      expect(at.questionnaire().damage.structural).toBe(true);
      await at.session.rebuild();
      expect(answers(at)).toEqual(before);
    });
  });

  test('nothing needs to be, where all was copied to another sheet and ours was emptied', async () => {
    const at = await disturbed(({ person, subject }) => {
      const cells = subject.excel.book.sheets.find(({ name }) => name === SHEET)?.cells ?? [];
      person.addSheet('Mine');
      person.paste(
        'Mine',
        'A1',
        Array.from({ length: REFS.length + 1 }, (_, row) =>
          Array.from({ length: 9 }, (_unused, column) => String(cells[row]?.[column]?.value ?? '')),
        ),
      );
      person.unprotect(SHEET);
      person.clear(SHEET, 'A1:I68');
    });
    expect(answers(at)).toEqual(EXAMPLE);
  });

  test('what a person cleared is not brought back', async () => {
    const at = await disturbed(({ person }) => {
      person.clear(SHEET, 'E2:H2');
      person.unprotect(SHEET);
      person.deleteRows(SHEET, '5');
    });
    await at.session.rebuild();
    expect(at.questionnaire().response.answers['1.1']).toEqual({
      status: null,
      statusText: '',
      activities: '',
      timeframe: '',
      barriers: '',
    });
    expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
  });
});

test('a few rows that are left are the questionnaire, whatever lists more Refs beside it', async () => {
  const at = await disturbed(({ person }) => {
    person.addSheet('Who does what');
    REFS.forEach((ref, index) => person.type('Who does what', `A${index + 1}`, `'${ref}`));
    person.type(SHEET, 'F2', 'Written after that.');
    person.unprotect(SHEET);
  });
  at.person.deleteRows(SHEET, '10:68');
  await at.settled();
  expect(at.questionnaire().response.answers['1.1']?.activities).toBe('Written after that.');
  await at.session.rebuild();
  expect((answers(at) as unknown[]).slice(1)).toEqual(EXAMPLE.slice(1));
});

test('a second questionnaire in the workbook is named, and the first one is read', async () => {
  const at = await disturbed(({ person }) => {
    person.copySheet(SHEET);
    const copy = person.sheets.find((name) => name.startsWith(SHEET) && name !== SHEET) ?? '';
    person.type(copy, 'F2', 'Written into the copy, not the original.');
  });
  expect(codes(at)).toContain('questionnaire-copied');
  expect(answers(at)).toEqual(EXAMPLE);
});
