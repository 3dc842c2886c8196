/** The looks of statuses as paint for drawings: the same colours and patterns as the bars have (shared/Bar.tsx). */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Fill } from '../shared/look.ts';
import { paneTokens } from '../theme.ts';
import type { Part } from './figures.ts';

const FORCED = '@media (forced-colors: active)';

/** Colours of the parts, of the paper between them, and of what is written. */
export const usePaint = makeStyles({
  accent: { color: tokens.colorCompoundBrandStroke, [FORCED]: { color: 'CanvasText' } },
  first: { color: paneTokens.statusFirst, [FORCED]: { color: 'CanvasText' } },
  second: { color: paneTokens.statusSecond, [FORCED]: { color: 'CanvasText' } },
  third: { color: paneTokens.statusThird, [FORCED]: { color: 'CanvasText' } },
  none: { color: paneTokens.statusNone, [FORCED]: { color: 'CanvasText' } },
  paper: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'Canvas' } },
  edge: { stroke: tokens.colorNeutralBackground1, [FORCED]: { stroke: 'CanvasText' } },
  ink: { fill: tokens.colorNeutralForeground1, [FORCED]: { fill: 'CanvasText' } },
  // The system forces the colours of text, not those of a drawing.
  drawing: { display: 'block', flexShrink: 0, forcedColorAdjust: 'none' },
});

const patternId = (chart: string, key: string): string => `${chart}-${key}`;

/** How a part is painted in the chart that has its {@link Patterns}. */
export const paintOf = (chart: string, { key, look }: Part): string =>
  look.fill === 'solid' ? 'currentColor' : `url(#${patternId(chart, key)})`;

interface PatternsProps {
  /** Id of the chart; ids hold for the whole page. */
  readonly chart: string;
  readonly parts: readonly Part[];
}

/** The patterns of a chart's parts. */
export function Patterns({ chart, parts }: PatternsProps): JSX.Element {
  const paint = usePaint();
  return (
    <defs>
      {parts
        .filter(({ look }) => look.fill !== 'solid')
        .map(({ key, look }) => (
          <pattern
            key={key}
            id={patternId(chart, key)}
            className={paint[look.tone]}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform={look.fill === 'hatched' ? 'rotate(45)' : undefined}
          >
            {drawing(look.fill, paint.paper)}
          </pattern>
        ))}
    </defs>
  );
}

function drawing(fill: Fill, paper: string): JSX.Element {
  const ground = <rect width={6} height={6} fill="currentColor" />;
  return fill === 'dotted' ? (
    <>
      {ground}
      <circle cx={3} cy={3} r={1.3} className={paper} />
    </>
  ) : (
    <>
      {ground}
      <rect x={4} width={2} height={6} className={paper} />
    </>
  );
}
