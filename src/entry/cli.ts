/** Composition root of the command: joins the file host, the ICAN framework and the command's front. */
import { dirname, join } from 'node:path';
import process from 'node:process';
import picocolors from 'picocolors';
import { runCli } from '../cli/program.ts';
import { english } from '../core/messages/catalogue.ts';
import { icanActionTool } from '../framework/icanActionTool.ts';
import { makeFolder, readFileBytes, writeFileBytes } from '../hosts/file/node/files.ts';
import { isSameFile } from '../hosts/file/node/sameFile.ts';
import { sha256 } from './command/sha256.ts';
import { runner } from './command/runner.ts';

/** Put in by the build from package.json. */
declare const __VERSION__: string;

// A reader that has seen enough (`action-tool check ... | head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(
  {
    t: english,
    framework: icanActionTool,
    version: __VERSION__,
    // A check makes no workbook, so it does not wait for the code that can.
    newWorkbook: async () => new (await import('../hosts/file/fileHost.ts')).FileHost(),
    withFile: runner.run,
    readFile: readFileBytes,
    writeFile: writeFileBytes,
    makeFolder,
    joinPath: join,
    folderOf: dirname,
    isSameFile,
    sha256,
    now: () => new Date(),
    print: (line) => process.stdout.write(`${line}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
    // Undefined, not false, where the output is no terminal; and in CI picocolors would colour all the same.
    color: process.stdout.isTTY ? picocolors.isColorSupported : false,
  },
  process.argv.slice(2),
);
