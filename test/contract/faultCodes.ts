/** Microsoft Learn, "Error handling with the application-specific JavaScript APIs": the codes that the host tells apart. */
import type { Fault } from '../excel-stand-in/standIn.ts';

export const CODES = [
  'InvalidOperationInCellEditMode', 'AccessDenied', 'BadPassword', 'ItemNotFound', 'InvalidReference', 'InvalidBinding',
  'ItemAlreadyExists', 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'RequestAborted',
  'ServiceNotAvailable', 'ActivityLimitReached', 'Conflict', 'InactiveWorkbook', 'GeneralException', 'MergedRangeConflict',
  'FilteredRangeConflict', 'InsertDeleteConflict', 'ApiNotFound', 'NotImplemented', 'UnsupportedOperation', 'SomethingNew',
] as const; // prettier-ignore

/** Before each action of a request; of a long one, before so many, spread over it, and its last ones. */
function everyAction(actions: number): number[] {
  const step = Math.max(1, Math.floor(actions / 80));
  return Array.from({ length: actions }, (_, action) => action).filter(
    (action) => action % step === 0 || action > actions - 20,
  );
}

/** All failures of the requests of one run, given how many actions each request has. */
export function faultsOf(requests: readonly number[]): Fault[] {
  return requests.flatMap((actions, batch) => [
    // Refused as a whole; done, and the answer lost.
    ...CODES.flatMap((code) => [
      { batch, code },
      { batch, code, action: actions },
    ]),
    ...everyAction(actions).map((action) => ({ batch, code: 'AccessDenied', action })),
  ]);
}
