/**
 * A file that is there stays whole, whatever happens while another takes its place: the process is killed at any step,
 * the disk is full, two processes write at once. Real processes, and the steps themselves as signals: nothing is timed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { answerTo, type Response } from '../../src/core/answers/response.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { linesOf, readBytes, run, scratchFolder } from './support/run.ts';

jest.setTimeout(300_000);

const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const posix = process.platform === 'win32' ? describe.skip : describe;

const withActivity = (ref: string, activities: string): Response => ({
  ...exampleResponse,
  answers: {
    ...exampleResponse.answers,
    [ref]: { ...answerTo(exampleResponse, ref), status: 'implemented', activities },
  },
});

/** A folder with our workbook (1.1 is blank in it), an output of an earlier time, and two colleagues' files. */
async function folderWithFiles(): Promise<string> {
  const folder = scratchFolder();
  const answers = Object.fromEntries(Object.entries(exampleResponse.answers).filter(([ref]) => ref !== '1.1'));
  writeFileSync(join(folder, 'ours.xlsx'), await workbookBytes({ ...exampleResponse, answers }));
  writeFileSync(join(folder, 'out.xlsx'), await workbookBytes(withActivity('1.1', 'of an earlier time')));
  for (const who of ['a', 'b']) {
    writeFileSync(join(folder, `${who}.xlsx`), await workbookBytes(withActivity('1.1', `by ${who}`)));
  }
  return folder;
}

/**
 * Node code that runs before the command: at the step of writing (a function of node:fs/promises or of a file handle),
 * it does something first.
 */
const atStep = (step: Step, doFirst: string): string => `
  import fs from 'node:fs';
  import promises from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const act = async (args) => { ${doFirst} };
  ${
    step === 'rename' || step === 'renamed'
      ? `const rename = promises.rename;
         promises.rename = async (...args) => {
           ${step === 'rename' ? 'await act(args); return rename(...args);' : 'await rename(...args); await act(args);'}
         };`
      : `const open = promises.open;
         promises.open = async (file, flags, ...rest) => {
           const handle = await open(file, flags, ...rest);
           if (!String(flags).includes('w')) return handle;
           const { writeFile, sync } = handle;
           if ('${step}' === 'open') await act([file]);
           handle.writeFile = async (bytes) => {
             if ('${step}' === 'half') {
               await writeFile.call(handle, bytes.subarray(0, bytes.length / 2));
               await act([file]);
             }
             return writeFile.call(handle, bytes);
           };
           handle.sync = async () => {
             if ('${step}' === 'written') await act([file]);
             return sync.call(handle);
           };
           return handle;
         };`
  }
  syncBuiltinESMExports();`;

