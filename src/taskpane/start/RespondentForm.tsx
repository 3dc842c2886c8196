import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { RespondentField } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

interface RespondentFormProps {
  readonly fields: readonly RespondentField[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (code: string, value: string) => void;
  readonly readOnly: boolean;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Fluent's own least width is wider than half of a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

/**
 * Who answers. Nothing here is refused: each of these can be filled in on the sheet later, and the check says what is
 * still missing.
 */
export function RespondentForm({ fields, values, onChange, readOnly }: RespondentFormProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.start.respondent')}</h2>
      <p className={text.small}>{t('pane.start.later', { sheet: t('sheet.start') })}</p>
      <div className={styles.root}>
        {fields.map(({ code, label, required, kind }) => (
          <Field key={code} label={required ? t('start.respondent.required', { label }) : label}>
            <Input
              className={styles.input}
              type={kind === 'date' ? 'date' : 'text'}
              value={values[code] ?? ''}
              readOnly={readOnly}
              autoComplete="off"
              onChange={(_event, { value }) => {
                onChange(code, value);
              }}
            />
          </Field>
        ))}
      </div>
    </section>
  );
}
