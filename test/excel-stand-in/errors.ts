/** An error as Excel reports it: its code is what add-ins act on, its words are for programmers. */
export class ExcelFailure extends Error {
  readonly code: string;

  constructor(code: string, why: string) {
    super(why);
    this.code = code;
  }
}

/** Refuses an action with one of Excel's error codes (Microsoft Learn, "Excel.ErrorCodes enum"). */
export function refuse(code: string, why: string): never {
  throw new ExcelFailure(code, why);
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
};

/** The HTTP status that goes with a code; add-ins do not look at it. */
export function httpStatus(code: string): number {
  return STATUS[code] ?? 400;
}
