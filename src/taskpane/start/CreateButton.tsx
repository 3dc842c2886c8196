import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { JSX, Ref } from 'react';
import { usePane } from '../paneContext.ts';

interface CreateButtonProps {
  readonly creating: boolean;
  readonly onCreate: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

const useStyles = makeStyles({ button: { width: '100%' } });

/** The one thing to do where there is no questionnaire. It keeps the focus while it works. */
export function CreateButton({ creating, onCreate, ref }: CreateButtonProps): JSX.Element {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Button
      ref={ref}
      appearance="primary"
      className={styles.button}
      disabledFocusable={creating}
      icon={creating ? <Spinner size="tiny" aria-hidden role="presentation" /> : undefined}
      onClick={onCreate}
    >
      {creating ? t('pane.start.creating') : t('pane.start.create')}
    </Button>
  );
}
