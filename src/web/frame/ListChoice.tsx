import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';

export interface ListChoiceProps {
  /** What the list is for, for a screen reader. */
  readonly label: string;
  readonly options: readonly string[];
  /** What the cell holds now; it need not be one of the options. */
  readonly value: string;
  /** The cell's width, in CSS pixels: the list is at least as wide. */
  readonly width: number;
  readonly onChoose: (option: string) => void;
  readonly onClose: () => void;
}

/**
 * The list that a cell of the grid drops down, worked as Excel's is: arrows, Home, End, first letters, Enter or Tab to
 * choose, Escape or Alt and the upward arrow to leave. The focus goes back to where it came from.
 */
export function ListChoice({ label, options, value, width, onChoose, onClose }: ListChoiceProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => Math.max(0, options.indexOf(value)));

  useEffect(() => {
    const before = document.activeElement;
    // The place of the list is found after it is drawn; scrolling there would move the whole page.
    list.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const press = (event: KeyboardEvent): void => {
    const last = options.length - 1;
    const to = (index: number): void => {
      setActive(Math.min(Math.max(index, 0), last));
    };
    switch (event.key) {
      case 'ArrowDown':
        to(active + 1);
        break;
      case 'ArrowUp':
        if (event.altKey) onClose();
        else to(active - 1);
        break;
      case 'Home':
        to(0);
        break;
      case 'End':
        to(last);
        break;
      case 'Enter':
      case ' ':
      case 'Tab':
        onChoose(options[active] ?? value);
        break;
      case 'Escape':
        onClose();
        break;
      default: {
        const start = event.key.toLocaleLowerCase();
        const found = options.findIndex((option) => option.toLocaleLowerCase().startsWith(start));
        if (event.key.length === 1 && found >= 0) to(found);
      }
    }
    // Nothing of it is for the grid.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={-1}
      className="gridList"
      style={{ minWidth: `${width}px` }}
      onKeyDown={press}
    >
      {options.map((option, index) => (
        <div
          key={option}
          id={`${id}-${index}`}
          role="option"
          aria-selected={option === value}
          data-active={index === active ? '' : undefined}
          className="gridListOption"
          onPointerEnter={() => {
            setActive(index);
          }}
          onClick={() => {
            onChoose(option);
          }}
        >
          {option}
        </div>
      ))}
    </div>
  );
}
