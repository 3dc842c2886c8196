/** What an export adds to the Start sheet: a draft's banner above all else, and the submission record. */
import type { NormalInput } from '../normalise.ts';
import type { SheetDraft } from '../sheetDraft.ts';
import { heading, heightOf, HINT, LABEL, one, STYLE, TEXT } from '../startLook.ts';
import type { NamePlan } from '../workbookPlan.ts';
import { draftBanner } from './marks.ts';
import { grouped, RECORD_KEYS, RECORD_NAMES, recordValues } from './record.ts';

/** A draft's banner; nothing where it is none. */
export function layOutBanner(draft: SheetDraft, { marks, rows }: NormalInput): void {
  const open = rows.filter(({ verdict }) => verdict.state !== 'complete').length;
  const banner = draftBanner(marks, { open, total: rows.length });
  if (banner === undefined) return;
  // One text across the three columns: alone in its row, it reaches over the empty cells beside it.
  const line = (text: string, style: typeof STYLE.draft | typeof STYLE.draftNote, height: number): number =>
    draft.row(
      [
        [LABEL, text, style],
        [TEXT, null, style],
        [HINT, null, style],
      ],
      height,
    );
  line(banner.text, STYLE.draft, 32);
  line(banner.note, STYLE.draftNote, 18);
}

/** The record, and the names of its cells; nothing in a workbook that is no export. */
export function layOutRecord(draft: SheetDraft, input: NormalInput): NamePlan[] {
  const { marks } = input;
  if (marks === undefined) return [];
  const { submission, words } = marks;
  const values = { ...recordValues(input, submission, words), seal: grouped(submission.seal) };
  heading(draft, words('record.heading'));
  const names = ([...RECORD_KEYS, 'seal'] as const).map((key): NamePlan => {
    const value = values[key];
    const row = draft.row(
      [
        [LABEL, words(`record.${key}`), STYLE.label],
        [TEXT, value, STYLE.recordValue],
      ],
      Math.max(heightOf(String(value), TEXT), heightOf(words(`record.${key}`), LABEL)),
    );
    return { name: RECORD_NAMES[key], sheet: 'start', area: one(row, TEXT) };
  });
  const how = words('record.verify.text');
  draft.row(
    [
      [LABEL, words('record.verify'), STYLE.label],
      [TEXT, how, STYLE.text],
    ],
    heightOf(how, TEXT),
  );
  draft.gap();
  return names;
}
