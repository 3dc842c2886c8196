import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import type { PaneWidth } from './usePaneWidth.ts';
import { useWeb } from './webContext.ts';

/** How wide it is; the grid leaves this room. */
export const SPLITTER = '8px';
const STEP = 16;
const BIG_STEP = 64;

const useStyles = makeStyles({
  splitter: {
    // At the end of the grid's region: a landmark of its own for a line would be noise.
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    boxSizing: 'border-box',
    // Wide enough for a finger; what is seen is the line in its middle.
    width: SPLITTER,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineWidth: tokens.strokeWidthThin,
    borderInlineStyle: 'solid',
    borderInlineColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Between the grid and the pane: a window splitter as the ARIA practices have it, by mouse, finger and keyboard. */
export function Splitter({ pane }: { readonly pane: PaneWidth }): JSX.Element {
  const styles = useStyles();
  const { wt, t } = useWeb();
  const { width, least, most, resize, reset, toggle } = pane;
  // The pane is at the line's end: towards the beginning makes it wider.
  const wider = t.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const narrower = t.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';

  const press = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? BIG_STEP : STEP;
    switch (event.key) {
      case wider:
        resize(width + step);
        break;
      case narrower:
        resize(width - step);
        break;
      case 'Home':
        resize(least);
        break;
      case 'End':
        resize(most);
        break;
      case 'Enter':
        toggle();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(t.direction === 'rtl' ? event.clientX : document.documentElement.clientWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={wt('web.splitter')}
      aria-controls={PANE_ID}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      aria-valuetext={wt('web.splitter.value', { width })}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={press}
      onDoubleClick={reset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    />
  );
}

export const PANE_ID = 'pane';
