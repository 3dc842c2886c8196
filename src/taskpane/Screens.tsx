import { Activity, useCallback, useRef, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import { Absent } from './Absent.tsx';
import { ConfirmScreen } from './confirm/ConfirmScreen.tsx';
import { ExportScreen } from './export/ExportScreen.tsx';
import { BackButton } from './frame/BackButton.tsx';
import { Frame } from './frame/Frame.tsx';
import { HelpButton } from './frame/HelpButton.tsx';
import { Opening } from './frame/Opening.tsx';
import { tabId } from './frame/Tabs.tsx';
import { Unreadable } from './frame/Unreadable.tsx';
import { useSessionState } from './hooks/useSessionState.ts';
import { MergeScreen } from './merge/MergeScreen.tsx';
import { usePane } from './paneContext.ts';
import { useText } from './shared/useText.ts';
import { HelpView } from './views.ts';
import { Working, type TabKey } from './Working.tsx';

/** Chooses the screen for the session's state. */
export function Screens(): JSX.Element {
  const { session, t } = usePane();
  const text = useText();
  const state = useSessionState(session);
  const [tab, setTab] = useState<TabKey>('progress');
  const [helping, setHelping] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [merging, setMerging] = useState(false);
  const [confirm, setConfirm] = useState<'never shown' | 'shown' | 'left'>('never shown');
  const helpButton = useRef<HTMLButtonElement>(null);
  const helpHeading = useRef<HTMLHeadingElement>(null);
  const exportHeading = useRef<HTMLHeadingElement>(null);
  const mergeHeading = useRef<HTMLHeadingElement>(null);
  const confirmHeading = useRef<HTMLHeadingElement>(null);
  const rowHeading = useRef<HTMLHeadingElement>(null);
  const created = useRef(false);

  // The focus follows what the person asked for, so the new screen must be there before it can be focused.
  const showHelp = (): void => {
    flushSync(() => {
      setHelping(true);
    });
    helpHeading.current?.focus();
  };
  const hideHelp = (): void => {
    flushSync(() => {
      setHelping(false);
    });
    helpButton.current?.focus();
  };
  const showExport = (): void => {
    flushSync(() => {
      setExporting(true);
    });
    exportHeading.current?.focus();
  };
  const hideExport = (): void => {
    flushSync(() => {
      setExporting(false);
    });
    document.getElementById(tabId(tab))?.focus();
  };
  const showMerge = (): void => {
    flushSync(() => {
      setMerging(true);
    });
    mergeHeading.current?.focus();
  };
  const hideMerge = (): void => {
    flushSync(() => {
      setMerging(false);
    });
    document.getElementById(tabId(tab))?.focus();
  };
  const showConfirm = (shown: boolean, next: TabKey = tab): void => {
    flushSync(() => {
      setConfirm(shown ? 'shown' : 'left');
      setTab(next);
    });
    if (shown) confirmHeading.current?.focus();
    else document.getElementById(tabId(next))?.focus();
  };
  /** Where somebody was in a questionnaire that is gone by now is no place in a new one. */
  const beginAnew = (): void => {
    setExporting(false);
    setMerging(false);
    setConfirm('never shown');
  };
  /** Once after the questionnaire was made: the button that was pressed is gone. A focus in the sheet stays there. */
  const focusCreatedRow = useCallback((): void => {
    if (!created.current || rowHeading.current === null) return;
    created.current = false;
    if (document.activeElement === document.body) rowHeading.current.focus();
  }, []);
  const help = <HelpButton ref={helpButton} onClick={showHelp} />;

  const screen = (): JSX.Element => {
    switch (state.phase) {
      case 'opening':
        return <Opening />;
      case 'unsupported':
        return (
          <Frame title={t('pane.unsupported.title')}>
            <p className={text.body}>{t('pane.unsupported.text')}</p>
          </Frame>
        );
      case 'unreadable':
        return (
          <Frame title={t('pane.unreadable.title')} action={help}>
            <Unreadable error={state.error} busy={state.activity !== null} />
          </Frame>
        );
      case 'absent':
        return (
          <Absent
            state={state}
            help={help}
            onCreating={() => {
              beginAnew();
              setTab('fill');
            }}
            onCreated={() => {
              created.current = true;
              focusCreatedRow();
            }}
            onCarrying={() => {
              beginAnew();
              setConfirm('shown');
            }}
            onCarried={(made) => {
              setConfirm(made ? 'shown' : 'left');
              if (made) confirmHeading.current?.focus();
            }}
          />
        );
      case 'open':
        return (
          <>
            {confirm !== 'never shown' && (
              // A text that is typed about a commitment stays when somebody goes to look at a row.
              <Activity mode={confirm === 'shown' && !merging ? 'visible' : 'hidden'}>
                <ConfirmScreen
                  state={state}
                  titleRef={confirmHeading}
                  help={help}
                  onBack={() => {
                    showConfirm(false);
                  }}
                  onRow={() => {
                    showConfirm(false, 'fill');
                  }}
                />
              </Activity>
            )}
            {merging ? (
              <MergeScreen state={state} titleRef={mergeHeading} onBack={hideMerge} />
            ) : confirm === 'shown' ? null : exporting ? (
              <ExportScreen state={state} titleRef={exportHeading} onBack={hideExport} />
            ) : (
              <Working
                state={state}
                help={help}
                tab={tab}
                onTab={setTab}
                onExport={showExport}
                onMerge={showMerge}
                onConfirm={() => {
                  showConfirm(true);
                }}
                rowHeading={rowHeading}
                onRowShown={focusCreatedRow}
              />
            )}
          </>
        );
    }
  };

  return (
    <>
      {helping && (
        <Frame title={t('pane.help')} titleRef={helpHeading} back={<BackButton onBack={hideHelp} />}>
          <HelpView framework={state.framework} />
        </Frame>
      )}
      {/* What is typed behind it stays. */}
      <Activity mode={helping ? 'hidden' : 'visible'}>{screen()}</Activity>
    </>
  );
}
