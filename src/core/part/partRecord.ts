/**
 * What a part says of itself, as text in cells: which sub-items it was made of, and a code for each value as it was then
 * (core/merge/ancestor.ts). In cells, and not in document properties, a hidden sheet or a part of the package: of those,
 * each is dropped by some program that people fill in workbooks with. The cells are found by how their text begins, so
 * that the record is found however the sheet was renamed, copied or rearranged.
 */
import type { GridValue, WorkbookGrid } from '../reading/grid.ts';
import { BLANK_CODE, LOST_CODE } from '../merge/ancestor.ts';
import { refKey } from '../reading/locateTable.ts';

/** What a part was made of. */
export interface PartRecord {
  /** SHA-256 of the canonical answers of the whole workbook that it was taken out of: 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** By Ref, in the document's order: the codes of the sub-item's values, none where all were blank. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** Begins every cell of a record, with the version of its form. */
const MARK = 'AT-PART/1';
/** Of a cell. Excel holds more; the cell is shown. */
const LONGEST = 8_000;

/** The cells' texts: as many as are needed, each complete in itself. */
export function partTexts({ fingerprint, codes }: PartRecord): string[] {
  const texts: string[] = [];
  let text = '';
  for (const [ref, values] of codes) {
    const entry = [ref, ...(values.every((code) => code === BLANK_CODE) ? [] : values)].join(' ');
    if (text.length + entry.length > LONGEST) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? `${MARK} ${fingerprint} ${entry}` : `${text}; ${entry}`;
  }
  return [...texts, text];
}

/** Whether a cell has a piece of the record. */
export const isPartText = (value: GridValue): boolean => typeof value === 'string' && CELL.test(value.trim());

const CELL = /^AT-PART\/1 ([0-9a-f]{64}) (.+)$/s;
const CODES = /^(?:-|[0-9a-f]{12})$/;

/**
 * The record of a part, as it is found in a workbook; undefined where there is none.
 * @param refs the framework's Refs by {@link refKey}
 * @param table name of the questionnaire's sheet: what stands there was typed
 */
export function readPart(
  { sheets }: WorkbookGrid,
  refs: ReadonlyMap<string, string>,
  table: string | undefined,
): PartRecord | undefined {
  let fingerprint = '';
  const found = new Map<string, readonly string[]>();
  for (const sheet of sheets) {
    if (sheet.name === table) continue;
    for (const row of sheet.rows) {
      for (const value of row) {
        if (typeof value !== 'string' || !value.startsWith(MARK)) continue;
        const match = CELL.exec(value.trim());
        if (match === null) continue;
        fingerprint = match[1] ?? '';
        for (const [ref, codes] of entriesOf(match[2] ?? '', refs)) found.set(ref, codes);
      }
    }
  }
  if (found.size === 0) return undefined;
  // In the document's order, wherever the cells are by now.
  const inOrder = [...refs.values()].flatMap((ref): [string, readonly string[]][] => {
    const codes = found.get(ref);
    return codes === undefined ? [] : [[ref, codes]];
  });
  return { fingerprint, codes: new Map(inOrder) };
}

function entriesOf(text: string, refs: ReadonlyMap<string, string>): [string, readonly string[]][] {
  return text.split(';').flatMap((entry): [string, readonly string[]][] => {
    const [name = '', ...codes] = entry.trim().split(/\s+/);
    const ref = refs.get(refKey(name));
    return ref === undefined ? [] : [[ref, codes.map((code) => (CODES.test(code) ? code : LOST_CODE))]];
  });
}
