import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { Finding } from '../../core/check/finding.ts';
import { findingMessage } from '../../core/messages/findingMessage.ts';
import { usePane } from '../paneContext.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  words: { flexGrow: 1, minWidth: 0 },
  ref: { fontWeight: tokens.fontWeightSemibold },
  cell: { flexShrink: 0, maxWidth: '40%', color: tokens.colorNeutralForeground2 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One finding; a button that leads to its cell where it has one. */
export function FindingItem({ finding }: { readonly finding: Finding }): JSX.Element {
  const styles = useStyles();
  const { session, t, announce } = usePane();
  const { severity, subItem, cell } = finding;

  const contents = (
    <>
      <span className={mergeClasses(styles.icon, styles[severity])}>
        {severity === 'blocker' ? <ErrorCircleRegular /> : <WarningRegular />}
      </span>
      <span className={styles.words}>
        <span className={styles.hidden}>{t(`severity.${severity}`)}: </span>
        {subItem !== undefined && <span className={styles.ref}>{subItem} </span>}
        {findingMessage(finding, t)}
      </span>
      {cell !== undefined && (
        <bdi dir="ltr" className={styles.cell}>
          {shortCell(cell)}
        </bdi>
      )}
    </>
  );
  if (cell === undefined) return <div className={styles.item}>{contents}</div>;
  const go = async (): Promise<void> => {
    await session.goToFinding(finding);
    if (session.getState().problem === null) announce(t('pane.check.reached', { cell: shortCell(cell) }));
  };
  return (
    <button type="button" title={cell} className={mergeClasses(styles.item, styles.button)} onClick={() => void go()}>
      {contents}
    </button>
  );
}

/** The address without the sheet, which the group and the words tell already. */
function shortCell(cell: string): string {
  return cell.slice(cell.lastIndexOf('!') + 1);
}
