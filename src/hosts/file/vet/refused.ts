import type { WorkbookError } from '../../../core/errors/error.ts';

/** Carries the reason why a file from outside is not read to the one place that returns it. */
export class Refused extends Error {
  readonly reason: WorkbookError;

  constructor(reason: WorkbookError) {
    super(reason.code);
    this.reason = reason;
  }
}

export const damaged = (): Refused => new Refused({ code: 'workbook-damaged' });
export const tooBig = (): Refused => new Refused({ code: 'workbook-too-big' });
