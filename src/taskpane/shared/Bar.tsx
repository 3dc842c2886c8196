import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneTokens } from '../theme.ts';
import type { Fill, Tone } from './look.ts';

export interface BarPart {
  readonly value: number;
  readonly fill: Fill;
  readonly tone: Tone;
}

const FORCED = '@media (forced-colors: active)';
const GAP = tokens.colorNeutralBackground1;

const useStyles = makeStyles({
  track: {
    display: 'flex',
    boxSizing: 'border-box',
    width: '100%',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: paneTokens.barTrack,
    [FORCED]: { border: '1px solid CanvasText' },
  },
  flat: { height: '4px', borderRadius: 0 },
  part: {
    flexGrow: 0,
    flexShrink: 0,
    height: '100%',
    transitionProperty: 'width',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '1ms' },
    // Patterns are drawn with the part's own colour, so the system may not replace it by its background.
    forcedColorAdjust: 'none',
  },
  accent: { color: tokens.colorCompoundBrandStroke, [FORCED]: { color: 'CanvasText' } },
  first: { color: paneTokens.statusFirst, [FORCED]: { color: 'CanvasText' } },
  second: { color: paneTokens.statusSecond, [FORCED]: { color: 'CanvasText' } },
  third: { color: paneTokens.statusThird, [FORCED]: { color: 'CanvasText' } },
  none: { color: paneTokens.statusNone, [FORCED]: { color: 'CanvasText' } },
  solid: { backgroundColor: 'currentColor' },
  hatched: {
    backgroundImage: `repeating-linear-gradient(135deg, currentColor 0 3px, ${GAP} 3px 5px)`,
    [FORCED]: { backgroundImage: 'repeating-linear-gradient(135deg, CanvasText 0 3px, Canvas 3px 6px)' },
  },
  striped: {
    backgroundImage: `repeating-linear-gradient(90deg, currentColor 0 4px, ${GAP} 4px 6px)`,
    [FORCED]: { backgroundImage: 'repeating-linear-gradient(90deg, CanvasText 0 4px, Canvas 4px 7px)' },
  },
  dotted: {
    backgroundColor: 'currentColor',
    backgroundImage: `radial-gradient(circle at center, ${GAP} 1px, transparent 1.6px)`,
    backgroundSize: '6px 4px',
    [FORCED]: { backgroundImage: 'radial-gradient(circle at center, Canvas 1px, transparent 1.6px)' },
  },
});

interface BarProps {
  readonly total: number;
  readonly parts: readonly BarPart[];
  /** A thin line across the pane. */
  readonly flat?: boolean;
}

/** A bar of parts. For the eye only: the words beside it say the same. */
export function Bar({ total, parts, flat = false }: BarProps): JSX.Element {
  const styles = useStyles();
  return (
    <div aria-hidden className={mergeClasses(styles.track, flat && styles.flat)}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ value, fill, tone }, index) => (
          <div
            key={index}
            className={mergeClasses(styles.part, styles[tone], styles[fill])}
            style={{ width: `${(100 * value) / Math.max(1, total)}%` }}
          />
        ))}
    </div>
  );
}
