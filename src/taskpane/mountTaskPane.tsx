import { createRoot } from 'react-dom/client';
import { TaskPane, type TaskPaneProps } from './TaskPane.tsx';
import { preloadViews } from './views.ts';

/** Draws the pane into an element of the page, and keeps it up to date with the session. Returns what takes it away. */
export function mountTaskPane(element: Element, props: TaskPaneProps): () => void {
  // Read by screen readers to choose a voice, and by the browser to lay out what is outside the pane's own elements.
  document.documentElement.lang = props.t.language;
  document.documentElement.dir = props.t.direction;
  const root = createRoot(element);
  root.render(<TaskPane {...props} />);
  // After the first view is drawn.
  setTimeout(preloadViews, 0);
  return () => {
    root.unmount();
  };
}
