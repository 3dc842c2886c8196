import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { FieldDifference } from '../../core/merge/compare.ts';
import { compareWords, type TextRun } from '../../core/merge/wordDiff.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useMergeText } from './useMergeText.ts';

/** Characters of a text that is shown whole; a longer one scrolls, so that the choice below it is not out of reach. */
const LONG = 600;
/** Of the shorter text, this share must be in both: of two texts that are nothing alike, every word would be marked. */
const ALIKE = 0.3;

const useStyles = makeStyles({
  field: { fontWeight: tokens.fontWeightSemibold },
  // Beside each other where there is room; a pane of 320 px has none.
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  version: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  theirs: { borderInlineStartColor: tokens.colorCompoundBrandStroke, borderInlineStartStyle: 'double' },
  long: {
    maxHeight: '240px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  nothing: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  own: {
    color: 'inherit',
    backgroundColor: tokens.colorStatusWarningBackground2,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '2px',
    // The system's own mark may have any colour; the line is there in all of them.
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
});

/** One value as both have it, below each other or side by side; what only one of the texts has is marked. */
export function FieldTexts({
  difference,
  place,
}: {
  readonly difference: FieldDifference;
  readonly place: string;
}): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const words = useMergeText();
  const { t } = usePane();
  const { field, ours, theirs } = difference;
  const runs = useMemo(() => markedRuns(field === 'status', ours, theirs), [field, ours, theirs]);
  const label = field === 'text' ? place : t(`column.${field}`);
  const version = (whose: 'ours' | 'theirs'): JSX.Element => {
    const whole = difference[whose];
    const isLong = whole.length > LONG;
    const name = words(`merge.version.${whose}`);
    return (
      <div className={styles.version}>
        <span className={text.small}>{name}</span>
        <blockquote
          dir="auto"
          className={mergeClasses(text.quote, whose === 'theirs' && styles.theirs, isLong && styles.long)}
          // What scrolls must be reached to be scrolled with the keyboard.
          {...(isLong
            ? { tabIndex: 0, role: 'group', 'aria-label': words('merge.version.of', { version: name, field: label }) }
            : {})}
        >
          {whole.trim() === '' ? (
            <span className={styles.nothing}>{words('merge.nothing')}</span>
          ) : (
            runs[whose].map((run, index) =>
              run.common ? (
                run.text
              ) : (
                <mark key={index} className={styles.own}>
                  {run.text}
                </mark>
              ),
            )
          )}
        </blockquote>
      </div>
    );
  };
  return (
    <>
      {field !== 'text' && <span className={mergeClasses(text.small, styles.field)}>{label}</span>}
      <div className={styles.pair}>
        {version('ours')}
        {version('theirs')}
      </div>
    </>
  );
}

function markedRuns(
  isStatus: boolean,
  ours: string,
  theirs: string,
): { readonly ours: readonly TextRun[]; readonly theirs: readonly TextRun[] } {
  const whole = (text: string): readonly TextRun[] => [{ text, common: true }];
  // Beside nothing, all of it is news, and that is plain to see.
  if (isStatus || ours.trim() === '' || theirs.trim() === '') return { ours: whole(ours), theirs: whole(theirs) };
  const runs = compareWords(ours, theirs);
  const length = (of: readonly TextRun[]): number =>
    of.reduce((sum, { text, common }) => sum + (common ? text.trim().length : 0), 0);
  const isAlike = length(runs.ours) >= ALIKE * Math.min(ours.length, theirs.length);
  return isAlike ? runs : { ours: whole(ours), theirs: whole(theirs) };
}
