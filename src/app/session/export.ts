/** Looking through the open workbook and making a file of it. Loaded when somebody exports. */
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import type { LiveHost } from '../../hosts/port.ts';
import { exportFile } from '../export/exportFile.ts';
import { lookBeforeExport } from '../export/look.ts';
import { outsideParts } from '../export/remaining.ts';
import type { ExportTools } from '../export/types.ts';
import { localDateTime } from '../localDateTime.ts';
import { findingKeys } from './findingKeys.ts';
import type { ExportOutcome, PaneExport, PaneRequest, Review } from './paneExport.ts';
import type { SummaryState } from './state.ts';

/** What an export needs of its session. */
export interface ExportSurroundings {
  readonly host: LiveHost;
  readonly framework: Framework;
  readonly t: Translator;
  readonly tools: () => Promise<ExportTools>;
  readonly now: () => Date;
  /** Writes what is typed in the pane; returns the Refs of rows for which that did not work. */
  readonly saveDrafts: () => Promise<readonly string[]>;
  /** Runs as one of the session's actions: after those before it, with its failure in the session's state. */
  readonly act: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>;
  readonly summary: () => SummaryState;
  /** Within an action: makes the Summary sheet anew. */
  readonly rebuildSummary: () => Promise<Result<unknown>>;
}

/** Makes the exports of a session. */
export function paneExport(around: ExportSurroundings): PaneExport {
  const { host, framework, t, act, saveDrafts } = around;
  const review = async (names: readonly string[], unsaved: readonly string[]): Promise<Result<Review>> => {
    const look = await lookBeforeExport(host, framework, t, { names });
    return look.ok ? ok({ look: look.value, names, unsaved }) : look;
  };
  return {
    look: async (names) => {
      const unsaved = await saveDrafts();
      return act(() => review(names, unsaved));
    },
    make: async (request) => {
      const unsaved = await saveDrafts();
      return act(async () => {
        const now = await review(request.review.names, unsaved);
        return now.ok ? makeFile(around, request, now.value) : now;
      });
    },
  };
}

async function makeFile(
  { framework, tools, now, summary, rebuildSummary }: ExportSurroundings,
  { format, kind, paper, review: seen, parts, leftOut }: PaneRequest,
  review: Review,
): Promise<Result<ExportOutcome>> {
  const { look } = review;
  const keys = findingKeys(look.findings);
  const known = new Set(findingKeys(seen.look.findings).values());
  const isNew = outsideParts(framework, look.findings, parts).some((finding) => !known.has(keys.get(finding) ?? ''));
  if (isNew) return ok({ kind: 'changed', why: 'findings', review });
  if (review.unsaved.some((ref) => !seen.unsaved.includes(ref))) return ok({ kind: 'changed', why: 'unsaved', review });
  if (kind === 'final' && look.blockers.length > 0) return ok({ kind: 'changed', why: 'blockers', review });

  const at = localDateTime(now());
  const findings = look.findings.filter((finding) => leftOut.has(keys.get(finding) ?? ''));
  const request = { format, kind, paper, at, leaveOut: { parts, findings } };
  const file = await exportFile(look, framework, request, await tools());
  if (!file.ok) return fail(file.error);

  // Nobody shall find an older Summary in the workbook than the one that was sent. Where it cannot be built (a workbook
  // that is read-only, protected) the file, whose own is always new, is not lost for that: it is said.
  const isOld = kind === 'final' && (summary() === 'stale' || summary() === 'unknown');
  const rebuilt = isOld ? await rebuildSummary() : undefined;
  const outcome = rebuilt === undefined ? 'untouched' : rebuilt.ok ? 'rebuilt' : rebuilt.error;
  return ok({ kind: 'made', file: file.value, summary: outcome });
}
