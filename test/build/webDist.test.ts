/** What of Univer is where: none of it in the add-in, and in the browser edition only what its licence and we allow. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const scripts = (folder: string): (readonly [name: string, text: string])[] => {
  const at = new URL(`../../dist/${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith('.js') || name.endsWith('.css'))
    .map((name) => [name, readFileSync(new URL(name, at), 'utf8')] as const);
};

const addIn = scripts('assets');
const web = scripts('web/assets');
const naming = (mark: RegExp, files: typeof web): string[] =>
  files.flatMap(([name, text]) => (mark.test(text) ? [name] : []));

test('the add-in has not one byte of Univer', () => {
  expect(addIn.length).toBeGreaterThan(0);
  expect(naming(/univer(?!s)/i, addIn)).toEqual([]);
  // What tells Univer here tells it where it is.
  expect(naming(/univer(?!s)/i, web)).not.toEqual([]);
});

describe('the browser edition', () => {
  /** Every package of Univer with a plugin says its name. */
  const packages = new Set(
    web.flatMap(([, text]) => [...text.matchAll(/["'`](@univerjs[\w-]*\/[\w-]+)["'`]/g)].map(([, name]) => name)),
  );

  test('is made of Univer’s free packages, none of those that need a licence of one’s own', () => {
    expect([...packages]).toEqual(expect.arrayContaining(['@univerjs/core', '@univerjs/sheets', '@univerjs/rpc']));
    expect(
      [...packages].filter((name) => !/^@univerjs\/[\w-]+$/.test(name ?? '') || /-pro\b/.test(name ?? '')),
    ).toEqual([]);
    expect(naming(/univerjs-pro/, web)).toEqual([]);
  });

  test('has nothing that tells anybody how it is used', () => {
    // Univer asks whether there is such a service, by this name: once in the page, and nobody has given it one.
    const asked = web.flatMap(([, text]) => text.match(/["'`]telemetry\.service["'`]/g) ?? []);
    expect(asked.length).toBeLessThanOrEqual(1);
    expect(naming(/posthog|sentry\.io|google-analytics|mixpanel|segment\.io|amplitude/i, web)).toEqual([]);
  });

  test('loads the grid after the pane', () => {
    const html = readFileSync(new URL('../../dist/web/index.html', import.meta.url), 'utf8');
    const first = web.filter(([name]) => html.includes(name));
    expect(first.length).toBeGreaterThan(0);
    expect(naming(/["'`]@univerjs\/sheets-ui["'`]/, first)).toEqual([]);
  });
});
