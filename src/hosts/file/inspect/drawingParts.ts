/** What lies over a sheet's cells: pictures, shapes, charts, ink, controls. */
import type { PackageParts } from './packageParts.ts';
import { CHART_NAME_PREFIX } from '../../../core/plan/summaryPlan.ts';

/** Drawings of one sheet that are not ours. */
export interface DrawingTally {
  n: number;
  first: string;
}

/**
 * Counts what a drawing shows, group by group, less our own charts, which are known by their names (DrawingML,
 * ECMA-376 part 1, 20.5).
 */
export function inspectDrawing(parts: PackageParts, part: string, tally: DrawingTally): void {
  let anchor: { name: string | undefined } | undefined;
  parts.scan(part, {
    open: (element, tag) => {
      // `relSizeAnchor`: a shape within a chart.
      if (/^(?:twoCell|oneCell|absolute|relSize|absSize)Anchor$/.test(element)) anchor = { name: undefined };
      else if (element === 'cNvPr' && anchor !== undefined) {
        anchor.name ??= tag.attribute('name') ?? '';
      }
    },
    close: (element) => {
      if (!element.endsWith('Anchor') || anchor === undefined) return;
      if (anchor.name?.startsWith(CHART_NAME_PREFIX) !== true) count(tally, anchor.name ?? '');
      anchor = undefined;
    },
  });
}

/**
 * Counts the shapes of a VML drawing that are not the boxes of notes: buttons and other controls of old. VML as Excel
 * writes it need not be well-formed, so only the marks are looked for ([MS-OE376] part 4, 4.5, ObjectType).
 */
export function inspectVml(parts: PackageParts, part: string, tally: DrawingTally): { readonly hasMacro: boolean } {
  const text = parts.text(part) ?? '';
  for (const [, type = ''] of text.matchAll(/ObjectType\s{0,9}=\s{0,9}["']([^"'<>]{1,40})["']/g)) {
    // A control has its own relationship, and is counted by that.
    if (type !== 'Note' && type !== 'Pict') count(tally, type);
  }
  return { hasMacro: /<(?:\w{1,9}:)?FmlaMacro[\s>]/.test(text) };
}

/** The printer that a part of page settings was made for: the first 32 UTF-16 units ([MS-RPRN] 2.2.2.1, DEVMODE). */
export function printerName(bytes: Uint8Array | undefined): string {
  if (bytes === undefined || bytes.length < 64) return '';
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(0, 64));
  const end = name.indexOf('\0');
  const text = end < 0 ? name : name.slice(0, end);
  // Programs on other systems put XML or text of their own into that part.
  return /^[\p{L}\p{N}\p{P}\p{S}\p{M} ]+$/u.test(text) && !/^[<㼼]/.test(text) ? text : '';
}

function count(tally: DrawingTally, name: string): void {
  if (tally.n === 0) tally.first = name;
  tally.n += 1;
}
