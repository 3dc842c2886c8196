import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { parseNameList } from '../../core/confidentiality/nameList.ts';
import { useText } from '../shared/useText.ts';
import { Fold } from './Fold.tsx';
import { useExportText } from './useExportText.ts';

interface NamesBoxProps {
  /** How many are looked for now. */
  readonly inUse: number;
  readonly busy: boolean;
  /** What is in the box. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onNames: (names: readonly string[]) => void;
}

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '84px',
    padding: tokens.spacingHorizontalS,
    resize: 'vertical',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** Names to look for. They are in this box and in the review, and are gone with the screen: nothing writes them down. */
export function NamesBox({ inUse, busy, typed, onTyped, onNames }: NamesBoxProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const id = useId();
  return (
    <Fold title={et('export.names')}>
      <p className={text.small} id={`${id}-what`}>
        {et('export.names.what')}
      </p>
      <label className={text.body} htmlFor={id}>
        {et('export.names.label')}
      </label>
      <textarea
        id={id}
        className={styles.box}
        dir="auto"
        // Neither the browser's memory nor a spelling service may learn them.
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-what`}
        value={typed}
        onChange={(event) => {
          onTyped(event.currentTarget.value);
        }}
      />
      <div className={text.buttons}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            onNames(parseNameList(typed));
          }}
        >
          {et('export.names.do')}
        </Button>
      </div>
      <p className={text.small}>{et('export.names.inUse', { n: inUse })}</p>
    </Fold>
  );
}
