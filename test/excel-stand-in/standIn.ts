/**
 * A stand-in for Excel behind Microsoft's own client: it answers the client's batches over a small workbook model, and
 * is strict where Excel is strict. Depends on neither Node nor a browser.
 *
 * It does not calculate. Without an `evaluator` a formula's value is the empty text, as of a file whose cached values
 * are not there.
 */
import { ExcelFailure, httpStatus, refuse } from './errors.ts';
import { eventMessage, type EventMessage, type EventSource, type TriggerSource, type WorldEvent } from './events.ts';
import { Interpreter, type Action, type BatchBody, type Interpretation } from './interpreter.ts';
import { newBook, type BookModel } from './model/workbook.ts';
import type { World } from './objects/hostObject.ts';
import { workbookObject } from './objects/workbookObject.ts';
import { worksheetObject } from './objects/worksheetObject.ts';

/** Microsoft Learn, "Resource limits and performance optimization": Excel on the web, a request or a response. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Every released set; what is only in previews or on the web is above it. */
const NEWEST = '1.20';

/** The requirement set in which a member came; undefined for a member that does not exist. */
export type LevelOf = (type: string, member: string) => string | undefined;

export interface StandInOptions {
  /** ExcelApi version under test, "1.9"; everything there is when left out. */
  readonly level?: string;
  readonly levelOf?: LevelOf;
  /** Excel on the web, which has a set of its own beside the numbered ones: ExcelApiOnline 1.1. */
  readonly online?: boolean;
  readonly book?: BookModel;
  /** Gives the cells with formulas their values. */
  readonly evaluator?: (book: BookModel) => void;
  readonly payloadLimit?: number;
}

/** A failure on order: which batch (from 0, clean-up not counted), with which code, before which action. */
export interface Fault {
  readonly batch: number;
  readonly code: string;
  /** Left out, the whole request is refused; past the end, all actions take effect and the answer is an error. */
  readonly action?: number;
}

/** What one batch cost. */
export interface BatchCost {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

export interface Response {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly HttpStatusCode: number;
  readonly Body: unknown;
}

/** WorksheetChangedEventArgs.triggerSource came with it. */
const TRIGGER_SOURCE_LEVEL = '1.14';

export class StandIn {
  readonly book: BookModel;
  /** A person is typing into a cell: every request fails (Microsoft Learn, error table). */
  cellEditMode = false;
  /** Failures on order. */
  faults: readonly Fault[] = [];
  /** Where events go; the session gives them to the client. */
  onEvent: (message: EventMessage) => void = () => undefined;
  readonly #options: StandInOptions;
  readonly #world: World & { enableEvents: boolean };
  readonly #interpreter: Interpreter;
  #costs: BatchCost[] = [];
  #pendingEvents: WorldEvent[] = [];

  constructor(options: StandInOptions = {}) {
    this.#options = options;
    const book = options.book ?? newBook();
    this.book = book;
    this.#world = {
      book,
      worksheet: (sheet) => worksheetObject(this.#world, sheet),
      enableEvents: true,
      opened: [],
      calculate: () => {
        if (book.stale) options.evaluator?.(book);
        book.stale = false;
      },
      tell: (event) => {
        if (this.#world.enableEvents) this.#pendingEvents.push(event);
      },
    };
    this.#interpreter = new Interpreter(workbookObject(this.#world), (type, member) => {
      this.#guardLevel(type, member);
    });
  }

  /** The add-in's own switch: whether Excel tells it of events. */
  get enableEvents(): boolean {
    return this.#world.enableEvents;
  }

  /** What the batches since the last {@link resetCosts} cost, clean-up not counted: one round trip each. */
  get costs(): readonly BatchCost[] {
    return this.#costs;
  }

  resetCosts(): void {
    this.#costs = [];
  }

  /** References to ranges that the client has not given back; a run that is over leaves none. */
  get keptReferences(): number {
    return this.#interpreter.keptReferences;
  }

  /** Calculates what needs it, for whoever looks at the model. */
  calculate(): void {
    this.#world.calculate();
  }

  /** Something that a person (or a co-author) did in the workbook: handlers are told whatever enableEvents says. */
  raise(event: WorldEvent, source: EventSource = 'Local'): void {
    this.#raise(event, source, 'Unknown');
  }

