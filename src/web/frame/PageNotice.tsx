import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { JSX, ReactNode } from 'react';
import type { Words } from './words.ts';
import { useWeb } from './webContext.ts';

interface PageNoticeProps {
  readonly words: Words;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0, borderRadius: 0 },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  title: { display: 'block' },
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
});

/** A message of the page, across its whole width, with what can be done about it. */
export function PageNotice({ words, actions, onDismiss }: PageNoticeProps): JSX.Element {
  const styles = useStyles();
  const { wt } = useWeb();
  const dismiss =
    onDismiss === undefined ? undefined : (
      <Button
        appearance="transparent"
        size="small"
        aria-label={wt('web.dismiss')}
        icon={<DismissRegular />}
        onClick={onDismiss}
      />
    );
  return (
    <MessageBar intent={words.intent} layout="multiline" shape="square" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {words.title !== undefined && <MessageBarTitle className={styles.title}>{words.title}</MessageBarTitle>}
        {words.text}
      </MessageBarBody>
      {(actions !== undefined || dismiss !== undefined) && (
        <MessageBarActions className={styles.actions} containerAction={dismiss}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
