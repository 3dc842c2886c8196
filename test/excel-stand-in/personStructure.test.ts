/** What a person does with rows, columns and sheets, and what the client under test sees and hears of it. */
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

describe('rows and columns', () => {
  test('are refused on a protected sheet', () => {
    for (const outcome of [
      person.insertRows(SHEET, '3'),
      person.deleteRows(SHEET, '3'),
      person.insertColumns(SHEET, 'C'),
      person.deleteColumns(SHEET, 'C'),
      person.sort(SHEET, 'Text'),
      person.convertTableToRange(SHEET, 'Answers'),
    ]) {
      expect(outcome).toBe('refused');
    }
  });

  test('an option lets rows in, and out only without locked cells', () => {
    person.unprotect(SHEET);
    person.protect(SHEET, { allowInsertRows: true, allowDeleteRows: true });
    expect(person.insertRows(SHEET, '3')).toBe('done');
    expect(person.deleteRows(SHEET, '3')).toBe('refused');
  });

  test('an inserted row moves everything below, grows what it is in, and looks like the row above', async () => {
    person.unprotect(SHEET);
    await forget();
    expect(person.insertRows(SHEET, '3:4')).toBe('done');
    const [sheet] = excel.book.sheets;
    expect(person.see(SHEET, 'A5')).toBe('1.2');
    expect(person.formula(SHEET, 'D5')).toBe('=B5&"!"');
    expect(person.formula(SHEET, 'D3')).toBe('=B3&"!"');
    expect(person.hasDropdown(SHEET, 'B4')).toBe(true);
    expect(sheet?.cells[3]?.[1]?.style).toMatchObject({ locked: false, fill: '#EEEEEE' });
    expect(sheet?.tables[0]?.area.rows).toBe(6);
    expect(excel.book.names[0]?.target?.area).toMatchObject({ row: 1, rows: 5 });
    expect(await told()).toEqual(['WorksheetChanged RowInserted 3:4']);
    person.undo();
    expect(person.see(SHEET, 'A3')).toBe('1.2');
    expect(sheet?.tables[0]?.area.rows).toBe(4);
    expect(excel.book.names[0]?.target?.area).toMatchObject({ row: 1, rows: 3 });
    expect((await told())[1]).toBe('WorksheetChanged RowDeleted 3:4');
  });

  test('a deleted row takes its cells, and what pointed only there points nowhere', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.protection.unprotect();
      sheet.getRange('F5').formulas = [['=B3&SUM($A$2:A4)&Sheet1!C3&"B3"&Answers[B3]']];
      context.workbook.names.add('Gone', sheet.getRange('A3'));
      await context.sync();
    });
    await forget();
    expect(person.deleteRows(SHEET, '3')).toBe('done');
    expect(person.see(SHEET, 'A3')).toBe('1.3');
    expect(person.formula(SHEET, 'F4')).toBe('=#REF!&SUM($A$2:A3)&#REF!&"B3"&Answers[B3]');
    expect(excel.book.names.map(({ target }) => target?.area.rows)).toEqual([2, undefined]);
    expect(await told()).toEqual(['WorksheetChanged RowDeleted 3:3']);
    expect(() => person.deleteRows(SHEET, '1')).toThrow('not modelled');
    expect(person.deleteRows(SHEET, '1:9')).toBe('done');
    expect(excel.book.sheets[0]?.tables).toEqual([]);
  });

  test('columns move as rows do, from other sheets too', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(SHEET).protection.unprotect();
      worksheets.add('Other').getRange('A1:A2').formulas = [['=Sheet1!$B$2&B2'], ["='Sheet1'!A1:C1"]];
      await context.sync();
    });
    await forget();
    expect(person.insertColumns(SHEET, 'B')).toBe('done');
    expect(person.formula('Other', 'A1')).toBe('=Sheet1!$C$2&B2');
    expect(person.formula('Other', 'A2')).toBe("='Sheet1'!A1:D1");
    expect(person.formula(SHEET, 'E2')).toBe('=C2&"!"');
    expect([person.hasDropdown(SHEET, 'B2'), person.hasDropdown(SHEET, 'C2')]).toEqual([false, true]);
    expect(person.deleteColumns(SHEET, 'B:C')).toBe('done');
    expect(excel.book.names[0]?.target).toBeUndefined();
    expect(person.formula('Other', 'A1')).toBe('=#REF!&B2');
    expect(await told()).toEqual(['WorksheetChanged ColumnInserted B:B', 'WorksheetChanged ColumnDeleted B:C']);
  });

  test('sorting moves whole rows with their formats, blanks last, and comes as its own event', async () => {
    person.unprotect(SHEET);
    const fill = (row: number) => excel.book.sheets[0]?.cells[row]?.[1]?.style;
    const first = fill(1);
    await forget();
    expect(person.sort(SHEET, 'Text')).toBe('done');
    const refs = () => ['A2', 'A3', 'A4'].map((cell) => person.see(SHEET, cell));
    expect(refs()).toEqual(['1.2', '1.1', '1.3']);
    expect(fill(2)).toBe(first);
    expect(person.formula(SHEET, 'D2')).toBe('=B2&"!"');
    expect(person.sort(SHEET, 'Text', 'descending')).toBe('done');
    expect(refs()).toEqual(['1.1', '1.2', '1.3']);
    person.undo();
    expect(refs()).toEqual(['1.2', '1.1', '1.3']);
    expect(await told()).toEqual(['WorksheetRowSorted A2:D4', 'WorksheetRowSorted A2:D4', 'WorksheetRowSorted A2:D4']);
  });
});

