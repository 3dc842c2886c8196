import type { JSX } from 'react';
import type { RebuildPreview } from '../../app/session/paneRebuild.ts';
import type { Answer } from '../../core/answers/response.ts';
import type { Framework } from '../../framework/schema.ts';
import { Fold } from '../export/Fold.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';
import { DoubledChoice } from './DoubledChoice.tsx';

interface RebuildChangesProps {
  readonly preview: RebuildPreview;
  readonly framework: Framework;
  readonly chosen: ReadonlyMap<string, Answer>;
  readonly onChoose: (ref: string, answer: Answer) => void;
  /** It is another one than the person was shown first. */
  readonly changed: boolean;
}

/** So many columns or rows of a person's own are named. */
const MOST_NAMED = 12;

/** What making the sheets anew would do: what is kept, what comes back, what stays beside, and what is to be chosen. */
export function RebuildChanges({ preview, framework, chosen, onChoose, changed }: RebuildChangesProps): JSX.Element {
  const text = useText();
  const ut = useUpdateText();
  const { t } = usePane();
  const { kept, rows, columns, fields, doubles, oldSheets, leftSheets, own } = preview;
  const joined = (texts: readonly string[]): string => texts.join(t('check.separator'));
  const some = (texts: readonly string[]): string =>
    joined(texts.length > MOST_NAMED ? [...texts.slice(0, MOST_NAMED), '…'] : texts);
  const labels = new Map(framework.respondentFields.map(({ code, label }) => [code, label]));
  const lines = [
    ut('rebuild.kept', { n: kept }),
    ...(columns.length === 0
      ? []
      : [ut('rebuild.columns', { columns: joined(columns.map((key) => t(`column.${key}`))) })]),
    ...(fields.length === 0
      ? []
      : [
          ut('rebuild.fields', {
            sheet: t('sheet.start'),
            fields: joined(fields.map((code) => labels.get(code) ?? code)),
          }),
        ]),
    ...(oldSheets.length === 0 ? [] : [ut('rebuild.old', { sheets: joined(oldSheets) })]),
    ...(leftSheets.length === 0 ? [] : [ut('rebuild.left', { sheets: joined(leftSheets) })]),
    ...(own.columns.length === 0 ? [] : [ut('rebuild.own.columns', { columns: some(own.columns) })]),
    ...(own.rows.length === 0 ? [] : [ut('rebuild.own.rows', { cells: some(own.rows) })]),
    ...(own.columns.length + own.rows.length === 0 ? [] : [ut('rebuild.own.values')]),
  ];
  return (
    <div className={text.stack}>
      <p className={text.body}>{changed ? ut('rebuild.changed') : t('pane.rebuild.confirm')}</p>
      <ul className={text.list}>
        {lines.map((line) => (
          <li key={line} className={text.body}>
            {line}
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <Fold title={ut('rebuild.rows', { n: rows.length })} open={rows.length <= 10}>
          <ul className={text.list}>
            {rows.map(({ ref, answered }) => (
              <li key={ref} className={text.body}>
                {answered ? ut('rebuild.row.answered', { ref }) : ut('rebuild.row.blank', { ref })}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {doubles.length > 0 && (
        <>
          <h2 className={text.heading}>{ut('rebuild.doubles')}</h2>
          <p className={text.body}>{ut('rebuild.doubles.what', { sheet: t('sheet.archive') })}</p>
          {doubles.map((double) => (
            <DoubledChoice
              key={double.ref}
              double={double}
              framework={framework}
              chosen={chosen.get(double.ref)}
              onChoose={(answer) => {
                onChoose(double.ref, answer);
              }}
            />
          ))}
        </>
      )}
    </div>
  );
}
