/** Other things under the name of a workbook. */
import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import * as XLSX from '@e965/xlsx';
import { zipOf } from '../../cli/support/zips.ts';
import { ALL, type HostileFile } from '../hostileFile.ts';
import { rawZip } from '../rawZip.ts';

/** A small workbook in another format of SheetJS's. */
function saved(bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Ref', 'Status'],
    ['1.1', 'Already implement'],
  ]);
  const book = XLSX.utils.book_new(sheet, 'Action Tool');
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
}

export const formats: readonly HostileFile[] = [
  { name: 'opendocument', must: 'not-workbook', make: () => saved('ods') },
  { name: 'old-xls', must: 'workbook-old-format', make: () => saved('biff8') },
  { name: 'older-xls-of-excel-2', must: 'not-zip', make: () => saved('biff2') },
  { name: 'binary-xlsb', must: 'not-workbook', make: () => saved('xlsb') },
  { name: 'html', must: 'not-zip', make: () => saved('html') },
  { name: 'csv', must: 'not-zip', make: () => saved('csv') },
  { name: 'spreadsheet-xml-2003', must: 'not-zip', make: () => saved('xlml') },
  {
    name: 'encrypted-with-a-password',
    must: 'workbook-encrypted',
    make: () =>
      writeXlsx({
        sheets: [{ name: 'A', rows: [['x']] }],
        encryption: { password: 'correct horse', spinCount: 1_000 },
      }),
  },
  {
    name: 'encrypted-and-cut-off',
    must: 'workbook-encrypted',
    make: async () => {
      const whole = await writeXlsx({
        sheets: [{ name: 'A', rows: [['x']] }],
        encryption: { password: 'x', spinCount: 1_000 },
      });
      return whole.subarray(0, -512);
    },
  },
  {
    name: 'text-document',
    must: 'not-workbook',
    make: () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
  },
  { name: 'nothing', must: 'not-zip', make: () => new Uint8Array() },
  { name: 'zip-of-nothing', must: 'not-workbook', make: () => rawZip([]) },
  { name: 'first-bytes-of-a-zip', must: 'workbook-damaged', make: () => strToU8('PK\u0003\u0004') },
  { name: 'zeros-40-mb', must: 'not-zip', make: () => new Uint8Array(40 << 20) },
  { name: 'ordinary-workbook', must: 'not-questionnaire', make: () => saved('xlsx') },
  { name: 'the-good-one-itself', must: ALL, make: (good) => good },
];
