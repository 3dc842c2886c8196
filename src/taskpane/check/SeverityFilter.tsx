import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import type { Filter } from './groups.ts';

const FILTERS: readonly Filter[] = ['all', 'blocker', 'warning'];

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: {
    minHeight: '28px',
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
});

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Filter, number>>;
  readonly selected: Filter;
  readonly onSelect: (filter: Filter) => void;
}

/** All findings, those that must be mended, or those to look at. */
export function SeverityFilter({ counts, selected, onSelect }: SeverityFilterProps): JSX.Element {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <div role="group" aria-label={t('pane.check.filter')} className={styles.group}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === selected}
          className={mergeClasses(styles.button, filter === selected && styles.pressed)}
          onClick={() => {
            onSelect(filter);
          }}
        >
          {t(`pane.check.filter.${filter}`, { n: counts[filter] })}
        </button>
      ))}
    </div>
  );
}
