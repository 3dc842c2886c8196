/** Why a colleague's file cannot be brought in, in words. */
import type { ActionToolError } from '../errors/error.ts';
import type { WorkerError } from '../errors/webError.ts';
import type { Translator } from './catalogue.ts';
import { errorMessage } from './errorMessage.ts';
import type { MergeTranslator } from './mergeCatalogue.ts';
import { oneLine } from './oneLine.ts';

/** What reading a file in a worker may come to. */
export type TheirError = ActionToolError | WorkerError;

export function mergeErrorMessage(error: TheirError, t: Translator, words: MergeTranslator): string {
  switch (error.code) {
    case 'framework-other':
    case 'layout-newer':
    case 'open-too-slow':
    case 'open-stopped': {
      const { code, ...values } = error;
      return oneLine(words(`merge.error.${code}`, values));
    }
    default:
      return errorMessage(error, t);
  }
}
