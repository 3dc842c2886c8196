import { beforeEach, describe, expect, test } from '@jest/globals';
import { fail, ok, type Result } from '../../src/core/errors/error.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import type { StorageError } from '../../src/core/errors/webError.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { Autosave, type Current } from '../../src/web/store/autosave.ts';
import { Claims } from '../../src/web/store/claims.ts';
import type { KeptWork } from '../../src/web/store/workStore.ts';
import { Browser } from './support/locks.ts';
import { Clock, until } from './support/time.ts';

const NOW = new Date('2026-11-25T10:00:00.000Z');

let clock: Clock;
let browser: Browser;
let written: string[];
let open: Current | undefined;
let answer: () => Promise<Result<void, StorageError>>;
let autosave: Autosave;
let changes: number;

const named = (name: string, id = 'one'): Current => ({
  id,
  name,
  answers: emptyResponse(icanActionTool),
  extras: { kept: { marks: [], archive: [] } },
  workbook: undefined,
});

beforeEach(() => {
  clock = new Clock();
  browser = new Browser();
  written = [];
  changes = 0;
  open = named('first');
  answer = () => Promise.resolve(ok(undefined));
  autosave = new Autosave({
    store: {
      save: (work: KeptWork) => {
        written.push(work.name);
        return answer();
      },
    },
    claims: new Claims(browser.tab().locks),
    later: clock.later,
    now: () => NOW,
    current: () => Promise.resolve(open),
    changed: () => {
      changes += 1;
    },
  });
});

const kept = (): Promise<void> => until(() => autosave.state.kind === 'kept');

describe('before the person agreed', () => {
  test('nothing is written, whatever happens', async () => {
    autosave.noteChange();
    clock.ring();
    await autosave.flush();
    expect(written).toEqual([]);
    expect(clock.waiting).toBe(0);
    expect(autosave.state).toEqual({ kind: 'off' });
  });
});

describe('agreed', () => {
  test('what is open is kept, then every change, once for a burst', async () => {
    autosave.agree();
    clock.ring();
    await kept();
    expect(autosave.state).toEqual({ kind: 'kept', at: NOW.toISOString() });
    open = named('second');
    for (let typed = 0; typed < 10; typed += 1) autosave.noteChange();
    expect(autosave.state.kind).toBe('keeping');
    clock.ring();
    await kept();
    expect(written).toEqual(['first', 'second']);
    await autosave.flush();
    expect(written).toEqual(['first', 'second']);
    expect(changes).toBeGreaterThan(0);
  });

  test('a change while it is being written is written next, never beside it', async () => {
    let writing = 0;
    let most = 0;
    let finish: () => void = () => undefined;
    answer = async () => {
      writing += 1;
      most = Math.max(most, writing);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      writing -= 1;
      return ok(undefined);
    };
    autosave.agree();
    clock.ring();
    await until(() => written.length === 1);
    open = named('second');
    autosave.noteChange();
    clock.ring();
    const [one, two] = [autosave.flush(), autosave.flush()];
    finish();
    await until(() => written.length === 2);
    finish();
    await Promise.all([one, two]);
    expect(written).toEqual(['first', 'second']);
    expect(most).toBe(1);
    expect(autosave.state.kind).toBe('kept');
  });

  test('a failure is told, and tried again with the next change', async () => {
    answer = () => Promise.resolve(fail({ code: 'storage-full' }));
    autosave.agree();
    await autosave.flush();
    expect(autosave.state).toEqual({ kind: 'failed', error: { code: 'storage-full' } });
    // Tried again in vain, it is not told as something new.
    answer = () => {
      expect(autosave.state.kind).toBe('failed');
      return Promise.resolve(fail({ code: 'storage-full' }));
    };
    autosave.noteChange();
    await autosave.flush();
    expect(written).toHaveLength(2);
    answer = () => Promise.resolve(ok(undefined));
    autosave.noteChange();
    clock.ring();
    await kept();
    expect(written).toHaveLength(3);
  });

  test('nothing is written while there is no questionnaire', async () => {
    open = undefined;
    autosave.agree();
    await autosave.flush();
    expect(written).toEqual([]);
  });

  test('suspended, what was begun is written to its end, and nothing after it; resumed, what has changed is', async () => {
    autosave.agree();
    await autosave.flush();
    autosave.noteChange();
    open = named('second');
    const [writing, suspended] = [autosave.flush(), autosave.suspend()];
    await Promise.all([writing, suspended]);
    expect(written).toEqual(['first', 'second']);
    open = named('neither');
    autosave.noteChange();
    clock.ring();
    await autosave.flush();
    expect(written).toEqual(['first', 'second']);
    expect(autosave.state.kind).toBe('keeping');
    open = named('third');
    autosave.resume();
    clock.ring();
    await kept();
    expect(written).toEqual(['first', 'second', 'third']);
  });

  test('taken back, nothing more is written and the claim is given up', async () => {
    autosave.agree();
    await autosave.flush();
    await autosave.stop();
    autosave.noteChange();
    clock.ring();
    await autosave.flush();
    expect(written).toEqual(['first']);
    expect(autosave.state).toEqual({ kind: 'off' });
    await until(() => true);
    expect(await new Claims(browser.tab().locks).hold('one')).toMatchObject({ ok: true });
  });
});

describe('two tabs', () => {
  test('the work that is kept is claimed, and no other tab gets it', async () => {
    autosave.agree();
    await autosave.flush();
    expect(await new Claims(browser.tab().locks).hold('one')).toMatchObject({ error: { code: 'open-elsewhere' } });
  });

  test('work that another tab has is not overwritten', async () => {
    await new Claims(browser.tab().locks).hold('one');
    autosave.agree();
    await autosave.flush();
    expect(written).toEqual([]);
    expect(autosave.state).toEqual({ kind: 'failed', error: { code: 'open-elsewhere' } });
  });

  test('another work in its place: the old claim ends, and nothing is written before it changes', async () => {
    autosave.agree();
    await autosave.flush();
    open = named('other', 'two');
    await autosave.suspend();
    autosave.noteChange();
    autosave.changeWork();
    await autosave.flush();
    expect(written).toEqual(['first']);
    expect(await new Claims(browser.tab().locks).hold('one')).toMatchObject({ ok: true });
    autosave.noteChange();
    await autosave.flush();
    expect(written).toEqual(['first', 'other']);
  });
});
