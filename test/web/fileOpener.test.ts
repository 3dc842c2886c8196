/** Opening a file in a worker: what comes back, and that every way ends with the worker's end. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { ok } from '../../src/core/errors/error.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { LARGEST_FILE, openFile, type IncomingFile, type OpenWorker } from '../../src/taskpane/open/fileOpener.ts';
import type { FromWorker, OpenedFile } from '../../src/web/open/openedFile.ts';
import { Clock, until } from './support/time.ts';

const ANSWER: FromWorker = ok({
  response: emptyResponse(icanActionTool),
  extras: { kept: { marks: [], archive: [] } },
  summary: false,
  losses: { sheets: [], copies: [], unknownRows: [], duplicateRows: [] },
});

class FakeWorker implements OpenWorker<OpenedFile> {
  onmessage: OpenWorker<OpenedFile>['onmessage'] = null;
  onerror: OpenWorker<OpenedFile>['onerror'] = null;
  onmessageerror: OpenWorker<OpenedFile>['onmessageerror'] = null;
  readonly sent: ArrayBuffer[] = [];
  ended = 0;

  postMessage(message: ArrayBuffer, transfer: Transferable[]): void {
    expect(transfer).toEqual([message]);
    this.sent.push(message);
  }

  terminate(): void {
    this.ended += 1;
  }
}

let clock: Clock;
let workers: FakeWorker[];
let stop: AbortController;

beforeEach(() => {
  clock = new Clock();
  workers = [];
  stop = new AbortController();
});

const file = (size = 3, contents = new ArrayBuffer(size)): IncomingFile => ({
  name: 'answers.xlsx',
  size,
  arrayBuffer: () => Promise.resolve(contents),
});
const startWorker = (): FakeWorker => {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
};
const open = (incoming: IncomingFile): ReturnType<typeof openFile<OpenedFile>> =>
  openFile(incoming, { startWorker, later: clock.later }, stop.signal);
const working = async (): Promise<FakeWorker> => {
  await until(() => workers[0]?.sent.length === 1);
  const [worker] = workers;
  if (worker === undefined) throw new Error('no worker');
  return worker;
};

test('what the worker read comes back, and the worker is ended', async () => {
  const opening = open(file());
  const worker = await working();
  worker.onmessage?.({ data: ANSWER } as MessageEvent<FromWorker>);
  expect(await opening).toBe(ANSWER);
  expect(worker.ended).toBe(1);
  expect(clock.waiting).toBe(0);
  expect(worker.onmessage).toBeNull();
});

describe('no worker is started', () => {
  test('for a file of more than 100 MB, which is not even read', async () => {
    let read = false;
    const huge = {
      ...file(),
      size: LARGEST_FILE * 1024 * 1024 + 1,
      arrayBuffer: () => ((read = true), Promise.resolve(new ArrayBuffer(0))),
    };
    expect(await open(huge)).toEqual({
      ok: false,
      error: { code: 'file-too-large', file: 'answers.xlsx', limit: 100 },
    });
    expect(read).toBe(false);
    expect(workers).toEqual([]);
  });

  test('for a folder, or a file that is gone', async () => {
    const gone = { ...file(), arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    expect(await open(gone)).toMatchObject({ error: { code: 'file-unreadable', reason: 'NotFoundError' } });
    expect(workers).toEqual([]);
  });

  test('for what was given up while it was being read', async () => {
    stop.abort();
    expect(await open(file())).toBeUndefined();
    expect(workers).toEqual([]);
  });
});

describe('the worker is ended', () => {
  test('after its time', async () => {
    const opening = open(file());
    const worker = await working();
    clock.ring();
    expect(await opening).toEqual({ ok: false, error: { code: 'open-too-slow', seconds: 30 } });
    expect(worker.ended).toBe(1);
  });

  test('when the person gives up', async () => {
    const opening = open(file());
    const worker = await working();
    stop.abort();
    expect(await opening).toBeUndefined();
    expect(worker.ended).toBe(1);
    expect(clock.waiting).toBe(0);
  });

  test.each([
    ['Uncaught RangeError: Array buffer allocation failed', 'open-stopped'],
    [undefined, 'part-not-loaded'],
  ])('when it fails: %s', async (message, code) => {
    const opening = open(file());
    const worker = await working();
    worker.onerror?.({ message } as ErrorEvent);
    expect(await opening).toEqual({ ok: false, error: { code } });
    expect(worker.ended).toBe(1);
  });
});

test('a worker that cannot be started is told', async () => {
  const refuse = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  const opened = openFile(file(), { startWorker: refuse, later: clock.later }, stop.signal);
  expect(await opened).toEqual({ ok: false, error: { code: 'part-not-loaded' } });
});
