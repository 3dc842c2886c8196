import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { Answer } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import type { DoubledRow } from '../../core/reading/interpret.ts';
import { isBlankAnswer } from '../../core/answers/isBlankAnswer.ts';
import type { Framework } from '../../framework/schema.ts';
import { AnswerTexts } from '../confirm/AnswerTexts.tsx';
import { Choice } from '../export/Choice.tsx';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';

interface DoubledChoiceProps {
  readonly double: DoubledRow;
  readonly framework: Framework;
  /** Undefined until somebody chooses: the one that is read. */
  readonly chosen: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}

const useStyles = makeStyles({
  // Side by side where there is room for two columns of words.
  rows: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(120px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});

/** The rows of one sub-item side by side; one of them holds. */
export function DoubledChoice({ double, framework, chosen, onChoose }: DoubledChoiceProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const name = useId();
  const lookup = statusLookup(framework);
  const { ref, rows } = double;
  const holds = chosen ?? rows.find(({ read }) => read)?.answer;
  return (
    <div role="radiogroup" aria-label={ut('rebuild.double', { ref })}>
      <h3 className={text.heading}>{ref}</h3>
      <div className={styles.rows}>
        {rows.map(({ cell, answer, read }) => (
          <div key={cell} className={styles.row}>
            <Choice
              type="radio"
              name={name}
              checked={answer === holds}
              title={read ? ut('rebuild.double.read', { cell }) : cell}
              onChoose={() => {
                onChoose(answer);
              }}
            />
            {isBlankAnswer(answer) ? (
              <p className={text.small}>{ut('rebuild.double.empty')}</p>
            ) : (
              <AnswerTexts item={{ answer, status: lookup.ofAnswer(answer) }} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
