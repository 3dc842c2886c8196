import { Button, Spinner } from '@fluentui/react-components';
import type { JSX, RefObject } from 'react';
import type { CheckReport } from '../../core/check/checkResponse.ts';
import type { FindingCode } from '../../core/check/finding.ts';
import { useKeptFocus } from '../hooks/useKeptFocus.ts';
import { usePane } from '../paneContext.ts';
import { Notice } from '../shared/Notice.tsx';
import { useUpdateText } from '../shared/useUpdateText.ts';

interface DamageNoticeProps {
  readonly repairing: boolean;
  readonly report: CheckReport;
  /** Where the focus goes when the message is gone. */
  readonly fallback: RefObject<HTMLElement | null>;
}

/** Dropdown lists, formats or names were lost: they can be put back in place. */
export function RepairNotice({ repairing, report, fallback }: DamageNoticeProps): JSX.Element {
  const { session, t, announce } = usePane();
  const ut = useUpdateText();
  const n = (wanted: FindingCode): number =>
    Number(report.findings.find(({ code }) => code === wanted)?.context['n'] ?? 0);
  const keepFocus = useKeptFocus(fallback);
  const repair = (): Promise<void> =>
    keepFocus(async () => {
      await session.repair();
      if (session.getState().problem === null) announce(t('pane.repair.done'));
    });
  return (
    <Notice
      inset
      intent="warning"
      title={t('pane.repair.title')}
      actions={
        <Button
          size="small"
          disabledFocusable={repairing}
          icon={repairing ? <Spinner size="extra-tiny" aria-hidden role="presentation" /> : undefined}
          onClick={() => void repair()}
        >
          {repairing ? t('pane.repair.doing') : t('pane.repair.do')}
        </Button>
      }
    >
      {t('pane.repair.text')} {ut('repair.what', { lists: n('validation-lost'), names: n('names-lost') })}
    </Notice>
  );
}
