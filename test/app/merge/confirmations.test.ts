/** Answers of the period before that a colleague has confirmed in their copy: they are confirmed in ours, too. */
import { describe, expect, test } from '@jest/globals';
import { lookBeforeMerge } from '../../../src/app/merge/lookBeforeMerge.ts';
import { takeConfirmations } from '../../../src/app/merge/takeConfirmations.ts';
import type { ConfirmationsTaken } from '../../../src/app/merge/types.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import type { CellEdit } from '../../../src/hosts/port.ts';
import { v1 } from '../../core/update/support.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { sha256 } from '../../support/exported.ts';
import { must, readingOf, reportOf, workbookBytes } from '../../support/workbooks.ts';
import { previous, start } from '../update/support.ts';

const LIST = 'To confirm';
const CARRIED = start(previous, v1);
const SAID = 'Confirmed by Ann, who asked them';

/** A copy in which these are confirmed, by their rows on the list. */
async function confirming(bytes: Uint8Array, refs: readonly string[], said: string = SAID): Promise<Uint8Array> {
  return editSheet(
    bytes,
    (sheet) => {
      sheet.eachRow((row) => {
        if (refs.some((ref) => row.getCell(1).value === ref)) row.getCell(6).value = said;
      });
    },
    LIST,
  );
}

const answering = async (bytes: Uint8Array, ref: string, text: string): Promise<Uint8Array> =>
  editSheet(bytes, (sheet) => {
    sheet.eachRow((row) => {
      if (row.getCell(1).value === ref) row.getCell(6).value = text;
    });
  });

interface Taken extends ConfirmationsTaken {
  readonly bytes: Uint8Array;
}

async function take(ours: Uint8Array, theirs: Uint8Array): Promise<Taken> {
  const host = new FileHost(ours);
  const look = must(await lookBeforeMerge(host, new FileHost(theirs), v1, english, { sha256 }));
  return { ...must(await takeConfirmations(host, look, v1)), bytes: host.bytes };
}

const saidIn = async (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await readingOf(bytes, v1)).review.map(({ ref, said }) => [ref, said]));
const toConfirm = async (bytes: Uint8Array): Promise<string[]> =>
  (await reportOf(bytes, v1)).findings
    .filter(({ code }) => code.startsWith('answer-'))
    .map(({ subItem = '' }) => subItem);

test('what is confirmed of the same answers is taken over, in their words; twice is once', async () => {
  const { bytes: ours } = await CARRIED;
  const theirs = await confirming(ours, ['1.1', '1.2']);
  const { bytes, confirmed, unconfirmed } = await take(ours, theirs);
  expect({ confirmed, unconfirmed }).toEqual({ confirmed: ['1.1', '1.2'], unconfirmed: [] });
  expect(await saidIn(bytes)).toMatchObject({ '1.1': SAID, '1.2': SAID, '1.3': '' });
  expect(await toConfirm(bytes)).toEqual(['1.3', '2.1', '2.2', '2.3', '2.4']);
  expect((await readingOf(bytes, v1)).response).toEqual((await readingOf(ours, v1)).response);
  expect(await take(bytes, theirs)).toEqual({ confirmed: [], unconfirmed: [], bytes });
});

test('what ours has confirmed already stays in its own words', async () => {
  const { bytes } = await CARRIED;
  const ours = await confirming(bytes, ['1.1'], 'By us');
  expect(await take(ours, await confirming(bytes, ['1.1']))).toEqual({ confirmed: [], unconfirmed: [], bytes: ours });
});

test('a list that was sorted is written in the row of the mark', async () => {
  const { bytes } = await CARRIED;
  const ours = await editSheet(
    bytes,
    (sheet) => {
      const last = sheet.rowCount;
      const rows = [last - 1, last].map((row) => [1, 2, 3, 4, 5, 6, 7].map((column) => sheet.getRow(row).getCell(column).value)); // prettier-ignore
      rows.reverse().forEach((values, at) => {
        values.forEach((value, column) => {
          sheet.getRow(last - 1 + at).getCell(column + 1).value = value;
        });
      });
    },
    LIST,
  );
  const taken = await take(ours, await confirming(bytes, ['2.4']));
  expect(taken.confirmed).toEqual(['2.4']);
  expect(await saidIn(taken.bytes)).toMatchObject({ '2.3': '', '2.4': SAID });
});

describe('is listed, and nothing written, where', () => {
  test('ours is another answer', async () => {
    const { bytes } = await CARRIED;
    const theirs = await confirming(await answering(bytes, '1.1', 'Lamps at thirteen doors.'), ['1.1', '1.2']);
    expect(await take(bytes, theirs)).toMatchObject({
      confirmed: ['1.2'],
      unconfirmed: [{ ref: '1.1', why: 'other-answer' }],
    });
  });

  test('ours has no row for it', async () => {
    const { bytes } = await CARRIED;
    const theirs = await confirming(bytes, ['1.1']);
    expect(await take(previous, theirs)).toEqual({
      confirmed: [],
      unconfirmed: [{ ref: '1.1', why: 'no-mark' }],
      bytes: previous,
    });
  });

  test('theirs was confirmed in another period, or was asked for another reason', async () => {
    const { bytes } = await CARRIED;
    const theirs = await confirming(bytes, ['1.1', '1.2']);
    const response = (await readingOf(theirs, v1)).response;
    const named = await workbookBytes({ ...response, respondent: { reporting_period: '2026' } }, v1);
    const next = await start(named, v1, [], '2027-11-25');
    expect(await take(next.bytes, theirs)).toMatchObject({
      confirmed: [],
      unconfirmed: [
        { ref: '1.1', why: 'other-question' },
        { ref: '1.2', why: 'other-question' },
      ],
    });
  });

  test('somebody changes the row meanwhile', async () => {
    const { bytes } = await CARRIED;
    const theirs = await confirming(bytes, ['1.1', '1.2']);
    const file = new FileHost(bytes);
    const look = must(await lookBeforeMerge(file, new FileHost(theirs), v1, english, { sha256 }));
    const host = {
      read: () => file.read(),
      write: async (edits: readonly CellEdit[]) => {
        const [first] = edits;
        if (first?.witness === undefined) throw new Error('no witness');
        must(await file.write([{ cell: first.witness.cell, expected: first.witness.text, text: 'Mine' }]));
        return file.write(edits);
      },
    };
    const { confirmed, unconfirmed } = must(await takeConfirmations(host, look, v1));
    expect(confirmed).toEqual(['1.2']);
    expect(unconfirmed.map(({ ref }) => ref)).toEqual(['1.1']);
  });
});

test('an answer of ours that was changed since needs no confirmation, and none is told', async () => {
  const { bytes } = await CARRIED;
  const ours = await answering(bytes, '1.1', 'Lamps at thirteen doors.');
  expect(await take(ours, await confirming(bytes, ['1.1']))).toEqual({ confirmed: [], unconfirmed: [], bytes: ours });
});