describe('sheets', () => {
  test('a copy has names, tables and rules of its own, and is shown', async () => {
    expect(person.copySheet(SHEET)).toBe('done');
    expect(person.sheets).toEqual([SHEET, 'Sheet1 (2)']);
    expect(excel.book.sheets.map(({ tables }) => tables[0]?.name)).toEqual(['Answers', 'Answers2']);
    const [original, copy] = excel.book.sheets;
    expect(excel.book.names).toMatchObject([
      { name: 'AT_Status', target: { sheetId: original?.id } },
      { name: 'AT_Status', scope: copy?.id, target: { sheetId: copy?.id } },
    ]);
    expect(person.type('Sheet1 (2)', 'A2', 'x')).toBe('locked');
    expect(person.type('Sheet1 (2)', 'B2', 'Yes')).toBe('done');
    expect(person.see(SHEET, 'B2')).toBe('No');
    expect((await told()).slice(0, 3)).toEqual(['WorksheetAdded', 'WorksheetDeactivated', 'WorksheetActivated']);
  });

  test('renaming goes through the formulas that name it', () => {
    person.addSheet('Other');
    person.type('Other', 'A1', '=Sheet1!B2&"Sheet1!B2"');
    expect(person.renameSheet(SHEET, "It's new")).toBe('done');
    expect(person.formula('Other', 'A1')).toBe("='It''s new'!B2&\"Sheet1!B2\"");
    expect(person.renameSheet('Other', "it's NEW")).toBe('refused');
    expect(person.renameSheet('Other', 'a/b')).toBe('refused');
  });

  test('deleting leaves #REF! behind, but never no sheet at all', async () => {
    expect(person.deleteSheet(SHEET)).toBe('refused');
    person.addSheet('Other');
    person.type('Other', 'A1', '=Sheet1!B2');
    person.showSheet(SHEET);
    await forget();
    expect(person.deleteSheet(SHEET)).toBe('done');
    expect(person.formula('Other', 'A1')).toBe('=#REF!');
    expect(excel.book.names[0]?.target).toBeUndefined();
    expect(await told()).toEqual(['WorksheetActivated', 'WorksheetDeleted']);
    person.undo();
    expect(person.sheets).toEqual(['Other']);
  });

  test('hiding the shown sheet shows another', async () => {
    expect(person.hideSheet(SHEET)).toBe('refused');
    person.addSheet('Other');
    person.showSheet(SHEET);
    await forget();
    expect(person.hideSheet(SHEET)).toBe('done');
    expect(await told()).toEqual(['WorksheetDeactivated', 'WorksheetActivated']);
    expect(person.unhideSheet(SHEET)).toBe('done');
  });

  test('nothing of that while the structure is protected', async () => {
    person.addSheet('Other');
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const outcomes = [
      person.addSheet(),
      person.copySheet(SHEET),
      person.renameSheet(SHEET, 'x'),
      person.deleteSheet(SHEET),
      person.hideSheet(SHEET),
    ];
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
  });
});

test('names and tables go without a word; protection is told of', async () => {
  expect(person.deleteName('AT_Status')).toBe('done');
  expect(excel.book.names).toEqual([]);
  expect(() => person.deleteName('AT_Status')).toThrow('no name');
  expect(person.unprotect(SHEET)).toBe('done');
  expect(person.convertTableToRange(SHEET, 'answers')).toBe('done');
  expect(excel.book.sheets[0]?.tables).toEqual([]);
  expect(await events()).toMatchObject([{ type: 'WorksheetProtectionChanged', isProtected: false, source: 'Local' }]);
  expect(await events()).toHaveLength(1);
});
