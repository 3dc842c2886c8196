/**
 * Composition root of the worker in which the grid's formulas are calculated. Univer looks through every formula of the
 * workbook after every edit; of a large questionnaire that takes long enough for typing to stumble.
 */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsCoreWorkerPreset } from '@univerjs/preset-sheets-core/worker';

const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.SILENT });
for (const plugin of UniverSheetsCoreWorkerPreset().plugins) {
  if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
  else univer.registerPlugin(plugin);
}
