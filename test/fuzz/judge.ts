/**
 * Whether what was read of a changed workbook may be.
 *
 * Refused for a reason that is one of a file's: always. Read: every answer is what it was in the workbook before the
 * changes, or the check says that something is amiss with it, or it is what the file now says. What the file says is
 * what another reader reads in the same cell, in a row that has the answer's Ref and a column that has its header. An
 * answer that is none of these is wrong and was taken for right.
 */
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Outcome, Read, ReadText } from './reading.ts';
import { dayOf, sameText, type OtherReader } from './secondOpinion.ts';

export type Verdict =
  | { readonly kind: 'refused' | 'same' | 'reported' | 'confirmed' }
  /** The other reader refuses the file: nobody else says what is in it. */
  | { readonly kind: 'unsettled'; readonly answers: readonly string[] }
  | { readonly kind: 'fault'; readonly what: string };

/** A file's own fault, or a workbook of another kind; not one of ours (`internal`). */
const REASONS = new Set([
  'not-zip',
  'not-workbook',
  'workbook-encrypted',
  'workbook-old-format',
  'workbook-damaged',
  'workbook-too-big',
  'not-questionnaire',
  'framework-other',
  'layout-newer',
]);

export interface Question {
  readonly before: Read;
  readonly after: Outcome;
  /** Reads the changed workbook; called only where it is needed. */
  readonly other: () => Promise<OtherReader | undefined>;
  /** Also where all is the same: does the file not say otherwise? */
  readonly thorough: boolean;
}

export async function judge({ before, after, other, thorough }: Question): Promise<Verdict> {
  if ('refused' in after) {
    return REASONS.has(after.refused) ? { kind: 'refused' } : { kind: 'fault', what: `refused as ${after.refused}` };
  }
  const { texts, findings } = after.read;
  const known = new Set(before.findings);
  const news = findings.filter((finding) => !known.has(finding));
  const changed = [...texts].filter(([key, { text }]) => text !== before.texts.get(key)?.text);
  const silent = changed.filter(([key]) => !isReported(key, news));
  if (silent.length === 0 && !thorough) return { kind: changed.length === 0 ? 'same' : 'reported' };

  const reader = await other();
  if (reader === undefined) {
    return silent.length > 0
      ? { kind: 'unsettled', answers: silent.map(([key]) => key) }
      : { kind: changed.length === 0 ? 'same' : 'reported' };
  }
  const asked = thorough ? [...texts].filter(([key]) => !isReported(key, news)) : silent;
  for (const [key, read] of asked) {
    // Without a label and a name nobody can tell where an answer is; that a name is lost is in the check.
    if (read.place === undefined && findings.includes('names-lost')) continue;
    const wrong = wrongIn(key, read, before.texts.get(key), reader);
    if (wrong !== undefined) return { kind: 'fault', what: `${key}: ${wrong}` };
  }
  return { kind: silent.length > 0 ? 'confirmed' : changed.length === 0 ? 'same' : 'reported' };
}

/** Does a finding that was not there before point at the answer, or at the worksheet as a whole? */
function isReported(key: string, news: readonly string[]): boolean {
  const [owner = '', field = ''] = key.split(' ');
  return news.some((finding) => {
    const [code = '', subject = '', part = ''] = finding.split(' ');
    if (code === 'names-lost' || code === 'questionnaire-copied') return true;
    if (code === 'column-missing' || code === 'column-doubtful') return subject === field || part === field;
    // A required answer that is gone tells of the others beside it, too: the sheet is gone.
    if (code === 'label-lost')
      return owner === 'details' ? subject === '' : owner === 'respondent' && subject === field;
    if (owner === 'respondent' || owner === 'details') return code === 'respondent-missing';
    return subject === owner;
  });
}

function wrongIn(key: string, read: ReadText, before: ReadText | undefined, other: OtherReader): string | undefined {
  const { place, ref, header = '' } = read;
  // Nothing there is to be read; that is reported, or there was nothing before.
  if (place === undefined) return read.text === before?.text ? undefined : `gone, was ${shown(before?.text)}`;
  const said = other(place);
  const at = `${place.sheet} ${place.row + 1}/${place.column + 1}`;
  // The other reader finds no such sheet: it goes by content types, we by relationships.
  if (said === undefined && read.text === before?.text) return undefined;
  if (said === undefined || !meansSame(key, said, read.text))
    return `read ${shown(read.text)}, the other reads ${shown(said)} at ${at}`;
  if (read.text === before?.text) return undefined;
  const owner = key.split(' ')[0] ?? '';
  const refSaid = ref === undefined ? undefined : other(ref);
  if (ref !== undefined && !sameRef(refSaid ?? '', owner)) return `read at ${at}, in the row of ${shown(refSaid)}`;
  if (JSON.stringify(before?.place) === JSON.stringify(place)) return undefined;
  const wasHeader = before?.header ?? '';
  if (wasHeader !== header) return `read at ${at}, below ${shown(header)}, was below ${shown(wasHeader)}`;
  if (ref !== undefined) return undefined;
  // Of the respondent: with the label beside it that it had.
  const label = other({ ...place, column: Math.max(0, place.column - 1) });
  return sameText(label ?? '', before?.label ?? '') ? undefined : `read at ${at}, beside ${shown(label)}`;
}

/** A status is read as its code, whatever the case and the spaces of its label. */
function meansSame(key: string, said: string, text: string): boolean {
  if (sameText(said, text)) return true;
  // A date is one without its format, too: the field says so.
  if (key === 'respondent date' && /^\d+(?:\.\d+)?$/.test(said)) return dayOf(Number(said), false) === text;
  const label = said.replace(/\s+/g, ' ').trim().toLowerCase();
  return (
    key.endsWith(' status') &&
    icanActionTool.statuses.some((status) => status.code === text && status.label.toLowerCase() === label)
  );
}

/** A Ref as people write and programs change it: `1.10` becomes the number 1.1, and the row says it by its wording. */
function sameRef(one: string, other: string): boolean {
  const key = (text: string): string => text.replace(/\s/g, '');
  return key(one) === key(other) || Number(key(one)) === Number(key(other));
}

function shown(text: string | undefined): string {
  return text === undefined ? 'nothing' : JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
