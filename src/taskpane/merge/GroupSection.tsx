import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { MergeLook } from '../../app/merge/types.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import type { MergeDecision } from '../../core/merge/merge.ts';
import type { Framework } from '../../framework/schema.ts';
import { Fold } from '../export/Fold.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { decisionOn, isUndecided, keyOf, type Decisions, type DifferenceGroup } from './groups.ts';
import { useMergeText } from './useMergeText.ts';

/** So many at first, and so many more with each press: all of the Action Tool, and of a questionnaire of thousands a page. */
const PAGE = 100;

interface GroupSectionProps {
  readonly framework: Framework;
  readonly look: MergeLook;
  readonly group: DifferenceGroup;
  readonly decisions: Decisions;
  readonly onDecide: (differences: readonly MergeDifference[], decision: MergeDecision) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, overflowWrap: 'anywhere' },
});

/** Differences of one kind: why they are together, each one, and all at once. */
export function GroupSection({ framework, look, group, decisions, onDecide }: GroupSectionProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const words = useMergeText();
  const { announce } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { key, differences } = group;
  const rest = differences.length - shown;
  const title = words('merge.group', { title: words(`merge.group.${key}`), n: differences.length });
  const decideAll = (choice: 'ours' | 'theirs'): void => {
    onDecide(differences, { choice });
    announce(words('merge.all.done', { n: differences.length }));
  };
  const contents = (
    <>
      {key !== 'blocked' && <p className={text.small}>{words(`merge.group.${key}.what`)}</p>}
      {key !== 'blocked' && differences.length > 1 && (
        <div className={text.buttons}>
          {(['theirs', 'ours'] as const).map((choice) => (
            <Button
              key={choice}
              size="small"
              onClick={() => {
                decideAll(choice);
              }}
            >
              {words(`merge.all.${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {differences.slice(0, shown).map((difference) => (
        <DifferenceCard
          key={keyOf(difference)}
          framework={framework}
          look={look}
          difference={difference}
          decision={decisionOn(difference, decisions)}
          onDecide={(decision) => {
            onDecide([difference], decision);
          }}
        />
      ))}
      {rest > 0 && (
        <div className={text.buttons}>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + PAGE);
            }}
          >
            {words('merge.group.more', { n: Math.min(PAGE, rest) })}
          </Button>
        </div>
      )}
    </>
  );
  // Nothing happens there unless somebody wants it to.
  if (key === 'ours') return <Fold title={title}>{contents}</Fold>;
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={mergeClasses(text.heading, styles.title)}>{title}</h3>
        {key === 'conflict' && (
          <span className={text.small}>
            {words('merge.group.undecided', { n: differences.filter((one) => isUndecided(one, decisions)).length })}
          </span>
        )}
      </div>
      {contents}
    </section>
  );
}
