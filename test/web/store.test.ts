/** Work kept in the browser, over a real implementation of IndexedDB. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from '@jest/globals';
import type { WorkbookExtras } from '../../src/app/workbookExtras.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { WorkStore, type KeptWork } from '../../src/web/store/workStore.ts';
import { storageError } from '../../src/web/store/storageError.ts';
import { must } from '../support/workbooks.ts';

const work = (id: string, keptAt = '2026-11-25T10:00:00.000Z'): KeptWork => ({
  id,
  name: `${id}.xlsx`,
  keptAt,
  answers: exampleResponse,
  workbook: { cells: [[1, 'two', null]] },
});
const EXTRAS: WorkbookExtras = {
  kept: {
    marks: [{ ref: '1.1', reasons: ['past', 'carried'], code: 'c0de', lastDay: '2025-12-31', confirmed: true }],
    archive: [
      {
        version: '0.9',
        ref: '9.9',
        reason: 'retired',
        wording: 'A question of old',
        status: '',
        activities: 'What was done.',
        timeframe: '',
        barriers: '',
        text: '',
      },
    ],
    before: { period: '2025', statuses: [{ code: 'committed', label: 'Committed', n: 3 }], open: 1, total: 4 },
  },
  part: { fingerprint: 'f'.repeat(64), codes: new Map([['1.1', ['-', 'c0de']]]) },
};
const names = async (factory: IDBFactory): Promise<unknown[]> => (await factory.databases()).map(({ name }) => name);

/** What another version, or something else, may have left under a work's key. */
async function put(factory: IDBFactory, id: string, value: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = factory.open('action-tool');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('work', 'readwrite');
      transaction.objectStore('work').put(value, `work:${id}`);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
    opening.onerror = () => {
      reject(new Error('not opened'));
    };
  });
}

describe('the store', () => {
  test('looking, loading and deleting leave no trace where nothing is kept', async () => {
    const factory = new IDBFactory();
    const store = new WorkStore(factory, icanActionTool);
    expect(must(await store.list())).toEqual([]);
    expect(await store.load('one')).toEqual({ ok: false, error: { code: 'stored-gone' } });
    must(await store.remove('one'));
    expect(await names(factory)).toEqual([]);
  });

  test('gives back what was kept, to another page too', async () => {
    const factory = new IDBFactory();
    must(await new WorkStore(factory, icanActionTool).save(work('one')));
    expect(must(await new WorkStore(factory, icanActionTool).load('one'))).toEqual(work('one'));
  });

  test('gives back what was kept beside the answers; what is no such thing costs no answer', async () => {
    const factory = new IDBFactory();
    const store = new WorkStore(factory, icanActionTool);
    must(await store.save({ ...work('one'), extras: EXTRAS }));
    expect(must(await store.load('one'))).toEqual({ ...work('one'), extras: EXTRAS });
    for (const extras of [
      'what was once here',
      { kept: EXTRAS.kept, part: { fingerprint: 'f', codes: [] } },
      { kept: { ...EXTRAS.kept, marks: [{ ref: '1.1' }] } },
      { kept: { ...EXTRAS.kept, archive: [{ ref: '9.9' }] } },
      { kept: { ...EXTRAS.kept, before: { period: '2025' } } },
    ]) {
      await put(factory, 'one', { ...work('one'), form: 1, extras });
      expect(must(await store.load('one'))).toEqual(work('one'));
    }
  });

  test('lists the latest first, and keeps each work apart', async () => {
    const store = new WorkStore(new IDBFactory(), icanActionTool);
    must(await store.save(work('one', '2026-11-25T10:00:00.000Z')));
    must(await store.save(work('two', '2026-11-25T12:00:00.000Z')));
    must(await store.save(work('three', '2026-11-25T11:00:00.000Z')));
    must(await store.save({ ...work('one', '2026-11-25T10:30:00.000Z'), name: 'renamed.xlsx' }));
    expect(must(await store.list()).map(({ name }) => name)).toEqual(['two.xlsx', 'three.xlsx', 'renamed.xlsx']);
    must(await store.remove('two'));
    expect(must(await store.list()).map(({ id }) => id)).toEqual(['three', 'one']);
    expect(await store.load('two')).toEqual({ ok: false, error: { code: 'stored-gone' } });
    expect(must(await store.load('three')).answers).toEqual(exampleResponse);
  });

  test('wiping takes the database itself away, from under other tabs too, which are told', async () => {
    const factory = new IDBFactory();
    const [here, there] = [new WorkStore(factory, icanActionTool), new WorkStore(factory, icanActionTool)];
    const told: string[] = [];
    here.onDeletedElsewhere(() => told.push('here'));
    there.onDeletedElsewhere(() => told.push('there'));
    must(await here.save(work('one')));
    must(await there.save(work('two')));
    must(await here.wipe());
    expect(await names(factory)).toEqual([]);
    expect(told).toEqual(['there']);
    // Both go on working afterwards.
    expect(must(await there.list())).toEqual([]);
    must(await there.save(work('three')));
    expect(must(await here.list()).map(({ id }) => id)).toEqual(['three']);
  });

  test.each<readonly [string, unknown]>([
    ['another form', { ...work('one'), form: 2 }],
    ['no form', work('one')],
    ['a text', 'what was once here'],
    ['no answers', { ...work('one'), form: 1, answers: undefined }],
    [
      'answers to what nobody asked',
      { ...work('one'), form: 1, answers: { ...exampleResponse, answers: { '99.9': {} } } },
    ],
    ['a date that is none', { ...work('one'), form: 1, keptAt: 'yesterday' }],
  ])('does not take %s for work', async (_, value) => {
    const factory = new IDBFactory();
    const store = new WorkStore(factory, icanActionTool);
    must(await store.save(work('one')));
    await put(factory, 'one', value);
    expect(await store.load('one')).toEqual({ ok: false, error: { code: 'stored-unreadable' } });
  });
});

