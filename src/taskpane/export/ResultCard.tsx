import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX, type RefObject } from 'react';
import { usePane } from '../paneContext.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import type { DeliveryWay } from '../platform.ts';
import { ByHand } from './ByHand.tsx';
import { Fold } from './Fold.tsx';
import { nextSteps, waysAgain } from './nextSteps.ts';
import type { Made } from './useExport.ts';
import { useExportText } from './useExportText.ts';

interface ResultCardProps {
  readonly made: Made;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onDeliver: (way: DeliveryWay) => void;
}

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  fingerprint: { fontFamily: tokens.fontFamilyMonospace, userSelect: 'all' },
});

/** What was made, what became of it, and what to do next. */
export function ResultCard({ made, headingRef, onDeliver }: ResultCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const { t, platform, announce } = usePane();
  const [nameCopied, setNameCopied] = useState(false);
  const { file, delivery, way, format, summary } = made;
  const separator = et('export.made.separator');
  const isFailed = delivery.kind === 'failed';
  const reason = isFailed && delivery.error !== undefined ? paneErrorMessage(delivery.error, t) : '';
  const [first, ...rest] = nextSteps(made, platform, et);
  const isData = format === 'csv' || format === 'json';
  const copyName = async (): Promise<void> => {
    if (!(await platform.copyText(file.name))) return;
    setNameCopied(true);
    announce(et('export.made.nameCopied'));
  };
  return (
    <section className={text.card}>
      <h2 className={text.heading} ref={headingRef} tabIndex={-1}>
        {et('export.made')}
      </h2>
      <Notice inset intent={isFailed ? 'error' : 'success'}>
        {isFailed ? `${et(`export.next.failed.${way}`, { reason })} ${first ?? ''}` : first}
      </Notice>
      {rest.map((sentence) => (
        <p key={sentence} className={text.body}>
          {sentence}
        </p>
      ))}
      {isFailed && way === 'copy' && <ByHand bytes={file.bytes} />}
      <p className={text.body}>
        {et('export.made.name')}:{' '}
        <bdi dir="auto" className={styles.name}>
          {file.name}
        </bdi>
      </p>
      <div className={text.buttons}>
        {waysAgain(made, platform, et).map(({ way: again, label }) => (
          <Button
            key={again}
            size="small"
            onClick={() => {
              onDeliver(again);
            }}
          >
            {label}
          </Button>
        ))}
        <Button size="small" onClick={() => void copyName()}>
          {et('export.made.copyName')}
        </Button>
      </div>
      {nameCopied && <p className={text.small}>{et('export.made.nameCopied')}</p>}
      {file.leftOut.length === 0 && file.withheld === 0 ? (
        <p className={text.small}>{et('export.made.whole')}</p>
      ) : (
        <>
          {file.leftOut.length > 0 && (
            <p className={text.small}>
              {et('export.made.leftOut', {
                parts: file.leftOut.map((part) => et(`review.part.${part}`)).join(separator),
              })}
            </p>
          )}
          {file.withheld > 0 && <p className={text.small}>{et('export.made.withheld', { n: file.withheld })}</p>}
        </>
      )}
      {summary !== 'untouched' && (
        <p className={text.small}>
          {summary === 'rebuilt'
            ? et('export.made.summary.rebuilt')
            : et('export.made.summary.failed', { reason: paneErrorMessage(summary, t) })}
        </p>
      )}
      <Fold title={et('export.made.fingerprint')}>
        <bdi dir="ltr" className={mergeClasses(text.small, styles.fingerprint)}>
          {file.fingerprint.replace(/(.{4})(?=.)/g, '$1 ')}
        </bdi>
        <p className={text.small}>{et(isData ? 'export.made.fingerprint.data' : 'export.made.fingerprint.what')}</p>
      </Fold>
    </section>
  );
}
