import type { z } from 'zod';

/** What can be wrong with a value in a JSON file; the words for each are in the message catalogue. */
export type ProblemCode =
  | 'type'
  | 'missing'
  | 'too_short'
  | 'too_many'
  | 'pattern'
  | 'comma'
  | 'choice'
  | 'unknown_key'
  | 'duplicate'
  | 'not_same_wording'
  | 'unknown_ref'
  | 'unknown_code'
  | 'shared_target'
  | 'merged_alone'
  | 'unmapped'
  | 'other';

/** One thing that is wrong in a JSON file, where (a path such as `sections[0].recommendations[2].ref`) and with what. */
export interface SchemaProblem {
  readonly path: string;
  readonly problem: ProblemCode;
  /** The offending value or the limit, for the message. */
  readonly detail: string;
}

/** Turns a zod error into our own codes, so that its words can be translated and do not change with the library. */
export function schemaProblems(error: z.ZodError): SchemaProblem[] {
  return error.issues.map((issue) => {
    const path = pathOf(issue.path);
    // The callers ask zod to report the input; where there is none, nothing else is worth saying.
    if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
      return { path, problem: 'missing', detail: '' };
    }
    switch (issue.code) {
      case 'invalid_type':
        return { path, problem: 'type', detail: issue.expected };
      case 'too_small':
        return { path, problem: 'too_short', detail: String(issue.minimum) };
      case 'too_big':
        return { path, problem: 'too_many', detail: String(issue.maximum) };
      case 'invalid_format':
        return { path, problem: issue.message === 'comma' ? 'comma' : 'pattern', detail: '' };
      case 'invalid_value':
        return { path, problem: 'choice', detail: issue.values.map(String).join(' / ') };
      case 'unrecognized_keys':
        return { path, problem: 'unknown_key', detail: issue.keys.join(', ') };
      default:
        return { path, problem: 'other', detail: '' };
    }
  });
}

/** `sections[0].text`, and `answers["1.1"].status` where a key is no plain word. */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}
