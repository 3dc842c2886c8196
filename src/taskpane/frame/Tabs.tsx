/**
 * Tabs by the ARIA pattern. Fluent's TabList brings Tabster along, 20 KB of 150; these few need none of it.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type JSX, type KeyboardEvent } from 'react';
import { usePane } from '../paneContext.ts';

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Said after the label, and shown as a mark. */
  readonly attention?: string | undefined;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/** Ids that join a tab and its panel. */
export const tabId = (key: string): string => `tab-${key}`;
export const panelId = (key: string): string => `panel-${key}`;

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS },
  tab: {
    flexGrow: 1,
    position: 'relative',
    minHeight: '36px',
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalS,
      insetBlockEnd: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    marginInlineStart: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightBold,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
});

/** A row of tabs; the arrow keys move between them in reading direction. */
export function Tabs<Key extends string>({ label, items, selected, onSelect }: TabsProps<Key>): JSX.Element {
  const styles = useStyles();
  const { t } = usePane();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = items.findIndex(({ key }) => key === selected);
    const forward = t.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = t.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const target = new Map([
      [forward, (index + 1) % items.length],
      [backward, (index + items.length - 1) % items.length],
      ['Home', 0],
      ['End', items.length - 1],
    ]).get(event.key);
    const item = target === undefined ? undefined : items[target];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(item.key);
    list.current?.querySelector<HTMLElement>(`#${tabId(item.key)}`)?.focus();
  };

  return (
    <div role="tablist" aria-label={label} className={styles.list} ref={list} onKeyDown={onKeyDown}>
      {items.map(({ key, label: words, attention }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          aria-selected={key === selected}
          aria-controls={key === selected ? panelId(key) : undefined}
          aria-label={attention === undefined ? undefined : `${words}: ${attention}`}
          tabIndex={key === selected ? 0 : -1}
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          onClick={() => {
            onSelect(key);
          }}
        >
          {words}
          {attention !== undefined && (
            <span aria-hidden className={styles.mark}>
              !
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
