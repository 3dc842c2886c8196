import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type JSX, type RefObject } from 'react';
import { mergeErrorMessage } from '../../core/messages/mergeErrorMessage.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useText } from '../shared/useText.ts';
import { fileFacts } from './fileFacts.ts';
import type { ChosenFile, MergeStep } from './useMerge.ts';
import { useMergeText } from './useMergeText.ts';

interface FileCardProps {
  readonly framework: Framework;
  readonly step: MergeStep;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly disabled: boolean;
  readonly onChoose: (file: ChosenFile) => void;
  readonly onStop: () => void;
}

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    marginBlock: 0,
  },
  value: { marginInlineStart: 0 },
});

/** Choosing the file, and what it is. */
export function FileCard({ framework, step, headingRef, disabled, onChoose, onStop }: FileCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const words = useMergeText();
  const { t } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const busy = step.kind === 'reading' || step.kind === 'comparing';
  return (
    <section className={text.card}>
      <h2 className={text.heading} ref={headingRef} tabIndex={-1}>
        {words('merge.file')}
      </h2>
      {step.kind === 'compared' ? (
        <>
          <dl className={styles.facts}>
            {fileFacts(step.file, step.review, framework, words).map(({ label, value }) => (
              <FactLine key={label} label={label} value={value} />
            ))}
          </dl>
          <p className={text.body}>
            {words('merge.file.differs', {
              differ: step.review.look.differences.length,
              same: step.review.look.same,
            })}
          </p>
        </>
      ) : (
        <p className={text.body}>{words('merge.file.what')}</p>
      )}
      {busy && (
        <Spinner
          size="small"
          labelPosition="after"
          label={words(step.kind === 'reading' ? 'merge.file.reading' : 'merge.file.comparing')}
        />
      )}
      {step.kind === 'stopped' && <p className={text.body}>{words('merge.file.stopped')}</p>}
      {step.kind === 'refused' && (
        <Notice inset intent="error" title={words('merge.file.refused')}>
          <bdi>{step.file.name}</bdi>: {mergeErrorMessage(step.error, t, words)} {t('pane.unreadable.safe')}
        </Notice>
      )}
      <div className={text.buttons}>
        <Button
          appearance={step.kind === 'compared' ? 'secondary' : 'primary'}
          disabledFocusable={disabled || busy}
          onClick={() => picker.current?.click()}
        >
          {words(step.kind === 'compared' || step.kind === 'refused' ? 'merge.file.other' : 'merge.file.choose')}
        </Button>
        {step.kind === 'reading' && <Button onClick={onStop}>{words('merge.file.stop')}</Button>}
      </div>
      {/* Opened by the button above; nobody comes across it otherwise. */}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again.
          if (file !== undefined) onChoose(file);
          target.value = '';
        }}
      />
    </section>
  );
}

function FactLine({ label, value }: { readonly label: string; readonly value: string }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <dt className={text.small}>{label}</dt>
      <dd className={styles.value}>
        <bdi className={text.body}>{value}</bdi>
      </dd>
    </>
  );
}
