import { Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, KeyboardEvent } from 'react';
import type { Row, RowField } from '../../app/session/state.ts';
import { findingMessage } from '../../core/messages/findingMessage.ts';
import { EXCEL } from '../../core/plan/limits.ts';
import { useAutoGrow } from '../hooks/useAutoGrow.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { ConflictPanel } from './ConflictPanel.tsx';
import { DraftLine } from './DraftLine.tsx';
import { fieldGuide } from './fieldGuide.ts';

/** Characters left from which on they are counted for the person. */
const NEARLY_FULL = 2_000;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  // Fluent's least width is wider than a zoomed pane, and its greatest height would make the box scroll.
  box: { minWidth: 0, width: '100%' },
  // As high as its text, up to what leaves the words below it in sight.
  area: { minHeight: '96px', maxHeight: '60dvh', fieldSizing: 'content' },
  // A point in time is short.
  short: { minHeight: '56px' },
  // What to write is read before writing, so it stands above the box and not, as in Fluent, below.
  label: { order: -2 },
  guide: { order: -1, marginBlockEnd: tokens.spacingVerticalXXS },
});

/** One text that the chosen status asks for. Typing goes to the session, which saves it; leaving the box saves now. */
export function AnswerField({ row, field }: { readonly row: Row; readonly field: RowField }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t } = usePane();
  const area = useAutoGrow(field.text);
  const { ref, status, present, findings } = row;
  const { draft } = field;
  // What is found is found in the sheet: while something else is in the box it would be said of the wrong text.
  const settled = draft.state === 'same' || draft.state === 'saved';
  const wrong = draft.state === 'too-long' || draft.state === 'failed';
  const warning = findings.find(({ field: of, severity }) => settled && of === field.field && severity === 'warning');

  const save = (): void => void session.save(ref);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    save();
  };
  const resolve = (choice: 'mine' | 'theirs' | 'both'): void => {
    area.current?.focus();
    void session.resolve(ref, field.field, choice);
  };

  return (
    <div className={styles.root}>
      <Field
        label={{ children: t(`column.${field.field}`), className: styles.label }}
        required
        hint={{ children: fieldGuide(field.field, status, t), className: styles.guide }}
        validationState={wrong ? 'error' : warning === undefined ? 'none' : 'warning'}
        validationMessage={warning === undefined ? undefined : findingMessage(warning, t)}
      >
        <Textarea
          ref={area}
          className={styles.box}
          textarea={{
            className: mergeClasses(styles.area, field.field === 'timeframe' && styles.short),
            dir: 'auto',
          }}
          resize="none"
          value={field.text}
          readOnly={!present}
          onChange={(_event, { value }) => {
            session.edit(ref, field.field, value);
          }}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
      </Field>
      {draft.state !== 'too-long' && field.text.length > EXCEL.cellText - NEARLY_FULL && (
        <span className={text.small}>{t('pane.field.count', { n: field.text.length, limit: EXCEL.cellText })}</span>
      )}
      <DraftLine draft={draft} onRetry={save} />
      {draft.state === 'conflict' && <ConflictPanel mine={field.text} theirs={draft.theirs} onResolve={resolve} />}
    </div>
  );
}
