import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { NoticeBar, type NoticeBarProps } from './NoticeBar.tsx';

/** A message of the pane. */
export function Notice(props: Omit<NoticeBarProps, 'dismissLabel'>): JSX.Element {
  const { t } = usePane();
  return <NoticeBar {...props} dismissLabel={t('pane.dismiss')} />;
}
