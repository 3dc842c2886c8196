/** Univer without a screen, for the worker that calculates formulas. It listens as soon as it is loaded. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';

const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.SILENT });
for (const plugin of UniverSheetsCoreWorkerPreset().plugins) {
  if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
  else univer.registerPlugin(plugin);
}
