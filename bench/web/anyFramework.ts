/** Takes the place of ICAN's questionnaire in the bench's page: one of as many sub-items as the address says. */
import { icanActionTool as own } from '../../src/framework/icanActionTool.ts';
import { madeUpFramework } from '../../test/support/madeUpFramework.ts';

const rows = Number(new URLSearchParams(location.search).get('rows') ?? '0');

/** ICAN's own where the address says nothing. */
export const icanActionTool = rows === 0 ? own : madeUpFramework(rows);
