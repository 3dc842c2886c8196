/**
 * Runs one batch of Microsoft's client, as Excel does: the actions in order, each on an object that a path leads to. An
 * action that fails ends the batch; what the actions before it did stays done (Microsoft Learn, "Application-specific
 * API model": a batch is not a transaction).
 */
import { ExcelFailure, refuse } from './errors.ts';
import { eventMember } from './events.ts';
import { isHostObject, type HostObject } from './objects/hostObject.ts';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface BatchBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchFailure {
  readonly code: string;
  readonly message: string;
  readonly actionIndex: number;
  readonly location: string;
}

/** Refuses a member that the requirement set under test does not have. */
export type MemberGuard = (type: string, member: string) => void;

export interface Interpretation {
  readonly results: readonly ActionResult[];
  /** Marks that were passed; the client registers event handlers when it sees theirs. */
  readonly traces: readonly number[];
  readonly failure: BatchFailure | undefined;
}

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** A path to nothing (`...OrNullObject`), and everything that hangs on it. */
const NOTHING = Symbol('null object');
type Found = HostObject | typeof NOTHING;

/** Members that the client calls otherwise on the wire than in the documentation. */
const WIRE: Readonly<Record<string, string>> = {
  _Runtime: 'runtime',
  Gridlines: 'showGridlines',
  Headings: 'showHeadings',
};

const lower = (name: string): string => WIRE[name] ?? name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class Interpreter {
  readonly #root: HostObject;
  readonly #guard: MemberGuard;
  /** Objects that the client asked to keep, by reference id. */
  readonly #kept = new Map<string, HostObject>();
  #nextReference = 1;

  constructor(root: HostObject, guard: MemberGuard) {
    this.#root = root;
    this.#guard = guard;
  }

  /** How many references the client has not given back. */
  get keptReferences(): number {
    return this.#kept.size;
  }

  /** Runs a batch; `before` is called before each action and may throw. */
  run(body: BatchBody, before: (index: number) => void): Interpretation {
    const run = new BatchRun(this.#root, this.#guard, this.#kept, body, () => {
      this.#nextReference += 1;
      return `reference-${this.#nextReference}`;
    });
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        before(index);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = run.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (thrown) {
        if (!(thrown instanceof ExcelFailure)) throw thrown;
        const failure = { code: thrown.code, message: thrown.message, actionIndex: index, location: run.where(action) };
        return { results, traces, failure };
      }
    }
    return { results, traces, failure: undefined };
  }
}

class BatchRun {
  readonly #root: HostObject;
  readonly #guard: MemberGuard;
  readonly #kept: Map<string, HostObject>;
  readonly #paths: BatchBody['ObjectPaths'];
  readonly #newReference: () => string;
  readonly #found = new Map<number, Found>();
  readonly #references = new Map<HostObject, string>();

  constructor(
    root: HostObject,
    guard: MemberGuard,
    kept: Map<string, HostObject>,
    { ObjectPaths }: BatchBody,
    newReference: () => string,
  ) {
    this.#root = root;
    this.#guard = guard;
    this.#kept = kept;
    this.#paths = ObjectPaths;
    this.#newReference = newReference;
  }

