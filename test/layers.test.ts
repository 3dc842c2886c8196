/**
 * The import table (src/layers.json) against what the source files import, read with TypeScript's own parser. ESLint
 * holds the same rules; this does not rely on its plugins or its settings.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

type Layers = Readonly<Record<string, { readonly imports: readonly string[]; readonly libraries: readonly string[] }>>;

interface SourceFile {
  /** From the project's folder: `src/core/...`. */
  readonly path: string;
  readonly text: string;
}

interface Violation {
  readonly path: string;
  readonly rule:
    'layer' | 'library' | 'host' | 'node' | 'office' | 'hucre' | 'univer' | 'cycle' | 'unresolved' | 'folder';
  readonly what: string;
}

const layers = JSON.parse(readFileSync(new URL('../src/layers.json', import.meta.url), 'utf8')) as Layers;

/** Where Node's modules, the Office globals and the workbook library are at home. */
const NODE_FOLDERS = ['src/hosts/file/node/', 'src/cli/', 'src/entry/'];
const OFFICE_FOLDERS = ['src/hosts/excel/', 'src/entry/'];
const HUCRE_FOLDERS = ['src/hosts/file/'];
const UNIVER_FOLDERS = ['src/hosts/grid/', 'src/entry/'];
const OFFICE_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];

const isIn = (path: string, folders: readonly string[]): boolean => folders.some((folder) => path.startsWith(folder));
const layerOf = (path: string): string => path.split('/')[1] ?? '';
const hostOf = (path: string): string | undefined => /^src\/hosts\/([^/]+)\//.exec(path)?.[1];

/** The package of an import: `hucre` of `hucre/xlsx`, `@scope/name` of `@scope/name/part`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

interface Contents {
  /** Of every kind: import and export declarations, import() and require(), import types. */
  readonly imports: readonly string[];
  readonly officeGlobals: readonly string[];
}

