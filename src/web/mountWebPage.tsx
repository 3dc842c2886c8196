import { createRoot } from 'react-dom/client';
import { preloadViews } from '../taskpane/views.ts';
import { WebPage, type WebPageProps } from './frame/WebPage.tsx';

/** Draws the page into an element. */
export function mountWebPage(element: Element, props: WebPageProps): void {
  document.documentElement.lang = props.t.language;
  document.documentElement.dir = props.t.direction;
  createRoot(element).render(<WebPage {...props} />);
  // After the first view is drawn.
  setTimeout(preloadViews, 0);
}
