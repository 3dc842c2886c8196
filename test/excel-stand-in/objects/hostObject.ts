/**
 * One object of Excel's object model as the interpreter drives it. Members have their documented names; the wire has
 * the same with a capital first letter.
 */
import type { WorldEvent } from '../events.ts';
import type { BookModel, SheetModel } from '../model/workbook.ts';
import { refuse } from '../errors.ts';

export interface Scalar {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

export interface HostObject {
  /** Its class in the documentation, by which its requirement set is looked up. */
  readonly type: string;
  /** Tells a later batch which object it was: `{ Id }`. */
  readonly identity?: Readonly<Record<string, string>>;
  /** Whether a later batch knows it by a kept reference (ranges). */
  readonly kept?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  readonly parts?: Readonly<Record<string, () => HostObject>>;
  /** A method that gives an object gives null for "no such object" (`...OrNullObject`). */
  readonly methods?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** The items of a collection. */
  readonly items?: () => readonly HostObject[];
  /** An item of a collection by its key. */
  readonly item?: (key: unknown) => HostObject;
}

/** What all objects share. */
export interface World {
  readonly book: BookModel;
  /** A sheet as an object; here, so that ranges and sheets can lead to each other. */
  worksheet(sheet: SheetModel): HostObject;
  enableEvents: boolean;
  /** base64 of the workbooks that were opened beside this one. */
  readonly opened: string[];
  /** Calculates formulas that need it. */
  calculate(): void;
  /** Something changed that handlers may be told of. */
  tell(event: WorldEvent): void;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && !('Id' in value);

/** A property that is read from and written to an object of the model. */
export function field<T>(target: T, key: keyof T, guard: () => void = () => undefined): Scalar {
  return {
    get: () => target[key],
    set: (value) => {
      guard();
      if (typeof value !== typeof target[key]) refuse('InvalidArgument', `${String(key)} takes another type`);
      target[key] = value as T[keyof T];
    },
  };
}

/** An argument that must be a text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : refuse('InvalidArgument', 'a text is needed');
}

/** An argument that must be a number. */
export function number(value: unknown): number {
  return typeof value === 'number' ? value : refuse('InvalidArgument', 'a number is needed');
}

/** An argument that must be an object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse('InvalidArgument', 'an object is needed');
}
