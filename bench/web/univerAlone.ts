/** The peer of the browser edition's start: Univer with the same plugins, the same workbook, and nothing else. */
import { LocaleType, LogLevel, Univer, mergeLocales, type IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormats from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import core from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validations from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import links from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import './univerAlone.css';

const book = new URLSearchParams(location.search).get('book') ?? '';
// On its way while Univer begins.
const snapshot = fetch(`${book}.json`).then((response): Promise<Partial<IWorkbookData>> => response.json());
const univer = new Univer({
  locale: LocaleType.EN_US,
  locales: { [LocaleType.EN_US]: mergeLocales(core, validations, conditionalFormats, links) },
  logLevel: LogLevel.SILENT,
});
for (const { plugins } of [
  UniverSheetsCorePreset({ container: 'root' }),
  UniverSheetsDataValidationPreset(),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsHyperLinkPreset(),
]) {
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
}
const api = FUniver.newAPI(univer);
void snapshot.then((data) => api.createWorkbook(data));
