/** What a part has on its Start sheet: that it is one, above all else, and at the end what merging needs. */
import type { NormalInput } from '../plan/normalise.ts';
import type { SheetDraft } from '../plan/sheetDraft.ts';
import { heading, heightOf, HINT, LABEL, STYLE, TEXT } from '../plan/startLook.ts';
import { partTitle, type PartMarks } from './partMarks.ts';
import { partTexts } from './partRecord.ts';

/** One line: nobody reads it. */
const RECORD_HEIGHT = 14;

/** The banner of a part; nothing in a whole questionnaire. */
export function layOutPartBanner(draft: SheetDraft, { part, rows }: NormalInput): void {
  if (part === undefined) return;
  // As a draft's banner (plan/submission/layOutRecord.ts): alone in its row, it reaches over the empty cells beside it.
  const line = (text: string, style: typeof STYLE.part | typeof STYLE.partNote, height: number): number =>
    draft.row(
      [
        [LABEL, text, style],
        [TEXT, null, style],
        [HINT, null, style],
      ],
      height,
    );
  line(partTitle(part, rows.length), STYLE.part, 28);
  line(part.words('part.note'), STYLE.partNote, 18);
}

/** The record (partRecord.ts), with a line that says what it is for. */
export function layOutPartRecord(draft: SheetDraft, { record, words }: PartMarks): void {
  heading(draft, words('part.record'));
  const why = words('part.record.text');
  draft.row([[TEXT, why, STYLE.text]], heightOf(why, TEXT));
  for (const text of partTexts(record)) draft.row([[TEXT, text, STYLE.partRecord]], RECORD_HEIGHT);
}
