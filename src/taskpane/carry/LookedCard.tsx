import type { JSX } from 'react';
import { DETAILS_KEY } from '../../core/merge/place.ts';
import { findingMessage } from '../../core/messages/findingMessage.ts';
import type { Framework } from '../../framework/schema.ts';
import { Fold } from '../export/Fold.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import type { Looked } from './useCarry.ts';

/** Of what the file holds beside the answers; a sheet may have thousands of strange rows. */
const MOST_UNREAD = 10;

/** What was chosen: which file it is, what of it is carried, and what is not. */
export function LookedCard({
  looked,
  framework,
}: {
  readonly looked: Looked;
  readonly framework: Framework;
}): JSX.Element {
  const text = useText();
  const ut = useUpdateText();
  const { t } = usePane();
  const { name, started } = looked;
  const { version, marks, overdue, leftBehind, withheld, archive, unread, counts } = started;
  const labels = new Map(framework.respondentFields.map(({ code, label }) => [code, label]));
  labels.set(DETAILS_KEY, framework.additionalDetails);
  const named = (keys: readonly string[]): string =>
    keys.map((key) => labels.get(key) ?? key).join(t('check.separator'));
  const { then } = counts.total;
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{ut('carry.file')}</h2>
      <p className={text.body}>
        <bdi>{name}</bdi>
      </p>
      <p className={text.small}>{ut('carry.file.is', { version, answered: then - counts.open.then, total: then })}</p>
      <h2 className={text.heading}>{ut('carry.comes')}</h2>
      <p className={text.body}>{ut('carry.marks', { n: marks.length })}</p>
      {overdue.length > 0 && <p className={text.body}>{ut('carry.overdue', { n: overdue.length })}</p>}
      {leftBehind.length > 0 && <p className={text.body}>{ut('carry.leftBehind', { fields: named(leftBehind) })}</p>}
      {withheld.length > 0 && (
        <p className={text.body}>{ut('carry.withheld', { n: withheld.length, places: named(withheld) })}</p>
      )}
      {archive.length > 0 && (
        <p className={text.body}>{ut('carry.archive', { n: archive.length, sheet: t('sheet.archive') })}</p>
      )}
      {unread.length > 0 && (
        <Fold title={ut('carry.unread')} open>
          <ul className={text.list}>
            {unread.slice(0, MOST_UNREAD).map((finding, index) => (
              <li key={index} className={text.body}>
                {ut('carry.unread.line', {
                  cell: finding.subItem ?? finding.cell ?? '',
                  what: findingMessage(finding, t),
                })}
              </li>
            ))}
          </ul>
          {unread.length > MOST_UNREAD && (
            <p className={text.small}>{ut('carry.more', { n: unread.length - MOST_UNREAD })}</p>
          )}
        </Fold>
      )}
    </section>
  );
}
