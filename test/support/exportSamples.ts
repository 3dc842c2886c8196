/** What exports are tested with: the example, whole and with its two open rows, and marks. */
import { NO_ANSWER, type Response } from '../../src/core/answers/response.ts';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../src/core/messages/exportCatalogue.ts';
import type { FormMark } from '../../src/exports/formDocx.ts';

export const englishExport = exportTranslator(english);

/** The example with its two open rows filled in. */
export const wholeExample: Response = {
  ...exampleResponse,
  answers: Object.fromEntries(
    Object.entries(exampleResponse.answers).map(([ref, answer]) => [
      ref,
      {
        ...answer,
        ...(answer.status === 'committed' && answer.timeframe === '' ? { timeframe: 'By June 2027' } : {}),
        ...(answer.status === 'unable' && answer.barriers === '' ? { barriers: 'No law allows it so far.' } : {}),
      },
    ]),
  ),
};

export const draftMark: FormMark = {
  kind: 'draft',
  open: 2,
  total: 67,
  at: '2026-11-25T14:31:00+01:00',
  fingerprint: '0123456789abcdef'.repeat(4),
  leftOut: [],
  withheld: 0,
  paper: 'a4',
};

export const finalMark: FormMark = { ...draftMark, kind: 'final', open: 0, paper: 'letter' };

/** An answer with these texts. */
export const answering = (given: Partial<typeof NO_ANSWER>): typeof NO_ANSWER => ({ ...NO_ANSWER, ...given });
