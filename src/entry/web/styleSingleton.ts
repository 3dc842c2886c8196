/**
 * The part of react-style-singleton that Univer's menus need (they stop the page from scrolling while they are open). It
 * writes a style element, which the page's policy refuses; a style sheet that a script makes is none of its business.
 * The build puts this in its place.
 */
import { useEffect } from 'react';

export interface Sheet {
  add(css: string): void;
  remove(): void;
}

/** One style sheet, there as long as somebody needs it. */
export function stylesheetSingleton(): Sheet {
  const sheet = new CSSStyleSheet();
  let users = 0;
  return {
    add(css) {
      users += 1;
      if (users > 1) return;
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    remove() {
      users -= 1;
      if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** A hook that has the styles there while the component is. */
export function styleHookSingleton(): (styles: string, isDynamic?: boolean) => void {
  const sheet = stylesheetSingleton();
  return (styles, isDynamic) => {
    // Styles that change are followed only where the caller says so, as in the original.
    const followed = isDynamic === true && styles;
    useEffect(() => {
      sheet.add(styles);
      return () => {
        sheet.remove();
      };
    }, [followed]);
  };
}

/** A component that has the styles there while it is. */
export function styleSingleton(): (props: { readonly styles: string; readonly dynamic?: boolean }) => null {
  const useStyle = styleHookSingleton();
  return function Styles({ styles, dynamic }) {
    useStyle(styles, dynamic);
    return null;
  };
}
