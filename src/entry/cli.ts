/** Composition root of the command: joins the file host, the ICAN framework and the command's front. */
import { webcrypto } from 'node:crypto';
import { dirname, join } from 'node:path';
import process from 'node:process';
import picocolors from 'picocolors';
import { runCli } from '../cli/program.ts';
import { english } from '../core/messages/catalogue.ts';
import { icanActionTool } from '../framework/icanActionTool.ts';
import { FileHost } from '../hosts/file/fileHost.ts';
import { makeFolder, readFileBytes, writeFileBytes } from '../hosts/file/node/files.ts';
import { isSameFile } from '../hosts/file/node/sameFile.ts';

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
    openWorkbook: (bytes) => new FileHost(bytes),
    readFile: readFileBytes,
    writeFile: writeFileBytes,
    makeFolder,
    joinPath: join,
    folderOf: dirname,
    isSameFile,
    sha256: async (text) =>
      Buffer.from(await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex'),
    now: () => new Date(),
    print: (line) => process.stdout.write(`${line}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
    // Undefined, not false, where the output is no terminal; and in CI picocolors would colour all the same.
    color: process.stdout.isTTY ? picocolors.isColorSupported : false,
  },
  process.argv.slice(2),
);
