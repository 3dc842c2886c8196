import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type JSX } from 'react';
import type { Activity } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { paneErrorMessage } from '../paneErrorMessage.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { ChangesCard } from './ChangesCard.tsx';
import { LookedCard } from './LookedCard.tsx';
import { useCarry } from './useCarry.ts';

export interface CarryViewProps {
  readonly framework: Framework;
  readonly respondent: Readonly<Record<string, string>>;
  readonly activity: Activity | null;
  /** The last try found somebody else's sheet in the way. */
  readonly sheetExists: boolean;
  readonly onCreating: () => void;
  readonly onCreated: (created: boolean) => void;
}

const useStyles = makeStyles({ button: { width: '100%' }, file: { display: 'none' } });

/** Choose a file, read what it is and what will be carried, then make it. */
export function CarryView(props: CarryViewProps): JSX.Element {
  const { framework, respondent, activity, sheetExists, onCreating, onCreated } = props;
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { t, announce } = usePane();
  const { looked, reading, error, look, create } = useCarry();
  const input = useRef<HTMLInputElement>(null);
  const creating = activity === 'creating';
  const busy = reading || creating;

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { currentTarget } = event;
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    announce(ut('carry.reading'));
    const found = await look(file);
    // The same file may be chosen again once it was mended.
    currentTarget.value = '';
    if (found !== undefined) announce(ut('carry.read', { n: found.started.marks.length }));
  };
  const make = async (): Promise<void> => {
    onCreating();
    announce(t('pane.start.creating'));
    const created = await create(respondent, sheetExists);
    if (created) announce(ut('carry.created'));
    onCreated(created);
  };
  const n = looked?.started.marks.length ?? 0;
  const label = creating
    ? t('pane.start.creating')
    : sheetExists
      ? t('pane.problem.otherNames')
      : n === 0
        ? ut('carry.createEmpty')
        : ut('carry.create', { n });

  return (
    <div className={text.stack}>
      <p className={text.body}>{ut('carry.what')}</p>
      {/* Chosen through the button, which looks like the others and says what it does. */}
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className={styles.file}
        tabIndex={-1}
        aria-hidden
        onChange={(event) => void choose(event)}
      />
      <Button
        appearance={looked === null ? 'primary' : 'secondary'}
        className={styles.button}
        disabledFocusable={busy}
        icon={reading ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
        onClick={() => input.current?.click()}
      >
        {reading ? ut('carry.reading') : looked === null ? ut('carry.choose') : ut('carry.chooseOther')}
      </Button>
      {error !== null && (
        <Notice inset intent="error" title={t('pane.problem.during.carrying')}>
          {paneErrorMessage(error, t)}
        </Notice>
      )}
      {looked !== null && (
        <>
          <ChangesCard started={looked.started} to={framework.version} />
          <LookedCard looked={looked} framework={framework} />
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={busy}
            icon={creating ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
            onClick={() => void make()}
          >
            {label}
          </Button>
        </>
      )}
    </div>
  );
}
