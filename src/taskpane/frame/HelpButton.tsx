import { Button } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import type { JSX, Ref } from 'react';
import { usePane } from '../paneContext.ts';

interface HelpButtonProps {
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function HelpButton({ onClick, ref }: HelpButtonProps): JSX.Element {
  const { t } = usePane();
  return (
    <Button
      appearance="subtle"
      ref={ref}
      aria-label={t('pane.help')}
      title={t('pane.help')}
      icon={<QuestionCircleRegular />}
      onClick={onClick}
    />
  );
}
