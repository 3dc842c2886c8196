/** A made-up pair of versions, with answers to the first, and what starting from them gives. */
import { startFrom } from '../../../src/app/update/startFrom.ts';
import type { StartedFrom } from '../../../src/app/update/types.ts';
import { NO_ANSWER, type Answer, type Response } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import type { Framework } from '../../../src/framework/schema.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { v1 } from '../../core/update/support.ts';
import { must, workbookBytes } from '../../support/workbooks.ts';

export const TODAY = '2026-11-25';

const answer = (values: Partial<Answer>): Answer => ({ ...NO_ANSWER, ...values });

/** One of everything that can happen. */
export const lastPeriod: Response = {
  framework: { id: v1.id, version: v1.version },
  respondent: { institution: 'Made-up Ministry', region: 'North', reporting_period: '2025', date: '2025-11-20' },
  answers: {
    '1.1': answer({ status: 'implemented', activities: 'Lamps at all twelve doors.' }),
    '1.2': answer({ status: 'committed', activities: 'Lamps along the main path.', timeframe: 'by June 2026' }),
    '1.3': answer({ status: 'planned', timeframe: 'Within 6 months' }),
    '2.1': answer({ status: 'implemented', activities: 'Locks on all doors.' }),
    '2.2': answer({ status: 'unable', barriers: 'The windows are listed as a monument.' }),
    '2.3': answer({ status: 'committed', activities: 'A safe in each house.', timeframe: '2026' }),
    '2.4': answer({ status: 'implemented', activities: '=The telegraph\nworks.' }),
  },
  additionalDetails: 'More to follow.',
};

export const previous = await workbookBytes(lastPeriod, v1);

export interface Started extends StartedFrom {
  readonly bytes: Uint8Array;
}

export async function start(
  bytes: Uint8Array,
  framework: Framework,
  known: readonly Framework[] = [],
  today = TODAY,
): Promise<Started> {
  const host = new FileHost();
  const started = must(await startFrom(new FileHost(bytes), host, framework, english, { today, known }));
  return { ...started, bytes: host.bytes };
}
