import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type JSX, type RefObject } from 'react';
import type { Questionnaire, Row } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { useDraftAnnouncements } from '../hooks/useDraftAnnouncements.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import { AnswerField } from './AnswerField.tsx';
import { RowHeader } from './RowHeader.tsx';
import { SameWording } from './SameWording.tsx';
import { StatusChoice } from './StatusChoice.tsx';
import { UnusedText } from './UnusedText.tsx';
import { Wording } from './Wording.tsx';

const useStyles = makeStyles({
  elsewhere: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalS,
  },
});

export interface FillViewProps {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
  /** The row's heading, for a focus that has nowhere else to go. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onShown: () => void;
}

/** The row card: everything to answer one sub-item. */
export function FillView({ framework, questionnaire, headingRef, onShown }: FillViewProps): JSX.Element {
  useEffect(onShown, [onShown]);
  const { t } = usePane();
  const text = useText();
  const { row, rowSelected } = questionnaire;
  if (row === null) return <p className={text.body}>{t('pane.row.none')}</p>;
  return (
    <>
      {!rowSelected && <Elsewhere rowRef={row.ref} headingRef={headingRef} />}
      <RowCard row={row} framework={framework} headingRef={headingRef} />
    </>
  );
}

interface ElsewhereProps {
  readonly rowRef: string;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** The selection is outside the table, or in another row that cannot be answered. */
function Elsewhere({ rowRef, headingRef }: ElsewhereProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t } = usePane();
  const keepFocus = useKeptFocus(headingRef);
  return (
    <div className={styles.elsewhere}>
      <span className={text.small}>{t('pane.row.elsewhere')}</span>
      <Button size="small" onClick={() => void keepFocus(() => session.goToRow(rowRef))}>
        {t('pane.row.goTo')}
      </Button>
    </div>
  );
}

interface RowCardProps {
  readonly row: Row;
  readonly framework: Framework;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

function RowCard({ row, framework, headingRef }: RowCardProps): JSX.Element {
  const text = useText();
  const { t } = usePane();
  useDraftAnnouncements(row);
  const { ref, fields } = row;
  return (
    <div className={text.stack}>
      <section className={text.card}>
        <RowHeader row={row} ref={headingRef} />
        {/* A new row starts with its own folding, boxes and undo: nothing of them belongs to the one before. */}
        <Wording key={ref} row={row} framework={framework} />
        {row.present && <SameWording row={row} fallback={headingRef} />}
      </section>
      {!row.present && (
        <Notice inset intent="warning">
          {t('pane.row.absent')}
        </Notice>
      )}
      <StatusChoice key={ref} row={row} framework={framework} />
      {fields.map((field) =>
        field.required ? <AnswerField key={`${ref} ${field.field}`} row={row} field={field} /> : null,
      )}
      {fields.map((field) =>
        !field.required && field.text !== '' ? (
          <UnusedText key={`${ref} ${field.field}`} row={row} field={field} />
        ) : null,
      )}
    </div>
  );
}
