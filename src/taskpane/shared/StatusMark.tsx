import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import { paneTokens } from '../theme.ts';
import type { Shape, StatusLook } from './look.ts';

const useStyles = makeStyles({
  accent: { color: 'currentColor' },
  first: { color: paneTokens.statusFirst },
  second: { color: paneTokens.statusSecond },
  third: { color: paneTokens.statusThird },
  none: { color: paneTokens.statusNone },
  mark: {
    flexShrink: 0,
    width: '12px',
    height: '12px',
    fill: 'currentColor',
    // The system forces the colours of text, not those of a drawing.
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});

/** A status's shape in its colour; the label stands beside it. */
export function StatusMark({ look }: { readonly look: StatusLook }): JSX.Element {
  const styles = useStyles();
  return (
    <svg aria-hidden focusable="false" viewBox="0 0 12 12" className={mergeClasses(styles[look.tone], styles.mark)}>
      {drawing(look.shape)}
    </svg>
  );
}

function drawing(shape: Shape): JSX.Element {
  switch (shape) {
    case 'disc':
      return <circle cx="6" cy="6" r="5" />;
    case 'diamond':
      return <path d="M6 0 12 6 6 12 0 6Z" />;
    case 'square':
      return <rect x="1" y="1" width="10" height="10" />;
    case 'ring':
      return <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />;
  }
}
