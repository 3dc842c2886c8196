import { Button, Spinner } from '@fluentui/react-components';
import { useRef, useState, type JSX, type RefObject } from 'react';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';

interface RebuildNoticeProps {
  readonly repairing: boolean;
  /** Answers that the session remembers and that the workbook has lost. */
  readonly remembered: number;
  readonly fallback: RefObject<HTMLElement | null>;
}

/** Rows, columns or a sheet are gone. Rebuilding is confirmed here: office.js takes the window's own dialogs away. */
export function RebuildNotice({ repairing, remembered, fallback }: RebuildNoticeProps): JSX.Element {
  const { session, t, announce } = usePane();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keepFocus = useKeptFocus(fallback);
  const rebuild = (): Promise<void> =>
    keepFocus(async () => {
      await session.rebuild();
      if (session.getState().problem !== null) return;
      setAsking(false);
      announce(t('pane.rebuild.done'));
    });
  const ask = (): void => {
    setAsking(true);
    announce(t('pane.rebuild.confirm', { n: remembered }));
  };
  const cancel = (): void => {
    setAsking(false);
    first.current?.focus();
  };
  return (
    <Notice
      inset
      intent="error"
      title={t('pane.rebuild.title')}
      actions={
        <>
          {/* The same button asks and does, so that the focus stays where the person is. */}
          <Button
            ref={first}
            size="small"
            appearance={asking ? 'primary' : 'secondary'}
            disabledFocusable={repairing}
            icon={repairing ? <Spinner size="extra-tiny" aria-hidden role="presentation" /> : undefined}
            onClick={() => {
              if (asking) void rebuild();
              else ask();
            }}
          >
            {repairing ? t('pane.rebuild.doing') : asking ? t('pane.rebuild.yes') : t('pane.rebuild.do')}
          </Button>
          {asking && !repairing && (
            <Button size="small" onClick={cancel}>
              {t('pane.cancel')}
            </Button>
          )}
        </>
      }
    >
      {asking ? t('pane.rebuild.confirm', { n: remembered }) : t('pane.rebuild.text')}
    </Notice>
  );
}
