/**
 * The part of react-style-singleton that Univer's menus need (they stop the page from scrolling while they are open). It
 * writes a style element, which the page's policy refuses; a style sheet that a script makes is none of its business.
 * The build puts this in its place.
 */
import { useEffect } from 'react';

interface StylesProps {
  readonly styles: string;
  /** Whether the styles may be others later on; they are not followed otherwise, as in the original. */
  readonly dynamic?: boolean;
}

/** A component that has its styles in the page while it is there; where it is there more than once, they are so once. */
export function styleSingleton(): (props: StylesProps) => null {
  const sheet = new CSSStyleSheet();
  let users = 0;
  const add = (css: string): void => {
    users += 1;
    if (users > 1) return;
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  const remove = (): void => {
    users -= 1;
    if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  return function Styles({ styles, dynamic }) {
    useEffect(() => {
      add(styles);
      return remove;
    }, [dynamic === true && styles]);
    return null;
  };
}
