import { Button, Field, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type JSX } from 'react';
import type { Row } from '../../app/session/state.ts';
import { findingMessage } from '../../core/messages/findingMessage.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { statusLook } from '../shared/look.ts';
import { StatusMark } from '../shared/StatusMark.tsx';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  options: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  option: {
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  radio: { width: '100%' },
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
  },
  instruction: {
    paddingInlineStart: '36px',
    paddingInlineEnd: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalS,
  },
  clear: { alignSelf: 'flex-start' },
});

/** The status as a choice of one, with the document's own sentence under the one that is chosen. */
export function StatusChoice({ row, framework }: { readonly row: Row; readonly framework: Framework }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { session, t, announce } = usePane();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const { ref, status, present, findings } = row;
  const unknown = findings.find(({ code }) => code === 'status-unknown');

  const choose = async (code: string | null): Promise<void> => {
    await session.setStatus(ref, code);
    const { problem } = session.getState();
    const label = framework.statuses.find((one) => one.code === code)?.label;
    if (problem === null)
      announce(label === undefined ? t('pane.status.cleared') : t('pane.status.changed', { status: label }));
  };

  return (
    <div className={styles.group}>
      <Field
        label={t('pane.status')}
        validationState={unknown === undefined ? 'none' : 'warning'}
        validationMessage={unknown === undefined ? undefined : findingMessage(unknown, t)}
      >
        <RadioGroup
          ref={group}
          className={styles.options}
          value={status?.code ?? ''}
          disabled={!present}
          onChange={(_event, { value }) => void choose(value)}
        >
          {framework.statuses.map(({ code, label, instruction }) => {
            const chosen = code === status?.code;
            return (
              <div key={code} className={mergeClasses(styles.option, chosen && styles.chosen)}>
                <Radio
                  className={styles.radio}
                  value={code}
                  aria-describedby={chosen ? `${id}-${code}` : undefined}
                  label={
                    <span className={styles.label}>
                      <StatusMark look={statusLook(framework, code)} />
                      <bdi>{label}</bdi>
                    </span>
                  }
                />
                {chosen && (
                  <p
                    id={`${id}-${code}`}
                    className={mergeClasses(text.small, styles.instruction)}
                    lang={framework.language}
                    dir="auto"
                  >
                    {instruction}
                  </p>
                )}
              </div>
            );
          })}
        </RadioGroup>
      </Field>
      {present && (status !== undefined || unknown !== undefined) ? (
        <Button
          className={styles.clear}
          size="small"
          appearance="subtle"
          onClick={() => {
            // This button goes with the status; the choice is what the person comes back to.
            group.current?.querySelector('input')?.focus();
            void choose(null);
          }}
        >
          {t('pane.status.clear')}
        </Button>
      ) : (
        <p className={text.small}>{present ? t('pane.status.first') : ''}</p>
      )}
    </div>
  );
}
