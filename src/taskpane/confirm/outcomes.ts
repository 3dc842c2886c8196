/** What can have become of a commitment, in the statuses of a questionnaire. */
import type { FieldCode, Framework, Status } from '../../framework/schema.ts';

export type OutcomeKey = 'done' | 'planned' | 'impossible';

export interface Outcome {
  readonly key: OutcomeKey;
  readonly status: Status;
  /** The text that goes with it; what is done is described already. */
  readonly field?: FieldCode;
}

/** Known by what the statuses ask for, so that another questionnaire needs no code; one that has no such status is not offered it. */
export function outcomesOf({ statuses }: Framework, commitment: Status | undefined): readonly Outcome[] {
  const asks = (status: Status, field: FieldCode): boolean => status.requires.includes(field);
  const done = statuses.find(
    (status) => asks(status, 'activities') && !asks(status, 'timeframe') && !asks(status, 'barriers'),
  );
  const planned = commitment !== undefined && asks(commitment, 'timeframe') ? commitment : undefined;
  const impossible = statuses.find((status) => asks(status, 'barriers') && !asks(status, 'timeframe'));
  return [
    ...(done === undefined ? [] : [{ key: 'done' as const, status: done }]),
    ...(planned === undefined ? [] : [{ key: 'planned' as const, status: planned, field: 'timeframe' as const }]),
    ...(impossible === undefined
      ? []
      : [{ key: 'impossible' as const, status: impossible, field: 'barriers' as const }]),
  ];
}
