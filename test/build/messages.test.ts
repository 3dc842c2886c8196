/** The catalogue that the pane is shipped with says what the catalogue says, and lacks nothing that the pane may say. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from '@jest/globals';
import { NOT_THE_PANES, compileMessages } from '../../build/compileMessages.ts';
import { messagesRule } from '../../build/messagesRule.ts';
import { en } from '../../src/core/messages/en.ts';

const compiled = compileMessages(en, 'en');
const left = Object.keys(en).filter((key) => !Object.hasOwn(compiled, key));

/** A value for whatever a message may ask for. */
const values = new Proxy({}, { get: (_target, name) => (name === 'more' ? 0 : 3), has: () => true });

test('every message that is kept formats to the same words', () => {
  const kept = Object.entries(en).filter(([key]) => Object.hasOwn(compiled, key));
  expect(kept.length).toBeGreaterThan(100);
  for (const [key, text] of kept) {
    const message = compiled[key] ?? '';
    const words = (source: typeof message): unknown =>
      new IntlMessageFormat(source, 'en', undefined, { ignoreTag: true }).format(values);
    if (text.includes('{')) {
      expect(typeof message).toBe('object');
      expect(words(message)).toBe(words(text));
    } else expect(message).toBe(text);
  }
});

// Without the parser, a message that is not compiled cannot be said: the view that says it would not be drawn.
test('every part of the catalogue that is loaded apart is compiled, in each of its languages', () => {
  const messages = fileURLToPath(new URL('../../src/core/messages/', import.meta.url));
  const imported = readdirSync(messages)
    .filter((name) => /^(?!partOf)\w*catalogue\.ts$/i.test(name))
    .flatMap((name) =>
      [...readFileSync(join(messages, name), 'utf8').matchAll(/ from '\.\/([a-z]{2,3}(?:-\w+)?(?:\/\w+)?\.ts)'/g)].map(
        ([, file]) => join(messages, file ?? ''),
      ),
    );
  expect(imported.length).toBeGreaterThan(7);
  expect(imported.filter((file) => !messagesRule.test.test(file))).toEqual([]);
});

test('what is left out are the whole families of other fronts', () => {
  expect(left.length).toBeGreaterThan(20);
  expect(left.filter((key) => !NOT_THE_PANES.some((family) => key.startsWith(family)))).toEqual([]);
});

describe('the pane', () => {
  const src = new URL('../../src/', import.meta.url);
  const sources = ['app', 'core', 'framework', 'hosts', 'taskpane']
    .flatMap((layer) =>
      readdirSync(new URL(layer, src), { recursive: true, encoding: 'utf8' }).map((name) => `${layer}/${name}`),
    )
    .concat('entry/taskpane.tsx', 'entry/officePlatform.ts')
    .filter((name) => /\.tsx?$/.test(name) && !name.replaceAll('\\', '/').startsWith('core/messages/en'));

  const saying = (start: string): string[] =>
    sources.filter((name) => {
      const text = readFileSync(new URL(name, src), 'utf8');
      return ["'", '"', '`'].some((quote) => text.includes(`${quote}${start}`));
    });

  test.each(NOT_THE_PANES)('says nothing of %s', (family) => {
    expect(sources.length).toBeGreaterThan(80);
    expect(saying(family)).toEqual([]);
  });

  // What the command alone is made of: its files, and the JSON that it reads. error.ts names the codes.
  const COMMAND = [
    'core/errors/error.ts',
    'core/messages/errorMessage.ts',
    'hosts/file/node/files.ts',
    'app/readJson.ts',
  ];

  test.each(NOT_THE_PANES.filter((family) => family.startsWith('error.')))('never has an %s', (family) => {
    const codes = saying(family.slice('error.'.length)).map((name) => name.replaceAll('\\', '/'));
    expect(codes.filter((name) => !COMMAND.includes(name))).toEqual([]);
    expect(codes).toContain('core/errors/error.ts');
  });

  test('is shipped without the parser and without the others’ texts', () => {
    const dist = new URL('../../dist/assets/', import.meta.url);
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const text = scripts.map((name) => readFileSync(new URL(name, dist), 'utf8')).join('\n');
    // An error that only formatjs's parser raises.
    expect(text).not.toContain('EXPECT_ARGUMENT_CLOSING_BRACE');
    for (const family of NOT_THE_PANES) expect(text).not.toMatch(new RegExp(`["']${family.replace('.', '\\.')}\\w`));
    expect(text).toContain('"pane.');
  });
});
