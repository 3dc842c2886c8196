/**
 * What an .xlsx file says, in one form whoever wrote it: read from the parts' XML with a browser's parser and none of
 * the libraries that write. What a file leaves out and what it says by default come to the same.
 */
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { lookAtSheet, type SheetLook } from './lookAtSheet.ts';
import { child, children, relationshipsOf, textOf, type Package } from './lookAtXml.ts';

export interface BookLook {
  readonly sheets: Readonly<Record<string, SheetLook>>;
  readonly names: Readonly<Record<string, string>>;
  readonly printTitles: Readonly<Record<string, string>>;
  readonly shownFirst: string;
  readonly custom: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

const { DOMParser } = new JSDOM('').window;

/** Everything that the comparison is about. */
export function lookInside(bytes: Uint8Array): BookLook {
  const files = unzipSync(bytes);
  const parts: Package = (name) => {
    const file = files[name];
    if (file === undefined) return undefined;
    return new DOMParser().parseFromString(strFromU8(file), 'text/xml').documentElement;
  };
  const workbook = parts('xl/workbook.xml');
  if (workbook === undefined) throw new Error('no workbook part');
  const relationships = relationshipsOf(parts, 'xl/workbook.xml');
  const sheets = children(child(workbook, 'sheets'), 'sheet').map((sheet) => ({
    name: sheet.getAttribute('name') ?? '',
    part: relationships.get(sheet.getAttribute('r:id') ?? '')?.target ?? '',
  }));
  const defined = children(child(workbook, 'definedNames'), 'definedName');
  const local = (element: Element): string | undefined => sheets[Number(element.getAttribute('localSheetId'))]?.name;
  const isTitles = (element: Element): boolean => element.getAttribute('name') === '_xlnm.Print_Titles';
  const view = child(child(workbook, 'bookViews'), 'workbookView');
  return {
    sheets: Object.fromEntries(sheets.map(({ name, part }) => [name, lookAtSheet(parts, part)])),
    names: Object.fromEntries(
      defined
        .filter((element) => !isTitles(element))
        .map((element) => [element.getAttribute('name') ?? '', textOf(element)]),
    ),
    printTitles: Object.fromEntries(defined.filter(isTitles).map((element) => [local(element) ?? '', textOf(element)])),
    shownFirst: sheets[Number(view?.getAttribute('activeTab') ?? 0)]?.name ?? '',
    custom: Object.fromEntries(
      children(parts('docProps/custom.xml'), 'property').map((property) => [
        property.getAttribute('name') ?? '',
        `${property.firstElementChild?.localName ?? ''} ${textOf(property)}`,
      ]),
    ),
    properties: Object.fromEntries(
      [...(parts('docProps/core.xml')?.children ?? [])]
        .filter(({ localName }) => ['title', 'subject', 'description'].includes(localName))
        .map((element) => [element.localName, textOf(element)]),
    ),
  };
}
