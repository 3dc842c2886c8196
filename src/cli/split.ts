import picocolors from 'picocolors';
import { isToBeLookedAt } from '../app/besideAnswers.ts';
import { makePart } from '../app/split/makePart.ts';
import type { Finding } from '../core/check/finding.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { findingMessage } from '../core/messages/findingMessage.ts';
import { chooseSubItems } from '../core/part/chooseSubItems.ts';
import type { Framework } from '../framework/schema.ts';
import { findingJson } from './check.ts';
import { need, UsageError, type CliContext, type ExitCode } from './context.ts';
import { chosenFramework, refuseReplaced } from './inputs.ts';
import { needWorkbookName } from './outName.ts';
import { WorkbookInWorker } from './worker/workbookInWorker.ts';

export interface SplitOptions {
  readonly sections?: readonly string[];
  readonly refs?: readonly string[];
  readonly out?: string;
  readonly json: boolean;
  readonly framework?: string;
  readonly force: boolean;
}

/** Of what a file holds beside the answers; a sheet may have thousands of strange rows. */
const MOST_UNREAD = 20;

/**
 * `action-tool split`: 0 when the part is written with all that it should have, 1 when something is left to look at, 2
 * for wrong use and files that cannot be used.
 */
export async function split(context: CliContext, file: string, options: SplitOptions): Promise<ExitCode> {
  const { t } = context;
  if (options.out !== undefined) needWorkbookName(options.out);
  const framework = await chosenFramework(context, options.framework);
  const refs = chosenRefs(framework, options);
  const out = options.out ?? besides(file, options);
  if (await context.isSameFile(file, out)) throw new UsageError('cli.split.error.input', { file: out });
  await refuseReplaced(context, out, options.framework);
  const whole = new WorkbookInWorker(context.withFile, need(await context.readFile(file)));
  const part = await context.newWorkbook();
  const made = await makePart(whole, part, framework, refs, t, context);
  if (!made.ok) {
    if (made.error.code === 'outside-part') {
      throw new UsageError('cli.split.error.outside', { refs: made.error.refs.join(t('check.separator')) });
    }
    context.printError(
      t('cli.error', { message: t('cli.error.inFile', { file, message: errorMessage(made.error, t) }) }),
    );
    return 2;
  }
  need(await context.writeFile(out, part.bytes, { force: options.force }));
  const { total, unread } = made.value;
  if (options.json) {
    const listed = unread.map((finding) => findingJson(finding, t));
    context.print(JSON.stringify({ file, written: out, refs, total, unread: listed }, null, 2));
  } else {
    context.print(t('cli.split.done', { file: out, n: refs.length, total }));
    context.print(
      t('cli.split.back', { command: `action-tool merge "${file}" "${out}" --out ${t('cli.split.backOut')}` }),
    );
    for (const line of unreadLines(context, file, unread)) context.print(line);
  }
  return isToBeLookedAt(unread) ? 1 : 0;
}

function unreadLines({ t, color }: CliContext, file: string, unread: readonly Finding[]): string[] {
  if (unread.length === 0) return [];
  return [
    '',
    picocolors.createColors(color).yellow(t('cli.split.unread', { file })),
    ...unread
      .slice(0, MOST_UNREAD)
      .map((finding) => `  ${[finding.subItem, finding.cell, findingMessage(finding, t)].filter(Boolean).join('  ')}`),
    ...(unread.length > MOST_UNREAD ? [`  ${t('cli.merge.more', { n: unread.length - MOST_UNREAD })}`] : []),
  ];
}

function chosenRefs(framework: Framework, { sections = [], refs = [] }: SplitOptions): readonly string[] {
  if (sections.length + refs.length === 0) throw new UsageError('cli.split.error.nothing');
  const chosen = chooseSubItems(framework, { sections, refs });
  if (chosen.ok) return chosen.refs;
  if (chosen.kind === 'ref') throw new UsageError('cli.split.error.ref', { name: chosen.name });
  throw new UsageError('cli.split.error.section', { name: chosen.name, n: framework.sections.length });
}

/** Of what was chosen, in a file's name. */
const LONGEST_CHOICE = 60;

/** `answers.xlsx` -> `answers-part-3.1-3.2.xlsx`: whoever has several parts sees which is which. */
function besides(file: string, { sections = [], refs = [] }: SplitOptions): string {
  const name = file.replace(/\.[^./\\]*$/, '');
  const words = [...(sections.length > 0 ? ['section', ...sections] : []), ...refs].join('-');
  const safe = words.replace(/[^0-9A-Za-z.-]+/g, '_');
  const choice = safe.length > LONGEST_CHOICE ? `${safe.slice(0, LONGEST_CHOICE)}...` : safe;
  return `${name}-part-${choice}.xlsx`;
}
