/**
 * Univer without a screen, for tests: the same plugins as on the page, but for those that draw.
 *
 * It is loaded as CommonJS. The packages' ES builds do not load in Node: @univerjs/engine-render imports a name from
 * opentype.js, which is CommonJS there and has no names to import. `require` made here works alike in Node and in Jest
 * with --experimental-vm-modules, and all of Univer is then one copy, with one set of services. The host itself imports
 * types only, so it does not mind which build it is given.
 */
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import type * as Core from '@univerjs/core';
import type * as CoreFacade from '@univerjs/core/facade';
import type { FUniver } from '@univerjs/core/facade';
import type { ILanguagePack, PluginCtor } from '@univerjs/core';

/** Packages in the order in which they depend on one another, with their plugins. */
const PLUGINS = [
  ['engine-formula', 'UniverFormulaEnginePlugin'],
  ['docs', 'UniverDocsPlugin'],
  ['sheets', 'UniverSheetsPlugin'],
  ['sheets-formula', 'UniverSheetsFormulaPlugin'],
  ['sheets-numfmt', 'UniverSheetsNumfmtPlugin'],
  ['sheets-data-validation', 'UniverSheetsDataValidationPlugin'],
  ['sheets-conditional-formatting', 'UniverSheetsConditionalFormattingPlugin'],
  ['sheets-hyper-link', 'UniverSheetsHyperLinkPlugin'],
  ['sheets-sort', 'UniverSheetsSortPlugin'],
] as const;

/** Packages whose part of the facade is used. */
const WITHOUT_FACADE: readonly string[] = ['docs'];

const load = createRequire(import.meta.url);

/** Univer's own exports, for tests that hold numbers against them. */
export const univerCore = (): typeof Core => load('@univerjs/core') as typeof Core;

/** A Univer and its facade. Whoever makes one ends it: it keeps timers. */
export interface HeadlessUniver {
  readonly api: FUniver;
  end(): void;
}

/** Notes what is made from now on, so that it can be closed: Univer leaves one open for each task that it defers (0.25.1). */
function noteChannels(): { closeAll(): void } {
  const real = globalThis.MessageChannel;
  const made: MessageChannel[] = [];
  globalThis.MessageChannel = class extends real {
    constructor() {
      super();
      made.push(this);
    }
  };
  return {
    closeAll: () => {
      // Its other end closes with it.
      for (const { port1 } of made) port1.close();
      globalThis.MessageChannel = real;
    },
  };
}

/** Starts one, without a workbook. */
export function startUniver(): HeadlessUniver {
  const { LocaleType, LogLevel, Univer } = univerCore();
  const { FUniver: Facade } = load('@univerjs/core/facade') as typeof CoreFacade;
  const words = load('@univerjs/preset-sheets-node-core/locales/en-US') as ILanguagePack;
  // A calculation of which the workbook is gone leaves a timer that looks for Univer's words after its end (0.25.1).
  const timers = jest.spyOn(globalThis, 'setTimeout');
  const channels = noteChannels();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: words },
    logLevel: LogLevel.ERROR,
  });
  for (const [name, plugin] of PLUGINS) {
    const exported = load(`@univerjs/${name}`) as Readonly<Record<string, PluginCtor>>;
    const constructor = exported[plugin];
    if (constructor === undefined) throw new Error(`no ${plugin}`);
    univer.registerPlugin(constructor);
    if (!WITHOUT_FACADE.includes(name)) load(`@univerjs/${name}/facade`);
  }
  const api = Facade.newAPI(univer);
  return {
    api,
    end: () => {
      univer.dispose();
      for (const { value } of timers.mock.results) clearTimeout(value as NodeJS.Timeout);
      timers.mockRestore();
      channels.closeAll();
    },
  };
}
