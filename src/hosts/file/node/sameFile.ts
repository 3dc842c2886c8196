import { realpath, stat } from 'node:fs/promises';

/** Whether two paths lead to one and the same file, by whatever links; false where one of them leads to none. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    // As big integers: the numbers of some file systems are larger than a double holds exactly.
    const [a, b] = [await stat(one, { bigint: true }), await stat(other, { bigint: true })];
    // Some shares number no files.
    if (a.ino === 0n) return (await realpath(one)) === (await realpath(other));
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}
