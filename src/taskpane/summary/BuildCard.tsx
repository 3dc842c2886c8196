import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Activity, SummaryState } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface BuildCardProps {
  readonly summary: SummaryState;
  readonly activity: Activity | null;
}

const useStyles = makeStyles({ button: { width: '100%' } });

/** Makes the Summary sheet, or makes it anew, and leads to it. */
export function BuildCard({ summary, activity }: BuildCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t, announce } = usePane();
  const building = activity === 'summarising';
  const build = async (): Promise<void> => {
    await session.summarise();
    if (session.getState().problem === null) announce(t('pane.summary.built'));
  };
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.summary.sheet')}</h2>
      <p className={text.body}>{t('pane.summary.what')}</p>
      {summary !== 'none' && <p className={text.small}>{t(`pane.summary.is.${summary}`)}</p>}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={activity !== null}
        icon={building ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
        onClick={() => void build()}
      >
        {building
          ? t('pane.summary.building')
          : summary === 'none'
            ? t('pane.summary.build')
            : t('pane.summary.rebuild')}
      </Button>
      {summary !== 'none' && (
        <Button className={styles.button} onClick={() => void session.goToSummary()}>
          {t('pane.summary.goTo')}
        </Button>
      )}
    </section>
  );
}
