/**
 * Excel's error codes as our error data. Codes: Microsoft Learn, "Error handling with the application-specific
 * JavaScript APIs". Excel's own `message` is localised and for programmers, so it is kept for "copy details" only.
 */
import type { ExcelError } from '../../core/errors/error.ts';

const CODES: Readonly<Record<string, ExcelError['code']>> = {
  InvalidOperationInCellEditMode: 'excel-cell-edit',
  AccessDenied: 'excel-access-denied',
  BadPassword: 'excel-access-denied',
  ItemNotFound: 'excel-part-missing',
  InvalidReference: 'excel-part-missing',
  InvalidBinding: 'excel-part-missing',
  ItemAlreadyExists: 'excel-name-taken',
  RequestPayloadSizeLimitExceeded: 'excel-too-large',
  ResponsePayloadSizeLimitExceeded: 'excel-too-large',
  RangeExceedsLimit: 'excel-too-large',
  RequestAborted: 'excel-busy',
  ServiceNotAvailable: 'excel-busy',
  ActivityLimitReached: 'excel-busy',
  Conflict: 'excel-busy',
  InactiveWorkbook: 'excel-not-active',
  GeneralException: 'excel-not-active',
  MergedRangeConflict: 'excel-range-conflict',
  FilteredRangeConflict: 'excel-range-conflict',
  InsertDeleteConflict: 'excel-range-conflict',
  ApiNotFound: 'excel-unsupported',
  NotImplemented: 'excel-unsupported',
  UnsupportedOperation: 'excel-unsupported',
};

/** Tries again that a code is worth: Excel may be free, or the workbook have the focus, a moment later. */
export function retriesFor(error: ExcelError): number {
  if (error.code === 'excel-busy') return 3;
  return error.code === 'excel-not-active' ? 1 : 0;
}

/** Anything thrown inside Excel.run, as data. */
export function excelError(thrown: unknown): ExcelError {
  const code = stringProperty(thrown, 'code') ?? (thrown instanceof Error ? thrown.name : 'Unknown');
  return { code: CODES[code] ?? 'excel-failed', excelCode: code, details: detailsOf(thrown) };
}

function detailsOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const debugInfo = 'debugInfo' in thrown ? JSON.stringify(thrown.debugInfo) : '';
  return [stringProperty(thrown, 'message') ?? '', debugInfo].filter((part) => part !== '').join('\n');
}

function stringProperty(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}
