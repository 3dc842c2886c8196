/**
 * `npm run sizes`: how much JavaScript a person loads before the pane is there, gzipped. office.js is not counted: every
 * add-in loads the same, and Excel has it in its cache. Exits with 1 over the budget.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

/** What Microsoft's React template weighs, built for production, for a hello-world pane. */
const BUDGET = 169_000;
/** What this project aims at. */
const AIM = 150_000;

const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('taskpane.html', dist), 'utf8');
const scripts = [
  ...page.matchAll(/<script[^>]*\bsrc="([^"]+)"/g),
  ...page.matchAll(/<link[^>]*preload"[^>]*href="([^"]+\.js)"/g),
]
  .map(([, source]) => source)
  .filter((source) => !/(?:^|\/)office\.js$/.test(source));
if (scripts.length === 0) throw new Error('dist/taskpane.html loads no script: run npm run build first.');

const rows = scripts.map((source) => {
  const bytes = readFileSync(new URL(source, dist));
  return { name: source, raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
});
const total = {
  name: 'first load',
  raw: rows.reduce((sum, { raw }) => sum + raw, 0),
  gzipped: rows.reduce((sum, { gzipped }) => sum + gzipped, 0),
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(11);
const width = Math.max(...rows.map(({ name }) => name.length), 10);
for (const { name, raw, gzipped } of [{ name: ''.padEnd(width) }, ...rows, total]) {
  const cells = raw === undefined ? ['raw'.padStart(11), 'gzipped'.padStart(11)] : [kilobytes(raw), kilobytes(gzipped)];
  console.log(name.padEnd(width), ...cells);
}
const verdict =
  total.gzipped > BUDGET
    ? 'over the budget'
    : total.gzipped > AIM
      ? 'within the budget, over the aim'
      : 'within the aim';
console.log(`${verdict}: budget ${kilobytes(BUDGET).trim()}, aim ${kilobytes(AIM).trim()}`);
if (total.gzipped > BUDGET) process.exitCode = 1;
