/**
 * Rows with text that belongs to no sub-item, as findings. Neighbours without a Ref are one piece (a note, a pasted
 * list), and beyond so many pieces only their number is told: nobody reads a list of ten thousand, and to write it out
 * costs more than to read the workbook.
 */
import { SEVERITY, type Finding } from './finding.ts';

/** A row with text whose Ref is not in the framework; empty when it has none at all. */
export interface UnknownRow {
  readonly ref: string;
  /** Where its Ref is or would be; where the worksheet has no such column, another cell of the row. */
  readonly cell: string;
  /** In the sheet, from 0. */
  readonly row: number;
}

/** Findings that name their row or rows. */
export const MOST_TOLD = 100;

/** @param rows in the order of the sheet */
export function unknownRowFindings(rows: readonly UnknownRow[]): Finding[] {
  const pieces = piecesOf(rows);
  const told = pieces.slice(0, MOST_TOLD).map((piece) => {
    const [{ ref, cell }] = piece;
    const last = piece.at(-1);
    if (piece.length === 1 || last === undefined) return unknown(cell, { ref });
    return unknown(cell, { ref, n: piece.length, last: last.row + 1 });
  });
  const rest = pieces.slice(MOST_TOLD).flat();
  const [first] = rest;
  if (first === undefined) return told;
  // One Ref of them, if there is any: rows with one count among those that the Summary's figures are amiss for.
  const ref = rest.find((row) => row.ref !== '')?.ref ?? '';
  return [...told, unknown(first.cell, { ref, more: rest.length })];
}

type Piece = [UnknownRow, ...UnknownRow[]];

function piecesOf(rows: readonly UnknownRow[]): Piece[] {
  const pieces: Piece[] = [];
  for (const row of rows) {
    const piece = pieces.at(-1);
    const before = piece?.at(-1);
    if (piece !== undefined && row.ref === '' && before?.ref === '' && before.row + 1 === row.row) piece.push(row);
    else pieces.push([row]);
  }
  return pieces;
}

function unknown(cell: string, context: Finding['context']): Finding {
  return { code: 'row-unknown', severity: SEVERITY['row-unknown'], field: 'ref', cell, context };
}
