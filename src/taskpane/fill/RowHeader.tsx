import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { JSX, Ref } from 'react';
import type { Row } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { rowVerdict } from './rowVerdict.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, alignSelf: 'stretch' },
  ref: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, outlineStyle: 'none' },
  place: { flexGrow: 1, minWidth: 0 },
  chip: {
    paddingInline: tokens.spacingHorizontalS,
    paddingBlock: '1px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  blank: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  incomplete: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  complete: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  steps: { flexShrink: 0, display: 'flex' },
});

/** Which row this is and how far it is, and the way to its neighbours. Both buttons keep the focus. */
export function RowHeader({ row, ref }: { readonly row: Row; readonly ref: Ref<HTMLHeadingElement> }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t } = usePane();
  const { previousRef, nextRef } = row;
  const rtl = t.direction === 'rtl';
  const back = rtl ? <ChevronRightRegular /> : <ChevronLeftRegular />;
  const forward = rtl ? <ChevronLeftRegular /> : <ChevronRightRegular />;
  const go = (target: string | undefined): void => {
    if (target !== undefined) void session.goToRow(target);
  };
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <h2 ref={ref} tabIndex={-1} className={mergeClasses(text.heading, styles.ref)}>
          {row.ref}
        </h2>
        <span className={mergeClasses(text.small, styles.place)}>
          {t('pane.row.place', { place: row.index + 1, total: row.total })}
        </span>
        <div className={styles.steps}>
          <Button
            appearance="subtle"
            icon={back}
            disabledFocusable={previousRef === undefined}
            aria-label={
              previousRef === undefined ? t('pane.row.noPrevious') : t('pane.row.previous', { ref: previousRef })
            }
            onClick={() => {
              go(previousRef);
            }}
          />
          <Button
            appearance="subtle"
            icon={forward}
            disabledFocusable={nextRef === undefined}
            aria-label={nextRef === undefined ? t('pane.row.noNext') : t('pane.row.next', { ref: nextRef })}
            onClick={() => {
              go(nextRef);
            }}
          />
        </div>
      </div>
      <span className={mergeClasses(styles.chip, styles[row.state])}>{rowVerdict(row, t)}</span>
    </div>
  );
}
