import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { webErrorMessage } from '../../core/messages/webErrorMessage.ts';
import { NoticeBar } from '../../taskpane/shared/NoticeBar.tsx';
import type { PageState } from '../page/pageState.ts';
import { useWeb } from './webContext.ts';
import { listOf, outcomeWords, whenOf, type Words } from './words.ts';

const useStyles = makeStyles({ list: { flexShrink: 0, maxHeight: '40dvh', overflowY: 'auto' } });

/** What the page has to say, below the toolbar; each message is also told to screen readers when it comes. */
export function Notices({ state }: { readonly state: PageState }): JSX.Element {
  const styles = useStyles();
  const { model, t, wt } = useWeb();
  const { gridError, outcome, opening, keeping, offer, consent, kept } = state;
  const [elsewhereAway, setElsewhereAway] = useState(false);
  const elsewhere = kept.filter(({ where }) => where === 'elsewhere');
  const others = kept.filter(({ where }) => where === 'nowhere').length - 1;
  return (
    <div className={styles.list}>
      {gridError !== null && <Told words={{ intent: 'error', text: webErrorMessage(gridError, t, wt) }} />}
      {keeping.kind === 'failed' && (
        <Told
          words={{ intent: 'error', title: wt('web.state.notKept'), text: webErrorMessage(keeping.error, t, wt) }}
        />
      )}
      {opening !== null && (
        <Told
          words={{ intent: 'info', text: wt('web.opening', { name: opening }) }}
          actions={
            <Button
              size="small"
              onClick={() => {
                model.cancelOpening();
              }}
            >
              {wt('web.opening.cancel')}
            </Button>
          }
        />
      )}
      {outcome !== null && (
        <Told
          words={outcomeWords(outcome, t, wt)}
          onDismiss={() => {
            model.putOutcomeAway();
          }}
        />
      )}
      {elsewhere.length > 0 && !elsewhereAway && (
        <Told
          onDismiss={() => {
            setElsewhereAway(true);
          }}
          words={{
            intent: 'warning',
            text: wt('web.elsewhere', {
              names: listOf(
                elsewhere.map(({ name }) => name),
                wt,
              ),
            }),
          }}
        />
      )}
      {offer !== null && (
        <Told
          words={{
            intent: 'info',
            title: wt('web.restore.title'),
            text: [
              wt('web.restore.text', { name: offer.name, when: whenOf(offer.keptAt, wt) }),
              ...(others > 0 ? [wt('web.restore.more', { n: others })] : []),
            ].join(' '),
          }}
          actions={
            <>
              <Button size="small" appearance="primary" onClick={() => void model.restore(offer)}>
                {wt('web.restore.go')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  model.kept.putOfferAway();
                }}
              >
                {wt('web.restore.later')}
              </Button>
            </>
          }
        />
      )}
      {consent === 'asking' && <ConsentNotice />}
    </div>
  );
}

/** Asked once, with the first answer: before that there is nothing to keep. */
function ConsentNotice(): JSX.Element {
  const { model, wt } = useWeb();
  return (
    <Told
      words={{ intent: 'info', title: wt('web.consent.title'), text: wt('web.consent.text') }}
      actions={
        <>
          <Button size="small" onClick={() => void model.kept.agree()}>
            {wt('web.consent.agree')}
          </Button>
          <Button
            size="small"
            onClick={() => {
              model.kept.refuse();
            }}
          >
            {wt('web.consent.refuse')}
          </Button>
        </>
      }
    />
  );
}

/** A notice that screen readers are told of. */
function Told({
  words: { intent, title, text },
  actions,
  onDismiss,
}: {
  readonly words: Words;
  readonly actions?: JSX.Element;
  readonly onDismiss?: () => void;
}): JSX.Element {
  const { announce, t } = useWeb();
  // A line of its own: a title may end with a sign of its own, which differs by language.
  const said = title === undefined ? text : `${title}\n${text}`;
  useEffect(() => {
    announce(said);
  }, [announce, said]);
  return (
    <NoticeBar
      intent={intent}
      {...(title === undefined ? {} : { title })}
      actions={actions}
      onDismiss={onDismiss}
      dismissLabel={t('pane.dismiss')}
    >
      {text}
    </NoticeBar>
  );
}
