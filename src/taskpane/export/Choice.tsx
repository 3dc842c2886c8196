import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    // A target of 24 px (WCAG 2.2, 2.5.8), with the next one right below it.
    minHeight: '24px',
    paddingBlock: tokens.spacingVerticalXS,
    cursor: 'pointer',
  },
  off: { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  words: { minWidth: 0 },
  line: { display: 'block' },
  input: {
    appearance: 'none',
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '18px',
    height: '18px',
    marginBlock: '1px',
    marginInline: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    // The system draws its own.
    '@media (forced-colors: active)': { appearance: 'auto' },
  },
  disabled: { border: `1px solid ${tokens.colorNeutralStrokeDisabled}` },
  radio: {
    borderRadius: tokens.borderRadiusCircular,
    ':checked': { border: `5px solid ${tokens.colorCompoundBrandBackground}` },
  },
  checkbox: {
    borderRadius: tokens.borderRadiusSmall,
    ':checked': {
      border: `1px solid ${tokens.colorCompoundBrandBackground}`,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    ':checked::before': {
      content: '""',
      display: 'block',
      width: '16px',
      height: '16px',
      backgroundColor: tokens.colorNeutralForegroundInverted,
      clipPath: 'polygon(19% 47%, 28% 39%, 42% 53%, 72% 22%, 81% 31%, 42% 71%)',
      '@media (forced-colors: active)': { content: 'none' },
    },
  },
});

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  /** The radio buttons of a group have the same. */
  readonly name?: string;
  readonly id?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly title: ReactNode;
  /** What it means, below. */
  readonly what?: ReactNode;
  readonly onChoose: (checked: boolean) => void;
}

/** A radio button or a check box with its words. Native ones: a review may have hundreds. */
export function Choice(props: ChoiceProps): JSX.Element {
  const { type, name, id, checked, disabled = false, title, what, onChoose } = props;
  const styles = useStyles();
  const text = useText();
  const own = useId();
  return (
    <label className={mergeClasses(text.body, styles.root, disabled && styles.off)}>
      <input
        type={type}
        name={name}
        id={id}
        className={mergeClasses(styles.input, styles[type], disabled && styles.disabled)}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${own}-title`}
        aria-describedby={what === undefined ? undefined : `${own}-what`}
        onChange={(event) => {
          onChoose(event.currentTarget.checked);
        }}
      />
      <span className={styles.words}>
        <span id={`${own}-title`} className={styles.line}>
          {title}
        </span>
        {what !== undefined && (
          <span id={`${own}-what`} className={mergeClasses(text.small, styles.line)}>
            {what}
          </span>
        )}
      </span>
    </label>
  );
}
