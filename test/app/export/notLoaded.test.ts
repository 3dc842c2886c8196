/** A format whose code does not come (no connection, an add-in that was updated under an open pane). */
import { expect, jest, test } from '@jest/globals';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { completeResponse } from '../../cli/support/responses.ts';
import { sha256 } from '../../cli/support/inProcess.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';
import { exportFile } from '../../../src/app/export/exportFile.ts';
import { lookBeforeExport } from '../../../src/app/export/look.ts';

jest.unstable_mockModule('../../../src/exports/answersCsv.ts', () => {
  throw new Error('Loading chunk failed');
});

test('is an error that says so, and the other formats still work', async () => {
  const host = new FileHost(await workbookBytes(completeResponse));
  const look = must(await lookBeforeExport(host, icanActionTool, english));
  const make = (format: 'csv' | 'json'): ReturnType<typeof exportFile> =>
    exportFile(
      look,
      icanActionTool,
      { format, kind: 'final', leaveOut: { parts: [], findings: [] }, paper: 'a4', at: '2026-11-25T09:30:00' },
      { sha256, workbookBytes: () => Promise.reject(new Error('not asked for')) },
    );
  expect(await make('csv')).toEqual({ ok: false, error: { code: 'part-not-loaded' } });
  expect((await make('json')).ok).toBe(true);
});
