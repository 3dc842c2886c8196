/**
 * How well the review does on the labelled snippets, per kind and group (corpus.ts). What it gets wrong is listed in
 * known-differences.json: a change of it is seen, for better or worse. After a change that is meant, write the list anew
 * with UPDATE_CORPUS=1. The table is printed, and written to out/confidentiality.txt.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  FIXTURES,
  KINDS,
  LANGUAGES,
  isHeldOut,
  precision,
  readCorpus,
  readFresh,
  readJson,
  readNames,
  recall,
  score,
  table,
} from './corpus.ts';

const corpus = readCorpus();
const names = readNames();
const groups = {
  tuned: score(
    corpus.filter((snippet) => !isHeldOut(snippet)),
    names,
  ),
  heldOut: score(corpus.filter(isHeldOut), names),
  fresh: score(readFresh(), names),
};
const known = {
  tuned: groups.tuned.differences,
  heldOut: groups.heldOut.differences,
  fresh: groups.fresh.differences,
};
const TITLES = {
  tuned: 'Snippets that the finders were tuned with',
  heldOut: 'Held out while that was done',
  fresh: 'Fresh: nothing was tuned with them',
};
const GROUPS = ['tuned', 'heldOut', 'fresh'] as const;

test('precision and recall, as a table', () => {
  const text = `${GROUPS.map((group) => table(TITLES[group], groups[group])).join('\n\n')}\n`;
  const out = new URL('../../../out/', import.meta.url);
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('confidentiality.txt', out), text);
  process.stdout.write(`\n${text}`);
  expect(text.split('\n').filter((line) => line.startsWith('all '))).toHaveLength(GROUPS.length);
});

test('the corpus has at least 300 snippets, a third of them innocent, in four languages, with every kind in each', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(300);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  const innocent = corpus.filter((snippet) => snippet.expect.length === 0);
  expect(innocent.length).toBeGreaterThan(corpus.length / 4);
  for (const language of LANGUAGES) {
    const own = corpus.filter(({ id }) => id.startsWith(`${language}-`));
    for (const half of [own.filter(isHeldOut), own.filter((snippet) => !isHeldOut(snippet))]) {
      expect(new Set(half.flatMap((snippet) => snippet.expect.map(({ kind }) => kind)))).toEqual(new Set(KINDS));
    }
  }
});

/** Least precision and recall of any kind; a group of few snippets of a kind loses much with one. */
const FLOORS = { tuned: 0.95, heldOut: 0.95, fresh: 0.9 };

describe.each(GROUPS)('%s', (group) => {
  test.each(KINDS)('%s: found, and little else is taken for it', (kind) => {
    const tally = groups[group].kinds[kind];
    expect(tally.right).toBeGreaterThan(3);
    expect(Math.min(precision(tally), recall(tally))).toBeGreaterThanOrEqual(FLOORS[group]);
  });
});

test('what is missed or wrong is what is known to be', async () => {
  if (process.env['UPDATE_CORPUS'] === '1') {
    const { format } = await import('prettier');
    const text = await format(JSON.stringify(known), { parser: 'json', printWidth: 120 });
    writeFileSync(new URL('known-differences.json', FIXTURES), text);
  }
  expect(readJson('known-differences.json')).toEqual(known);
});
