import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { PersonKind } from '../../core/confidentiality/finding.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import type { Decision, ReviewGroup, ReviewItem } from './decisions.ts';
import { FindingChoice } from './FindingChoice.tsx';
import { useExportText } from './useExportText.ts';

/** So many at first, and so many more with each press: a questionnaire may have thousands. */
const PAGE = 25;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, overflowWrap: 'anywhere', '::first-letter': { textTransform: 'uppercase' } },
});

/** The id of a finding's first radio button. */
export const findingId = (kind: PersonKind, index: number): string => `finding-${kind}-${index}`;

interface KindGroupProps {
  readonly group: ReviewGroup;
  readonly framework: Framework;
  /** So many must be drawn: one of them is to be focused. */
  readonly atLeast: number;
  readonly onDecide: (items: readonly ReviewItem[], decision: Decision) => void;
}

/** Findings of one kind: what they look like, why that may endanger, each one, and all at once. */
export function KindGroup({ group, framework, atLeast, onDecide }: KindGroupProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const { announce } = usePane();
  const [wanted, setWanted] = useState(PAGE);
  const { kind, items, undecided } = group;
  const shown = Math.max(wanted, atLeast);
  const rest = items.length - shown;
  const title = et(`review.${kind}`);
  const open = items.filter(({ coveredBy }) => coveredBy === undefined);
  const decideAll = (decision: Decision): void => {
    onDecide(open, decision);
    announce(
      et(decision === 'keep' ? 'export.review.keptAll' : 'export.review.leftAll', { n: open.length, kind: title }),
    );
  };
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={mergeClasses(text.heading, styles.title)}>
          {et('export.review.group', { kind: title, n: items.length })}
        </h3>
        <span className={text.small}>
          {undecided > 0 ? et('export.review.undecided', { n: undecided }) : et('export.review.decided')}
        </span>
      </div>
      <p className={text.small}>{et(`review.why.${kind}`)}</p>
      {items.slice(0, shown).map((item, index) => (
        <FindingChoice
          key={item.key}
          item={item}
          framework={framework}
          id={findingId(kind, index)}
          onDecide={(decision) => {
            onDecide([item], decision);
          }}
        />
      ))}
      <div className={text.buttons}>
        {rest > 0 && (
          <Button
            size="small"
            onClick={() => {
              setWanted(shown + PAGE);
            }}
          >
            {et('export.review.more', { n: Math.min(PAGE, rest) })}
          </Button>
        )}
        {open.length > 1 &&
          (['keep', 'leave'] as const).map((decision) => (
            <Button
              key={decision}
              size="small"
              onClick={() => {
                decideAll(decision);
              }}
            >
              {et(`export.review.${decision}All`)}
            </Button>
          ))}
      </div>
    </section>
  );
}
