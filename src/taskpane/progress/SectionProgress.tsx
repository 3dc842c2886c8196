import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Progress } from '../../core/check/progress.ts';
import { usePane } from '../paneContext.ts';
import { Bar } from '../shared/Bar.tsx';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** How far each section is: a bar, and the same in words. */
export function SectionProgress({ sections }: { readonly sections: Progress['sections'] }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{t('pane.progress.bySection')}</h2>
      <ul className={mergeClasses(text.stack, text.plainList)}>
        {sections.map(({ title, complete, incomplete, total }) => (
          <li key={title} className={styles.item}>
            <bdi className={text.body}>{title}</bdi>
            <Bar
              total={total}
              parts={[
                { value: complete, fill: 'solid', tone: 'accent' },
                { value: incomplete, fill: 'hatched', tone: 'accent' },
              ]}
            />
            <span className={text.small}>
              {incomplete === 0
                ? t('pane.progress.section', { complete, total })
                : t('pane.progress.sectionStarted', { complete, total, started: incomplete })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
