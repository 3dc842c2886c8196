/**
 * Events as Excel tells the client of them. The numbers are the client's own (`eventType` of its GenericEventHandlers,
 * @microsoft/office-js dist/excel-web-16.00.debug.js); the fields are those of the event arguments in the
 * documentation, except that the client makes `details` out of `valueBefore` and its like.
 */
import { refuse } from './errors.ts';

/** Whose doing it was, as seen from the client under test (Microsoft Learn, "Excel.EventSource enum"). */
export type EventSource = 'Local' | 'Remote';

/** Microsoft Learn, "Excel.DataChangeType enum": those that this stand-in raises. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

/**
 * Only of one single cell (Microsoft Learn, "Excel.WorksheetChangedEventArgs", details; #5347): the client has
 * `details` undefined where these are not there.
 */
export interface ChangeDetails {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

interface OnSheet {
  readonly sheetId: string;
}

/** Something that handlers may be told of. */
export type WorldEvent =
  | (OnSheet & {
      readonly kind: 'changed';
      readonly address: string;
      readonly changeType?: ChangeType;
      readonly details?: ChangeDetails;
    })
  | (OnSheet & { readonly kind: 'selected'; readonly address: string })
  | (OnSheet & { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted' })
  | (OnSheet & { readonly kind: 'rowSorted'; readonly address: string })
  | (OnSheet & { readonly kind: 'protectionChanged'; readonly isProtected: boolean })
  | (OnSheet & { readonly kind: 'nameChanged'; readonly nameBefore: string; readonly nameAfter: string })
  | (OnSheet & {
      readonly kind: 'visibilityChanged';
      readonly visibilityBefore: string;
      readonly visibilityAfter: string;
    });

const TYPE: Readonly<Record<WorldEvent['kind'], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
};

/** What the client calls the member by which a handler is added, by the name that it registers with. */
const MEMBER: Readonly<Record<string, string>> = {
  DataChanged: 'onChanged',
  SelectionChanged: 'onSelectionChanged',
  Activated: 'onActivated',
  Deactivated: 'onDeactivated',
  Added: 'onAdded',
  Deleted: 'onDeleted',
  RowSorted: 'onRowSorted',
  ProtectionChanged: 'onProtectionChanged',
  NameChanged: 'onNameChanged',
  VisibilityChanged: 'onVisibilityChanged',
};

/**
 * The documented member behind `_RegisterDataChangedEvent` or `_RegisterEventNameChanged`; undefined for a method that
 * registers nothing. An event that is never raised here is refused: who waits for it would wait for ever.
 */
export function eventMember(method: string): string | undefined {
  const match = /^_(?:Unr|R)egister(?:(\w+)Event|Event(\w+))$/.exec(method);
  if (match === null) return undefined;
  return MEMBER[match[1] ?? match[2] ?? ''] ?? refuse('NotImplemented', `no event ${method}`);
}

/** An event as the client's message queue has it. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    readonly message: string;
  }[];
}

/** `Constants.eventMessageCategory` and `eventWorkbookId` of the client. */
const CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

/** Excel.EventTriggerSource, with ExcelApi 1.14: whether this very add-in did it. */
export type TriggerSource = 'Unknown' | 'ThisLocalAddin';

/** The message for an event; `trigger` is left out where Excel does not have it yet. */
export function eventMessage(event: WorldEvent, source: EventSource, trigger?: TriggerSource): EventMessage {
  const message = JSON.stringify({ ...eventFields(event, source, trigger), worksheetId: event.sheetId });
  // Handlers may be on one sheet or on the collection.
  return {
    entries: [WORKBOOK, event.sheetId].map((targetId) => ({
      messageCategory: CATEGORY,
      messageType: TYPE[event.kind],
      targetId,
      message,
    })),
  };
}

function eventFields(event: WorldEvent, source: EventSource, trigger: TriggerSource | undefined): object {
  switch (event.kind) {
    case 'changed': {
      const { address, changeType = 'RangeEdited', details } = event;
      const triggered = trigger === undefined ? {} : { triggerSource: trigger };
      return { address, changeType, source, shiftDirection: 'None', ...triggered, ...details };
    }
    case 'selected':
      return { address: event.address };
    // Microsoft Learn: the arguments of these two have no source.
    case 'activated':
    case 'deactivated':
      return {};
    case 'added':
    case 'deleted':
      return { source };
    case 'rowSorted':
      return { address: event.address, source };
    case 'protectionChanged':
      return { isProtected: event.isProtected, source };
    case 'nameChanged':
      return { nameBefore: event.nameBefore, nameAfter: event.nameAfter, source };
    case 'visibilityChanged':
      return { visibilityBefore: event.visibilityBefore, visibilityAfter: event.visibilityAfter, source };
  }
}

/** Excel.RangeValueType of a cell's value. */
export function valueType(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return 'Empty';
  return /^#[A-Z/0?!]+$/.test(String(value)) ? 'Error' : 'String';
}
