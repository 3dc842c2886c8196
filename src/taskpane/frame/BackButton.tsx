import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';

/** Leads out of a screen that has the pane to itself. */
export function BackButton({
  disabled = false,
  onBack,
}: {
  readonly disabled?: boolean;
  readonly onBack: () => void;
}): JSX.Element {
  const { t } = usePane();
  return (
    <Button
      icon={t.direction === 'rtl' ? <ArrowRightRegular /> : <ArrowLeftRegular />}
      appearance="subtle"
      aria-label={t('pane.help.back')}
      title={t('pane.help.back')}
      disabledFocusable={disabled}
      onClick={onBack}
    />
  );
}
