/**
 * Lint rules. The layers come from src/layers.json, the one import table; a test (test/layers.test.ts) reads the same.
 */
import { readdirSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import globals from 'globals';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** @type {Record<string, { imports: string[], libraries: string[] }>} */
const layers = JSON.parse(readFileSync(new URL('src/layers.json', import.meta.url), 'utf8'));

/** What a layer must not import from: every layer that is not in its row of the table. */
const zones = Object.entries(layers).flatMap(([layer, { imports }]) =>
  Object.keys(layers)
    .filter((other) => other !== layer && !imports.includes(other))
    .map((other) => ({
      target: `./src/${layer}`,
      from: `./src/${other}`,
      message: `${layer} must not import ${other}: see src/README.md.`,
    })),
);

/** Hosts never import each other. */
const hosts = readdirSync(new URL('src/hosts', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const hostZones = hosts.flatMap((host) =>
  hosts
    .filter((other) => other !== host)
    .map((other) => ({
      target: `./src/hosts/${host}`,
      from: `./src/hosts/${other}`,
      message: 'Hosts never import each other.',
    })),
);

const allLibraries = [...new Set(Object.values(layers).flatMap(({ libraries }) => libraries))];
const noNode = { group: ['node:*'], message: 'Only hosts/file/node, cli and entry may use Node.' };
const NODE_LAYERS = ['cli', 'entry'];

/** Libraries and Node modules that a layer must not import. */
const importRules = Object.entries(layers).map(([layer, { libraries }]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  ignores: ['src/hosts/file/node/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...allLibraries
            .filter((library) => !libraries.includes(library))
            .map((library) => ({ group: [library, `${library}/*`], message: `${layer} must not use ${library}.` })),
          ...(NODE_LAYERS.includes(layer) ? [] : [noNode]),
        ],
      },
    ],
  },
}));

/** Globals that only some layers may touch. */
const platformGlobals = {
  files: ['src/{framework,core,app,exports,hosts}/**/*.{ts,tsx}'],
  ignores: ['src/hosts/file/node/**', 'src/hosts/excel/**'],
  rules: {
    'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'process', 'Buffer', 'localStorage'],
  },
};

/** The pane is given what it needs of Office by the entry; the page itself it may use. So is the browser edition. */
const paneGlobals = {
  files: ['src/{taskpane,web}/**/*.{ts,tsx}'],
  rules: { 'no-restricted-globals': ['error', 'Excel', 'Office', 'process', 'Buffer', 'localStorage'] },
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.json'] } } },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: [...zones, ...hostZones] }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  ...importRules,
  platformGlobals,
  paneGlobals,
  { files: ['src/{taskpane,web}/**/*.{ts,tsx}', 'src/entry/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  {
    files: ['*.js', 'build/**/*.js', 'scripts/**/*.js', 'bench/**/*.js'],
    languageOptions: { globals: globals.node },
  },
);
