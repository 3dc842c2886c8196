/** Arithmetic of areas, for what a grid keeps by area: rules, lists, locked cells. */
import type { Area } from '../../core/plan/workbookPlan.ts';

/** What is left of an area without another: up to four areas that do not overlap. */
export function without(area: Area, other: Area): readonly Area[] {
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, other.row);
  const end = Math.min(bottom, other.row + other.rows);
  const left = Math.max(area.column, other.column);
  const side = Math.min(right, other.column + other.columns);
  if (top >= end || left >= side) return [area];
  return [
    { row: area.row, column: area.column, rows: top - area.row, columns: area.columns },
    { row: top, column: area.column, rows: end - top, columns: left - area.column },
    { row: top, column: side, rows: end - top, columns: right - side },
    { row: end, column: area.column, rows: bottom - end, columns: area.columns },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** What is left of areas without others. */
export function withoutAll(areas: readonly Area[], others: readonly Area[]): readonly Area[] {
  return others.reduce<readonly Area[]>((left, other) => left.flatMap((area) => without(area, other)), areas);
}
