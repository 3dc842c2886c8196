/** Zips made to fill the memory or the time of whoever unpacks them: refused before that happens. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  cellInLastRow,
  hiddenBombs,
  honestBombs,
  inflated,
  lyingBombs,
  rowsWithoutEnd,
} from '../support/hostileFiles.ts';
import { run, scratchFolder, type Outcome } from './support/run.ts';
import { LIMIT_MB, LIMIT_MS, refusal } from './support/refusal.ts';

const TOO_BIG = /: The workbook unpacks to far more data than a questionnaire has, so it was not opened\. /;
const UNUSABLE = /: The workbook (unpacks to far more data|is damaged or incomplete)/;

const folder = scratchFolder();

function fileWith(name: string, contents: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
}

describe('sizes that are told honestly', () => {
  test.each(honestBombs)('%s', async (_, name, make) => {
    expect(await refusal(['check', fileWith(name, await make())])).toMatch(TOO_BIG);
  });
});

describe('sizes that are hidden', () => {
  test.each(hiddenBombs)('%s', async (_, name, make) => {
    expect(await refusal(['check', fileWith(name, await make())])).toMatch(TOO_BIG);
  });
});

describe('sizes that lie', () => {
  test.each(lyingBombs)('%s', async (_, name, make) => {
    expect(await refusal(['check', fileWith(name, await make())])).toMatch(UNUSABLE);
  });
});

/** A workbook that may be read or refused, but in no more time and memory than others. */
async function handled(path: string): Promise<Outcome> {
  const outcome = await run(['check', path], { limitMs: LIMIT_MS });
  expect([1, 2]).toContain(outcome.exitCode);
  expect(outcome.stderr).not.toContain('Something went wrong');
  expect(outcome.peakMB).toBeLessThan(LIMIT_MB);
  return outcome;
}

describe('little data that means much', () => {
  test.each(inflated)('%s', async (_, name, make) => {
    await handled(fileWith(name, await make()));
  });

  test.each([cellInLastRow])('%s', async (_, name, make) => {
    const { exitCode, stdout } = await handled(fileWith(name, await make()));
    expect(exitCode).toBe(1);
    expect(stdout).toContain('65 of 67 complete');
  });

  test.each([rowsWithoutEnd])('%s', async (_, name, make) => {
    const { exitCode, stderr } = await run(['check', fileWith(name, await make())]);
    expect([1, 2]).toContain(exitCode);
    expect(stderr).not.toContain('Something went wrong');
  });
});
