import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Row, RowField } from '../../app/session/state.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { DraftLine } from './DraftLine.tsx';

/** From this length on the text is folded: it is not what the person came for. */
const LONG = 400;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  summary: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A text that the chosen status does not use. It stays in the sheet, so it is shown: nothing is hidden. */
export function UnusedText({ row, field }: { readonly row: Row; readonly field: RowField }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t } = usePane();
  const { status, ref } = row;
  const { draft } = field;
  const label = t(`column.${field.field}`);
  return (
    <div className={styles.root}>
      <details open={field.text.length < LONG}>
        <summary className={mergeClasses(text.small, styles.summary)}>
          {status === undefined ? label : t('pane.field.unused', { field: label })}
        </summary>
        <blockquote className={text.quote} dir="auto">
          {field.text}
        </blockquote>
      </details>
      <p className={text.small}>
        {status === undefined ? t('pane.field.unusedNoStatus') : t('pane.field.unusedWhy', { status: status.label })}
      </p>
      {draft.state !== 'same' && <DraftLine draft={draft} onRetry={() => void session.save(ref)} />}
      {draft.state === 'conflict' && (
        <ConflictPanel
          mine={field.text}
          theirs={draft.theirs}
          onResolve={(choice) => void session.resolve(ref, field.field, choice)}
        />
      )}
    </div>
  );
}
