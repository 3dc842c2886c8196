/** How a new period's workbook was started, as lines for a person: what there is to do first. */
import picocolors from 'picocolors';
import type { StartedFrom } from '../app/update/types.ts';
import { DETAILS_KEY } from '../core/merge/place.ts';
import { exportTranslator } from '../core/messages/exportCatalogue.ts';
import { findingMessage } from '../core/messages/findingMessage.ts';
import { carriedMessage } from '../core/messages/reviewMessage.ts';
import { oneLine } from '../core/messages/oneLine.ts';
import type { AnswerChange } from '../core/update/updateResponse.ts';
import type { Framework } from '../framework/schema.ts';
import type { CliContext } from './context.ts';

/** Of a text that is shown; the whole of it is in the workbook. */
const LONGEST = 100;
/** Of what a file holds beside the answers; a sheet may have thousands of strange rows. */
const MOST_UNREAD = 20;

export function renderStarted(context: CliContext, framework: Framework, file: string, started: StartedFrom): string[] {
  const { t } = context;
  const colors = picocolors.createColors(context.color);
  const { marks, overdue, leftBehind, withheld, archive, unread, beside } = started;
  const et = exportTranslator(t);
  const labels = new Map(framework.respondentFields.map(({ code, label }) => [code, label]));
  labels.set(DETAILS_KEY, framework.additionalDetails);
  const named = (keys: readonly string[]): string =>
    keys.map((key) => labels.get(key) ?? key).join(t('check.separator'));
  return [
    marks.length === 0
      ? t('cli.from.none', { file })
      : t('cli.from.carried', { file, n: marks.length, sheet: t('sheet.review') }),
    ...(leftBehind.length === 0 ? [] : [t('cli.from.leftBehind', { fields: named(leftBehind) })]),
    ...(withheld.length === 0
      ? []
      : [colors.yellow(t('cli.from.withheld', { n: withheld.length, file, places: named(withheld) }))]),
    ...changeLines(context, framework, started),
    ...(archive.length === 0 ? [] : [t('cli.from.archive', { n: archive.length, sheet: t('sheet.archive') })]),
    ...(overdue.length === 0 ? [] : ['', colors.bold(t('cli.from.overdue', { n: overdue.length }))]),
    ...overdue.map(({ ref, timeframe, lastDay, activities }) => {
      const day = colors.yellow(t('cli.from.overdue.day', { date: lastDay }));
      return `  ${[ref, day, excerpt(timeframe), excerpt(activities)].filter(Boolean).join('  ')}`;
    }),
    ...(unread.length === 0 ? [] : ['', colors.yellow(t('cli.from.unread', { file }))]),
    ...unread
      .slice(0, MOST_UNREAD)
      .map((finding) => `  ${[finding.subItem, finding.cell, findingMessage(finding, t)].filter(Boolean).join('  ')}`),
    ...(unread.length > MOST_UNREAD ? [`  ${t('cli.from.more', { n: unread.length - MOST_UNREAD })}`] : []),
    ...(beside.length === 0 ? [] : ['', t('cli.from.beside', { file })]),
    ...beside.slice(0, MOST_UNREAD).map((finding) => `  ${carriedMessage(finding, et)}`),
    ...(beside.length > MOST_UNREAD ? [`  ${t('cli.from.more', { n: beside.length - MOST_UNREAD })}`] : []),
  ];
}

function changeLines(context: CliContext, framework: Framework, { version, changes }: StartedFrom): string[] {
  if (changes.length === 0) return [];
  const { t } = context;
  const same = changes.filter(({ change }) => change === 'same');
  return [
    t('cli.from.version', { from: version, to: framework.version }),
    `  ${t('cli.from.change.same', { n: same.length })}`,
    ...changes.filter(({ change }) => change !== 'same').map((change) => `  ${changeLine(context, change)}`),
  ];
}

function changeLine({ t }: CliContext, { change, from, to, status, archived }: AnswerChange): string {
  const refs = [from, to].filter(({ length }) => length > 0).map((list) => list.join(t('check.separator')));
  const what = t(`cli.from.change.${status === 'to-choose' ? 'status' : change}`, { n: from.length });
  const kept = archived ? [t('cli.from.archived', { sheet: t('sheet.archive') })] : [];
  return `${oneLine(refs.join(' → '))}  ${[what, ...kept].join(t('check.separator'))}`;
}

function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
