/** What a person may do with one difference. */
import type { MergeDifference } from '../../core/merge/compare.ts';
import { MERGE_CHOICES, mergeResponses, type MergeChoice } from '../../core/merge/merge.ts';
import { fieldsOf, Values } from '../../core/merge/side.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { separatorsOf } from './lookBeforeMerge.ts';
import type { MergeLook } from './types.ts';

export interface DifferenceChoices {
  /** Theirs and ours always; both only where that is something else than either of them. */
  readonly choices: readonly MergeChoice[];
  /** Why both cannot be kept, where both have a text. */
  readonly noBoth?: 'too-long' | 'one-only';
}

export function choicesFor(look: MergeLook, difference: MergeDifference, t: Translator): DifferenceChoices {
  const { asked, ours, theirs } = look;
  const separators = separatorsOf(ours.reading, t);
  const values = new Values(asked, separators);
  const { place } = difference;
  const merged = (choice: MergeChoice): { readonly texts: string; readonly open: string | undefined } => {
    const { response, outcomes } = mergeResponses(
      asked,
      ours.reading.response,
      theirs.response,
      [difference],
      () => ({ choice }),
      separators,
    );
    // Two statuses cannot both be kept, so they are no reason to offer it.
    const texts = fieldsOf(place).filter((field) => field !== 'status');
    return {
      texts: JSON.stringify(texts.map((field) => values.text(response, place, field))),
      open: outcomes[0]?.open,
    };
  };
  const both = merged('both');
  if (both.open === 'too-long' || both.open === 'one-only') {
    return { choices: ['ours', 'theirs'], noBoth: both.open };
  }
  const isOfItsOwn = both.texts !== merged('theirs').texts && both.texts !== merged('ours').texts;
  return { choices: isOfItsOwn || difference.standing === 'both' ? MERGE_CHOICES : ['ours', 'theirs'] };
}
