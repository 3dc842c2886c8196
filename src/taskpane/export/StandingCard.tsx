import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState, type JSX, type RefObject } from 'react';
import type { ExportFormat, ExportKind } from '../../app/export/types.ts';
import type { Finding } from '../../core/check/finding.ts';
import { FindingItem } from '../check/FindingItem.tsx';
import { useText } from '../shared/useText.ts';
import { Notice } from '../shared/Notice.tsx';
import { useExportText } from './useExportText.ts';

/** So many at first: what comes after it should not be out of reach. */
const FIRST = 5;
const PAGE = 50;

const useStyles = makeStyles({
  ready: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  draft: { fontWeight: tokens.fontWeightSemibold },
});

interface StandingCardProps {
  /** As the workbook is now. */
  readonly blockers: readonly Finding[];
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly unsaved: readonly string[];
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onKind: (kind: ExportKind) => void;
}

/** Whether the workbook can go out as final; what stands in the way, each a click from its cell; or as a draft. */
export function StandingCard(props: StandingCardProps): JSX.Element {
  const { blockers, kind, format, unsaved, headingRef, onKind } = props;
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const [shown, setShown] = useState(FIRST);
  const rest = blockers.length - shown;
  const isData = format === 'csv' || format === 'json';
  return (
    <section className={text.card}>
      <h2 className={text.heading} ref={headingRef} tabIndex={-1}>
        {et('export.standing')}
      </h2>
      {unsaved.length > 0 && (
        <Notice inset intent="warning">
          {et('export.unsaved', { n: unsaved.length, refs: unsaved.join(et('export.made.separator')) })}
        </Notice>
      )}
      {blockers.length === 0 ? (
        <p className={mergeClasses(text.body, styles.ready)}>
          <CheckmarkCircleRegular className={styles.icon} />
          <span>{et('export.final.ready')}</span>
        </p>
      ) : (
        <>
          <p className={text.body}>{et('export.blocked', { n: blockers.length })}</p>
          <ul className={text.plainList}>
            {blockers.slice(0, shown).map((finding) => (
              <li key={`${finding.subItem ?? ''} ${finding.code} ${finding.field ?? ''} ${finding.cell ?? ''}`}>
                <FindingItem finding={finding} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <div className={text.buttons}>
              <Button
                size="small"
                onClick={() => {
                  setShown(shown + PAGE);
                }}
              >
                {et('export.blocked.more', { n: Math.min(PAGE, rest) })}
              </Button>
            </div>
          )}
        </>
      )}
      {kind === 'draft' ? (
        <p className={mergeClasses(text.body, styles.draft)}>
          {et(isData ? 'export.draft.chosenData' : 'export.draft.chosen')}
        </p>
      ) : (
        format === 'xlsx' && blockers.length === 0 && <p className={text.small}>{et('export.final.lock')}</p>
      )}
      <div className={text.buttons}>
        {/* One button, so that the focus stays where the person is. */}
        <Button
          size="small"
          onClick={() => {
            onKind(kind === 'draft' ? 'final' : 'draft');
          }}
        >
          {et(kind === 'draft' ? 'export.final.instead' : 'export.draft.instead')}
        </Button>
      </div>
    </section>
  );
}
