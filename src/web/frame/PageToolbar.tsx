import { Button, Divider, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import {
  ArchiveRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  PrintRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useRef, type JSX } from 'react';
import type { PageState } from '../page/pageState.ts';
import { useWeb } from './webContext.ts';
import { stateWords } from './words.ts';

interface PageToolbarProps {
  readonly state: PageState;
  readonly onKept: () => void;
  /** Undefined where the pane cannot be hidden: on a narrow screen. */
  readonly pane: { readonly shown: boolean; readonly toggle: () => void } | undefined;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  toolbar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    flexGrow: 1,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  button: { minWidth: 0 },
  divider: { flexGrow: 0, height: '20px', marginInline: tokens.spacingHorizontalXS },
  name: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
});

/** The page's own buttons, and what is open. */
export function PageToolbar({ state, onKept, pane }: PageToolbarProps): JSX.Element {
  const styles = useStyles();
  const { model, wt } = useWeb();
  const picker = useRef<HTMLInputElement>(null);
  const waits = state.busy || state.gridError !== null;
  const words = stateWords(state, wt);
  return (
    <section className={styles.bar} aria-label={wt('web.toolbar')}>
      <div className={styles.toolbar}>
        <BarButton icon={<DocumentAddRegular />} disabled={waits} onClick={() => void model.newWork()}>
          {wt('web.new')}
        </BarButton>
        <BarButton
          icon={<FolderOpenRegular />}
          title={wt('web.open.title')}
          disabled={waits}
          onClick={() => {
            picker.current?.click();
          }}
        >
          {wt('web.open')}
        </BarButton>
        <BarButton
          icon={<SaveRegular />}
          title={wt('web.save.title')}
          disabled={waits}
          onClick={() => void model.saveFile()}
        >
          {wt('web.save')}
        </BarButton>
        <Divider vertical className={styles.divider} />
        <BarButton
          icon={<ArrowUndoRegular />}
          aria-label={wt('web.undo')}
          title={wt('web.undo')}
          disabled={waits}
          onClick={() => void model.undo()}
        />
        <BarButton
          icon={<ArrowRedoRegular />}
          aria-label={wt('web.redo')}
          title={wt('web.redo')}
          disabled={waits}
          onClick={() => void model.redo()}
        />
        <BarButton
          icon={<PrintRegular />}
          aria-label={wt('web.print')}
          title={wt('web.print')}
          onClick={() => {
            window.print();
          }}
        />
        <Divider vertical className={styles.divider} />
        <BarButton icon={<ArchiveRegular />} onClick={onKept}>
          {wt('web.kept')}
        </BarButton>
        {pane !== undefined && (
          <BarButton
            icon={pane.shown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
            aria-label={wt(pane.shown ? 'web.pane.hide' : 'web.pane.show')}
            title={wt(pane.shown ? 'web.pane.hide' : 'web.pane.show')}
            aria-expanded={pane.shown}
            onClick={pane.toggle}
          />
        )}
      </div>
      <span className={styles.name}>
        {state.work.name ?? wt('web.untitled')}
        {words !== '' && ` · ${words}`}
      </span>
      {/* Opened by the button above; nobody comes across it otherwise. */}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = '';
          if (files.length > 0) void model.openFiles(files);
        }}
      />
    </section>
  );
}

/** One button after the other is reached by Tab: they are few, and the page has a link past them. */
function BarButton(props: ButtonProps): JSX.Element {
  const styles = useStyles();
  return <Button appearance="subtle" size="small" className={styles.button} {...props} />;
}
