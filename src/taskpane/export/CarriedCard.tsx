import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { carriedAdvice, carriedMessage } from '../../core/messages/reviewMessage.ts';
import { useText } from '../shared/useText.ts';
import { Fold } from './Fold.tsx';
import { useExportText } from './useExportText.ts';

/** Of one kind: a workbook may have hundreds of sheets. */
const MOST = 10;

const useStyles = makeStyles({
  kind: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

/** What the workbook carries beside the answers: in no export, and still in the workbook. */
export function CarriedCard({ carried }: { readonly carried: readonly CarriedFinding[] }): JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  if (carried.length === 0) return null;
  const kinds = [...new Set(carried.map(({ kind }) => kind))];
  // What could not be looked at is the same every time; what was found is news.
  const found = carried.filter(({ kind }) => kind !== 'not-looked-at');
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{et('export.carried')}</h2>
      <p className={text.small}>{et('review.carried.intro')}</p>
      <Fold title={et('export.carried.list', { n: found.length })} open={found.length > 0}>
        {kinds.map((kind) => {
          const ofKind = carried.filter((finding) => finding.kind === kind);
          const [first] = ofKind;
          const more = ofKind.length - MOST;
          return (
            <div key={kind} className={styles.kind}>
              {ofKind.slice(0, MOST).map((finding, index) => (
                <p key={index} className={text.body}>
                  {carriedMessage(finding, et)}
                </p>
              ))}
              {more > 0 && <p className={text.body}>{et('export.carried.more', { n: more })}</p>}
              {first !== undefined && <p className={text.small}>{carriedAdvice(first, et)}</p>}
            </div>
          );
        })}
      </Fold>
    </section>
  );
}
