import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { RespondentForm } from './RespondentForm.tsx';
import { SafetyNote } from './SafetyNote.tsx';

interface StartProps {
  readonly framework: Framework;
  readonly respondent: Readonly<Record<string, string>>;
  readonly onRespondent: (code: string, value: string) => void;
  readonly creating: boolean;
  /** The way in from the last period's workbook. */
  readonly fromLast: ReactNode;
}

const useStyles = makeStyles({ root: { gap: tokens.spacingVerticalL } });

/** No questionnaire in this workbook yet: what it is, what to be careful about, and who answers. */
export function Start({ framework, respondent, onRespondent, creating, fromLast }: StartProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <div className={mergeClasses(text.stack, styles.root)}>
      <p className={text.body}>
        {t('pane.start.what', { n: placedSubItems(framework).length, title: framework.title })}
      </p>
      {fromLast}
      <SafetyNote />
      <RespondentForm
        fields={framework.respondentFields}
        values={respondent}
        onChange={onRespondent}
        readOnly={creating}
      />
    </div>
  );
}
