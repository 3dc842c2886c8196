import type { JSX } from 'react';
import type { MergeLook } from '../../app/merge/types.ts';
import { byReason } from '../../core/merge/confirmations.ts';
import { exportTranslator } from '../../core/messages/exportCatalogue.ts';
import { findingMessage } from '../../core/messages/findingMessage.ts';
import { carriedMessage } from '../../core/messages/reviewMessage.ts';
import { Fold } from '../export/Fold.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useMergeText } from './useMergeText.ts';

/** A sheet may have thousands of strange rows. */
const MOST = 20;

/** What their file has that is no answer to ours: a person has to look at it there. */
export function BesideCard({ look }: { readonly look: MergeLook }): JSX.Element | null {
  const text = useText();
  const words = useMergeText();
  const { t } = usePane();
  const et = exportTranslator(t);
  const { unread, outside, beside } = look;
  const { left } = look.confirmations;
  const total = left.length + unread.length + outside.length + beside.length;
  if (total === 0) return null;
  const list = (lines: readonly string[]): JSX.Element => (
    <>
      <ul className={text.list}>
        {lines.slice(0, MOST).map((line, index) => (
          <li key={index} dir="auto" className={text.small}>
            {line}
          </li>
        ))}
      </ul>
      {lines.length > MOST && <p className={text.small}>{words('merge.beside.more', { n: lines.length - MOST })}</p>}
    </>
  );
  const separator = words('merge.separator.places');
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{words('merge.beside')}</h2>
      <Fold title={words('merge.beside.n', { n: total })} open={total > beside.length}>
        {byReason(left).map(([why, refs]) => (
          <p key={why} className={text.body}>
            {words(`merge.unconfirmed.${why}`, { refs: refs.join(separator) })}
          </p>
        ))}
        {unread.length > 0 && (
          <>
            <p className={text.body}>{words('merge.beside.unread')}</p>
            {list(
              unread.map((finding) =>
                [finding.subItem, finding.cell, findingMessage(finding, t)].filter(Boolean).join(separator),
              ),
            )}
          </>
        )}
        {outside.length > 0 && (
          <p className={text.body}>
            {words('merge.beside.outside', { n: outside.length, refs: outside.join(separator) })}
          </p>
        )}
        {beside.length > 0 && (
          <>
            <p className={text.body}>{words('merge.beside.carried')}</p>
            {list(beside.map((finding) => carriedMessage(finding, et)))}
          </>
        )}
      </Fold>
    </section>
  );
}
