/** Workbooks as people leave them: edited in a program that is not ours (ExcelJS). */
import ExcelJS from 'exceljs';

export type Sheet = ExcelJS.Worksheet;

/** Changes made to the sheet "Action Tool", or another one. */
export async function editSheet(
  bytes: Uint8Array,
  edit: (sheet: Sheet) => void,
  name = 'Action Tool',
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // A slice has a buffer of its own, without whatever else the memory holds.
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  edit(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Takes the dropdown lists off cells, as pasting over them does. ExcelJS has this, but not in its types. */
export function removeLists(sheet: Sheet, addresses: readonly string[]): void {
  const { dataValidations } = sheet as Sheet & { dataValidations: { remove: (address: string) => void } };
  for (const address of addresses) dataValidations.remove(address);
}

/** Deletes a defined name of the workbook, as Excel's name manager does. */
export function deleteName(sheet: Sheet, name: string): void {
  const { definedNames } = sheet.workbook;
  definedNames.model = definedNames.model.filter((defined) => defined.name !== name);
}
