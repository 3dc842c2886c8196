import { schemaProblems, type SchemaProblem } from '../../framework/problem.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { responseSchema } from './responseSchema.ts';
import { type Response } from './response.ts';

export type ResponseParse =
  | { readonly ok: true; readonly response: Response }
  /** Never empty. */
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/**
 * Checks an unknown value against the response schema and against the framework it is to fill in: every Ref, status
 * code and respondent field must exist there, since an answer under a mistyped Ref would otherwise vanish unseen.
 */
export function parseResponse(value: unknown, framework: Framework): ResponseParse {
  const parsed = responseSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error) };
  const problems = [...droppedKeys(value), ...referenceProblems(parsed.data, framework)];
  return problems.length === 0 ? { ok: true, response: parsed.data } : { ok: false, problems };
}

function referenceProblems(response: Response, framework: Framework): SchemaProblem[] {
  const refs = new Set(placedSubItems(framework).map(({ subItem }) => subItem.ref));
  const statuses = new Set(framework.statuses.map((status) => status.code));
  const fields = new Set(framework.respondentFields.map((field) => field.code));
  const problems: SchemaProblem[] = [];
  for (const [ref, answer] of Object.entries(response.answers)) {
    if (!refs.has(ref)) problems.push({ path: `answers["${ref}"]`, problem: 'unknown_ref', detail: ref });
    if (answer.status !== null && !statuses.has(answer.status)) {
      problems.push({ path: `answers["${ref}"].status`, problem: 'unknown_code', detail: answer.status });
    }
  }
  for (const code of Object.keys(response.respondent)) {
    if (!fields.has(code)) problems.push({ path: `respondent.${code}`, problem: 'unknown_code', detail: code });
  }
  return problems;
}

/** zod leaves out a key named __proto__ without a word; an answer must not vanish so. */
function droppedKeys(value: unknown): SchemaProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return (['answers', 'respondent'] as const).flatMap((list) => {
    const entries: unknown = Reflect.get(value, list);
    const dropped = typeof entries === 'object' && entries !== null && Object.hasOwn(entries, '__proto__');
    return dropped ? [{ path: `${list}["__proto__"]`, problem: 'unknown_key' as const, detail: '__proto__' }] : [];
  });
}
