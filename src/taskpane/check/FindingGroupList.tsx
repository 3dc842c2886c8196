import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { FindingItem } from './FindingItem.tsx';
import type { FindingGroup } from './groups.ts';

/** So many at first, and so many more with each press: a questionnaire may have thousands. */
const PAGE = 50;

const useStyles = makeStyles({
  card: { paddingInline: tokens.spacingHorizontalXS, gap: tokens.spacingVerticalXS },
  heading: { paddingInline: tokens.spacingHorizontalS },
  more: { alignSelf: 'flex-start', marginInlineStart: tokens.spacingHorizontalS },
});

/** The findings of one section. */
export function FindingGroupList(props: { readonly group: FindingGroup; readonly framework: Framework }): JSX.Element {
  const { group, framework } = props;
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const [shown, setShown] = useState(PAGE);
  const { key, findings } = group;
  const title = typeof key === 'number' ? (framework.sections[key]?.title ?? '') : t(`pane.check.${key}`);
  const rest = findings.length - shown;
  return (
    <section className={mergeClasses(text.card, styles.card)}>
      <h2 className={mergeClasses(text.heading, styles.heading)}>
        {t('pane.check.group', { title, n: findings.length })}
      </h2>
      <ul className={text.plainList}>
        {findings.slice(0, shown).map((finding, index) => (
          <li key={`${finding.subItem ?? ''} ${finding.code} ${finding.field ?? ''} ${index}`}>
            <FindingItem finding={finding} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {t('pane.check.more', { n: Math.min(PAGE, rest) })}
        </Button>
      )}
    </section>
  );
}
