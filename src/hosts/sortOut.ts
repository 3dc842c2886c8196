/** Which of the asked edits are written: the same rule in every host. */
import type { CellEdit, EditConflict } from './port.ts';

/** An edit, and what was found where it leads. */
export interface Looked {
  readonly edit: CellEdit;
  /** What the cell holds. */
  readonly found: string;
  /** The row is another one than its witness says. */
  readonly rowMoved: boolean;
}

export interface SortedOut<T extends Looked> {
  readonly writes: readonly T[];
  readonly conflicts: readonly EditConflict[];
}

/** All are looked at before one is written: so what belongs together is written together, or not at all. */
export function sortOut<T extends Looked>(looked: readonly T[]): SortedOut<T> {
  const inTheWay = new Set(
    looked.filter((one) => one.rowMoved || (!isWritten(one) && one.found !== one.edit.expected)),
  );
  const broken = new Set([...inTheWay].flatMap(({ edit: { together } }) => (together === undefined ? [] : [together])));
  const writes: T[] = [];
  const conflicts: EditConflict[] = [];
  for (const one of looked) {
    const { edit, found, rowMoved } = one;
    const isRefused = inTheWay.has(one);
    // Written already counts as done: a retry after a lost answer must not call it a conflict.
    if (!isRefused && isWritten(one)) continue;
    if (isRefused || (edit.together !== undefined && broken.has(edit.together))) {
      conflicts.push({ edit, found, rowMoved });
    } else writes.push(one);
  }
  return { writes, conflicts };
}

const isWritten = ({ edit, found }: Looked): boolean => found === edit.text;
