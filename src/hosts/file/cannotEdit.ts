import type { OpenWorkbookError, WorkbookError } from '../../core/errors/error.ts';

/** Thrown within this folder where a workbook from outside cannot be edited; the host hands on the reason as data. */
export class CannotEdit extends Error {
  readonly reason: WorkbookError | OpenWorkbookError;

  constructor(reason: WorkbookError | OpenWorkbookError) {
    super(reason.code);
    this.reason = reason;
  }
}
