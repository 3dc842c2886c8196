import { FIELD_CODES } from '../../framework/constants.ts';
import { isBlank } from '../text/cellText.ts';
import type { Answer } from './response.ts';

/** True when nobody has answered: neither a status nor a text can be seen. */
export function isBlankAnswer(answer: Answer): boolean {
  return answer.status === null && isBlank(answer.statusText) && FIELD_CODES.every((field) => isBlank(answer[field]));
}
