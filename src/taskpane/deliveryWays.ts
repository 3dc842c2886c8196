/**
 * Which ways a file has out of the pane, by the program around it.
 *
 * Downloads by a link of the pane's own work on the web and in the web view of Windows (WebView2). On a Mac the link
 * does nothing and tells nobody (office-js issues 2700, closed as "by design", 3385 and 4681, "in backlog"; WebKit bug
 * 174076), and on an iPad it fails. What works there for a workbook is `Excel.createWorkbook`, and for a text the clipboard.
 */
import type { DeliveryWay, Surroundings } from './platform.ts';
import type { ExportFormat } from '../app/export/types.ts';

/** @param platform one of Office.PlatformType */
export function surroundingsOf(platform: string): Surroundings {
  switch (platform) {
    case 'Mac':
      return 'mac';
    case 'iOS':
      return 'ipad';
    case 'OfficeOnline':
      return 'web';
    default:
      return 'windows';
  }
}

/** The first is the one that is taken; none where the format cannot leave this program. */
export function deliveryWays(surroundings: Surroundings, format: ExportFormat): readonly DeliveryWay[] {
  const downloads = surroundings === 'web' || surroundings === 'windows';
  const ways: readonly DeliveryWay[] = format === 'xlsx' ? ['open', 'download'] : ['download', 'copy'];
  return ways.filter((way) => (way === 'download' ? downloads : way === 'open' || isText(format)));
}

const isText = (format: ExportFormat): boolean => format === 'csv' || format === 'json';