describe('what the browser refuses', () => {
  test('is data where there is no storage at all', async () => {
    const store = new WorkStore(undefined, icanActionTool);
    const forbidden = { ok: false, error: { code: 'storage-forbidden' } };
    expect(await store.list()).toEqual(forbidden);
    expect(await store.save(work('one'))).toEqual(forbidden);
    expect(await store.wipe()).toEqual(forbidden);
  });

  test('is data where the disk is full: what was kept before stays whole', async () => {
    const factory = new FullFactory();
    const store = new WorkStore(factory, icanActionTool);
    must(await store.save(work('one')));
    factory.full = true;
    expect(await store.save({ ...work('one'), name: 'newer.xlsx' })).toEqual({
      ok: false,
      error: { code: 'storage-full' },
    });
    factory.full = false;
    expect(must(await store.load('one'))).toEqual(work('one'));
  });

  test.each([
    [new DOMException('', 'QuotaExceededError'), 'storage-full'],
    [new DOMException('', 'SecurityError'), 'storage-forbidden'],
    [new DOMException('', 'InvalidStateError'), 'storage-forbidden'],
    [new DOMException('', 'UnknownError'), 'storage-failed'],
    [{ name: 'QuotaExceededError' }, 'storage-full'],
    ['nothing that has a name', 'storage-failed'],
  ] as const)('%s', (thrown, code) => {
    expect(storageError(thrown).code).toBe(code);
  });
});

/** A browser whose disk becomes full: transactions that wrote are aborted, as real ones do it. */
class FullFactory extends IDBFactory {
  full = false;

  override open(name: string, version?: number): IDBOpenDBRequest {
    const request = super.open(name, version);
    request.addEventListener('success', () => {
      const database = request.result;
      const begin = database.transaction.bind(database);
      database.transaction = (...args: Parameters<IDBDatabase['transaction']>) => {
        const transaction = begin(...args);
        if (this.full && args[1] === 'readwrite') {
          const abort = new DOMException('no room', 'QuotaExceededError');
          Object.defineProperty(transaction, 'error', { get: () => abort });
          queueMicrotask(() => {
            transaction.abort();
          });
        }
        return transaction;
      };
    });
    return request;
  }
}
