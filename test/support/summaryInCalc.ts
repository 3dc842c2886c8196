/** Has LibreOffice Calc calculate Summaries, before and after what a person does to the answers. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unoPython } from './tools.ts';

const run = promisify(execFile);

/** What is done to the answers; `column` is a defined name. */
export type Step =
  | 'sort'
  | 'move'
  | 'delete'
  | 'duplicate'
  | { readonly ref: string; readonly column: string; readonly text: string }
  | { readonly ref: string; readonly column: string; readonly formula: string };

export interface Job {
  readonly file: string;
  readonly steps: readonly Step[];
}

/** The values of the Summary's block, row by row. */
export type Block = readonly (readonly (string | number)[])[];

/** So many workbooks in one LibreOffice: it grows with each that it has had open. */
const AT_ONCE = 50;

/** The block after loading, and after each step, for every job. */
export async function calculate(jobs: readonly Job[], folder: string): Promise<readonly (readonly Block[])[]> {
  const file = join(folder, 'jobs.json');
  const script = fileURLToPath(new URL('summaryInCalc.py', import.meta.url));
  const results: (readonly Block[])[] = [];
  for (let first = 0; first < jobs.length; first += AT_ONCE) {
    writeFileSync(file, JSON.stringify(jobs.slice(first, first + AT_ONCE)));
    const { stdout } = await run(unoPython.command ?? 'python3', [script, file], {
      maxBuffer: 512 * 1024 * 1024,
      timeout: 1_200_000,
    });
    results.push(
      ...stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as readonly Block[]),
    );
  }
  return results;
}
