import { FluentProvider, ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import { LiveRegion } from '../../taskpane/frame/LiveRegion.tsx';
import { useAnnouncer } from '../../taskpane/hooks/useAnnouncer.ts';
import { useTheme } from '../../taskpane/hooks/useTheme.ts';
import type { Platform } from '../../taskpane/platform.ts';
import { TaskPane } from '../../taskpane/TaskPane.tsx';
import { THEMES } from '../../taskpane/theme.ts';
import type { PageModel } from '../page/pageModel.ts';
import { DropTarget } from './DropTarget.tsx';
import { KeptDialog } from './KeptDialog.tsx';
import { Notices } from './Notices.tsx';
import { PageToolbar } from './PageToolbar.tsx';
import { PrintSheet } from './PrintSheet.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { PANE_ID, SPLITTER, Splitter } from './Splitter.tsx';
import { usePageEvents } from './usePageEvents.ts';
import { useNarrow, usePaneWidth } from './usePaneWidth.ts';
import { WebContext, usePageState, type Web } from './webContext.ts';

export interface WebPageProps {
  readonly model: PageModel;
  readonly t: Translator;
  readonly wt: WebTranslator;
  readonly platform: Platform;
  /** Puts the grid into an element, once; it stays there. */
  readonly mountGrid: (element: HTMLElement) => void;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100dvh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '@media print': { display: 'none' },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: '-10000px',
    ':focus': {
      insetInlineStart: 0,
      zIndex: 1,
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  columns: { display: 'grid', flexGrow: 1, minHeight: 0, gridTemplateRows: 'minmax(0, 1fr)' },
  grid: { position: 'relative', display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  besidePane: { paddingInlineEnd: SPLITTER },
  /* On a narrow screen grid and pane are in one place, one of them unseen. */
  onePlace: { gridColumnStart: 1, gridRowStart: 1 },
  // The grid has its size all the same: it cannot be drawn without one.
  unseen: { visibility: 'hidden' },
  canvas: { position: 'relative', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
  loading: { padding: tokens.spacingHorizontalM },
  note: {
    flexShrink: 0,
    marginBlock: 0,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The pane fills a window in Excel; here, its column.
  pane: { minWidth: 0, minHeight: 0, '--paneHeight': '100%', '& > div': { height: '100%' } },
  hidden: { display: 'none' },
  heading: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  views: { display: 'flex', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalXS },
});

/** The whole page: toolbar, messages, the grid, and the pane at its right or, on a narrow screen, in its place. */
export function WebPage({ model, t, wt, platform, mountGrid }: WebPageProps): JSX.Element {
  const styles = useStyles();
  const state = usePageState(model);
  const theme = useTheme(platform);
  const [announcement, announce] = useAnnouncer();
  const web = useMemo<Web>(() => ({ model, t, wt, announce }), [model, t, wt, announce]);
  const pane = usePaneWidth(platform);
  const narrow = useNarrow();
  const [view, setView] = useState<'pane' | 'grid'>('pane');
  const [kept, setKept] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  const name = state.work.name ?? wt('web.untitled');
  usePageEvents(model, wt('web.titleOf', { name }));

  useEffect(() => {
    if (canvas.current !== null) mountGrid(canvas.current);
  }, [mountGrid]);

  const paneShown = narrow ? view === 'pane' : pane.shown;
  const gridShown = !narrow || view === 'grid';
  const columns = narrow || !pane.shown ? 'minmax(0, 1fr)' : `minmax(0, 1fr) ${pane.width}px`;
  return (
    <WebContext value={web}>
      <FluentProvider theme={THEMES[theme]} dir={t.direction}>
        <div className={styles.root}>
          <a className={styles.skip} href={`#${PANE_ID}`}>
            {wt('web.skipToPane')}
          </a>
          <PageToolbar
            state={state}
            onKept={() => {
              setKept(true);
              void model.kept.look();
            }}
            pane={narrow ? undefined : { shown: pane.shown, toggle: pane.toggle }}
          />
          <section aria-label={wt('web.notices')}>
            <Notices state={state} />
          </section>
          {narrow && (
            <nav aria-label={wt('web.view')} className={styles.views}>
              {(['pane', 'grid'] as const).map((which) => (
                <ToggleButton
                  key={which}
                  size="small"
                  checked={view === which}
                  onClick={() => {
                    setView(which);
                  }}
                >
                  {wt(`web.view.${which}`)}
                </ToggleButton>
              ))}
            </nav>
          )}
          <div className={styles.columns} style={{ gridTemplateColumns: columns }}>
            {/* The pane has the page's heading and its main part; without it, the grid is the main part. */}
            <div
              role={paneShown ? 'region' : 'main'}
              className={mergeClasses(
                styles.grid,
                narrow ? styles.onePlace : pane.shown && styles.besidePane,
                !gridShown && styles.unseen,
              )}
              aria-label={wt('web.gridRegion')}
            >
              {!paneShown && <h1 className={styles.heading}>{wt('web.titleOf', { name })}</h1>}
              {!state.gridReady && state.gridError === null && (
                <p className={styles.loading}>{wt('web.gridLoading')}</p>
              )}
              <div ref={canvas} className={styles.canvas} data-grid="" />
              <p className={styles.note}>
                {wt('web.privacy')} {wt('web.gridAccess')}
              </p>
              {!narrow && pane.shown && <Splitter pane={pane} />}
            </div>
            <div
              id={PANE_ID}
              tabIndex={-1}
              className={mergeClasses(styles.pane, narrow && styles.onePlace, !paneShown && styles.hidden)}
            >
              {/* Another workbook is another pane: nothing of one may be left in the other. */}
              <TaskPane key={state.work.id} session={state.session} t={t} platform={platform} />
            </div>
          </div>
          <QuestionDialog question={state.question} />
          <KeptDialog
            open={kept}
            state={state}
            onClose={() => {
              setKept(false);
            }}
          />
          <DropTarget />
          <LiveRegion announcement={announcement} />
        </div>
        <PrintSheet session={state.session} />
      </FluentProvider>
    </WebContext>
  );
}
