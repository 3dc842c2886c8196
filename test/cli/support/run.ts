/** Runs the built command (dist/cli.js) as its users do: as a process of its own. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, jest } from '@jest/globals';

const COMMAND = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
if (!existsSync(COMMAND)) throw new Error('dist/cli.js is not there: run "npm run build" first');

/** Ample for a command that takes a quarter of a second, on a busy machine too. */
const PATIENCE_MS = 30_000;
// Each run has a limit of its own; a test may have several, and files to make.
jest.setTimeout(300_000);

/**
 * Tells the peak memory on descriptor 3 when the command ends. On Linux from the kernel's own mark for this program:
 * the resource usage of a process also counts what its parent (jest) had at the moment of the fork.
 */
const PEAK_HOOK = `
  import { readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    let kilobytes = process.resourceUsage().maxRSS;
    try {
      kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
    } catch {}
    writeSync(3, String(kilobytes));
  });`;

export interface RunOptions {
  readonly cwd?: string;
  /** The command is killed after this. */
  readonly limitMs?: number;
  /** See {@link asNobody}. */
  readonly as?: Caller;
  /** Nobody reads what the command prints, as in `action-tool framework | true`. */
  readonly closeOutput?: boolean;
}

export interface Outcome {
  /** Null when the command had to be killed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Peak resident memory; NaN when the command had to be killed. */
  readonly peakMB: number;
}

export async function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { command = COMMAND, ...identity } = options.as ?? {};
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(PEAK_HOOK)}`, command, ...args],
    {
      ...identity,
      cwd: options.cwd,
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: options.limitMs ?? PATIENCE_MS,
      killSignal: 'SIGKILL',
    },
  );
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (options.closeOutput === true) child.stdout?.destroy();
  const [, , , peak] = child.stdio;
  const [stdout, stderr, kilobytes, exitCode] = await Promise.all([
    options.closeOutput === true ? '' : textOf(child.stdout),
    textOf(child.stderr),
    textOf(peak as Readable),
    ended,
  ]);
  return { exitCode, stdout, stderr, peakMB: kilobytes === '' ? Number.NaN : Number(kilobytes) / 1024 };
}

async function textOf(stream: Readable | null): Promise<string> {
  if (stream === null) return '';
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The lines of an output, without the end of the last one. */
export function linesOf(output: string): string[] {
  return output === '' ? [] : output.replace(/\n$/, '').split('\n');
}

export function readBytes(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of the file. Its own place, not a link to it: the command prints paths. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'action-tool-cli-')));
  folders.push(folder);
  return folder;
}

/** Who runs the command, and which copy of it. */
export interface Caller {
  readonly command?: string;
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY = 65_534;

/** Whether file permissions can be tested here at all. */
export const hasPermissions = process.getuid !== undefined;

/**
 * Somebody whom permissions bind. The superuser may read everything; so a superuser's tests run a copy of the command,
 * in a folder that all can read, as nobody.
 * @param folder where the copy is put; made readable for all
 */
export function asNobody(folder: string): Caller {
  if (process.getuid?.() !== 0) return {};
  chmodSync(folder, 0o755);
  const command = join(folder, 'cli.js');
  copyFileSync(COMMAND, command);
  chmodSync(command, 0o644);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}', { mode: 0o644 });
  return { command, uid: NOBODY, gid: NOBODY };
}
