/** The command without a process and without a disk: for properties, which need many runs. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { jest } from '@jest/globals';
import { runCli } from '../../../src/cli/program.ts';
import { fail, ok } from '../../../src/core/errors/error.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';

// A property has many runs, on a machine that may be busy.
jest.setTimeout(300_000);

/** Files by their names; the command adds those that it writes. */
export type Files = Map<string, Uint8Array>;

export interface InProcessOutcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Node's own hash, not the Web Crypto that the command uses. */
export const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

export async function runInProcess(args: readonly string[], files: Files): Promise<InProcessOutcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exitCode = await runCli(
    {
      t: english,
      framework: icanActionTool,
      version: '0.0.0',
      openWorkbook: (bytes) => new FileHost(bytes),
      readFile: (file) => {
        const bytes = files.get(file);
        return Promise.resolve(bytes === undefined ? fail({ code: 'file-missing', file }) : ok(bytes));
      },
      writeFile: (file, bytes, { force }) => {
        if (files.has(file) && !force) return Promise.resolve(fail({ code: 'output-exists', file }));
        files.set(file, bytes);
        return Promise.resolve(ok(undefined));
      },
      makeFolder: () => Promise.resolve(ok(undefined)),
      joinPath: (...parts) => posix.join(...parts),
      folderOf: (file) => posix.dirname(file),
      isSameFile: (one, other) => Promise.resolve(files.has(one) && posix.normalize(one) === posix.normalize(other)),
      sha256,
      now: () => new Date(2026, 10, 25, 9, 30),
      print: (line) => stdout.push(`${line}\n`),
      printError: (line) => stderr.push(`${line}\n`),
      color: false,
    },
    args,
  );
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}
