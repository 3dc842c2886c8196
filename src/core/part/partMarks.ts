import type { MergeTranslator } from '../messages/mergeCatalogue.ts';
import type { PartRecord } from './partRecord.ts';

/** What a workbook that is a part is marked with; the words are loaded when somebody makes a part, and given from there. */
export interface PartMarks {
  readonly record: PartRecord;
  /** How many sub-items the whole questionnaire has. */
  readonly total: number;
  readonly words: MergeTranslator;
}

/** `Part: 12 of 67 sub-items`, as the file's properties and its first line say it. */
export function partTitle({ words, total }: PartMarks, n: number): string {
  return words('part.title', { n, total });
}
