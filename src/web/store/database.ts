/**
 * One IndexedDB database, as idb-keyval uses it. Not idb-keyval's own `createStore`: that can neither be closed, without
 * which nothing can be deleted for good, nor opened only where it is there, and an empty database is a trace already.
 */
import type { UseStore } from 'idb-keyval';

const STORE = 'work';

export class Database {
  readonly #factory: IDBFactory;
  readonly #name: string;
  /** Called when another tab deletes the database: what is written after that would bring it back. */
  readonly #deletedElsewhere: () => void;
  #opening: Promise<IDBDatabase> | undefined;

  constructor(factory: IDBFactory, name: string, deletedElsewhere: () => void) {
    this.#factory = factory;
    this.#name = name;
    this.#deletedElsewhere = deletedElsewhere;
  }

  /** What idb-keyval's functions take. Opens the database, and makes it where there is none. */
  readonly use: UseStore = async (mode, callback) => {
    const database = await (this.#opening ??= this.#open());
    // On the disk when it is told to be done, not only with the system: a power cut must not cost what was kept.
    return callback(database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
  };

  /** Whether there is one; a browser that cannot list its databases may make an empty one by being asked. */
  async exists(): Promise<boolean> {
    if (this.#opening !== undefined) return true;
    // Firefox has it since 126.
    if (typeof (this.#factory as Partial<IDBFactory>).databases !== 'function') return true;
    return (await this.#factory.databases()).some(({ name }) => name === this.#name);
  }

  /** Deletes the database itself, with all that is in it. Other tabs close it, and are told why. */
  async delete(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening?.catch(() => undefined))?.close();
    await settled(this.#factory.deleteDatabase(this.#name));
  }

  async #open(): Promise<IDBDatabase> {
    try {
      const request = this.#factory.open(this.#name);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE);
      };
      const database = await settled(request);
      // Safari closes connections by itself; the next use opens a new one.
      database.onclose = () => {
        this.#opening = undefined;
      };
      database.onversionchange = ({ newVersion }) => {
        database.close();
        this.#opening = undefined;
        if (newVersion === null) this.#deletedElsewhere();
      };
      return database;
    } catch (thrown) {
      this.#opening = undefined;
      throw thrown;
    }
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no reason was given'));
    };
  });
}
