/** The Summary in files: made with the workbook, and put into one that is there. */
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { summarise } from '../src/app/summarise.ts';
import { english } from '../src/core/messages/catalogue.ts';
import { compileWorkbook } from '../src/core/plan/compile.ts';
import { FileHost } from '../src/hosts/file/fileHost.ts';
import { must } from '../test/support/workbooks.ts';
import { hucreOptions } from './bareHucre.ts';
import { contender, type Contender, type Sweep } from './contest.ts';
import { generate } from './ours.ts';
import type { Sample } from './samples.ts';

const BUILT_AT = '2026-11-25T12:00:00';

type Compare = (what: string, rows: number, ours: Contender, theirs: Contender, aim?: string) => Promise<void>;

/**
 * Against bare hucre writing the same cells (it is not given the charts), and, for a workbook that is there, against
 * hucre taking the same file in and writing it out again, which loses what it does not know.
 */
export async function benchSummary(sample: Sample, sweep: Sweep, compare: Compare, aim: string): Promise<void> {
  const { rows, framework, response } = sample;
  const compiled = () => must(compileWorkbook(framework, response, english, { summary: { builtAt: BUILT_AT } }));
  const options = hucreOptions(compiled());
  const made = contender('ours', sweep, async () => {
    must(await new FileHost().apply(compiled()));
  });
  await compare(
    'generate with summary',
    rows,
    made,
    contender('hucre alone', sweep, () => writeXlsx(options)),
    aim,
  );
  const bytes = await generate(sample);
  const added = contender('ours', sweep, async () => {
    must(await summarise(new FileHost(bytes), framework, english, BUILT_AT));
  });
  const resaved = contender('hucre re-saving', sweep, async () =>
    saveXlsx(await openXlsx(bytes, { readStyles: true })),
  );
  await compare('add the summary', rows, added, resaved);
}
