/**
 * Work kept in this browser, over idb-keyval. Nothing is written here before the person agreed: that is the autosave's
 * business (autosave.ts); this only writes what it is given.
 */
import { delMany, get, getMany, keys, setMany } from 'idb-keyval';
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import { parseResponse } from '../../core/answers/parse.ts';
import type { Response } from '../../core/answers/response.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { StorageError } from '../../core/errors/webError.ts';
import type { Framework } from '../../framework/schema.ts';
import { Database } from './database.ts';
import { parseExtras } from './keptExtras.ts';
import { storageError } from './storageError.ts';

/** What is listed without reading the work itself. */
export interface KeptAbout {
  readonly id: string;
  /** The file's name, or what stands for one. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
}

export interface KeptWork extends KeptAbout {
  readonly answers: Response;
  /** What else the sheets are made of where {@link workbook} cannot be read. Work that older versions kept has none. */
  readonly extras?: WorkbookExtras;
  /** The workbook in the grid's own form, which another version of the grid may not be able to read. */
  readonly workbook: unknown;
}

/** Raised when what is kept gets another form; what has another number is not read. */
const FORM = 1;
const NAME = 'action-tool';
const ABOUT = 'about:';
const WORK = 'work:';

type Stored<T> = Promise<Result<T, StorageError>>;

export class WorkStore {
  readonly #database: Database;
  readonly #framework: Framework;
  readonly #deletedListeners = new Set<() => void>();

  /** @param factory `window.indexedDB`; undefined where the page may keep nothing (it was not loaded securely) */
  constructor(factory: IDBFactory | undefined, framework: Framework) {
    this.#framework = framework;
    this.#database = new Database(factory ?? FORBIDDEN, NAME, () => {
      for (const listener of this.#deletedListeners) listener();
    });
  }

  /** Calls back when another tab deleted everything. */
  onDeletedElsewhere(listener: () => void): void {
    this.#deletedListeners.add(listener);
  }

  /** What is kept, the latest first. */
  list(): Stored<readonly KeptAbout[]> {
    return attempt(async () => {
      if (!(await this.#database.exists())) return [];
      const about = (await keys<IDBValidKey>(this.#database.use)).filter(
        (key) => typeof key === 'string' && key.startsWith(ABOUT),
      );
      const found = await getMany<unknown>(about, this.#database.use);
      return found.filter(isAbout).sort((one, other) => other.keptAt.localeCompare(one.keptAt));
    });
  }

  /** One work, if it is whole. */
  async load(id: string): Stored<KeptWork> {
    const found = await attempt(async () =>
      (await this.#database.exists()) ? get<unknown>(WORK + id, this.#database.use) : undefined,
    );
    if (!found.ok) return found;
    const { value } = found;
    if (value === undefined) return fail({ code: 'stored-gone' });
    if (!isRecord(value) || value['form'] !== FORM || !isAbout(value)) return fail({ code: 'stored-unreadable' });
    const answers = parseResponse(value['answers'], this.#framework);
    if (!answers.ok) return fail({ code: 'stored-unreadable' });
    const { name, keptAt } = value;
    const extras = parseExtras(value['extras']);
    return ok({
      id,
      name,
      keptAt,
      answers: answers.response,
      ...(extras === undefined ? {} : { extras }),
      workbook: value['workbook'],
    });
  }

  /** Writes all of it or nothing; what was kept before under the same id is replaced. */
  save({ id, name, keptAt, answers, extras, workbook }: KeptWork): Stored<void> {
    return attempt(() =>
      setMany(
        [
          [ABOUT + id, { id, name, keptAt }],
          [WORK + id, { form: FORM, id, name, keptAt, answers, extras, workbook }],
        ],
        this.#database.use,
      ),
    );
  }

  remove(id: string): Stored<void> {
    return attempt(async () => {
      if (await this.#database.exists()) await delMany([ABOUT + id, WORK + id], this.#database.use);
    });
  }

  /** Deletes everything, the database itself too. */
  wipe(): Stored<void> {
    return attempt(() => this.#database.delete());
  }
}

async function attempt<T>(work: () => Promise<T>): Stored<T> {
  try {
    return ok(await work());
  } catch (thrown) {
    return fail(storageError(thrown));
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isAbout = (value: unknown): value is KeptAbout =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['keptAt'] === 'string' &&
  !Number.isNaN(Date.parse(value['keptAt']));

/** Stands in where there is no IndexedDB. */
const refuse = (): never => {
  throw new DOMException('there is no storage', 'SecurityError');
};
const FORBIDDEN: IDBFactory = { open: refuse, deleteDatabase: refuse, databases: refuse, cmp: refuse };
