import type { ActionToolError } from '../core/errors/error.ts';
import type { Platform } from './platform.ts';

/**
 * What "Copy details" copies, for whoever looks after the add-in: codes, versions, and what Excel said of the statement
 * that failed. Listed one by one, so that no answer, sheet name or file name gets in by being part of an error.
 */
export function errorDetails(error: ActionToolError, during: string | undefined, platform: Platform): string {
  const technical =
    'excelCode' in error
      ? { excelCode: error.excelCode, details: error.details }
      : error.code === 'internal'
        ? { details: error.detail }
        : error.code === 'layout-newer'
          ? { layout: error.layout, supported: error.supported }
          : {};
  return JSON.stringify(
    { code: error.code, ...(during === undefined ? {} : { during }), ...technical, ...about(platform) },
    null,
    2,
  );
}

/** The same for an exception that nothing in the program expected. */
export function crashDetails(error: unknown, platform: Platform): string {
  // The message of an exception may quote what was being shown; its name and stack say where it happened.
  const stack =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .slice(1, 12)
          .map((line) => line.trim())
      : [];
  return JSON.stringify(
    { code: 'pane-stopped', exception: error instanceof Error ? error.name : typeof error, stack, ...about(platform) },
    null,
    2,
  );
}

function about({ version, hostInfo }: Platform): { readonly version: string; readonly host: string } {
  return { version, host: hostInfo };
}
