/** What the browser edition weighs: all of it, and what comes before the pane is there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SHIPPED } from './serving.ts';

export interface Size {
  readonly files: number;
  readonly raw: number;
  readonly gzipped: number;
}

/** Sizes of the folder, of what the page's markup names, and of what is loaded for the grid. */
export function sizes(loaded: readonly string[]): ReadonlyMap<string, Size> {
  const html = readFileSync(join(SHIPPED, 'index.html'), 'utf8');
  const first = ['index.html', ...[...html.matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map(([, path = '']) => path)];
  return new Map([
    ['first paint and pane', sizeOf(first)],
    ['with the grid', sizeOf([...new Set([...first, ...loaded])])],
    ['the whole folder, kept for offline use', sizeOf(filesIn(SHIPPED))],
  ]);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

function sizeOf(files: readonly string[]): Size {
  const contents = files.map((path) => readFileSync(join(SHIPPED, path)));
  const sum = (size: (bytes: Buffer) => number): number => contents.reduce((total, bytes) => total + size(bytes), 0);
  return {
    files: files.length,
    raw: sum(({ length }) => length),
    gzipped: sum((bytes) => gzipSync(bytes, { level: 9 }).length),
  };
}
