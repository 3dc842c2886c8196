/** The real workbooks that are changed: made by this tool, and re-saved or edited by other programs. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { summarise } from '../../src/app/summarise.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FOLDERS = ['disturbed', 'inspect'].map((name) => fileURLToPath(new URL(`../fixtures/${name}/`, import.meta.url)));

export async function seeds(): Promise<Seed[]> {
  const filled = await workbookBytes(exampleResponse);
  const host = new FileHost(filled);
  must(await summarise(host, icanActionTool, english, '2026-11-25T09:30:00'));
  const others = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .sort()
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(folder + name)) })),
  );
  return [{ name: 'filled', bytes: filled }, { name: 'with its summary', bytes: host.bytes }, ...others];
}
