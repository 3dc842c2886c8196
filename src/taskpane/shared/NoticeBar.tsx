import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';

export interface NoticeBarProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons below the words. */
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
  /** What the button that puts it away is called. */
  readonly dismissLabel: string;
  /** Inside the content rather than as a strip across. */
  readonly inset?: boolean;
}

const useStyles = makeStyles({
  strip: { borderRadius: 0, borderInlineStyle: 'none', borderBlockStartStyle: 'none' },
  bar: { paddingBlock: tokens.spacingVerticalS, minWidth: 0 },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  title: { display: 'block' },
  // Longer words than English ones need more than a line of buttons.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
});

/** A message with what can be done about it, wherever it stands: in the pane, or on the page around it. */
export function NoticeBar({
  intent,
  title,
  children,
  actions,
  onDismiss,
  dismissLabel,
  inset = false,
}: NoticeBarProps): JSX.Element {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      shape={inset ? 'rounded' : 'square'}
      className={mergeClasses(styles.bar, !inset && styles.strip)}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          className={styles.actions}
          containerAction={
            onDismiss === undefined ? undefined : (
              <Button
                appearance="transparent"
                size="small"
                aria-label={dismissLabel}
                icon={<DismissRegular />}
                onClick={onDismiss}
              />
            )
          }
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
