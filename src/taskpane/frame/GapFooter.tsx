import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import type { Questionnaire } from '../../app/session/state.ts';
import type { Gap } from '../../core/check/gaps.ts';
import { gapMessage } from '../../core/messages/gapMessage.ts';
import { usePane } from '../paneContext.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginBlock: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  lead: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, whiteSpace: 'nowrap' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0, fontSize: '16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
});

/** Whether two readings of a workbook tell of the same gap. */
function sameGap(one: Gap, other: Gap): boolean {
  if (one.subItem !== undefined) return one.subItem === other.subItem;
  return other.subItem === undefined && one.findings[0].field === other.findings[0].field;
}

/** The way from one gap to the next, with the reason. Both buttons keep the focus, to be pressed again. */
export function GapFooter({
  questionnaire,
  busy,
}: {
  readonly questionnaire: Questionnaire;
  readonly busy: boolean;
}): JSX.Element {
  const styles = useStyles();
  const { session, t, announce } = usePane();
  // Where the buttons led last, and the row at that time: once another row is shown the person is somewhere else.
  const [reached, setReached] = useState<{ readonly gap: Gap; readonly row: string | undefined } | null>(null);
  const { gaps, nextGap, row } = questionnaire;
  const none = gaps.length === 0;
  const here = reached === null || reached.row !== row?.ref ? undefined : gaps.find((gap) => sameGap(gap, reached.gap));
  const shown = here ?? nextGap;

  const go = async (direction: 'next' | 'previous'): Promise<void> => {
    const gap = await session.goToGap(direction);
    const state = session.getState();
    if (gap === undefined) {
      if (state.problem === null) announce(t('pane.gap.none'));
      return;
    }
    setReached({ gap, row: state.phase === 'open' ? state.questionnaire.row?.ref : undefined });
    announce(t('pane.gap.reached', { gap: gapMessage(gap, t) }));
  };

  return (
    <div className={styles.root}>
      {none || shown === undefined ? (
        <p className={mergeClasses(styles.words, styles.done)}>
          <CheckmarkCircleRegular className={styles.icon} />
          {t('pane.gap.none')}
        </p>
      ) : (
        <p className={styles.words}>
          <span className={styles.lead}>{here === undefined ? t('pane.gap.ahead') : t('pane.gap.here')}</span>
          <span>{gapMessage(shown, t)}</span>
        </p>
      )}
      <div className={styles.buttons}>
        <Button className={styles.button} disabledFocusable={none || busy} onClick={() => void go('previous')}>
          {t('pane.gap.previous')}
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={none || busy}
          onClick={() => void go('next')}
        >
          {t('pane.gap.next')}
        </Button>
      </div>
    </div>
  );
}
