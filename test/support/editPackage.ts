/** An .xlsx file changed by hand, part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The package with one part's text changed; a change that changes nothing is a mistake in the test. */
export function editPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  files[part] = strToU8(after);
  return zipSync(files);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A sheet's XML with a cell that holds this text now, whatever it held. The cell must be there. */
export function withText(sheet: string, address: string, text: string): string {
  return replaceCell(sheet, address, (attributes) => {
    const style = /\ss="\d+"/.exec(attributes)?.[0] ?? '';
    return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`;
  });
}

/** A sheet's XML with one cell's element replaced, given its attributes and its contents. */
export function replaceCell(
  sheet: string,
  address: string,
  replace: (attributes: string, contents: string) => string,
): string {
  const cell = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>(.*?)</c>)`, 's');
  if (!cell.test(sheet)) throw new Error(`no cell ${address}`);
  return sheet.replace(cell, (_, attributes: string, contents: string | undefined) =>
    replace(attributes, contents ?? ''),
  );
}

/** An exported workbook's sheets, in their order. */
export const SHEETS = ['Start', 'Action Tool', 'Summary'];
/** A sheet's part. */
export const partOf = (sheet: string): string => `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;
