import Papa from 'papaparse';
import { checkText } from '../core/plan/checkFormula.ts';
import { normalise } from '../core/plan/normalise.ts';
import type { Response } from '../core/answers/response.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import type { ExportTranslator } from '../core/messages/exportCatalogue.ts';
import type { Framework } from '../framework/schema.ts';
import { printable } from './printable.ts';

/** Without it, Excel takes the bytes for the system's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text that a spreadsheet may take for a formula (OWASP, "CSV Injection"): = + - @, also in their full-width and small
 * forms, which some versions of Excel turn into them, at the beginning or after what an import may drop there (white
 * space, control and format characters, direction marks, quotation marks); or a tab or line break at the beginning.
 *
 * Papa's own pattern asks for the text to end with the line, so "=1\n2" would pass; hence this one. A leading
 * apostrophe counts among what may be dropped, so that neutralised texts can be told from typed ones: whoever
 * takes one apostrophe off a text that still matches without it has what was typed.
 */
export const LOOKS_LIKE_FORMULA =
  /^(?:[\s\p{Cc}\p{Cf}\p{Pi}\p{Pf}'"`\uFF02\uFF07]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]|['"]*[\t\r\n])/u;

/**
 * The answers as one table, a row for each sub-item in the document's order whether answered or not: UTF-8 with a byte
 * order mark, commas, CRLF, quotation marks where they are needed (RFC 4180). Headers and the State's words are in the
 * workbook's language. Texts that look like a formula begin with an apostrophe (docs/exports.md).
 */
export function answersCsv(framework: Framework, response: Response, t: Translator, et: ExportTranslator): Uint8Array {
  const { rows } = normalise(framework, response, t);
  const header = [
    t('column.ref'),
    t('column.section'),
    t('column.recommendation'),
    t('column.subItem'),
    t('column.status'),
    t('column.activities'),
    t('column.timeframe'),
    t('column.barriers'),
    et('csv.state'),
  ];
  const lines = rows.map(({ ref, section, recommendation, subItem, statusText, answer, verdict }) => [
    ref,
    section,
    recommendation,
    subItem,
    statusText,
    answer.activities,
    answer.timeframe,
    answer.barriers,
    checkText(verdict, t),
  ]);
  const table = [header, ...lines].map((line) => line.map(printable));
  const text = Papa.unparse(table, { escapeFormulae: LOOKS_LIKE_FORMULA, newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`);
}
