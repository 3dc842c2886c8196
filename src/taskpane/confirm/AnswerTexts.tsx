import type { JSX } from 'react';
import type { ToConfirm } from '../../app/session/state.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';

/** An answer as it was carried: its status, and the texts that it has. */
export function AnswerTexts({
  item: { answer, status },
}: {
  readonly item: Pick<ToConfirm, 'answer' | 'status'>;
}): JSX.Element {
  const text = useText();
  const ut = useUpdateText();
  const { t } = usePane();
  const label = status?.label ?? answer.statusText;
  return (
    <>
      <p className={text.body}>
        <bdi>{label === '' ? ut('confirm.noStatus') : label}</bdi>
      </p>
      {FIELD_CODES.filter((field) => answer[field].trim() !== '').map((field) => (
        <div key={field}>
          <p className={text.small}>{t(`column.${field}`)}</p>
          <blockquote dir="auto" className={text.quote}>
            {answer[field]}
          </blockquote>
        </div>
      ))}
    </>
  );
}
