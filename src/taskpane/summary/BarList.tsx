import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useText } from '../shared/useText.ts';
import type { Figures } from './figures.ts';
import { BarFigures } from './Legend.tsx';
import { StackedBar } from './StackedBar.tsx';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  ref: { fontWeight: tokens.fontWeightSemibold },
});

/** One stacked bar each for several wholes: sections, or recommendations. */
export function BarList({ groups }: { readonly groups: readonly Figures[] }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  return (
    <ul className={mergeClasses(text.stack, text.plainList)}>
      {groups.map(({ ref, title, parts }) => (
        <li key={`${ref ?? ''} ${title}`} className={styles.item}>
          <span className={ref === undefined ? text.body : text.small}>
            {ref !== undefined && <span className={styles.ref}>{ref} </span>}
            <bdi>{title}</bdi>
          </span>
          <StackedBar parts={parts} />
          <BarFigures parts={parts} />
        </li>
      ))}
    </ul>
  );
}
