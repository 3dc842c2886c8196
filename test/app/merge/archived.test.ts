/** Answers that only their Archive has: they are not merged, so they are told. */
import { expect, test } from '@jest/globals';
import { lookBeforeMerge } from '../../../src/app/merge/lookBeforeMerge.ts';
import type { CarriedFinding } from '../../../src/core/confidentiality/finding.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../../src/core/messages/exportCatalogue.ts';
import { carriedMessage } from '../../../src/core/messages/reviewMessage.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { v1, v2 } from '../../core/update/support.ts';
import { sha256 } from '../../support/exported.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { lastPeriod, previous, start } from '../update/support.ts';

const THEIRS = start(previous, v2, [v1]);
const WITHOUT = workbookBytes({ ...lastPeriod, framework: { id: v2.id, version: v2.version }, answers: {} }, v2);

const archivedBeside = async (ours: Uint8Array, theirs: Uint8Array): Promise<readonly CarriedFinding[]> => {
  const hosts = [new FileHost(ours), new FileHost(theirs)] as const;
  const { beside } = must(await lookBeforeMerge(...hosts, v2, english, { sha256 }));
  return beside.filter(({ kind }) => kind === 'archived-answers');
};

test('are told with their Refs and their sheet', async () => {
  const { bytes, archive } = await THEIRS;
  const found = await archivedBeside(await WITHOUT, bytes);
  expect(found).toEqual([
    {
      kind: 'archived-answers',
      sheet: 'Archive',
      n: archive.length,
      what: [...new Set(archive.map(({ ref }) => ref))].join(', '),
    },
  ]);
  expect(found.map((one) => carriedMessage(one, exportTranslator(english)))).toEqual([
    expect.stringMatching(/^\d+ answers in an Archive that your workbook does not have \(sheet “Archive”\): .+/),
  ]);
});

test('are not where ours has the same, or they have none', async () => {
  const { bytes } = await THEIRS;
  expect(await archivedBeside(bytes, bytes)).toEqual([]);
  expect(await archivedBeside(bytes, await WITHOUT)).toEqual([]);
});
