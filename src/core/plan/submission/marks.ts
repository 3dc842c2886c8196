/** What a draft is marked with, and the words of a copy's live state. */
import { startTranslator } from '../../messages/startCatalogue.ts';
import type { Translator } from '../../messages/catalogue.ts';
import type { MessageValues } from '../../messages/translator.ts';
import { messageFormula } from '../formula.ts';
import type { PagePlan } from '../workbookPlan.ts';
import { minuteOf } from './record.ts';
import type { SubmissionMarks } from './submission.ts';

/** What a draft's banner says: how much is open, and as of when. */
export interface DraftBanner {
  readonly text: string;
  readonly note: string;
}

/** The banner; undefined for a workbook that is no draft copy. */
export function draftBanner(
  marks: SubmissionMarks | undefined,
  { open, total }: { readonly open: number; readonly total: number },
): DraftBanner | undefined {
  if (marks?.submission.kind !== 'draft') return undefined;
  const { words, submission } = marks;
  return {
    text: words('record.draft', { open, total }),
    note: words('record.draft.note', { date: minuteOf(submission.at) }),
  };
}

/** The header of every page of a draft: bold, in the middle. An ampersand starts a code there; two stand for one. */
export function draftHeader(banner: DraftBanner): NonNullable<PagePlan['header']> {
  return { left: '', center: `&B${banner.text.replaceAll('&', '&&')}`, right: '' };
}

/** How the state of a workbook is said, as text and as a live formula. */
export interface StateWords {
  readonly openText: (open: number) => string;
  /** `open` is the formula that counts what is open. */
  readonly openFormula: (open: string) => string;
  readonly respondent: string;
  readonly done: string;
}

/**
 * A workbook that is worked on is a DRAFT until it is complete. In a draft copy the banner says that already, and the
 * state says what is open now; and a final copy that is no longer complete has been changed since, which is not a draft.
 */
export function stateWords(t: Translator, total: number, marks: SubmissionMarks | undefined): StateWords {
  const st = startTranslator(t);
  const done = st('start.progress.done', { total });
  if (marks === undefined) {
    return {
      done,
      openText: (open) => st('start.progress.open', { open, total }),
      openFormula: (open) => messageFormula(st, 'start.progress.open', { open }, { total }),
      respondent: st('start.progress.openRespondent'),
    };
  }
  const { words, submission } = marks;
  const key = `record.state.${submission.kind}` as const;
  const values: MessageValues = { total };
  return {
    done,
    openText: (open) => words(key, { ...values, open }),
    openFormula: (open) => messageFormula(words, key, { open }, values),
    respondent: words(`record.state.${submission.kind}.respondent`),
  };
}
