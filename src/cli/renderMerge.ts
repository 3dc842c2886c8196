/** A merge as lines for a person: only what differs, and what became of it. */
import picocolors from 'picocolors';
import type { AppliedOutcome } from '../app/merge/types.ts';
import type { FieldDifference } from '../core/merge/compare.ts';
import { byReason } from '../core/merge/confirmations.ts';
import { mergeKey, type MergePlace } from '../core/merge/place.ts';
import { exportTranslator } from '../core/messages/exportCatalogue.ts';
import { findingMessage } from '../core/messages/findingMessage.ts';
import { mergeTranslator, type MergeTranslator } from '../core/messages/mergeCatalogue.ts';
import { carriedMessage } from '../core/messages/reviewMessage.ts';
import { oneLine } from '../core/messages/oneLine.ts';
import type { Framework } from '../framework/schema.ts';
import type { CliContext } from './context.ts';
import {
  becameWords,
  cellsWritten,
  openOutcomes,
  standingWords,
  waitsForDecision,
  type MergedFile,
  type MergeSaid,
} from './merged.ts';

/** Of a text that is shown; the whole of it is in the file and in --json. */
const LONGEST = 160;
/** Of what a file holds beside the answers; a sheet may have thousands of strange rows. */
const MOST_UNREAD = 20;

export function renderMerge(context: CliContext, said: MergeSaid): string[] {
  const { t } = context;
  const { out, merged, summed, contested, unneeded } = said;
  const cells = cellsWritten(merged);
  const open = openOutcomes(merged);
  const first = open.find(waitsForDecision);
  return [
    ...merged.flatMap((one) => fileLines(context, said, one)),
    ...(unneeded.length === 0
      ? []
      : [t('cli.merge.unneeded', { n: unneeded.length, places: unneeded.join(t('check.separator')) })]),
    out === undefined ? t('cli.merge.wouldWrite', { n: cells }) : t('cli.merge.done', { file: out, n: cells }),
    ...(out !== undefined && summed ? [t('cli.merge.summary')] : []),
    open.length === 0
      ? t('cli.merge.settled')
      : first === undefined
        ? t('cli.merge.openByHand', { n: open.length })
        : t('cli.merge.open', { n: open.length, ...exampleOf(mergeKey(first.difference.place), contested) }),
  ];
}

/** A way to decide that would be understood: where several files have something else, theirs is nobody's. */
function exampleOf(key: string, contested: MergeSaid['contested']): { readonly key: string; readonly theirs: string } {
  const [file] = contested.get(key)?.files ?? [];
  return { key, theirs: file === undefined ? 'theirs' : `theirs:${file + 1}` };
}

function fileLines(context: CliContext, said: MergeSaid, one: MergedFile): string[] {
  const { framework } = said;
  const { file, look, outcomes } = one;
  const { t } = context;
  const colors = picocolors.createColors(context.color);
  const words = mergeTranslator(t);
  const shown = outcomes.filter(
    ({ difference, result, open }) => difference.standing !== 'ours' || result !== 'ours' || open,
  );
  const onlyOurs = outcomes.filter((outcome) => !shown.includes(outcome)).map(({ difference }) => difference.place);
  const { unread, outside, beside } = look;
  const et = exportTranslator(t);
  return [
    t('cli.merge.file', { file: colors.bold(file), ancestor: words(`merge.ancestor.${look.ancestor}`) }),
    t('cli.merge.same', { same: look.same, differ: outcomes.length }),
    ...shown.flatMap((outcome) => ['', ...outcomeLines(context, said, words, outcome)]),
    ...(onlyOurs.length === 0
      ? []
      : [
          '',
          t('cli.merge.onlyOurs', {
            places: onlyOurs.map((place) => placeWords(place, framework)).join(t('check.separator')),
          }),
        ]),
    ...confirmationLines(context, words, one),
    ...(outside.length === 0
      ? []
      : ['', t('cli.merge.outside', { n: outside.length, refs: outside.join(t('check.separator')) })]),
    ...(unread.length === 0 ? [] : ['', colors.yellow(t('cli.merge.unread'))]),
    ...unread
      .slice(0, MOST_UNREAD)
      .map((finding) => `  ${[finding.subItem, finding.cell, findingMessage(finding, t)].filter(Boolean).join('  ')}`),
    ...(unread.length > MOST_UNREAD ? [`  ${t('cli.merge.more', { n: unread.length - MOST_UNREAD })}`] : []),
    ...(beside.length === 0 ? [] : ['', t('cli.merge.beside')]),
    ...beside.slice(0, MOST_UNREAD).map((finding) => `  ${carriedMessage(finding, et)}`),
    ...(beside.length > MOST_UNREAD ? [`  ${t('cli.merge.more', { n: beside.length - MOST_UNREAD })}`] : []),
    '',
  ];
}

function confirmationLines(
  { t, color }: CliContext,
  words: MergeTranslator,
  { confirmed, unconfirmed }: MergedFile,
): string[] {
  const colors = picocolors.createColors(color);
  const values = (refs: readonly string[]): { readonly n: number; readonly refs: string } => ({
    n: refs.length,
    refs: refs.join(t('check.separator')),
  });
  return [
    ...(confirmed.length === 0 ? [] : ['', words('merge.confirmed', values(confirmed))]),
    ...byReason(unconfirmed).flatMap(([why, refs]) => [
      '',
      colors.yellow(words(`merge.unconfirmed.${why}`, values(refs))),
    ]),
  ];
}

function outcomeLines(
  { t, color }: CliContext,
  said: MergeSaid,
  words: MergeTranslator,
  outcome: AppliedOutcome,
): string[] {
  const { difference, open } = outcome;
  const colors = picocolors.createColors(color);
  const { place, reason, fields } = difference;
  const what = standingWords(t, outcome);
  const why = reason === undefined ? what : `${colors.red(what)}: ${words(`merge.reason.${reason}`)}`;
  const became = becameWords(t, outcome, said);
  return [
    `  ${colors.bold(placeWords(place, said.framework))}  ${why}`,
    ...fields.flatMap((field) => fieldLines(t, words, field)),
    `    → ${open === undefined ? colors.green(became) : colors.yellow(became)}`,
  ];
}

function fieldLines(t: CliContext['t'], words: MergeTranslator, { field, ours, theirs }: FieldDifference): string[] {
  const [mine, yours] = [words('merge.ours'), words('merge.theirs')];
  const width = Math.max(mine.length, yours.length);
  return [
    ...(field === 'text' ? [] : [`    ${t(`column.${field}`)}`]),
    `      ${mine.padEnd(width)} ${excerpt(ours, words)}`,
    `      ${yours.padEnd(width)} ${excerpt(theirs, words)}`,
  ];
}

function excerpt(text: string, words: MergeTranslator): string {
  const line = oneLine(text);
  if (line === '') return words('merge.nothing');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** A place as the workbook names it. */
function placeWords(place: MergePlace, framework: Framework): string {
  switch (place.kind) {
    case 'answer':
      return place.ref;
    case 'respondent':
      return framework.respondentFields.find(({ code }) => code === place.code)?.label ?? place.code;
    case 'additional-details':
      return framework.additionalDetails;
  }
}
