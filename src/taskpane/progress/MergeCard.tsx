import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

/** The way to the screen for a colleague's file. */
export function MergeCard({ onMerge }: { readonly onMerge: () => void }): JSX.Element {
  const text = useText();
  const { t } = usePane();
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.merge')}</h2>
      <p className={text.body}>{t('pane.merge.what')}</p>
      <div className={text.buttons}>
        <Button onClick={onMerge}>{t('pane.merge.open')}</Button>
      </div>
    </section>
  );
}
