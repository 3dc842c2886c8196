import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  summary: {
    minHeight: '24px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  body: { paddingBlockStart: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly title: string;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What not everybody needs: a line that opens. */
export function Fold({ title, open = false, children }: FoldProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  return (
    <details open={open}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.body}>
        <div className={text.stack}>{children}</div>
      </div>
    </details>
  );
}
