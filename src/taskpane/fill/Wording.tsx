import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Row } from '../../app/session/state.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, textAlign: 'start' },
  wording: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  summary: {
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  recommendation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
});

/** The sub-item's full wording, and the recommendation and section it stands under. */
export function Wording({ row, framework }: { readonly row: Row; readonly framework: Framework }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t } = usePane();
  const { recommendation, section, subItem } = row;
  return (
    // The wording may be in another language than the pane.
    <div className={styles.root} lang={framework.language} dir="auto">
      <div className={styles.wording}>
        <p className={text.body}>{subItem.text}</p>
        <Bullets items={subItem.bullets} />
      </div>
      <details>
        <summary className={styles.summary}>
          {t('pane.row.recommendation', { heading: framework.headings.recommendations, ref: recommendation.ref })}
        </summary>
        <div className={styles.recommendation}>
          <p className={text.small}>{section}</p>
          <p className={text.body}>{recommendation.text}</p>
          <Bullets items={recommendation.bullets} />
        </div>
      </details>
    </div>
  );
}

function Bullets({ items }: { readonly items: readonly string[] }): JSX.Element | null {
  const text = useText();
  if (items.length === 0) return null;
  return (
    <ul className={text.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
