import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { StartedFrom } from '../../app/update/types.ts';
import type { AnswerChange } from '../../core/update/updateResponse.ts';
import type { UpdateMessageKey } from '../../core/messages/updateCatalogue.ts';
import { Fold } from '../export/Fold.tsx';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { useUpdateText } from '../shared/useUpdateText.ts';

/** Lists of so many stand open. */
const SHORT = 12;

type Kind = Exclude<AnswerChange['change'], 'same'> | 'status';
/** In the order of what a person has to do about them. */
const KINDS: readonly Kind[] = ['status', 'merged', 'split', 'reworded', 'retired', 'unmapped'];

const kindOf = ({ change, status }: AnswerChange): AnswerChange['change'] | 'status' =>
  status === 'to-choose' ? 'status' : change;

const useStyles = makeStyles({
  root: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
  },
});

/** What another version of the questionnaire does to the answers: told before it is done. */
export function ChangesCard({
  started,
  to,
}: {
  readonly started: StartedFrom;
  readonly to: string;
}): JSX.Element | null {
  const styles = useStyles();
  const text = useText();
  const ut = useUpdateText();
  const { changes, version } = started;
  if (changes.length === 0) return null;
  const same = changes.filter(({ change }) => change === 'same').length;
  return (
    <section className={mergeClasses(text.card, styles.root)}>
      <h2 className={text.heading}>{ut('carry.version', { from: version, to })}</h2>
      <p className={text.small}>{ut('carry.version.what')}</p>
      <p className={text.body}>{ut('carry.change.same', { n: same })}</p>
      {KINDS.map((kind) => {
        const own = changes.filter((change) => kindOf(change) === kind);
        return own.length === 0 ? null : <Changes key={kind} kind={kind} changes={own} />;
      })}
    </section>
  );
}

function Changes({ kind, changes }: { readonly kind: Kind; readonly changes: readonly AnswerChange[] }): JSX.Element {
  const text = useText();
  const ut = useUpdateText();
  const { t } = usePane();
  const key: UpdateMessageKey = `carry.change.${kind}`;
  return (
    <Fold title={ut(key, { n: changes.length })} open={changes.length <= SHORT}>
      <ul className={text.list}>
        {changes.map(({ from, to, archived }) => {
          const lists = [from, to].map((refs) => refs.join(t('check.separator')));
          const [before = '', after = ''] = lists;
          // A list that is the same needs no second one.
          const refs = after === '' || after === before ? before : ut('carry.change.line', { from: before, to: after });
          return (
            <li key={refs} className={text.body}>
              {archived ? ut('carry.change.archived', { refs }) : refs}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
