/** Puts the files that webpack does not make into dist/: the manifest, the icons, and office.js when it is self-hosted. */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Compiler } from 'webpack';
import { SELF_HOSTED_FOLDER, type BuildParameters } from './parameters.ts';

export interface FilesOptions extends BuildParameters {
  /** The project's folder. */
  readonly root: string;
  readonly version: string;
}

/** What of office.js Excel asks for: neither the files for debugging, nor the other programs', nor types. */
const NOT_FOR_EXCEL =
  /\.debug\.js$|\.d\.ts$|vsdoc|^(?:access|onenote|outlook|powerpoint|project|word)|outlook_strings|^custom-functions|^html2canvas/i;

/** `[name in dist, contents]` of every file. */
async function* files(options: FilesOptions): AsyncGenerator<readonly [string, Buffer | string]> {
  // Loaded here, as jsdom takes half a second that a build of the command alone need not spend.
  const { makeManifest } = await import('./manifest.ts');
  const { manifestTranslations } = await import('./translations.ts');
  const { origin, version } = options;
  const source = await readFile(join(options.root, 'manifest.xml'), 'utf8');
  yield ['manifest.xml', makeManifest(source, { origin, version, translations: manifestTranslations() })];
  for (const name of await readdir(join(options.root, 'assets'))) {
    if (name.endsWith('.png')) yield [`assets/${name}`, await readFile(join(options.root, 'assets', name))];
  }
  if (options.officeJs.selfHosted) yield* officeJs(join(options.root, 'node_modules/@microsoft/office-js'));
}

async function* officeJs(folder: string): AsyncGenerator<readonly [string, Buffer]> {
  if (!existsSync(folder)) throw new Error('officeJs=self needs the package @microsoft/office-js: run npm ci');
  yield [`${SELF_HOSTED_FOLDER}/LICENSE.md`, await readFile(join(folder, 'LICENSE.md'))];
  const dist = join(folder, 'dist');
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dist.length + 1).replaceAll('\\', '/');
    if (entry.isFile() && !NOT_FOR_EXCEL.test(entry.name))
      yield [`${SELF_HOSTED_FOLDER}/${name}`, await readFile(path)];
  }
}

export class FilesPlugin {
  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FilesPlugin', (compilation) => {
      compilation.fileDependencies.add(join(this.#options.root, 'manifest.xml'));
      compilation.hooks.processAssets.tapPromise(
        { name: 'FilesPlugin', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          for await (const [name, contents] of files(this.#options)) {
            // Not ours to minimise.
            compilation.emitAsset(name, new sources.RawSource(contents), { minimized: true });
          }
        },
      );
    });
  }
}
