/** What a person does with cells, and what the client under test sees and hears of it. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from './person.ts';
import { scene, SHEET, type Scene } from './person/scene.ts';
import type { StandIn } from './standIn.ts';

let excel: StandIn;
let person: Person;
let events: Scene['events'];
let told: Scene['told'];
let forget: Scene['forget'];

beforeEach(async () => {
  ({ excel, person, events, told, forget } = await scene());
});

describe('typing', () => {
  test('writes, selects, and tells what was there before', async () => {
    expect(person.type(SHEET, 'C4', 'new')).toBe('done');
    expect(person.see(SHEET, 'C4')).toBe('new');
    const { id } = excel.book.sheets[0] ?? {};
    expect(await events()).toEqual([
      { type: 'WorksheetSelectionChanged', address: 'C4', worksheetId: id },
      {
        type: 'WorksheetChanged',
        address: 'C4',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: id,
        details: { valueBefore: '', valueAfter: 'new', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
      },
    ]);
  });

  test.each([
    ['No', 'done'],
    ['no', 'not valid'],
    ['Perhaps', 'not valid'],
    ['', 'done'],
  ] as const)('into a cell with a list: %j is %s', async (text, outcome) => {
    expect(person.type(SHEET, 'B3', text)).toBe(outcome);
    expect(person.see(SHEET, 'B3')).toBe(outcome === 'done' ? text : 'Yes');
    expect(await told()).toHaveLength(outcome === 'done' ? 2 : 1);
  });

  test('a list that only warns, and dates', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange('B2').dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
      const date = { operator: 'Between', formula1: '2026-01-01', formula2: '2026-12-31' } as const;
      sheet.getRange('C2').dataValidation.rule = { date };
      await context.sync();
    });
    expect(person.type(SHEET, 'B2', 'Perhaps')).toBe('done');
    expect(person.type(SHEET, 'C2', '2027-01-01')).toBe('not valid');
    expect(person.type(SHEET, 'C2', 'soon')).toBe('not valid');
    expect(person.type(SHEET, 'C2', '2026-11-23')).toBe('done');
  });

  test('into a locked cell is refused while the sheet is protected', () => {
    expect(person.type(SHEET, 'A2', 'x')).toBe('locked');
    expect(person.unprotect(SHEET)).toBe('done');
    expect(person.type(SHEET, 'A2', 'x')).toBe('done');
    expect(person.protect(SHEET)).toBe('done');
    expect(person.type(SHEET, 'A2', 'y')).toBe('locked');
  });

  test('holds the add-in up until the cell is left', async () => {
    const ask = () =>
      Excel.run(async (context) => {
        context.workbook.load('readOnly');
        await context.sync();
        return 'answered';
      }).catch((thrown: unknown) => (thrown as OfficeExtension.Error).code);
    person.beginEdit(SHEET, 'B2');
    expect(await ask()).toBe('InvalidOperationInCellEditMode');
    expect(person.endEdit(SHEET, 'B2', 'wrong')).toBe('not valid');
    expect(await ask()).toBe('InvalidOperationInCellEditMode');
    expect(person.endEdit(SHEET, 'B2', 'Yes')).toBe('done');
    expect(await ask()).toBe('answered');
    person.coAuthor().beginEdit(SHEET, 'B2');
    expect(await ask()).toBe('answered');
  });
});

describe('a dropdown', () => {
  test('offers its items and no others', async () => {
    expect(person.hasDropdown(SHEET, 'B4')).toBe(true);
    expect(person.pick(SHEET, 'B4', 'Yes')).toBe('done');
    expect(person.see(SHEET, 'B4')).toBe('Yes');
    expect(await told()).toEqual(['WorksheetSelectionChanged B4', 'WorksheetChanged RangeEdited B4']);
    expect(() => person.pick(SHEET, 'B4', 'Maybe')).toThrow('no dropdown that offers Maybe');
    expect(() => person.pick(SHEET, 'C4', 'Yes')).toThrow('no dropdown');
  });

  test('whose list stands in cells raises no event', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange('F1:F2').values = [['Oui'], ['Non']];
      context.workbook.names.add('Choices', sheet.getRange('F1:F2'));
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: '=Choices' } };
      await context.sync();
    });
    person.select(SHEET, 'B2');
    await forget();
    expect(person.pick(SHEET, 'B2', 'Non')).toBe('done');
    expect(await told()).toEqual([]);
    expect(person.type(SHEET, 'B2', 'OUI')).toBe('done');
    expect(person.type(SHEET, 'B2', 'Yes')).toBe('not valid');
  });
});

describe('pasting', () => {
  const [sheet] = [() => excel.book.sheets[0]];

  test('cells: around validation, and with their own formats, rules and lock', async () => {
    expect(person.paste(SHEET, 'B2', [['Perhaps'], ['=1+1']])).toBe('done');
    expect([person.see(SHEET, 'B2'), person.see(SHEET, 'B3'), person.formula(SHEET, 'B3')]).toEqual([
      'Perhaps',
      '=1+1',
      '=1+1',
    ]);
    expect([person.hasDropdown(SHEET, 'B3'), person.hasDropdown(SHEET, 'B4')]).toEqual([false, true]);
    expect(sheet()?.cells[1]?.[1]?.style).toMatchObject({ locked: true, fill: '' });
    // What is left of the conditional format still begins where it did: at B2, with C2:C3 and B4:C4.
    expect(sheet()?.conditionalRules).toMatchObject([{ formula: '$B2=""' }]);
    expect(person.type(SHEET, 'B2', 'x')).toBe('locked');
    const changes = (await events()).filter(({ type }) => type === 'WorksheetChanged');
    expect(changes).toMatchObject([{ address: 'B2:B3' }]);
    expect(changes[0]).not.toHaveProperty('details');
  });

  test('over a whole conditional format takes it away', () => {
    expect(person.paste(SHEET, 'B2:C4', [['x']])).toBe('done');
    expect(sheet()?.conditionalRules).toEqual([]);
    expect(sheet()?.validations).toEqual([]);
    expect(person.see(SHEET, 'C4')).toBe('x');
  });

  test.each(['values', 'text'] as const)('%s: around validation, and nothing else changes', (kind) => {
    expect(person.paste(SHEET, 'B2', [['Perhaps', '12']], kind)).toBe('done');
    expect(person.see(SHEET, 'C2')).toBe(kind === 'text' ? 12 : '12');
    expect(person.hasDropdown(SHEET, 'B2')).toBe(true);
    expect(sheet()?.cells[1]?.[1]?.style).toMatchObject({ locked: false, fill: '#EEEEEE' });
  });

  test('on a locked cell changes nothing at all', async () => {
    expect(person.paste(SHEET, 'C2', [['x', 'y']])).toBe('locked');
    expect(person.see(SHEET, 'C2')).toBe('b');
    expect(await told()).toEqual(['WorksheetSelectionChanged C2']);
  });

  test('of a copied cell brings its rules and moves its references', () => {
    person.unprotect(SHEET);
    expect(person.copy(SHEET, 'B2:D2', 'B6')).toBe('done');
    expect(person.hasDropdown(SHEET, 'B6')).toBe(true);
    expect(person.formula(SHEET, 'D6')).toBe('=B6&"!"');
    expect(sheet()?.conditionalRules.map(({ formula }) => formula)).toEqual(['$B2=""', '$B6=""']);
  });
});

describe('Delete and undo', () => {
  test('clearing leaves formats and rules', () => {
    expect(person.clear(SHEET, 'B2:C3')).toBe('done');
    expect([person.see(SHEET, 'B3'), person.hasDropdown(SHEET, 'B3')]).toEqual(['', true]);
    expect(person.clear(SHEET, 'A2:C3')).toBe('locked');
  });

  test('undo brings back values, formats and rules, and tells of it; what a co-author did stays', async () => {
    person.paste(SHEET, 'B2', [['x'], ['y']]);
    expect(person.coAuthor().type(SHEET, 'B4', 'Yes')).toBe('done');
    await forget();
    person.undo();
    expect(await told()).toEqual(['WorksheetChanged RangeEdited B2:B3']);
    expect([person.see(SHEET, 'B2'), person.see(SHEET, 'B4')]).toEqual(['No', 'Yes']);
    expect(person.hasDropdown(SHEET, 'B2')).toBe(true);
    expect(person.type(SHEET, 'B2', 'Yes')).toBe('done');
    const before = excel.book.sheets[0]?.conditionalRules[0]?.areas;
    expect(before).toEqual([{ row: 1, column: 1, rows: 3, columns: 2 }]);
  });

  test('undo with nothing to undo is nothing', async () => {
    person.undo();
    expect(await told()).toEqual([]);
  });
});

test('a co-author’s doings come as Remote, and select nothing here', async () => {
  const { selection } = excel.book;
  expect(person.coAuthor().type(SHEET, 'C2', 'theirs')).toBe('done');
  expect(excel.book.selection).toEqual(selection);
  expect(await events()).toMatchObject([{ type: 'WorksheetChanged', source: 'Remote', address: 'C2' }]);
  expect(await events()).toHaveLength(1);
});
