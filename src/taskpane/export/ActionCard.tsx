import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ExportFormat, ExportKind } from '../../app/export/types.ts';
import type { SummaryState } from '../../app/session/state.ts';
import { useText } from '../shared/useText.ts';
import { useExportText } from './useExportText.ts';

interface ActionCardProps {
  readonly format: ExportFormat;
  readonly kind: ExportKind;
  readonly summary: SummaryState;
  /** Things that must be mended before a final export. */
  readonly toMend: number;
  readonly toDecide: number;
  readonly making: boolean;
  readonly disabled: boolean;
  readonly onExport: () => void;
}

const useStyles = makeStyles({ button: { width: '100%' } });

/** The button, what else it does, and that it sends nothing. While something is to be decided, it leads there. */
export function ActionCard(props: ActionCardProps): JSX.Element {
  const { format, kind, summary, toMend, toDecide, making, disabled, onExport } = props;
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const blocked = kind === 'final' && toMend > 0;
  const rebuilds = kind === 'final' && !blocked && (summary === 'stale' || summary === 'unknown');
  const label = making
    ? et('export.do.making')
    : blocked
      ? et('export.do.blocked', { n: toMend })
      : toDecide > 0
        ? et('export.do.undecided', { n: toDecide })
        : et(`export.do.${format}`, { kind });
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{et('export.do')}</h2>
      <p className={text.small}>{et('export.do.offline')}</p>
      {rebuilds && <p className={text.small}>{et(`export.do.summary.${summary}`)}</p>}
      <Button
        appearance={blocked || toDecide > 0 ? 'secondary' : 'primary'}
        className={styles.button}
        disabledFocusable={disabled}
        icon={making ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
        onClick={onExport}
      >
        {label}
      </Button>
    </section>
  );
}
