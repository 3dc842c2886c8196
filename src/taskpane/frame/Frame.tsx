import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode, Ref } from 'react';

interface FrameProps {
  /** The pane's heading: what is shown. Not the add-in's name, which Excel shows above the pane. */
  readonly title: string;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** Before the heading: the way back. */
  readonly back?: ReactNode;
  /** Beside the heading: a button. */
  readonly action?: ReactNode;
  /** Under the heading, always visible: the bar and the tabs. */
  readonly below?: ReactNode;
  /** Messages, above what scrolls. */
  readonly notices?: ReactNode;
  /** What is always at hand: the next step. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Excel draws its own menu button over this corner of the pane; nothing of ours may be there. */
const CORNER = '44px';
/** Below this height nothing stays in place: at 400 % zoom the frame alone would fill the pane. */
const LOW = '@media (max-height: 420px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    // The browser edition gives the pane a column of its page instead of a window.
    height: 'var(--paneHeight, 100dvh)',
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    [LOW]: { height: 'auto', minHeight: 'var(--paneHeight, 100dvh)' },
  },
  header: {
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: CORNER,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    marginBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  notices: { flexShrink: 0, maxHeight: '50dvh', overflowY: 'auto', [LOW]: { maxHeight: 'none' } },
  scroll: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    [LOW]: { overflowY: 'visible' },
  },
  footer: {
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
});

/** The pane's frame: what stays in place around what scrolls. */
export function Frame({ title, titleRef, back, action, below, notices, footer, children }: FrameProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.top}>
          {back}
          <h1 className={styles.title} ref={titleRef} tabIndex={-1}>
            {title}
          </h1>
          {action}
        </div>
        {below}
      </header>
      <main className={styles.main}>
        {notices !== undefined && <div className={styles.notices}>{notices}</div>}
        <div className={styles.scroll}>{children}</div>
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
