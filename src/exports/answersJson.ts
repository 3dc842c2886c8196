import { statusLookup } from '../core/check/rowRules.ts';
import { answerTo, respondentText, type Answer, type Response } from '../core/answers/response.ts';
import { placedSubItems } from '../framework/subItems.ts';
import type { Framework } from '../framework/schema.ts';

/**
 * The answers as JSON in the form of the response schema (core/answers/responseSchema.ts), which `generate --answers`
 * reads: UTF-8 without a byte order mark (RFC 8259, 8.1), two spaces a level, a line feed at the end.
 *
 * One form for the same answers, so that two files can be compared: respondent fields that hold something, in the
 * framework's order; every sub-item, in the document's order; a status by its code where its label was typed.
 */
export function answersJson(framework: Framework, response: Response): Uint8Array {
  const lookup = statusLookup(framework);
  const respondent = framework.respondentFields
    .map(({ code }) => [code, respondentText(response, code)] as const)
    .filter(([, text]) => text !== '');
  const answers = placedSubItems(framework).map(({ subItem: { ref } }) => {
    const answer = answerTo(response, ref);
    const { activities, timeframe, barriers } = answer;
    const status = lookup.ofAnswer(answer);
    const whole: Answer = {
      status: status?.code ?? answer.status,
      statusText: status === undefined ? answer.statusText : '',
      activities,
      timeframe,
      barriers,
    };
    return member(ref, whole);
  });
  const { id, version } = framework;
  // Put together by hand: JSON.stringify would set Refs that are whole numbers before the others.
  const text = [
    '{',
    `  "framework": ${nested({ id, version })},`,
    `  "respondent": ${object(respondent.map(([code, value]) => member(code, value)))},`,
    `  "answers": ${object(answers)},`,
    `  "additionalDetails": ${nested(response.additionalDetails)}`,
    '}\n',
  ].join('\n');
  return new TextEncoder().encode(text);
}

/** A value as JSON, its further lines set in by one more level. */
const nested = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');

const member = (key: string, value: unknown): string =>
  `    ${JSON.stringify(key)}: ${nested(value).replaceAll('\n', '\n  ')}`;

const object = (members: readonly string[]): string => (members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n  }`);
