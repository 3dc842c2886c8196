import { parseResponse } from '../core/answers/parse.ts';
import type { Response } from '../core/answers/response.ts';
import { fail, ok, type InputError, type Result } from '../core/errors/error.ts';
import type { Framework } from '../framework/schema.ts';
import { parseFramework } from '../framework/validate.ts';

/** A questionnaire from the text of a JSON file. */
export function readFramework(file: string, text: string): Result<Framework, InputError> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const parsed = parseFramework(json.value);
  return parsed.ok ? ok(parsed.framework) : fail({ code: 'framework-invalid', file, problems: parsed.problems });
}

/** Answers to a questionnaire from the text of a JSON file. */
export function readResponse(file: string, text: string, framework: Framework): Result<Response, InputError> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const other = otherFramework(json.value, framework);
  if (other !== undefined) return fail(other);
  const parsed = parseResponse(json.value, framework);
  return parsed.ok ? ok(parsed.response) : fail({ code: 'response-invalid', file, problems: parsed.problems });
}

function parseJson(file: string, text: string): Result<unknown, InputError> {
  try {
    // Windows programs put a byte order mark before UTF-8.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const where = /(?:line \d+ column \d+|position \d+)/.exec(error instanceof Error ? error.message : '');
    return fail({ code: 'json-invalid', file, where: where?.[0] ?? 'nowhere' });
  }
}

/** Answers to another questionnaire would give one problem a Ref; one sentence says it better. */
function otherFramework(value: unknown, expected: Framework): InputError | undefined {
  if (typeof value !== 'object' || value === null || !('framework' in value)) return undefined;
  const { framework } = value;
  if (typeof framework !== 'object' || framework === null || !('id' in framework) || !('version' in framework)) {
    return undefined;
  }
  const { id, version } = framework;
  if (typeof id !== 'string' || typeof version !== 'string') return undefined;
  if (id === expected.id && version === expected.version) return undefined;
  return { code: 'response-other-framework', id, version, expected: `${expected.id} ${expected.version}` };
}
