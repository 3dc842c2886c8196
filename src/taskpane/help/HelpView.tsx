import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { helpTranslator } from '../../core/messages/helpCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { usePane } from '../paneContext.ts';
import { statusLook } from '../shared/look.ts';
import { StatusMark } from '../shared/StatusMark.tsx';
import { useText } from '../shared/useText.ts';
import { SafetyNote } from '../start/SafetyNote.tsx';

const HOW = ['pane.help.how.1', 'pane.help.how.2', 'pane.help.how.3', 'pane.help.how.4'] as const;
const KEYS = [
  'pane.help.keys.tab',
  'pane.help.keys.arrows',
  'pane.help.keys.save',
  'pane.help.keys.newline',
  'pane.help.keys.f6',
] as const;

const useStyles = makeStyles({
  status: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  link: { overflowWrap: 'anywhere' },
});

/** What each status means, how the pane works, and whom to ask. */
export function HelpView({ framework }: { readonly framework: Framework }): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const { t, platform } = usePane();
  const help = helpTranslator(t);
  const { contact } = framework;
  return (
    <div className={text.stack}>
      <Part title={help('pane.help.statuses')}>
        <ul className={mergeClasses(text.stack, text.plainList)}>
          {framework.statuses.map(({ code, label, instruction, requires }) => (
            <li key={code} className={styles.item}>
              <strong className={styles.status}>
                <StatusMark look={statusLook(framework, code)} />
                <bdi>{label}</bdi>
              </strong>
              <span className={text.small} lang={framework.language} dir="auto">
                {instruction}
              </span>
              {requires.length > 0 && (
                <span className={text.small}>
                  {help('pane.help.needs', {
                    fields: requires.map((field) => t(`field.${field}`)).join(t('check.separator')),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={help('pane.help.how')}>
        <List items={HOW.map((key) => help(key))} />
      </Part>
      <Part title={help('pane.help.keys')}>
        <List items={KEYS.map((key) => help(key))} />
      </Part>
      <SafetyNote />
      <Part title={help('pane.help.contact')}>
        <p className={text.body}>{t('start.contact.text', { name: contact.name })}</p>
        <Link
          as="button"
          className={styles.link}
          onClick={() => {
            platform.openLink(`mailto:${contact.email}`);
          }}
        >
          {contact.email}
        </Link>
      </Part>
      <Part title={help('pane.help.about')}>
        <p className={text.small} dir="auto">
          {framework.attribution}
        </p>
        <p className={text.small}>{help('pane.help.version', { version: platform.version })}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const text = useText();
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{title}</h2>
      {children}
    </section>
  );
}

function List({ items }: { readonly items: readonly string[] }): JSX.Element {
  const text = useText();
  return (
    <ul className={mergeClasses(text.small, text.list)}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
