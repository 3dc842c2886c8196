import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { Questionnaire } from '../../app/session/state.ts';
import { answerTo, respondentText } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems, wordingOf } from '../../framework/subItems.ts';
import type { PageSession } from '../page/ports.ts';
import { useWeb } from './webContext.ts';

const useStyles = makeStyles({
  sheet: { display: 'none', '@media print': { display: 'block', fontSize: '9pt', color: '#000' } },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    border: '1px solid #767676',
    padding: '3pt',
    textAlign: 'start',
    verticalAlign: 'top',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  // A row is not torn apart where it fits a page.
  row: { breakInside: 'avoid' },
});

/**
 * What is printed: the questionnaire as a table. The grid draws only what is seen of it, so that it cannot be printed
 * itself. Made when the browser is about to print, whoever asked for it.
 */
export function PrintSheet({ session }: { readonly session: PageSession }): JSX.Element | null {
  const styles = useStyles();
  const { wt } = useWeb();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => {
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        setPrinting(true);
      });
    };
    const end = (): void => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  if (!printing) return null;
  const state = session.getState();
  return (
    <div className={styles.sheet}>
      {state.phase === 'open' ? (
        <Contents framework={state.framework} questionnaire={state.questionnaire} />
      ) : (
        wt('web.print.none')
      )}
    </div>
  );
}

function Contents({
  framework,
  questionnaire: { response, report },
}: {
  readonly framework: Framework;
  readonly questionnaire: Questionnaire;
}): JSX.Element {
  const styles = useStyles();
  const { t, wt } = useWeb();
  const lookup = statusLookup(framework);
  const { total, complete } = report.subItems;
  return (
    <>
      <h1>{framework.title}</h1>
      {complete < total && (
        <p>
          <strong>{wt('web.print.draft', { open: total - complete })}</strong>
        </p>
      )}
      <ul>
        {framework.respondentFields.map(({ code, label }) => (
          <li key={code}>
            {label}: {respondentText(response, code)}
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['ref', 'subItem', 'status', ...FIELD_CODES] as const).map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placedSubItems(framework).map(({ subItem }) => {
            const answer = answerTo(response, subItem.ref);
            return (
              <tr key={subItem.ref} className={styles.row}>
                <th scope="row" className={styles.cell}>
                  {subItem.ref}
                </th>
                <td className={styles.cell}>{wordingOf(subItem)}</td>
                <td className={styles.cell}>{lookup.ofAnswer(answer)?.label ?? answer.statusText}</td>
                {FIELD_CODES.map((field) => (
                  <td key={field} className={styles.cell}>
                    {answer[field]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{response.additionalDetails}</p>
    </>
  );
}
