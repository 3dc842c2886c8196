import { Button, Spinner } from '@fluentui/react-components';
import type { JSX, ReactNode, RefObject } from 'react';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import type { Decision, ReviewGroup, ReviewItem } from './decisions.ts';
import { KindGroup } from './KindGroup.tsx';
import type { Stopped } from './useExport.ts';
import { useExportText } from './useExportText.ts';

interface ReviewCardProps {
  readonly framework: Framework;
  readonly groups: readonly ReviewGroup[];
  /** Answers have changed since. */
  readonly outOfDate: boolean;
  readonly stopped: Stopped | null;
  readonly busy: boolean;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** A finding that is to be focused, and so must be drawn. */
  readonly reveal: { readonly kind: string; readonly index: number } | null;
  readonly onDecide: (items: readonly ReviewItem[], decision: Decision) => void;
  readonly onLookAgain: () => void;
  /** The box for names. */
  readonly children: ReactNode;
}

/** What looks like a person or a way to find one, and what is to become of it. */
export function ReviewCard(props: ReviewCardProps): JSX.Element {
  const { framework, groups, outOfDate, stopped, busy, headingRef, reveal, onDecide, onLookAgain, children } = props;
  const text = useText();
  const et = useExportText();
  const { t } = usePane();
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <section className={text.card}>
      <h2 className={text.heading} ref={headingRef} tabIndex={-1}>
        {et('export.review')}
      </h2>
      {stopped !== null && (
        <Notice inset intent="warning">
          {et(`export.review.changed.${stopped}`)}
        </Notice>
      )}
      {outOfDate && stopped === null && (
        <Notice
          inset
          intent="info"
          actions={
            <Button
              size="small"
              disabledFocusable={busy}
              icon={busy ? <Spinner size="extra-tiny" aria-hidden role="presentation" /> : undefined}
              onClick={onLookAgain}
            >
              {busy ? t('pane.check.running') : et('export.lookAgain')}
            </Button>
          }
        >
          {et('export.review.stale')}
        </Notice>
      )}
      <p className={text.body}>{et('export.review.found', { n: total })}</p>
      <p className={text.small}>{et('review.disclaimer')}</p>
      {groups.map((group) => (
        <KindGroup
          key={group.kind}
          group={group}
          framework={framework}
          atLeast={reveal?.kind === group.kind ? reveal.index + 1 : 0}
          onDecide={onDecide}
        />
      ))}
      {children}
    </section>
  );
}