type Step = 'open' | 'half' | 'written' | 'rename' | 'renamed';
const STEPS: readonly Step[] = ['open', 'half', 'written', 'rename', 'renamed'];

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs the command behind some code of Node; through a shell where a limit is to be set. */
function runBehind(hook: string, args: readonly string[], cwd: string, limit = ''): Promise<Ended> {
  const node = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(hook)}`, COMMAND, ...args];
  const [file = '', ...rest] = limit === '' ? node : ['sh', '-c', `${limit}; exec "$@"`, 'sh', ...node];
  const child = spawn(file, rest, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stderr });
    });
  });
}

const merging = (who: string, out = 'out.xlsx'): string[] => [
  'merge',
  'ours.xlsx',
  `${who}.xlsx`,
  '-o',
  out,
  '--force',
];

async function activityIn(folder: string, file = 'out.xlsx'): Promise<string> {
  return answerTo((await readingOf(readBytes(join(folder, file)))).response, '1.1').activities;
}

posix('killed while it writes', () => {
  test.each(STEPS)('at "%s": the file is the old one or the new one, whole', async (step) => {
    const folder = await folderWithFiles();
    const before = readFileSync(join(folder, 'out.xlsx'));
    const { signal } = await runBehind(atStep(step, `process.kill(process.pid, 'SIGKILL');`), merging('a'), folder);
    expect(signal).toBe('SIGKILL');
    if (step === 'renamed') expect(await activityIn(folder)).toBe('by a');
    else expect(readFileSync(join(folder, 'out.xlsx')).equals(before)).toBe(true);
    // And the next one is not in its way.
    expect((await run(merging('b'), { cwd: folder })).exitCode).toBe(0);
    expect(await activityIn(folder)).toBe('by b');
  });

  test('at "half", into a new file: there is no file of that name', async () => {
    const folder = await folderWithFiles();
    await runBehind(
      atStep('half', `process.kill(process.pid, 'SIGKILL');`),
      ['merge', 'ours.xlsx', 'a.xlsx', '-o', 'new.xlsx'],
      folder,
    );
    expect(readdirSync(folder)).not.toContain('new.xlsx');
  });
});

posix('a disk that is full', () => {
  test('a limit on the size of files: the old file is whole, and nothing else is left', async () => {
    const folder = await folderWithFiles();
    const names = readdirSync(folder);
    const before = readFileSync(join(folder, 'out.xlsx'));
    // Blocks of 512 or 1 024 bytes, by the shell: far less than the workbook either way.
    const { code, stderr } = await runBehind('', merging('a'), folder, 'ulimit -f 8');
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toMatch(/"out\.xlsx" cannot be written \(EFBIG\)\. Please choose another folder\./);
    expect(readFileSync(join(folder, 'out.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });

  /** A file system of 16 KB, of which the process itself is the only user; where one may be made. */
  const inSmallDisk = (folder: string, script: string): string =>
    `mount -t tmpfs -o size=16k none "${folder}/disk" && ${script}`;
  const mayMount =
    process.platform === 'linux' &&
    ((): boolean => {
      try {
        const folder = scratchFolder();
        mkdirSync(join(folder, 'disk'));
        execFileSync('unshare', ['-rm', 'sh', '-c', inSmallDisk(folder, 'true')], { stdio: 'ignore' });
        return true;
      } catch {
        return false;
      }
    })();

  // Making a file system is a right that not every machine gives; the limit above is tested on all.
  (mayMount ? test : test.skip)('a full file system: the old file is whole', async () => {
    const folder = await folderWithFiles();
    mkdirSync(join(folder, 'disk'));
    const script = inSmallDisk(
      folder,
      `printf 'the old file' > disk/out.xlsx && { "$@"; code=$?; cat disk/out.xlsx; ls -A disk; exit $code; }`,
    );
    const ended = await new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
      const child = spawn(
        'unshare',
        ['-rm', 'sh', '-c', script, 'sh', process.execPath, COMMAND, ...merging('a', 'disk/out.xlsx')],
        { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('error', reject);
      child.on('close', (code) => {
        resolve({ code, out, err });
      });
    });
    expect(ended.err).toMatch(/"disk\/out\.xlsx" cannot be written \(ENOSPC\)/);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 2, out: 'the old fileout.xlsx\n' });
  });
});

posix('two processes into one file', () => {
  /** Each says that it has come to the step, and waits until it is told to go on. */
  const waiting = (folder: string, who: string): string =>
    `fs.writeFileSync(${JSON.stringify(join(folder, `${who}.came`))}, ''); fs.readFileSync(${JSON.stringify(join(folder, `${who}.go`))});`;

  async function bothAtRename(
    folder: string,
    args: (who: string) => string[],
    order: readonly string[],
  ): Promise<Ended[]> {
    for (const who of ['a', 'b'])
      for (const end of ['came', 'go']) execFileSync('mkfifo', [join(folder, `${who}.${end}`)]);
    const ends = new Map(
      ['a', 'b'].map((who) => [who, runBehind(atStep('rename', waiting(folder, who)), args(who), folder)]),
    );
    // Reading a pipe waits for its writer: both have written all of their bytes when both have come.
    await Promise.all(['a', 'b'].map((who) => readPipe(join(folder, `${who}.came`))));
    const ended: Ended[] = [];
    for (const who of order) {
      writeFileSync(join(folder, `${who}.go`), '');
      const end = await ends.get(who);
      if (end !== undefined) ended.push(end);
    }
    return ended;
  }

  function readPipe(pipe: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn('cat', [pipe], { stdio: 'ignore' });
      child.on('error', reject);
      child.on('close', () => {
        resolve();
      });
    });
  }

  test.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s before %s: the file is that of the last one, whole', async (...order) => {
    const folder = await folderWithFiles();
    const ended = await bothAtRename(folder, (who) => merging(who), order);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(await activityIn(folder)).toBe(`by ${order[1]}`);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('many at once: one of them, whole', async () => {
    const folder = await folderWithFiles();
    const all = await Promise.all(['a', 'b', 'a', 'b'].map((who) => runBehind('', merging(who), folder)));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(['by a', 'by b']).toContain(await activityIn(folder));
    expect(readdirSync(folder).sort()).toEqual(['a.xlsx', 'b.xlsx', 'ours.xlsx', 'out.xlsx']);
  });

  test('over the workbook itself: what somebody saved in the meantime is not lost', async () => {
    const folder = await folderWithFiles();
    const theirs = await workbookBytes(withActivity('1.1', 'saved in the meantime'));
    writeFileSync(join(folder, 'saved.bin'), theirs);
    const save = `fs.copyFileSync('saved.bin', 'ours.xlsx');`;
    const { code, stderr } = await runBehind(atStep('written', save), merging('a', 'ours.xlsx'), folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/"ours\.xlsx" was changed by somebody while this ran/);
    expect(await activityIn(folder, 'ours.xlsx')).toBe('saved in the meantime');
  });

  test('a summary over the workbook itself: what somebody saved in the meantime is not lost', async () => {
    const folder = await folderWithFiles();
    writeFileSync(join(folder, 'saved.bin'), await workbookBytes(withActivity('1.1', 'saved in the meantime')));
    const save = `fs.copyFileSync('saved.bin', 'ours.xlsx');`;
    const summary = ['summary', 'ours.xlsx', '--out', 'ours.xlsx', '--force'];
    const { code, stderr } = await runBehind(atStep('written', save), summary, folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/"ours\.xlsx" was changed by somebody while this ran/);
    expect(await activityIn(folder, 'ours.xlsx')).toBe('saved in the meantime');
  });
});

posix('the file that takes the place of another', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWithFiles();
  });

  test('can be read by the same people', async () => {
    chmodSync(join(folder, 'out.xlsx'), 0o640);
    expect((await run(merging('a'), { cwd: folder })).exitCode).toBe(0);
    expect(statSync(join(folder, 'out.xlsx')).mode & 0o777).toBe(0o640);
  });

  test('is where a link leads to, and the link stays', async () => {
    symlinkSync('out.xlsx', join(folder, 'link.xlsx'));
    expect((await run(merging('b', 'link.xlsx'), { cwd: folder })).exitCode).toBe(0);
    expect(await activityIn(folder)).toBe('by b');
    expect(readFileSync(join(folder, 'link.xlsx')).equals(readFileSync(join(folder, 'out.xlsx')))).toBe(true);
  });
});
