/**
 * `npm run fuzz -- [--seed N] [--count N] [--time SECONDS] [--only NUMBER]`: prints what happened; files that were read
 * wrongly are kept in out/fuzz/. Ends with 1 where there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzz, type Fault } from './fuzz.ts';
import { seeds } from './seeds.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string' }, time: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const count = values.only === undefined ? Number(values.count ?? 20_000) : 1;
const until = values.time === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.time) * 1_000;
print(`seed ${seed}, up to ${count} files`);

let made = 0;
const tally = await fuzz({
  seed,
  count,
  first: Number(values.only ?? 0),
  workbooks: await seeds(),
  goOn: () => {
    made += 1;
    if (made % 100 === 0) print(`${made} ...`);
    return Date.now() < until;
  },
});

const { files, kinds, slowestMs, faults, unsettled } = tally;
print(
  `${files} files: ${Object.entries(kinds)
    .map(([kind, n]) => `${n} ${kind}`)
    .join(', ')}; slowest ${slowestMs.toFixed(0)} ms`,
);
const out = fileURLToPath(new URL('../../out/fuzz/', import.meta.url));
mkdirSync(out, { recursive: true });
const keep = (kind: string, { number, workbook, changes, what, bytes }: Fault): void => {
  const file = `${out}${kind}-${seed}-${number}.xlsx`;
  writeFileSync(file, bytes);
  print(`${kind} ${number} (${workbook}): ${what}\n    ${changes.join('; ')}\n    ${file}`);
};
for (const fault of faults) keep('fault', fault);
for (const one of unsettled) keep('unsettled', one);
process.exitCode = faults.length > 0 ? 1 : 0;
