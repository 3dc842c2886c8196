/** The workbook's own part: its sheets, names, and what it says of people and places. */
import { isBuiltInName, isOwnName, ownSheets, type CarriedList } from '../../../core/confidentiality/carriedList.ts';
import type { PackageParts } from './packageParts.ts';
import { decodeXml, type XmlTag } from './scanXml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Its part; undefined where the relationship leads nowhere. */
  readonly part: string | undefined;
}

export interface WorkbookEntries {
  readonly sheets: readonly SheetEntry[];
  /** Sheets of ours by our names, in small letters. */
  readonly own: ReadonlySet<string>;
}

/** More sheets than that are not looked at. */
const MOST_SHEETS = 256;
/** More names are not kept. */
const MOST_NAMES = 20_000;

/** Goes through the part and lists what it says itself; the sheets are for the caller. Undefined where it is damaged. */
export function inspectWorkbookPart(parts: PackageParts, part: string, list: CarriedList): WorkbookEntries | undefined {
  const links = new Map(parts.links(part).map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  const names: (readonly [string, string])[] = [];
  const beyond = { sheets: 0 };
  let name: { readonly tag: XmlTag; text: string } | undefined;
  const whole = parts.scan(part, {
    open: (element, tag) => {
      switch (element) {
        case 'sheet':
          if (sheets.length < MOST_SHEETS) sheets.push(sheetEntry(tag, links.get(tag.attribute('id') ?? '')?.target));
          else beyond.sheets += 1;
          break;
        case 'definedName':
          name = { tag, text: '' };
          break;
        case 'absPath':
          list.add('file-path', { what: tag.attribute('url') ?? '' });
          break;
        case 'fileSharing':
          list.addPerson(tag.attribute('userName') ?? '');
          break;
        case 'customWorkbookView':
          list.add('saved-views', { what: tag.attribute('name') ?? '' });
          break;
        default:
      }
    },
    text: (raw) => {
      if (name !== undefined) name.text += raw;
    },
    close: (element) => {
      if (element !== 'definedName' || name === undefined) return;
      const { tag, text } = name;
      const called = tag.attribute('name') ?? '';
      if (tag.isOn('hidden') && !isBuiltInName(called) && !isOwnName(called))
        list.add('hidden-names', { what: called });
      // A copied sheet has names of its own; what they are names of is a copy.
      const isWorkbooks = tag.attribute('localSheetId') === undefined;
      if (isWorkbooks && names.length < MOST_NAMES) names.push([called, decodeXml(text)]);
      name = undefined;
    },
  });
  if (beyond.sheets > 0) list.addUnseen('sheets');
  return whole ? { sheets, own: ownSheets(names) } : undefined;
}

function sheetEntry(tag: XmlTag, part: string | undefined): SheetEntry {
  const state = tag.attribute('state');
  return {
    name: tag.attribute('name') ?? '',
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    part,
  };
}
