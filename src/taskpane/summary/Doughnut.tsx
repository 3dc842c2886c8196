import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { inWords, type Figures } from './figures.ts';
import { paintOf, Patterns, usePaint } from './patterns.tsx';

const SIZE = 136;
const MIDDLE = SIZE / 2;
const OUTER = 52;
const INNER = 31;
/** Where the figures stand, outside the ring: on a pattern they would be hard to read. */
const FIGURES = 60;
/** A thinner part has no room for its figure; the legend has it. */
const LEAST_SHARE = 0.05;

const useStyles = makeStyles({
  figure: { fontFamily: tokens.fontFamilyBase, fontSize: '11px', textAnchor: 'middle', dominantBaseline: 'central' },
  share: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
    dominantBaseline: 'central',
  },
});

interface DoughnutProps {
  readonly figures: Figures;
  /** Written in the middle. */
  readonly middle: string;
}

/** A ring of the parts of a whole, from the top clockwise. */
export function Doughnut({ figures: { parts }, middle }: DoughnutProps): JSX.Element {
  const styles = useStyles();
  const paint = usePaint();
  const { t } = usePane();
  const chart = useId();
  const shown = parts.filter(({ n }) => n > 0);
  return (
    <svg
      role="img"
      aria-label={inWords(parts, t)}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className={paint.drawing}
    >
      <Patterns chart={chart} parts={parts} />
      {shown.map((part) => (
        <path
          key={part.key}
          d={ringPart(part.from, part.from + part.share)}
          fill={paintOf(chart, part)}
          strokeWidth={1.5}
          className={mergeClasses(paint[part.look.tone], paint.edge)}
        />
      ))}
      {shown
        .filter(({ share }) => share >= LEAST_SHARE)
        .map(({ key, n, from, share }) => {
          const [x, y] = pointAt(from + share / 2, FIGURES);
          return (
            <text key={key} x={x} y={y} className={mergeClasses(styles.figure, paint.ink)}>
              {t('pane.progress.number', { n })}
            </text>
          );
        })}
      <text x={MIDDLE} y={MIDDLE} className={mergeClasses(styles.share, paint.ink)}>
        {middle}
      </text>
    </svg>
  );
}

/** A point on a circle; 0 and 1 are at the top. */
function pointAt(turn: number, radius: number): readonly [x: number, y: number] {
  const angle = 2 * Math.PI * turn;
  return [MIDDLE + radius * Math.sin(angle), MIDDLE - radius * Math.cos(angle)];
}

/** The outline of the ring from one turn to another. */
function ringPart(from: number, to: number): string {
  // An arc that ends where it begins is none: a whole ring is drawn as two halves.
  if (to - from > 0.999) return `${ringPart(from, from + 0.5)}${ringPart(from + 0.5, from + 0.998)}`;
  const large = to - from > 0.5 ? 1 : 0;
  const point = (turn: number, radius: number): string => pointAt(turn, radius).join(' ');
  return [
    `M${point(from, OUTER)}`,
    `A${OUTER} ${OUTER} 0 ${large} 1 ${point(to, OUTER)}`,
    `L${point(to, INNER)}`,
    `A${INNER} ${INNER} 0 ${large} 0 ${point(from, INNER)}Z`,
  ].join('');
}
