/** What `verify` finds, and answers to try it on. */
import { verifyWorkbook, type Verification } from '../../src/app/export/verify.ts';
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import type { Result } from '../../src/core/errors/error.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { sha256 } from './exported.ts';
import { must } from './workbooks.ts';

export const verify = (bytes: Uint8Array, framework: Framework = icanActionTool): Promise<Result<Verification>> =>
  verifyWorkbook(new FileHost(bytes), framework, { sha256 });
export const verified = async (bytes: Uint8Array, framework?: Framework): Promise<Verification> =>
  must(await verify(bytes, framework));

/** What is found, without what the record says. */
export async function outcome(bytes: Uint8Array): Promise<Omit<Verification, 'submission'>> {
  const { ok, answers, record, comparison, sheets } = await verified(bytes);
  return { ok, answers, record, comparison, sheets };
}
export const UNCHANGED = {
  ok: true,
  answers: 'unchanged',
  record: 'unchanged',
  comparison: { compared: true },
  sheets: [],
};

/** Texts that programs mistake, trim, decode or cut. */
const AWKWARD = [
  'a\r\nb', 'a\rb', 'a\nb\n', '_x000D_', '_x005F_x000D_', '=1+1', '+41 22', '- a', "'quoted", '@name', '#N/A', '#REF!', 'TRUE', '007',
  '1e5', '2026-11-23', ' outer ', '  ', '\u00A0', 'حماية النساء', 'הגנה', '👩‍🕊️ 😀', 'e\u0301', '<b>&amp;"\'</b>', '\u0001\u001F', '\uD800',
  'x'.repeat(32_767), `=${'9'.repeat(300)}`, 'سلام '.repeat(6_000), '[withheld]', '|', 'DRAFT',
]; // prettier-ignore
const REFS = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
export const awkward: Response = {
  ...exampleResponse,
  respondent: { institution: 'A & B\r\n"C"', country: 'مصر', contact: '=cmd', reporting_period: '1/2', date: 'soon' },
  answers: Object.fromEntries(
    REFS.map((ref, index) => {
      const text = AWKWARD[index % AWKWARD.length] ?? '';
      const fields = { activities: text, timeframe: text, barriers: text };
      return [ref, index % 2 === 0 ? { ...NO_ANSWER, status: 'committed', ...fields } : { ...NO_ANSWER, statusText: text, ...fields }];
    }),
  ),
  additionalDetails: 'one\r\ntwo _x000D_ 😀',
}; // prettier-ignore
