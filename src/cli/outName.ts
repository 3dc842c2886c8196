import { EXPORT_FORMATS, type ExportFormat } from '../app/export/types.ts';
import { UsageError } from './context.ts';

/** Extensions by which a program is chosen: the wrong one among them makes a file that does not open. */
const TELLING = [
  ...EXPORT_FORMATS,
  'xls',
  'xlsm',
  'xlsb',
  'xltx',
  'ods',
  'doc',
  'docm',
  'dotx',
  'odt',
  'rtf',
  'pdf',
  'tsv',
];

const extensionOf = (file: string): string => /\.([^./\\]+)$/.exec(file.toLowerCase())?.[1] ?? '';

/** Any name will do but one that says that the file is something else. */
export function isNameOf(file: string, format: ExportFormat): boolean {
  const extension = extensionOf(file);
  return extension === format || !TELLING.includes(extension);
}

/**
 * Refuses a name under which a workbook would not open.
 * @param source the workbook that is changed, which may be of another kind (.xlsm) and stays of it
 */
export function needWorkbookName(file: string, source = file): void {
  if (isNameOf(file, 'xlsx') || (source !== file && extensionOf(file) === extensionOf(source))) return;
  throw new UsageError('cli.error.outName', { file });
}
