/**
 * Files made to harm whoever reads them, each given to the command with a good one beside it: it is refused in one
 * sentence with its reason, or read as it must be; in its time and memory; and the good one is answered as ever.
 * What happened is written to out/hostile.txt.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { linesOf, run, scratchFolder } from '../cli/support/run.ts';
import { LIMIT_MB } from '../cli/support/refusal.ts';
import { workbookBytes } from '../support/workbooks.ts';
import { cells } from './files/cells.ts';
import { formats } from './files/formats.ts';
import { xml } from './files/xml.ts';
import { zips } from './files/zips.ts';
import { ALL, type HostileFile } from './hostileFile.ts';

const files: readonly HostileFile[] = [...zips, ...xml, ...cells, ...formats];
/** What each takes at most on a machine that does nothing else; the table shows what it took. */
const GOAL_MS = 2_000;
/** Tells a hang from a machine that is busy with other tests. */
const HANG_MS = 30_000;

jest.setTimeout(300_000);

const folder = scratchFolder();
const good = join(folder, 'good.xlsx');
const goodBytes = await workbookBytes(exampleResponse);
writeFileSync(good, goodBytes);

/** What `check --json` prints of a file. */
interface Answer {
  readonly file: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly subItems?: { readonly complete: number };
}

const table: string[] = [];

function happened({ error, subItems }: Answer): string | number {
  return error?.code ?? subItems?.complete ?? 'nothing';
}

async function write(name: string, make: HostileFile['make']): Promise<string> {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, await make(goodBytes));
  return file;
}

describe.each(files.map((file) => [file.name, file] as const))('%s', (name, { must, make }) => {
  test(`is ${typeof must === 'number' ? `read: ${must} complete` : `refused: ${must}`}`, async () => {
    const file = await write(name, make);
    const start = performance.now();
    const { exitCode, stdout, stderr, peakMB } = await run(['check', file, good, '--json'], { limitMs: HANG_MS });
    const seconds = (performance.now() - start) / 1_000;
    rmSync(file);

    const answers = stdout === '' ? [] : (JSON.parse(stdout) as Answer[]);
    const [hostile, other] = answers.map(happened);
    const sentence = answers[0]?.error?.message ?? '';
    table.push(
      [
        name.padEnd(46),
        String(hostile).padEnd(22),
        `${seconds.toFixed(1)} s`,
        `${peakMB.toFixed(0)} MB`,
        sentence,
      ].join('  '),
    );
    expect({ hostile, other, exitCode, stderr }).toEqual({
      hostile: must,
      other: ALL,
      exitCode: typeof must === 'number' ? 1 : 2,
      stderr,
    });
    // Its sentence, with its name, and nothing else; of a file that is read, nothing.
    const lines = linesOf(stderr);
    expect(lines).toHaveLength(typeof must === 'number' ? 0 : 1);
    for (const line of lines) expect(line).toMatch(/^action-tool: \S+\.xlsx: [A-Z].*[.)] Please [^\n]+\.$/);
    expect(peakMB).toBeLessThan(LIMIT_MB);
  });
});

test('names are different, and there are at least 40', () => {
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  expect(files.length).toBeGreaterThanOrEqual(40);
});

test('twelve of them at once, one after the other: each is answered, and the good one at the end', async () => {
  const some = files.filter((_, index) => index % 10 === 0).slice(0, 12);
  const names: string[] = [];
  for (const { name, make } of some) names.push(await write(name, make));
  const { exitCode, stdout, peakMB } = await run(['check', ...names, good, '--json'], { limitMs: 3 * HANG_MS });
  const answers = JSON.parse(stdout) as Answer[];
  expect(answers.map(happened)).toEqual([...some.map(({ must }) => must), ALL]);
  expect(exitCode).toBe(2);
  // Several in one process leave more behind than one, and the worker is a new one only after it was ended.
  expect(peakMB).toBeLessThan(2 * LIMIT_MB);
});

afterAll(() => {
  const out = fileURLToPath(new URL('../../out/', import.meta.url));
  mkdirSync(out, { recursive: true });
  const head = `${files.length} files, each with a good one beside it. Goal: ${GOAL_MS / 1_000} s and ${LIMIT_MB} MB, Node's own 65 MB included.`;
  writeFileSync(join(out, 'hostile.txt'), `${[head, '', ...table].join('\n')}\n`);
});
