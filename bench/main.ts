/**
 * `npm run bench`: how fast the project is and how much memory it takes, against the library it stands on and against
 * others. Ratios are what counts: they hold on any machine, milliseconds do not.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { read as readSheetJs } from '@e965/xlsx';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { checkResponse } from '../src/core/check/checkResponse.ts';
import { interpretWorkbook } from '../src/core/reading/interpret.ts';
import { FileHost } from '../src/hosts/file/fileHost.ts';
import { must } from '../test/support/workbooks.ts';
import { expectSameWorkbook, hucreOptions } from './bareHucre.ts';
import { contender, duel, solo, type Contender, type Sweep } from './contest.ts';
import { writeWithExceljs } from './exceljsRival.ts';
import { peakMemory } from './memory.ts';
import { findPython, withOpenpyxl } from './openpyxlRival.ts';
import { generate, readAndCheck } from './ours.ts';
import { icanSample, largeSample, planOf, variedSample, type Sample } from './samples.ts';
import { benchSummary } from './summary.ts';
import { spread, table } from './table.ts';

const AIM_RATIO = 'at most 1.25';
const AIM_CHECK = 'under 50 ms';
const AIM_MEMORY = 'within 300 MB';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const count = (rows: number): string => rows.toLocaleString('en').replaceAll(',', ' ');

const folder = mkdtempSync(join(tmpdir(), 'action-tool-bench-'));
async function bench(): Promise<void> {
  const start = Date.now();
  const python = findPython();
  say(
    `Node ${process.version}, ${availableParallelism()} processors. Milliseconds and megabytes are medians (least–most).`,
  );
  if (globalThis.gc === undefined) say('Without --expose-gc: each run also pays for the rubbish of the one before.');
  if (python === undefined) say('No Python with openpyxl: that rival is left out.');

  const head = ['', 'rows', 'ours, ms', 'against', 'theirs, ms', 'ours / theirs', 'aim', 'rounds'];
  const ratios: string[][] = [head];
  const compare = async (what: string, rows: number, ours: Contender, theirs: Contender, aim = ''): Promise<void> => {
    const found = await duel(ours, theirs);
    const { name } = theirs;
    const figures = [spread(found.ours), name, spread(found.theirs), spread(found.ratio)];
    ratios.push([what, count(rows), ...figures, aim, String(found.rounds)]);
  };
  const [small, large] = [icanSample(), largeSample()];
  for (const sample of [small, large]) await benchGenerate(sample, compare);
  for (const sample of [small, large]) await benchSummary(sample, sweepFor(sample.rows), compare, AIM_RATIO);
  for (const sample of [small, large]) await benchCheck(sample, compare, python);
  say(`\n${table(ratios)}`);
  say(`\n${table(await benchCore(small, large))}`);
  say(`\n${table(await benchMemory(large))}`);
  say(`\n${Math.round((Date.now() - start) / 1000)} s.`);
}

const sweepFor = (rows: number): Sweep => (rows < 1_000 ? 'minor' : 'major');

type Compare = (what: string, rows: number, ours: Contender, theirs: Contender, aim?: string) => Promise<void>;

async function benchGenerate(sample: Sample, compare: Compare): Promise<void> {
  const { rows } = sample;
  const sweep = sweepFor(rows);
  const plan = planOf(sample);
  const options = hucreOptions(plan);
  await expectSameWorkbook(await generate(sample), options);
  const ours = contender('ours', sweep, () => generate(sample));
  await compare(
    'generate',
    rows,
    ours,
    contender('hucre alone', sweep, () => writeXlsx(options)),
    AIM_RATIO,
  );
  await compare(
    'generate',
    rows,
    ours,
    contender('exceljs', sweep, () => writeWithExceljs(plan)),
  );
}

async function benchCheck(sample: Sample, compare: Compare, python: string | undefined): Promise<void> {
  const { rows, framework } = sample;
  const sweep = sweepFor(rows);
  const bytes = await generate(sample);
  const ours = contender('ours', sweep, () => readAndCheck(bytes, framework));
  const hucre = contender('hucre alone', sweep, () => readXlsx(bytes, { readStyles: false }));
  await compare('read and check', rows, ours, hucre, AIM_RATIO);
  const sheetJs = contender('@e965/xlsx', sweep, () => readSheetJs(bytes, { type: 'array', cellStyles: false }));
  await compare('read and check', rows, ours, sheetJs);
  if (python === undefined) return;
  const file = join(folder, `${rows}.xlsx`);
  writeFileSync(file, bytes);
  await withOpenpyxl(python, file, (openpyxl) => compare('read and check', rows, ours, openpyxl));
}

/** The core by itself: no file, so nobody to compare it with. */
async function benchCore(small: Sample, large: Sample): Promise<string[][]> {
  const varied = variedSample();
  const grid = must(await new FileHost(await generate(varied)).read());
  const { response, sightings } = must(interpretWorkbook(grid, varied.framework));
  const rows: string[][] = [['', 'rows', 'ms', 'rows a second', 'aim', 'rounds']];
  const measure = async (what: string, sample: Sample, work: () => unknown, aim = ''): Promise<void> => {
    const { took, rounds } = await solo(contender(what, 'minor', work));
    const speed = count(Math.round(sample.rows / took.median) * 1000);
    rows.push([what, count(sample.rows), spread(took), speed, aim, String(rounds)]);
  };
  await measure(
    'check alone, answers of every kind',
    varied,
    () => checkResponse(varied.framework, varied.response),
    AIM_CHECK,
  );
  await measure(
    'check alone, with the places in a workbook',
    varied,
    () => checkResponse(varied.framework, response, sightings),
    AIM_CHECK,
  );
  await measure('interpret a grid', varied, () => interpretWorkbook(grid, varied.framework));
  await measure('compile', small, () => planOf(small));
  await measure('compile', large, () => planOf(large));
  return rows;
}

async function benchMemory(large: Sample): Promise<string[][]> {
  const file = join(folder, 'memory.xlsx');
  writeFileSync(file, await generate(large));
  const peaks = await peakMemory(['nothing', 'generate', 'generate-bare', 'check', 'check-bare'], file);
  const peak = (task: 'nothing' | 'generate' | 'generate-bare' | 'check' | 'check-bare'): string => {
    const found = peaks.get(task);
    return found === undefined ? '' : spread(found);
  };
  return [
    ['peak memory', 'rows', 'ours, MB', 'hucre alone, MB', 'aim'],
    ['generate', count(large.rows), peak('generate'), peak('generate-bare'), AIM_MEMORY],
    ['read and check', count(large.rows), peak('check'), peak('check-bare'), AIM_MEMORY],
    ['nothing: Node and the program', '', peak('nothing'), '', ''],
  ];
}

try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
