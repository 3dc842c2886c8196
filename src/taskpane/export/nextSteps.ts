/** What happened to a file, and what to do next on this platform, in sentences. Pure. */
import type { ExportMessageKey, ExportTranslator } from '../../core/messages/exportCatalogue.ts';
import type { DeliveryWay, Platform } from '../platform.ts';
import type { Made } from './useExport.ts';

/** The first says what happened, but of a delivery that failed, whose reason the caller knows. */
export function nextSteps({ format, delivery }: Made, platform: Platform, et: ExportTranslator): string[] {
  const { surroundings } = platform;
  const ways = platform.deliveryWays(format);
  const keys: ExportMessageKey[] = [];
  switch (delivery.kind) {
    case 'failed':
      return [et('export.next.tryOther', { others: ways.length > 1 ? 'yes' : 'no' })];
    case 'opened':
      keys.push('export.next.opened');
      if (surroundings === 'web') keys.push('export.next.opened.web');
      keys.push(ways.includes('download') ? 'export.next.opened.authorDownload' : 'export.next.opened.author');
      break;
    case 'download-started':
      keys.push(surroundings === 'web' ? 'export.next.download.web' : 'export.next.download.windows');
      keys.push('export.next.download.unsure');
      if (format === 'docx') keys.push('export.next.docx');
      break;
    case 'copied':
      keys.push(
        surroundings === 'windows' || surroundings === 'web' ? 'export.next.copied.windows' : 'export.next.copied',
      );
      break;
  }
  keys.push('export.next.send');
  return keys.map((key) => et(key));
}

/** The other ways, and the same once more, as the buttons name them. */
export function waysAgain(
  { format, way: last }: Made,
  platform: Platform,
  et: ExportTranslator,
): { readonly way: DeliveryWay; readonly label: string }[] {
  return platform.deliveryWays(format).map((way) => ({
    way,
    label: et(`export.again.${way}`, { again: way === last ? 'yes' : 'no' }),
  }));
}
