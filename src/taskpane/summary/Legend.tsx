import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import type { Part } from './figures.ts';
import { paintOf, Patterns, usePaint } from './patterns.tsx';

const useStyles = makeStyles({
  legend: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexGrow: 1, flexBasis: '116px' },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  short: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** A part's colour and pattern. */
function Swatch({ part, size }: { readonly part: Part; readonly size: number }): JSX.Element {
  const paint = usePaint();
  const chart = useId();
  return (
    <svg width={size} height={size} className={mergeClasses(paint.drawing, paint[part.look.tone])}>
      <Patterns chart={chart} parts={[part]} />
      <rect width={size} height={size} fill={paintOf(chart, part)} />
    </svg>
  );
}

/** What each colour and pattern of a chart stands for, with its figures. For the eye: the chart's own words say it too. */
export function Legend({ parts }: { readonly parts: readonly Part[] }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <ul aria-hidden className={mergeClasses(text.plainList, styles.legend)}>
      {parts.map((part) => (
        <li key={part.key} className={mergeClasses(text.small, styles.item)}>
          <Swatch part={part} size={14} />
          <span className={styles.words}>
            <bdi>{part.label}</bdi>
            <br />
            <span className={styles.number}>{t('pane.summary.part', { n: part.n, share: part.share })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The figures of a bar, each behind its colour and pattern; parts that are empty are left out. For the eye, too. */
export function BarFigures({ parts }: { readonly parts: readonly Part[] }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <div aria-hidden className={mergeClasses(text.small, styles.line)}>
      {parts
        .filter(({ n }) => n > 0)
        .map((part) => (
          <span key={part.key} className={styles.short}>
            <Swatch part={part} size={11} />
            <span className={styles.number}>{t('pane.progress.number', { n: part.n })}</span>
          </span>
        ))}
    </div>
  );
}
