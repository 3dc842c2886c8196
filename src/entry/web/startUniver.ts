/** Univer in the page. Loaded after the pane: it is ten times as large as everything else together. */
import { LocaleType, LogLevel, Univer, mergeLocales, type ILanguagePack } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset, UniverSheetsUIPlugin, UniverUIPlugin } from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validations from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import links from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import { GridHost } from '../../hosts/grid/gridHost.ts';
import { BEGIN } from './formulaMessages.ts';
import { cellDropdowns, openByKeyboard } from './cellDropdown.tsx';
import { historyOf } from './history.ts';
import type { WaitingGrid } from './pageGrid.ts';
import { pageServices } from './univerServices.ts';

/** Words that Univer asks for and has in none of its languages (0.25.1), and ours. */
export interface UniverWords {
  /** What a screen reader calls the list that a cell drops down. */
  readonly list: string;
  readonly analyzing: string;
  readonly calculating: string;
  readonly done: string;
}

export interface UniverOptions {
  /** Empty; Univer fills it, and follows its size. */
  readonly container: HTMLElement;
  /** The page's own; what Univer puts beside it is Univer's. */
  readonly root: HTMLElement;
  readonly direction: 'ltr' | 'rtl';
  readonly dark: boolean;
  /** Tells whether it is to be dark from now on. */
  readonly onTheme: (listener: (dark: boolean) => void) => void;
  readonly openLink: (url: string) => void;
  readonly words: UniverWords;
}

/** Starts it without a workbook. */
export function startUniver({
  container,
  root,
  direction,
  dark,
  onTheme,
  openLink,
  words,
}: UniverOptions): WaitingGrid {
  // Formulas are calculated there, so that typing does not wait for them.
  const formulas = new Worker(new URL('../formulaWorker.ts', import.meta.url));
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(core, validations, conditionalFormats, links, progress(words)) },
    direction,
    darkMode: dark,
    logLevel: LogLevel.SILENT,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      workerURL: formulas,
      ribbonType: 'simple',
      // The pane has the focus when the page begins.
      disableAutoFocus: true,
      // The page has its own, which work wherever the focus is.
      menu: { 'univer.command.undo': { hidden: true }, 'univer.command.redo': { hidden: true } },
      // A Ref like 1.10 is a text, and nobody has to be warned of it.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      // Locked cells are most of the sheet: hatched, nothing could be read.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: 'none' },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsHyperLinkPreset({ urlHandler: { navigateToOtherWebsite: openLink } }),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (!Array.isArray(plugin)) univer.registerPlugin(plugin);
      else if (plugin[0] === UniverUIPlugin) univer.registerPlugin(plugin[0], { ...plugin[1], override: pageServices });
      else if (plugin[0] === UniverSheetsUIPlugin) {
        univer.registerPlugin(plugin[0], { ...plugin[1], override: cellDropdowns(words.list) });
      } else univer.registerPlugin(plugin[0], plugin[1]);
    }
  }
  const api = FUniver.newAPI(univer);
  openByKeyboard(api, container, root);
  onTheme((toDark) => {
    api.toggleDarkMode(toDark);
  });
  const beginCalculating = (): void => {
    formulas.postMessage(BEGIN);
  };
  return { host: new GridHost(api), history: historyOf(api), beginCalculating };
}

/** What Univer says beside the formula bar while it calculates. */
const progress = ({ analyzing, calculating, done }: UniverWords): ILanguagePack => ({
  'sheets-formula': {
    progress: { analyzing, calculating, 'array-analysis': analyzing, 'array-calculation': calculating, done },
  },
});
