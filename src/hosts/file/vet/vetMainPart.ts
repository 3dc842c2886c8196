import type { Budget } from './budget.ts';
import { damaged } from './refused.ts';
import { vetTree } from './vetXml.ts';

export interface VettedMainPart {
  /** The part with no more in it than is read: how days are counted, sheets, names. */
  readonly xml: string;
  /** By the sheet's position: the id of the relationship to it. */
  readonly sheetLinks: readonly string[];
}

/** The workbook's own part. @throws Refused */
export function vetMainPart(text: string, budget: Budget): VettedMainPart {
  const path: string[] = [];
  const names: string[] = [];
  const sheetLinks: string[] = [];
  const once = new Map<string, number>();
  let definedNames = '';
  let days = '';
  vetTree(text, budget, {
    open: (name, tag, start) => {
      path.push(name);
      const place = path.join('/');
      if (path.length === 1 && name !== 'workbook') throw damaged();
      if (place === 'workbook/sheets' || place === 'workbook/definedNames' || place === 'workbook/workbookPr') {
        if (once.has(name)) throw damaged();
        once.set(name, start);
      }
      if (place === 'workbook/workbookPr' && tag.isOn('date1904')) days = '<workbookPr date1904="1"/>';
      if (place === 'workbook/sheets/sheet') {
        names.push(tag.own('name') ?? '');
        sheetLinks.push(tag.attribute('id') ?? '');
      }
    },
    close: (name, end) => {
      if (path.join('/') === 'workbook/definedNames') definedNames = text.slice(once.get(name), end);
      path.pop();
    },
  });
  // Excel does not tell names of sheets apart by case.
  const different = new Set(names.map((name) => name.toLowerCase()));
  if (different.size < names.length || different.has('') || new Set(sheetLinks).size < names.length) throw damaged();
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index}"/>`,
  );
  return { xml: `<workbook>${days}<sheets>${sheets.join('')}</sheets>${definedNames}</workbook>`, sheetLinks };
}

function escaped(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