  /** base64 of the workbooks that the add-in had Excel open beside this one. */
  get opened(): readonly string[] {
    return this.#world.opened;
  }

  /** Answers one request of the client. */
  async execute(request: unknown): Promise<Response> {
    // What travels is JSON: nothing of the caller's is shared, and its size is what Excel on the web measures.
    const json = typeof request === 'string' ? request : JSON.stringify(request);
    const body = JSON.parse(json) as BatchBody;
    await Promise.resolve();
    if (isCleanUp(body)) return succeed(this.#interpreter.run(body, () => undefined));
    const batch = this.#costs.length;
    const fault = this.faults.find((candidate) => candidate.batch === batch);
    const requestBytes = utf8Length(json);
    const cost = { requestBytes, responseBytes: 0, actions: body.Actions.length };
    this.#costs.push(cost);
    const limit = this.#options.payloadLimit ?? PAYLOAD_LIMIT;
    const refusal = this.cellEditMode
      ? 'InvalidOperationInCellEditMode'
      : requestBytes > limit
        ? 'RequestPayloadSizeLimitExceeded'
        : fault !== undefined && fault.action === undefined
          ? fault.code
          : undefined;
    if (refusal !== undefined) return fail(refusal);
    const interpretation = this.#interpreter.run(body, (index) => {
      if (fault?.action === index) refuse(fault.code, 'a failure on order');
    });
    this.#deliverEvents();
    const { results, traces, failure } = interpretation;
    const response = succeed(interpretation);
    const responseBytes = utf8Length(JSON.stringify(response.Body));
    this.#costs[batch] = { ...cost, responseBytes };
    if (failure !== undefined) {
      const { code, message, actionIndex, location } = failure;
      return {
        ...response,
        Body: {
          Results: results,
          TraceIds: traces,
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: httpStatus(code),
            ActionIndex: actionIndex,
            Location: location,
          },
        },
      };
    }
    if (responseBytes > limit) return fail('ResponsePayloadSizeLimitExceeded');
    // All of it was done, and the answer was lost on its way.
    return fault === undefined ? response : fail(fault.code);
  }

  #deliverEvents(): void {
    const events = this.#pendingEvents;
    this.#pendingEvents = [];
    for (const event of events) this.#raise(event, 'Local', 'ThisLocalAddin');
  }

  #raise(event: WorldEvent, source: EventSource, trigger: TriggerSource): void {
    const knowsTrigger = compareVersions(this.#options.level ?? NEWEST, TRIGGER_SOURCE_LEVEL) >= 0;
    this.onEvent(eventMessage(event, source, knowsTrigger ? trigger : undefined));
  }

  #guardLevel(type: string, member: string): void {
    const { level, levelOf, online } = this.#options;
    if (levelOf === undefined || (online === true && isOnline(type, member))) return;
    const needed = levelOf(type, member);
    if (needed === undefined) throw new ExcelFailure('ApiNotFound', `Excel has no ${type}.${member}`);
    if (compareVersions(needed, level ?? NEWEST) > 0) {
      throw new ExcelFailure('ApiNotFound', `${type}.${member} came with ExcelApi ${needed}`);
    }
  }
}

/** Members of ExcelApiOnline 1.1 that are known here. */
const isOnline = (type: string, member: string): boolean =>
  type.startsWith('LinkedWorkbook') || (type === 'Workbook' && member === 'linkedWorkbooks');

/** The client gives references back when a run is over; nobody waits for that. */
function isCleanUp({ Actions, ObjectPaths }: BatchBody): boolean {
  const setup = (action: Action): boolean =>
    action.ActionType === 1 && ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === 1;
  return Actions.every((action) => action.Name === '_RemoveReference' || setup(action)) && Actions.length > 0;
}

function succeed({ results, traces }: Interpretation): Response {
  const body = { Results: results, TraceIds: traces };
  return { ErrorCode: '', ErrorMessage: '', Headers: {}, HttpStatusCode: 200, Body: body };
}

function fail(code: string): Response {
  return { ErrorCode: code, ErrorMessage: code, Headers: {}, HttpStatusCode: httpStatus(code), Body: null };
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A pair of surrogates is four bytes: two units that count two each.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** "1.10" is later than "1.9". */
export function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
