/** What happens while something else is on its way: a text typed while it is written, a workbook closed meanwhile. */
import { describe, expect, test } from '@jest/globals';
import { fail, type Result } from '../../../src/core/errors/error.ts';
import type { CellEdit } from '../../../src/hosts/port.ts';
import { atWork, blank, type AtWork } from './support.ts';

const SHEET = 'Action Tool';

/** The first write of the pane's is done, and answered only when the test says so. */
function slowWrite({ subject: { host } }: AtWork): { readonly begun: Promise<void>; readonly release: () => void } {
  const write = host.write.bind(host);
  let begin = (): void => undefined;
  let release = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const gate = new Promise<void>((resolve) => (release = resolve));
  let first = true;
  host.write = async (edits: readonly CellEdit[]) => {
    const written = await write(edits);
    if (!first) return written;
    first = false;
    begin();
    await gate;
    return written;
  };
  return {
    begun,
    release: () => {
      release();
    },
  };
}

/** A text is being written, and goes on in the pane. */
async function typedOn(at: AtWork): Promise<{ readonly saving: Promise<void>; readonly release: () => void }> {
  const { begun, release } = slowWrite(at);
  at.session.edit('1.1', 'activities', 'We train');
  const saving = at.session.save('1.1');
  await begun;
  at.session.edit('1.1', 'activities', 'We train officers.');
  return { saving, release };
}

describe('a text typed on while it is being written', () => {
  test('is in the sheet as it was last, when its row is left', async () => {
    const at = await atWork(blank);
    await at.session.goToRow('1.1');
    const { saving, release } = await typedOn(at);
    const left = [at.session.save('1.1'), at.session.goToRow('1.2')];
    release();
    await Promise.all([saving, ...left]);
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
    expect(at.session.getState().unsaved).toEqual([]);
  });

  test('is so when the pause in typing is over meanwhile', async () => {
    const at = await atWork(blank);
    const { saving, release } = await typedOn(at);
    at.clock.ring();
    release();
    await saving;
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
  });

  test('is so when the pane is closed', async () => {
    const at = await atWork(blank);
    const { saving, release } = await typedOn(at);
    const stopping = at.session.stop();
    release();
    await Promise.all([saving, stopping]);
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
  });
});

describe('a status', () => {
  test('that a co-author chose after it was pressed, and before it is written, stays and is told', async () => {
    const at = await atWork(blank);
    at.session.edit('1.2', 'activities', 'Something');
    const saving = at.session.save('1.2');
    const setting = at.session.setStatus('1.1', 'implemented');
    at.person.type(SHEET, 'E2', 'Cannot implement');
    await Promise.all([saving, setting]);
    expect(at.person.see(SHEET, 'E2')).toBe('Cannot implement');
    expect(at.session.getState().problem?.error).toMatchObject({ code: 'answer-changed', ref: '1.1' });
  });

  test('pressed again while the first is being written is written over the first', async () => {
    const at = await atWork(blank);
    const { begun, release } = slowWrite(at);
    const setting = at.session.setStatus('1.1', 'implemented');
    await begun;
    const again = at.session.setStatus('1.1', 'unable');
    release();
    await Promise.all([setting, again]);
    expect(at.person.see(SHEET, 'E2')).toBe('Cannot implement');
    expect(at.session.getState().problem).toBeNull();
  });
});

describe('a text that could not be written when its row was left', () => {
  const busy: Result<never> = fail({ code: 'excel-busy', excelCode: '', details: '' });

  async function left(): Promise<AtWork & { readonly free: () => void }> {
    const at = await atWork(blank);
    const { host } = at.subject;
    const write = host.write.bind(host);
    await at.session.goToRow('1.1');
    host.write = () => Promise.resolve(busy);
    at.session.edit('1.1', 'activities', 'A long paragraph.');
    await at.session.goToRow('1.2');
    await at.settled();
    const free = (): void => {
      host.write = write;
    };
    return { ...at, free };
  }

  test('is written with the next thing that goes well', async () => {
    const at = await left();
    at.free();
    await at.session.setStatus('1.2', 'implemented');
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe('A long paragraph.');
    expect(at.session.getState()).toMatchObject({ unsaved: [], held: [], problem: null });
  });

  test('is told of as long as it is not in the sheet', async () => {
    const at = await left();
    at.session.dismissProblem();
    expect(at.session.getState().held).toEqual(['1.1']);
  });

  test('one that is too long, or that somebody else changed, is told of once its row is left', async () => {
    const at = await atWork(blank);
    await at.session.goToRow('1.1');
    at.session.edit('1.1', 'activities', 'x'.repeat(40_000));
    expect(at.session.getState().held).toEqual([]);
    await at.session.goToRow('1.2');
    at.session.edit('1.2', 'activities', 'Mine');
    at.person.type(SHEET, 'F3', 'Theirs');
    await at.session.goToRow('1.3');
    await at.settled();
    expect(at.session.getState().held).toEqual(['1.1', '1.2']);
    await at.session.resolve('1.2', 'activities', 'mine');
    expect(at.session.getState().held).toEqual(['1.1']);
  });
});

describe('a workbook that is closed', () => {
  test('is closed when all that was asked for is done, and nothing is done in it after that', async () => {
    const at = await atWork(blank);
    const { begun, release } = slowWrite(at);
    const saving = at.session.setStatus('1.2', 'implemented');
    await begun;
    const setting = at.session.setStatus('1.1', 'unable');
    const stopped: string[] = [];
    const stopping = at.session.stop().then(() => stopped.push('stopped'));
    expect(stopped).toEqual([]);
    release();
    await stopping;
    const [first, second] = [at.person.see(SHEET, 'E2'), at.person.see(SHEET, 'E3')];
    expect([first, second]).toEqual(['Cannot implement', 'Already implement']);
    // Whoever still has the old one does nothing with it: the workbook under it may be another one.
    await at.session.setStatus('1.1', 'implemented');
    await at.session.create({});
    await Promise.all([saving, setting]);
    expect(at.person.see(SHEET, 'E2')).toBe('Cannot implement');
    expect(at.session.getState().problem?.error).toEqual({ code: 'workbook-closed' });
  });

  test('and opened again has what was typed meanwhile', async () => {
    const at = await atWork(blank);
    await at.session.stop();
    at.session.edit('1.1', 'activities', 'We train officers.');
    at.clock.ring();
    await at.settled();
    expect(at.person.see(SHEET, 'F2')).toBe('');
    expect(at.session.getState().unsaved).toEqual(['1.1']);
    await at.session.start();
    expect(at.person.see(SHEET, 'F2')).toBe('We train officers.');
    expect(at.session.getState()).toMatchObject({ unsaved: [], problem: null });
  });
});
