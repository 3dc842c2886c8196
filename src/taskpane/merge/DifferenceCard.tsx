import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import { choicesFor } from '../../app/merge/choices.ts';
import type { MergeLook } from '../../app/merge/types.ts';
import type { MergeDifference } from '../../core/merge/compare.ts';
import { needsStatus, type MergeDecision } from '../../core/merge/merge.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { Choice } from '../export/Choice.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { FieldTexts } from './FieldTexts.tsx';
import { placeWords } from './placeWords.ts';
import { useMergeText } from './useMergeText.ts';

interface DifferenceCardProps {
  readonly framework: Framework;
  readonly look: MergeLook;
  readonly difference: MergeDifference;
  /** What is to become of it; undefined where nobody has said. */
  readonly decision: MergeDecision | undefined;
  readonly onDecide: (decision: MergeDecision) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  place: {
    alignSelf: 'flex-start',
    minHeight: '24px',
    paddingBlock: 0,
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  statuses: { paddingInlineStart: tokens.spacingHorizontalXL },
});

/** One answer of which the two files differ: both texts of what differs, and what is to become of it. */
export function DifferenceCard({ framework, look, difference, decision, onDecide }: DifferenceCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const words = useMergeText();
  const { session, t, announce } = usePane();
  const name = useId();
  const { place, fields } = difference;
  const obstacle = look.obstacles.get(difference);
  const { choices, noBoth } = useMemo(() => choicesFor(look, difference, t), [look, difference, t]);
  const placed = placeWords(place, framework, t, words);
  const wording =
    place.kind === 'answer'
      ? placedSubItems(framework).find(({ subItem }) => subItem.ref === place.ref)?.subItem.text
      : undefined;
  const go = async (): Promise<void> => {
    await (place.kind === 'answer' ? session.goToRow(place.ref) : session.goToText(place));
    if (session.getState().problem === null) announce(words('merge.place.reached', { place: placed }));
  };
  return (
    <article className={styles.root} aria-label={placed}>
      <button
        type="button"
        className={styles.place}
        aria-label={words('merge.place.goTo', { place: placed })}
        onClick={() => void go()}
      >
        {placed}
      </button>
      {wording !== undefined && (
        <p dir="auto" className={text.small}>
          {wording}
        </p>
      )}
      {fields.map((field) => (
        <FieldTexts key={field.field} difference={field} place={placed} />
      ))}
      {obstacle !== undefined ? (
        <p className={text.small}>{words(`merge.open.${obstacle}`)}</p>
      ) : (
        <div role="radiogroup" aria-label={words('merge.choice', { place: placed })}>
          {(['theirs', 'ours', 'both'] as const)
            .filter((choice) => choices.includes(choice))
            .map((choice) => (
              <Choice
                key={choice}
                type="radio"
                name={name}
                checked={decision?.choice === choice}
                title={words(`merge.choice.${choice}`)}
                what={
                  choice === 'both' && difference.standing === 'conflict' ? words('merge.choice.both.what') : undefined
                }
                onChoose={() => {
                  onDecide({ choice });
                }}
              />
            ))}
          {noBoth !== undefined && <p className={text.small}>{words(`merge.noBoth.${noBoth}`)}</p>}
        </div>
      )}
      {decision?.choice === 'both' && needsStatus(difference) && (
        <div
          role="radiogroup"
          aria-label={words('merge.status.of', { place: placed })}
          className={mergeClasses(styles.statuses)}
        >
          <p className={text.small}>{words('merge.status')}</p>
          {framework.statuses.map(({ code, label }) => (
            <Choice
              key={code}
              type="radio"
              name={`${name}-status`}
              checked={decision.status === code}
              title={label}
              onChoose={() => {
                onDecide({ choice: 'both', status: code });
              }}
            />
          ))}
        </div>
      )}
    </article>
  );
}
