/**
 * Files on a disk, with every failure as data. Writing never leaves half a file behind: the bytes go to a new file in
 * the same folder, which then takes the target's name in one step.
 */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type FileError, type Result } from '../../../core/errors/error.ts';

/** Larger than any questionnaire and any answers: 10 000 filled rows are under 30 MB as JSON, under 3 MB as .xlsx. */
const MAX_FILE_MB = 50;

/** Reads a whole file. */
export async function readFileBytes(file: string): Promise<Result<Uint8Array, FileError>> {
  try {
    const info = await stat(file);
    if (info.isDirectory()) return fail({ code: 'file-is-directory', file });
    // Reading a pipe or a device may never end.
    if (!info.isFile()) return fail({ code: 'file-special', file });
    if (info.size > MAX_FILE_MB * 1024 * 1024) return fail({ code: 'file-too-large', file, limit: MAX_FILE_MB });
    const handle = await open(file, 'r');
    try {
      const { buffer, byteOffset, byteLength } = await handle.readFile();
      // No Buffer, of which some methods differ, and no copy, which costs half a second for the largest files.
      return ok(new Uint8Array(buffer, byteOffset, byteLength));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(readError(file, codeOf(error)));
  }
}

function readError(file: string, code: string): FileError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-missing', file };
    case 'EISDIR':
      return { code: 'file-is-directory', file };
    case 'EACCES':
    case 'EPERM':
      return { code: 'file-no-permission', file };
    default:
      return { code: 'file-unreadable', file, reason: code };
  }
}

/** How a file is written. */
export interface WriteChoices {
  /** An existing file is replaced. */
  readonly force: boolean;
  /**
   * What the existing file must still hold. It is looked at just before it is replaced, so that what somebody saved
   * meanwhile is not lost; no file system can look and replace in one step, and between the two lie microseconds.
   */
  readonly replaces?: Uint8Array;
}

/** Writes a whole file. An existing file is replaced only with `force`; on any failure it is as it was. */
export async function writeFileBytes(
  file: string,
  bytes: Uint8Array,
  { force, replaces }: WriteChoices,
): Promise<Result<void, FileError>> {
  // What a link leads to is replaced, not the link.
  const target = await realpath(file).catch(() => file);
  // A name of its own, not the file's with something added: that may be as long as names can be.
  const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const existing = await stat(target).catch(() => undefined);
    if (existing?.isDirectory() === true) return fail({ code: 'file-is-directory', file });
    if (existing?.isFile() === false) return fail({ code: 'file-special', file });
    if (existing !== undefined && !force) return fail({ code: 'output-exists', file });
    await writeWhole(temporary, bytes);
    // Whoever could read the file before can read it still.
    if (existing !== undefined) await chmod(temporary, existing.mode & PERMISSIONS);
    if (replaces !== undefined && !(await holds(target, replaces))) return fail({ code: 'output-changed', file });
    if (force) await rename(temporary, target);
    else await claim(temporary, target);
    await flushFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    return fail(writeError(file, codeOf(error)));
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

const PERMISSIONS = 0o777;

/** To the disk itself: a name must not lead to bytes that a loss of power takes away. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const now = await readFile(file).catch(() => undefined);
  return now?.equals(bytes) === true;
}

/** Gives a finished file its name unless another has come to have that name in the meantime. */
async function claim(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems (FAT, some network shares) have no hard links. An empty file of that name is the claim there.
    await (await open(file, 'wx')).close();
    await rename(temporary, file);
  }
}

/** The new name itself to the disk; where a folder cannot be flushed (Windows), the system sees to it. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function writeError(file: string, code: string): FileError {
  switch (code) {
    case 'EEXIST':
      return { code: 'output-exists', file };
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'output-folder-missing', file };
    default:
      return { code: 'output-not-writable', file, reason: code };
  }
}

/** Makes a folder and those above it; one that is there already is fine. */
export async function makeFolder(folder: string): Promise<Result<void, FileError>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok(undefined);
  } catch (error) {
    return fail({ code: 'output-not-writable', file: folder, reason: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
