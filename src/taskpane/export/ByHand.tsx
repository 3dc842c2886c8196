import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, type JSX } from 'react';
import { useText } from '../shared/useText.ts';
import { useExportText } from './useExportText.ts';

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    width: '100%',
    height: '120px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A file that is text, to be copied where the clipboard is closed to the pane. */
export function ByHand({ bytes }: { readonly bytes: Uint8Array }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const id = useId();
  // Without the mark of UTF-8 at its beginning, which TextDecoder takes off.
  const words = useMemo(() => new TextDecoder('utf-8').decode(bytes), [bytes]);
  return (
    <>
      <label className={text.small} htmlFor={id}>
        {et('export.next.byHand')}
      </label>
      <textarea
        id={id}
        readOnly
        dir="auto"
        className={mergeClasses(text.quote, styles.box)}
        value={words}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
    </>
  );
}
