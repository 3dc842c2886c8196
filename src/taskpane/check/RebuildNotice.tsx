import { Button, Spinner } from '@fluentui/react-components';
import { useRef, useState, type JSX, type RefObject } from 'react';
import type { RebuildPreview } from '../../app/session/paneRebuild.ts';
import type { Answer } from '../../core/answers/response.ts';
import type { Framework } from '../../framework/schema.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { RebuildChanges } from './RebuildChanges.tsx';

interface RebuildNoticeProps {
  readonly framework: Framework;
  /** Rows, columns or a sheet are gone. */
  readonly structural: boolean;
  /** How many sub-items have an answer that is known and not in the workbook; without those too, only rows are there twice. */
  readonly remembered: number;
  readonly busy: boolean;
  readonly repairing: boolean;
  readonly fallback: RefObject<HTMLElement | null>;
}

/**
 * Making the sheets anew, in two steps: what it would do is shown first. It is confirmed here: office.js takes the window's
 * own dialogs away.
 */
export function RebuildNotice({
  framework,
  structural,
  remembered,
  busy,
  repairing,
  fallback,
}: RebuildNoticeProps): JSX.Element {
  const { session, t, announce } = usePane();
  const ut = useUpdateText();
  const [preview, setPreview] = useState<RebuildPreview | null>(null);
  const [changed, setChanged] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const first = useRef<HTMLButtonElement>(null);
  const keepFocus = useKeptFocus(fallback);
  const show = (seen: RebuildPreview | null, isChanged: boolean): void => {
    setPreview(seen);
    setChanged(isChanged);
    // A choice was made between texts that may be others now.
    setChosen(new Map());
  };
  const ask = async (): Promise<void> => {
    const found = await session.previewRebuild();
    if (!found.ok) return;
    show(found.value, false);
    announce(t('pane.rebuild.confirm'));
  };
  const rebuild = (seen: RebuildPreview): Promise<void> =>
    keepFocus(async () => {
      const now = await session.rebuild({ seen, chosen });
      if (session.getState().problem !== null) return;
      if (now !== undefined) {
        show(now, true);
        announce(ut('rebuild.changed'));
        return;
      }
      show(null, false);
      announce(t('pane.rebuild.done'));
    });
  const cancel = (): void => {
    show(null, false);
    first.current?.focus();
  };
  return (
    <Notice
      inset
      intent={structural || remembered > 0 ? 'error' : 'warning'}
      title={
        structural ? t('pane.rebuild.title') : ut(remembered > 0 ? 'rebuild.remembered.title' : 'rebuild.doubled.title')
      }
      actions={
        <>
          {/* The same button asks and does, so that the focus stays where the person is. */}
          <Button
            ref={first}
            size="small"
            appearance={preview === null ? 'secondary' : 'primary'}
            disabledFocusable={busy}
            icon={repairing ? <Spinner size="extra-tiny" aria-hidden role="presentation" /> : undefined}
            onClick={() => void (preview === null ? ask() : rebuild(preview))}
          >
            {repairing ? t('pane.rebuild.doing') : preview === null ? t('pane.rebuild.do') : t('pane.rebuild.yes')}
          </Button>
          {preview !== null && !repairing && (
            <Button size="small" onClick={cancel}>
              {t('pane.cancel')}
            </Button>
          )}
        </>
      }
    >
      {preview === null ? (
        structural ? (
          t('pane.rebuild.text')
        ) : remembered > 0 ? (
          ut('rebuild.remembered.text', { n: remembered })
        ) : (
          ut('rebuild.doubled.text')
        )
      ) : (
        <RebuildChanges
          preview={preview}
          framework={framework}
          chosen={chosen}
          changed={changed}
          onChoose={(ref, answer) => {
            setChosen(new Map([...chosen, [ref, answer]]));
          }}
        />
      )}
    </Notice>
  );
}
