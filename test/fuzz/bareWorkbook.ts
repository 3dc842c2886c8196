/** What any reader needs of a workbook to read its cells, put right where no cell's text depends on it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** ECMA-376 part 1, annex A.2. */
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** ECMA-376 part 1, 12.3. */
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const KINDS: readonly (readonly [part: RegExp, kind: string])[] = [
  [/^xl\/workbook\.xml$/, 'sheet.main'],
  [/^xl\/worksheets\/[^/]+\.xml$/, 'worksheet'],
  [/^xl\/sharedStrings\.xml$/, 'sharedStrings'],
  [/^xl\/styles\.xml$/, 'styles'],
];

const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';
const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** Sheets, texts and formats, and how they hang together; unpacked by a third, fflate, which comes to an end. */
export function bareWorkbook(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const kinds: string[] = [];
  for (const name of namesIn(bytes)) {
    const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind === undefined && name !== '_rels/.rels' && name !== RELATIONSHIPS) continue;
    try {
      Object.assign(parts, unzipSync(bytes, { filter: (entry) => entry.name === name }));
    } catch {
      continue;
    }
    if (kind !== undefined) kinds.push(`<Override PartName="/${name}" ContentType="${MAIN}${kind}+xml"/>`);
  }
  const workbook = parts['xl/workbook.xml'];
  if (workbook !== undefined) parts['xl/workbook.xml'] = strToU8(bareRoot(strFromU8(workbook)));
  const relationships = parts[RELATIONSHIPS];
  if (relationships !== undefined) parts[RELATIONSHIPS] = strToU8(typed(strFromU8(relationships)));
  parts[TYPES] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${kinds.join('')}</Types>`,
  );
  return zipSync(parts);
}

/** Whether a reader that goes by content types would not know which part has the formats: days would be numbers. */
export function hidesFormats(bytes: Uint8Array): boolean {
  if (!namesIn(bytes).has('xl/styles.xml')) return false;
  try {
    const types = unzipSync(bytes, { filter: ({ name }) => name === TYPES })[TYPES];
    return types !== undefined && !strFromU8(types).includes(`${MAIN}styles+xml`);
  } catch {
    return true;
  }
}

/** Without its defined names, and with the namespace that this reader asks for. */
function bareRoot(workbook: string): string {
  return workbook
    .replace(/<definedNames>[^]*<\/definedNames>/, '')
    .replace(/<workbook\b(?![^>]*\sxmlns=)/, `$& xmlns="${NAMESPACE}"`);
}

/** Whatever type is written: what leads to a worksheet is a worksheet's. */
function typed(relationships: string): string {
  return relationships.replace(/<Relationship\b[^>]*\bTarget="[^"]*worksheets\/[^>]*>/g, (relationship) =>
    relationship.replace(/\bType="[^"]*"/, `Type="${WORKSHEET}"`),
  );
}

function namesIn(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name);
        return false;
      },
    });
  } catch {
    // What was named until then is what there is.
  }
  return names;
}
