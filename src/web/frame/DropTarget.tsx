import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { useWeb } from './webContext.ts';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: 0,
    zIndex: 10_000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    margin: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    // The drop is the window's.
    pointerEvents: 'none',
    opacity: 0.92,
  },
});

/** A file may be dropped anywhere: the window takes it, before the grid or the browser itself opens it. */
export function DropTarget(): JSX.Element | null {
  const styles = useStyles();
  const { model, wt } = useWeb();
  const [over, setOver] = useState(false);

  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const take = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Without this, the browser leaves the page for the file.
      event.preventDefault();
      event.stopPropagation();
      setOver(event.type !== 'drop');
      if (event.type === 'drop') void model.openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const leave = (event: DragEvent): void => {
      // Leaving an element for another one inside the window is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const before = { capture: true };
    for (const name of ['dragenter', 'dragover', 'drop'] as const) window.addEventListener(name, take, before);
    window.addEventListener('dragleave', leave, before);
    return () => {
      for (const name of ['dragenter', 'dragover', 'drop'] as const) window.removeEventListener(name, take, before);
      window.removeEventListener('dragleave', leave, before);
    };
  }, [model]);

  return over ? <div className={styles.overlay}>{wt('web.drop')}</div> : null;
}
