import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { placeInWords } from '../../core/messages/reviewMessage.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { Choice } from './Choice.tsx';
import { isUndecided, type Decision, type ReviewItem } from './decisions.ts';
import { useExportText } from './useExportText.ts';

interface FindingChoiceProps {
  readonly item: ReviewItem;
  readonly framework: Framework;
  /** Of its first radio button. */
  readonly id: string;
  readonly onDecide: (decision: Decision) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginBlock: 0,
    paddingBlock: tokens.spacingVerticalS,
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
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  undecided: { borderInlineStartColor: tokens.colorStatusWarningBorder2 },
  found: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
  // Struck through as well: the choice is not told by the radio button alone.
  left: { textDecorationLine: 'line-through' },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
});

/** One finding: where, what, and whether it stays. */
export function FindingChoice({ item, framework, id, onDecide }: FindingChoiceProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const { session, t, announce } = usePane();
  const name = useId();
  const { finding, decision, coveredBy } = item;
  const place = placeInWords(finding.place, framework, t, et);
  const go = async (): Promise<void> => {
    await session.goToText(finding.place);
    if (session.getState().problem === null) announce(et('export.review.reached', { place }));
  };
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.place}
        aria-label={et('export.review.goTo', { place })}
        onClick={() => void go()}
      >
        {place}
      </button>
      <blockquote dir="auto" className={mergeClasses(text.quote, isUndecided(item) && styles.undecided)}>
        {finding.before}
        <mark className={mergeClasses(styles.found, (decision === 'leave' || coveredBy !== undefined) && styles.left)}>
          {finding.text}
        </mark>
        {finding.after}
      </blockquote>
      {coveredBy === undefined ? (
        <div
          role="radiogroup"
          aria-label={et('export.review.choice', { place, text: finding.text })}
          className={styles.choices}
        >
          {(['keep', 'leave'] as const).map((option) => (
            <Choice
              key={option}
              type="radio"
              name={name}
              id={option === 'keep' ? id : undefined}
              checked={decision === option}
              title={et(`export.review.${option}`)}
              onChoose={() => {
                onDecide(option);
              }}
            />
          ))}
        </div>
      ) : (
        <p className={text.small}>{et('export.review.covered', { part: et(`review.part.${coveredBy}`) })}</p>
      )}
    </div>
  );
}
