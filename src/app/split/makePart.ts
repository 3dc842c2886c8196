import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { answerTo, type Answer } from '../../core/answers/response.ts';
import type { Sha256 } from '../../core/answers/sha256.ts';
import type { Finding } from '../../core/check/finding.ts';
import { fail, ok, type ActionToolError, type Result } from '../../core/errors/error.ts';
import { codesOf } from '../../core/merge/ancestor.ts';
import { Values } from '../../core/merge/side.ts';
import { translatorFor, type Translator } from '../../core/messages/catalogue.ts';
import { mergeTranslator, separatorsFor } from '../../core/messages/mergeCatalogue.ts';
import { askedFramework } from '../../core/part/askedFramework.ts';
import { compileWorkbook } from '../../core/plan/compile.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { WorkbookHost } from '../../hosts/port.ts';
import { unreadFindings } from '../besideAnswers.ts';
import { openWorkbook } from '../merge/lookBeforeMerge.ts';

/** What was made. */
export interface PartMade {
  readonly refs: readonly string[];
  /** Sub-items of the whole questionnaire. */
  readonly total: number;
  /** What the whole workbook has and no answer can hold, or has lost, as far as it concerns the part. */
  readonly unread: readonly Finding[];
}

/** The workbook is itself a part, and does not have these sub-items. */
export interface OutsidePart {
  readonly code: 'outside-part';
  readonly refs: readonly string[];
}

/**
 * Makes the part that one colleague fills in: a workbook with some of the sub-items and their answers so far, and
 * nothing else of the answers: neither who the respondent is nor the free space at the end. Whoever sends it on sends
 * no more than these.
 * @param whole the workbook that the part is made of; it is not changed
 * @param part the host that the part is made in
 * @param refs the sub-items, in the document's order
 * @param t the language where the catalogue does not have the workbook's own
 */
export async function makePart(
  whole: Pick<WorkbookHost, 'read'>,
  part: WorkbookHost,
  framework: Framework,
  refs: readonly string[],
  t: Translator,
  { sha256 }: { readonly sha256: Sha256 },
): Promise<Result<PartMade, ActionToolError | OutsidePart>> {
  const opened = await openWorkbook(whole, framework);
  if (!opened.ok) return opened;
  const { response, language, sightings } = opened.value.reading;
  const outside = refs.filter((ref) => sightings.part?.has(ref) === false);
  if (outside.length > 0) return fail({ code: 'outside-part', refs: outside });

  const own = translatorFor(language) ?? t;
  const words = mergeTranslator(own);
  const values = new Values(framework, separatorsFor(words));
  const codes = new Map<string, readonly string[]>();
  for (const ref of refs) codes.set(ref, await codesOf(values, response, ref, sha256));
  const fingerprint = await sha256(canonicalAnswers(framework, response));
  const total = placedSubItems(framework).length;
  const answers = refs.map((ref): [string, Answer] => [ref, answerTo(response, ref)]);
  const plan = compileWorkbook(
    askedFramework(framework, new Set(refs)),
    // The footer names the institution; the rest of the respondent is not laid out in a part.
    { ...response, answers: Object.fromEntries(answers), additionalDetails: '' },
    own,
    { part: { record: { fingerprint, codes }, total, words } },
  );
  if (!plan.ok) return plan;
  const applied = await part.apply(plan.value);
  const unread = unreadFindings(framework, opened.value.reading).filter(
    // The free space and who the respondent is are in no part, whatever has become of them.
    ({ code, subItem }) => code !== 'label-lost' && (subItem === undefined || refs.includes(subItem)),
  );
  return applied.ok ? ok({ refs, total, unread }) : applied;
}
