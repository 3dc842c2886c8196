import type { ActionToolError } from '../errors/error.ts';
import type { SchemaProblem } from '../../framework/problem.ts';
import type { Translator } from './catalogue.ts';
import { oneLine } from './oneLine.ts';

/** An error in words: what happened, and what to do next. One line. */
export function errorMessage(error: ActionToolError, t: Translator): string {
  return oneLine(errorText(error, t));
}

function errorText(error: ActionToolError, t: Translator): string {
  switch (error.code) {
    case 'framework-invalid':
    case 'response-invalid': {
      const [first] = error.problems;
      return t(`error.${error.code}`, {
        file: error.file,
        first: first === undefined ? '' : problemMessage(first, t),
        more: Math.max(0, error.problems.length - 1),
      });
    }
    default: {
      const { code, ...values } = error;
      return t(`error.${code}`, values);
    }
  }
}

/** What is wrong at one place of a JSON file, in words. */
export function problemMessage(problem: SchemaProblem, t: Translator): string {
  const path = problem.path === '' ? t('problem.root') : problem.path;
  return t(`problem.${problem.problem}`, { path, detail: problem.detail });
}
