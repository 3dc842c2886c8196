import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { KeptEntry, PageState } from '../page/pageState.ts';
import { useWeb } from './webContext.ts';
import { whenOf } from './words.ts';

interface KeptDialogProps {
  readonly open: boolean;
  readonly state: PageState;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', marginBlock: tokens.spacingVerticalS, paddingInlineStart: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: '160px', overflowWrap: 'anywhere' },
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
});

/**
 * What is kept in this browser: going on with it, deleting it, and whether the open work is kept too. It stays mounted
 * while it is closed, for the reason that the question has (QuestionDialog.tsx).
 */
export function KeptDialog({ open: shown, state, onClose }: KeptDialogProps): JSX.Element {
  const styles = useStyles();
  const { model, wt } = useWeb();
  const [sure, setSure] = useState(false);
  const { kept, keeping } = state;
  const off = keeping.kind === 'off';
  const close = (): void => {
    setSure(false);
    onClose();
  };
  return (
    <Dialog
      open={shown}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{wt('web.store.title')}</DialogTitle>
          <DialogContent>
            <div className={styles.part}>
              <p>{wt(off ? 'web.store.off' : 'web.store.on')}</p>
              {off && (
                <>
                  <p>{wt('web.consent.text')}</p>
                  <Button onClick={() => void model.kept.agree()}>{wt('web.consent.agree')}</Button>
                </>
              )}
            </div>
            {kept.length === 0 ? (
              <p>{wt('web.store.none')}</p>
            ) : (
              <ul className={styles.list}>
                {kept.map((entry) => (
                  <Entry key={entry.id} entry={entry} onOpen={close} />
                ))}
              </ul>
            )}
            {(kept.length > 0 || !off) && (
              <div className={styles.part}>
                <p>{wt('web.store.wipe.text')}</p>
                {sure ? (
                  <Button
                    appearance="primary"
                    onClick={() => {
                      setSure(false);
                      void model.kept.wipe();
                    }}
                  >
                    {wt('web.store.wipe.sure')}
                  </Button>
                ) : (
                  <Button
                    onClick={() => {
                      setSure(true);
                    }}
                  >
                    {wt('web.store.wipe')}
                  </Button>
                )}
              </div>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{wt('web.store.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Entry({ entry, onOpen }: { readonly entry: KeptEntry; readonly onOpen: () => void }): JSX.Element {
  const styles = useStyles();
  const { model, wt } = useWeb();
  const { name, where } = entry;
  const values = { name, when: whenOf(entry.keptAt, wt) };
  return (
    <li className={styles.entry}>
      <span className={styles.name}>{wt(ENTRY[where], values)}</span>
      {where === 'nowhere' && (
        <>
          <Button
            size="small"
            aria-label={wt('web.store.openOf', { name })}
            onClick={() => {
              onOpen();
              void model.restore(entry);
            }}
          >
            {wt('web.store.open')}
          </Button>
          <Button
            size="small"
            aria-label={wt('web.store.deleteOf', { name })}
            onClick={() => void model.kept.remove(entry.id, name)}
          >
            {wt('web.store.delete')}
          </Button>
        </>
      )}
    </li>
  );
}

const ENTRY = {
  nowhere: 'web.store.entry',
  here: 'web.store.entryOpen',
  elsewhere: 'web.store.entryElsewhere',
} as const;
