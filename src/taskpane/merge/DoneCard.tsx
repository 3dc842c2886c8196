import type { JSX, RefObject } from 'react';
import type { AppliedOutcome } from '../../app/merge/types.ts';
import type { MergeDone } from '../../app/session/paneMerge.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import { cellsOf } from './groups.ts';
import { placeWords } from './placeWords.ts';
import { useMergeText } from './useMergeText.ts';

interface DoneCardProps {
  readonly framework: Framework;
  readonly done: MergeDone;
  /** Answers that differ still. */
  readonly left: number;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** What was written, what stayed, and why. */
export function DoneCard({ framework, done, left, headingRef }: DoneCardProps): JSX.Element {
  const text = useText();
  const words = useMergeText();
  const { t } = usePane();
  const { outcomes } = done.applied;
  const { confirmed } = done.confirmations;
  const cells = cellsOf(done);
  const place = ({ difference }: AppliedOutcome): string => placeWords(difference.place, framework, t, words);
  const open = outcomes.filter((outcome) => outcome.open !== undefined);
  return (
    <section className={text.card}>
      <h2 className={text.heading} ref={headingRef} tabIndex={-1}>
        {words('merge.done')}
      </h2>
      <Notice inset intent={open.some(isSurprise) ? 'warning' : 'success'}>
        {words('merge.done.cells', { n: cells })} {cells > 0 && words('merge.done.next')}
      </Notice>
      {(['theirs', 'both', 'ours'] as const).map((result) => {
        const places = outcomes.filter((outcome) => outcome.result === result && outcome.open === undefined).map(place);
        return (
          places.length > 0 && (
            <p key={result} className={text.body}>
              {words(`merge.done.${result}`, { places: places.join(words('merge.separator.places')) })}
            </p>
          )
        );
      })}
      {confirmed.length > 0 && (
        <p className={text.body}>
          {words('merge.confirmed', { n: confirmed.length, refs: confirmed.join(words('merge.separator.places')) })}
        </p>
      )}
      {open.length > 0 && (
        <ul className={text.list}>
          {open.map((outcome) => (
            <li key={place(outcome)} className={text.body}>
              {words('merge.done.open', {
                place: place(outcome),
                reason: outcome.open === undefined ? '' : words(`merge.open.${outcome.open}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className={text.body}>{words(left === 0 ? 'merge.done.settled' : 'merge.done.left')}</p>
    </section>
  );
}

/** Something else than the person asked for. */
const isSurprise = ({ open }: AppliedOutcome): boolean => open !== undefined && open !== 'undecided';
