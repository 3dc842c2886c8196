import { mergeClasses } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { inWords, type Part } from './figures.ts';
import { paintOf, Patterns, usePaint } from './patterns.tsx';

const HEIGHT = 14;

const percent = (share: number): string => `${100 * share}%`;

/** A bar as wide as the pane, of the parts of a whole in reading direction. */
export function StackedBar({ parts }: { readonly parts: readonly Part[] }): JSX.Element {
  const paint = usePaint();
  const { t } = usePane();
  const chart = useId();
  return (
    <svg role="img" aria-label={inWords(parts, t)} width="100%" height={HEIGHT} className={paint.drawing}>
      <Patterns chart={chart} parts={parts} />
      {parts
        .filter(({ n }) => n > 0)
        .map((part) => (
          <rect
            key={part.key}
            x={percent(t.direction === 'rtl' ? 1 - part.from - part.share : part.from)}
            width={percent(part.share)}
            height={HEIGHT}
            fill={paintOf(chart, part)}
            strokeWidth={1}
            className={mergeClasses(paint[part.look.tone], paint.edge)}
          />
        ))}
    </svg>
  );
}
