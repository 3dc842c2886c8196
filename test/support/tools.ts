/**
 * Programs that we did not write, by which the project's output is re-read. Where one is not installed its tests are
 * skipped, and say so; with REQUIRE_TOOLS=1 (as in .ci/run) a missing one is a failure.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, test } from '@jest/globals';

const run = promisify(execFile);

export interface Tool {
  readonly name: string;
  readonly command: string | undefined;
}

function find(name: string, candidates: readonly (readonly [command: string, ...args: string[]])[]): Tool {
  const found = candidates.find(([command, ...args]) => spawnSync(command, args, { timeout: 60_000 }).status === 0);
  return { name, command: found?.[0] };
}

export const libreOffice = find('LibreOffice', [
  ['soffice', '--version'],
  ['libreoffice', '--version'],
]);

/** A Python that has openpyxl; the system's own where another comes first on the path. */
export const openpyxl = find('openpyxl', [
  ['python3', '-c', 'import openpyxl'],
  ['/usr/bin/python3', '-c', 'import openpyxl'],
]);

/** A Python that can drive LibreOffice (Debian: python3-uno). */
export const unoPython = find("LibreOffice's Python bridge", [
  ['python3', '-c', 'import uno'],
  ['/usr/bin/python3', '-c', 'import uno'],
]);

/** libxml2's command, for XML schemas. */
export const xmllint = find('xmllint', [['xmllint', '--version']]);

/** `describe` for tests that need a tool. */
export function describeWith(tool: Tool, name: string, body: () => void): void {
  if (tool.command !== undefined) {
    describe(name, body);
  } else if (process.env['REQUIRE_TOOLS'] === '1') {
    test(`${name}: ${tool.name} is installed`, () => {
      throw new Error(`${tool.name} is not installed`);
    });
  } else {
    describe.skip(`${name} (${tool.name} is not installed)`, body);
  }
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'action-tool-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Has LibreOffice open a file (recalculating all formulas) and save it in another format; returns the new file. */
export async function convertWithLibreOffice(file: string, format: string, outFolder: string): Promise<string> {
  // A profile of its own: LibreOffice lets only one process use a profile.
  const profile = mkdtempSync(join(tmpdir(), 'action-tool-lo-'));
  try {
    await run(
      libreOffice.command ?? 'soffice',
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', outFolder, file],
      { timeout: 300_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return join(outFolder, `${basename(file, extname(file))}.${format.split(':')[0] ?? format}`);
}

/** Runs a Python script (its text) with openpyxl; returns what it prints, parsed as JSON. */
export async function python(script: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await run(openpyxl.command ?? 'python3', ['-c', script, ...args], {
    maxBuffer: 256 * 1024 * 1024,
    timeout: 300_000,
  });
  return stdout.trim() === '' ? null : (JSON.parse(stdout) as unknown);
}

export function readBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}
