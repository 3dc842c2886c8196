/** The project's own two ways, whole: what `generate` and `check` do between disk and screen. */
import { checkResponse, type CheckReport } from '../src/core/check/checkResponse.ts';
import { interpretWorkbook } from '../src/core/reading/interpret.ts';
import type { Framework } from '../src/framework/schema.ts';
import { FileHost } from '../src/hosts/file/fileHost.ts';
import { must } from '../test/support/workbooks.ts';
import { planOf, type Sample } from './samples.ts';

export async function generate(sample: Sample): Promise<Uint8Array> {
  const host = new FileHost();
  must(await host.apply(planOf(sample)));
  return host.bytes;
}

export async function readAndCheck(bytes: Uint8Array, framework: Framework): Promise<CheckReport> {
  const grid = must(await new FileHost(bytes).read());
  const { response, sightings } = must(interpretWorkbook(grid, framework));
  return checkResponse(framework, response, sightings);
}
