import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Makes a text area as high as its text. (CSS `field-sizing` does the same, and not in every browser of Excel's.) */
export function useAutoGrow(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);
  return area;
}