  /** The value that goes back to the client; undefined for none. */
  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === NOTHING ? null : this.#identity(object);
      case ACTION.query:
        return object === NOTHING ? null : this.#query(object, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return this.#callMethod(object, action);
      case ACTION.set: {
        if (object === NOTHING) return refuse('ItemNotFound', 'the object is null');
        const name = lower(action.Name);
        this.#guard(object.type, name);
        const set = object.scalars?.[name]?.set;
        if (set === undefined) return refuse('NotImplemented', `no ${object.type}.${name} to set`);
        set(this.#arguments(action.ArgumentInfo)[0]);
        return undefined;
      }
      default:
        return refuse('NotImplemented', `no actions of type ${action.ActionType}`);
    }
  }

  /** Where an action fails, as Excel names it: `Range.values`. */
  where(action: Action): string {
    const object = this.#found.get(action.ObjectPathId);
    const path = this.#paths[String(action.ObjectPathId)];
    const type = object === undefined || object === NOTHING ? (path?.Name ?? '') : object.type;
    return action.Name === '' ? type : `${type}.${lower(action.Name)}`;
  }

  #resolve(id: number): Found {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (path === undefined) throw new Error(`the batch has no object path ${id}`);
    const found = this.#follow(path);
    this.#found.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): Found {
    if (path.ObjectPathType === PATH.root) return this.#root;
    if (path.ObjectPathType === PATH.nothing) return NOTHING;
    if (path.ObjectPathType === PATH.reference) {
      return this.#kept.get(path.Name) ?? refuse('InvalidReference', 'the reference was given back');
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    const args = this.#arguments(path.ArgumentInfo);
    const name = lower(path.Name);
    switch (path.ObjectPathType) {
      case PATH.property: {
        // `context.runtime` is `_Runtime` of the workbook here.
        if (!path.Name.startsWith('_')) this.#guard(parent.type, name);
        return parent.parts?.[name]?.() ?? refuse('NotImplemented', `no ${parent.type}.${name}`);
      }
      case PATH.indexer:
        return parent.item?.(args[0]) ?? refuse('NotImplemented', `no items in ${parent.type}`);
      case PATH.method: {
        this.#guard(parent.type, name);
        const method = parent.methods?.[name];
        if (method === undefined) return refuse('NotImplemented', `no ${parent.type}.${name}()`);
        const found = method(args);
        if (found === null && name.endsWith('OrNullObject')) return NOTHING;
        return isHostObject(found) ? found : refuse('NotImplemented', `${name}() gives no object`);
      }
      default:
        return refuse('NotImplemented', `no object paths of type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = references?.[index] ?? 0;
      if (id === 0) return argument ?? undefined;
      const object = this.#resolve(id);
      return object === NOTHING ? refuse('InvalidArgument', 'an argument is a null object') : object;
    });
  }

  #callMethod(object: Found, action: Action): unknown {
    if (action.Name === '_RemoveReference') {
      for (const argument of action.ArgumentInfo?.Arguments ?? []) this.#kept.delete(String(argument));
      return undefined;
    }
    if (object === NOTHING) {
      return action.Name.startsWith('_') ? undefined : refuse('ItemNotFound', 'the object is null');
    }
    if (action.Name === '_KeepReference') {
      if (object.kept === true && !this.#references.has(object)) {
        const id = this.#newReference();
        this.#references.set(object, id);
        this.#kept.set(id, object);
      }
      return undefined;
    }
    const event = eventMember(action.Name);
    if (event !== undefined) {
      // The client calls the handlers itself; Excel is only asked whether it has such events.
      this.#guard(object.type, event);
      return undefined;
    }
    const name = lower(action.Name);
    // What begins with _ is between the client and Excel, and in no documentation.
    if (!name.startsWith('_')) this.#guard(object.type, name);
    const method = object.methods?.[name];
    if (method === undefined) return refuse('NotImplemented', `no ${object.type}.${name}()`);
    const value = method(this.#arguments(action.ArgumentInfo));
    return isHostObject(value) ? this.#identity(value) : value;
  }

  #identity(object: HostObject): Record<string, unknown> {
    const reference = this.#references.get(object);
    return { ...object.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  #query(object: HostObject, select: readonly string[]): Record<string, unknown> {
    if (object.items !== undefined) {
      return { ...this.#identity(object), _Items: object.items().map((item) => this.#properties(item, select)) };
    }
    return this.#properties(object, select);
  }

  #properties(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const value = this.#identity(object);
    // No names, or $all: every property that is not an object.
    const names = select.length === 0 || select.includes('$all') ? Object.keys(object.scalars ?? {}) : select;
    for (const [name, inner] of byPart(names)) {
      this.#guard(object.type, name);
      const part = object.parts?.[name];
      if (part !== undefined) {
        value[upper(name)] = this.#query(part(), inner);
        continue;
      }
      const scalar = object.scalars?.[name];
      if (scalar?.get === undefined) return refuse('NotImplemented', `no ${object.type}.${name} to load`);
      value[upper(name)] = scalar.get();
    }
    return value;
  }
}

/**
 * `names/name` and `names/formula` are asked of the same object at once, or the last of several answers would be all that
 * is left: what is wanted, by the part that has it.
 */
function byPart(select: readonly string[]): ReadonlyMap<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const path of select) {
    const [name = '', ...rest] = path.split('/');
    const inner = parts.get(name) ?? [];
    if (rest.length > 0) inner.push(rest.join('/'));
    parts.set(name, inner);
  }
  return parts;
}