function contentsOf({ path, text }: SourceFile): Contents {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const imports: string[] = [];
  const officeGlobals: string[] = [];
  const add = (specifier: ts.Node | undefined): void => {
    if (specifier === undefined) return;
    // An import of something computed could be anything.
    imports.push(ts.isStringLiteralLike(specifier) ? specifier.text : `computed: ${specifier.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0]);
    else if (ts.isIdentifier(node) && OFFICE_GLOBALS.includes(node.text) && !isName(node))
      officeGlobals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, officeGlobals };
}

const isImportCall = ({ expression }: ts.CallExpression): boolean =>
  expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');

/** Whether an identifier only names a part of something else: `plan.Excel`, `{ Excel: 1 }`. */
function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && parent.expression.getText() !== 'globalThis';
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isEnumMember(parent)) &&
    parent.name === node
  );
}

/** Everything in a set of files that the table or a rule forbids. */
function violations(files: readonly SourceFile[], table: Layers): Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  const found: Violation[] = [];
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const { path } = file;
    const say = (rule: Violation['rule'], what: string): void => void found.push({ path, rule, what });
    const row = table[layerOf(path)];
    if (row === undefined) {
      say('folder', layerOf(path));
      continue;
    }
    const { imports, officeGlobals } = contentsOf(file);
    const targets: string[] = [];
    graph.set(path, targets);
    for (const specifier of imports) {
      if (specifier.startsWith('.')) {
        const target = posix.normalize(posix.join(posix.dirname(path), specifier));
        const [own, other] = [hostOf(path), hostOf(target)];
        if (paths.has(target)) targets.push(target);
        else if (!/\.(?:json|css|svg)$/.test(target)) say('unresolved', specifier);
        if (layerOf(target) !== layerOf(path) && !row.imports.includes(layerOf(target))) say('layer', specifier);
        if (own !== undefined && other !== undefined && own !== other) say('host', specifier);
      } else if (specifier.startsWith('node:') || builtinModules.includes(packageOf(specifier))) {
        if (!isIn(path, NODE_FOLDERS)) say('node', specifier);
      } else {
        if (!row.libraries.includes(packageOf(specifier))) say('library', specifier);
        if (packageOf(specifier) === 'hucre' && !isIn(path, HUCRE_FOLDERS)) say('hucre', specifier);
        if (specifier.startsWith('@univerjs/') && !isIn(path, UNIVER_FOLDERS)) say('univer', specifier);
      }
    }
    if (!isIn(path, OFFICE_FOLDERS)) for (const name of officeGlobals) say('office', name);
  }
  const cycle = findCycle(graph);
  return cycle === undefined ? found : [...found, { path: cycle[0] ?? '', rule: 'cycle', what: cycle.join(' > ') }];
}

/** A chain of files or layers that leads back to its first, or none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (node: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...trail, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .map((path): SourceFile => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));

describe('the source', () => {
  test('keeps to the import table and the rules', () => {
    expect(violations(sources, layers)).toEqual([]);
  });

  test('is read as a whole, imports and all', () => {
    expect(sources.length).toBeGreaterThan(40);
    expect(sources.filter(({ path }) => !/\.tsx?$/.test(path))).toEqual([]);
    const imported = new Set(sources.flatMap((file) => contentsOf(file).imports));
    for (const specifier of ['zod', 'hucre/xlsx', 'node:fs/promises', './schema.ts', 'commander']) {
      expect(imported).toContain(specifier);
    }
  });

  test('the table itself has no cycle, and names only layers that it has', () => {
    expect(findCycle(new Map(Object.entries(layers).map(([layer, { imports }]) => [layer, imports])))).toBeUndefined();
    const named = Object.values(layers).flatMap(({ imports }) => imports);
    expect(named.filter((layer) => !Object.hasOwn(layers, layer))).toEqual([]);
  });
});

describe('the rules find', () => {
  const others: readonly SourceFile[] = [
    'src/framework/schema.ts',
    'src/core/text/dates.ts',
    'src/hosts/port.ts',
    'src/hosts/file/fileHost.ts',
    'src/hosts/file/node/files.ts',
    'src/hosts/excel/excelHost.ts',
    'src/app/check.ts',
    'src/cli/program.ts',
  ].map((path) => ({ path, text: '' }));
  const judge = (path: string, text: string): Violation[] =>
    violations([...others.filter((other) => other.path !== path), { path, text }], layers);

  test.each<readonly [path: string, text: string, rule: Violation['rule'], what: string]>([
    ['src/framework/a.ts', "import '../core/text/dates.ts';", 'layer', '../core/text/dates.ts'],
    ['src/core/a.ts', "import type { A } from '../app/check.ts';", 'layer', '../app/check.ts'],
    ['src/core/text/a.ts', "export * from '../../hosts/port.ts';", 'layer', '../../hosts/port.ts'],
    ['src/cli/a.ts', "const a = await import('../hosts/file/fileHost.ts');", 'layer', '../hosts/file/fileHost.ts'],
    ['src/cli/a.ts', "type A = import('../hosts/port.ts').A;", 'layer', '../hosts/port.ts'],
    ['src/app/a.ts', "export { b } from '../cli/program.ts';", 'layer', '../cli/program.ts'],
    ['src/taskpane/a.tsx', "import '../hosts/port.ts'; const a = <b />;", 'layer', '../hosts/port.ts'],
    ['src/core/a.ts', "import { Command } from 'commander';", 'library', 'commander'],
    ['src/core/a.ts', "import b from '@scope/name/part';", 'library', '@scope/name/part'],
    ['src/exports/a.ts', "import { z } from 'zod/v4';", 'library', 'zod/v4'],
    ['src/app/a.ts', "const b = require('fflate');", 'library', 'fflate'],
    ['src/app/a.ts', 'const b = await import(name);', 'library', 'computed: name'],
    ['src/hosts/file/a.ts', "import '../excel/excelHost.ts';", 'host', '../excel/excelHost.ts'],
    ['src/hosts/excel/a.ts', "import '../file/fileHost.ts';", 'host', '../file/fileHost.ts'],
    ['src/core/a.ts', "import { join } from 'node:path';", 'node', 'node:path'],
    ['src/hosts/file/a.ts', "import { readFile } from 'node:fs/promises';", 'node', 'node:fs/promises'],
    ['src/app/a.ts', "import b from 'fs/promises';", 'node', 'fs/promises'],
    ['src/core/a.ts', 'await Excel.run(b);', 'office', 'Excel'],
    ['src/app/a.ts', 'let b: Office.Dialog;', 'office', 'Office'],
    ['src/hosts/file/a.ts', 'globalThis.Excel;', 'office', 'Excel'],
    ['src/taskpane/a.tsx', 'const a = <b on={() => Office.onReady()} />;', 'office', 'Office'],
    ['src/hosts/a.ts', "import { readXlsx } from 'hucre/xlsx';", 'hucre', 'hucre/xlsx'],
    ['src/hosts/excel/a.ts', "import 'hucre';", 'hucre', 'hucre'],
    ['src/hosts/file/a.ts', "import type { A } from '@univerjs/core';", 'univer', '@univerjs/core'],
    ['src/core/a.ts', "import './b.ts';", 'unresolved', './b.ts'],
    ['src/core/text/a.ts', "import './dates';", 'unresolved', './dates'],
    ['src/extra/a.ts', '', 'folder', 'extra'],
    ['src/core/a.ts', "import './a.ts';", 'cycle', 'src/core/a.ts > src/core/a.ts'],
  ])('%s: %s', (path, text, rule, what) => {
    expect(judge(path, text)).toEqual([{ path, rule, what }]);
  });

  test('a cycle over several files, of types too', () => {
    const files = ['b', 'c', 'a'].map((next, index) => ({
      path: `src/core/${'abc'.charAt(index)}.ts`,
      text: `import type { T } from './${next}.ts';`,
    }));
    expect(violations(files, layers)).toEqual([
      { path: 'src/core/a.ts', rule: 'cycle', what: 'src/core/a.ts > src/core/b.ts > src/core/c.ts > src/core/a.ts' },
    ]);
    expect(violations(files.slice(0, 2).concat({ path: 'src/core/c.ts', text: '' }), layers)).toEqual([]);
  });

  test.each([
    ['src/hosts/file/a.ts', "import { readXlsx } from 'hucre/xlsx'; import '../port.ts'; import 'fflate';"],
    ['src/hosts/file/node/a.ts', "import 'node:fs'; import '../fileHost.ts';"],
    ['src/hosts/excel/a.ts', 'await Excel.run(async (context: Excel.RequestContext) => {});'],
    ['src/entry/a.ts', "import 'node:process'; import '../hosts/file/node/files.ts'; Office.onReady();"],
    ['src/core/a.ts', "const EXCEL = 1; const b = { Excel: 2 }; b.Excel; // import 'hucre'; Office\n'Excel';"],
    ['src/core/a.ts', "import table from './table.json'; import '../framework/schema.ts';"],
  ])('nothing in %s: %s', (path, text) => {
    expect(judge(path, text)).toEqual([]);
  });
});
