/** The confidentiality review as lines and as JSON. */
import picocolors from 'picocolors';
import type { ExportLook } from '../app/export/types.ts';
import type { CarriedFinding, PersonKind, TextFinding } from '../core/confidentiality/finding.ts';
import type { ExportTranslator } from '../core/messages/exportCatalogue.ts';
import { oneLine } from '../core/messages/oneLine.ts';
import { carriedAdvice, carriedMessage, textFindingMessage } from '../core/messages/reviewMessage.ts';
import type { Framework } from '../framework/schema.ts';
import type { CliContext } from './context.ts';

/** What a review shows: the findings that an export would still hold, and what the workbook carries beside. */
export interface Review {
  readonly findings: readonly TextFinding[];
  readonly carried: ExportLook['carried'];
}

/** Every finding with its id, its words and its reason; then what the workbook carries; then what this is worth. */
export function renderReview(
  context: CliContext,
  et: ExportTranslator,
  framework: Framework,
  file: string,
  { findings, carried }: Review,
): string[] {
  const { t } = context;
  const colors = picocolors.createColors(context.color);
  const lines = [
    colors.bold(file),
    t('cli.review.title'),
    '',
    colors.bold(t('cli.review.answers', { n: findings.length })),
  ];
  for (const finding of findings) {
    lines.push(
      `  ${colors.bold(oneLine(finding.id))}`,
      `    ${textFindingMessage(finding, framework, t, et)}`,
      `    ${excerpt(finding, colors.yellow)}`,
      `    ${et(`review.why.${finding.kind}`)}`,
    );
  }
  lines.push('', colors.bold(t('cli.review.carried', { n: carried.length })));
  const advised = new Set<string>();
  carried.forEach((finding, index) => {
    lines.push(`  ${carriedMessage(finding, et)}`);
    // Once for what belongs together, below the last of it: the same advice serves several kinds.
    const advice = carriedAdvice(finding, et);
    const next = carried[index + 1];
    if (advised.has(advice) || (next !== undefined && carriedAdvice(next, et) === advice)) return;
    advised.add(advice);
    lines.push(`    ${advice}`);
  });
  lines.push('', et('review.disclaimer'), '');
  return lines;
}

/** How many of each kind, the kinds in the order in which they are first met. */
export function countsByKind(findings: readonly TextFinding[]): ReadonlyMap<PersonKind, number> {
  const counts = new Map<PersonKind, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The review as JSON (docs/exports.md). The list of names is not in it. */
export function reviewJson(
  { t }: CliContext,
  et: ExportTranslator,
  framework: Framework,
  file: string,
  language: string,
  { findings, carried }: Review,
): object {
  return {
    file,
    framework: { id: framework.id, version: framework.version },
    language,
    findings: findings.map((finding) => ({
      ...finding,
      message: textFindingMessage(finding, framework, t, et),
      reason: et(`review.why.${finding.kind}`),
    })),
    carried: carried.map((finding) => ({
      ...finding,
      message: carriedMessage(finding, et),
      advice: carriedAdvice(finding, et),
    })),
    disclaimer: et('review.disclaimer'),
  };
}

/** The piece with the words around it; its ends are marked where there is no colour, too. */
function excerpt({ before, text, after }: TextFinding, mark: (text: string) => string): string {
  // Spaces at the seams would be trimmed with each piece.
  const [left = '', piece = '', right = ''] = [before, text, after].map((part) => part.replace(/\s+/g, ' '));
  return `${safe(left)}${mark(`[${safe(piece)}]`)}${safe(right)}`.trim();
}

function safe(text: string): string {
  const start = text.startsWith(' ') ? ' ' : '';
  const end = text.length > 1 && text.endsWith(' ') ? ' ' : '';
  return `${start}${oneLine(text)}${end}`;
}

/** What the workbook carries beside the answers: of each kind, how many in all, in words without what it says. */
export function carriedInWords(carried: readonly CarriedFinding[], et: ExportTranslator): string[] {
  const sums = new Map<string, { readonly finding: CarriedFinding; n: number }>();
  for (const finding of carried) {
    const key = `${finding.kind} ${finding.unseen ?? ''}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { finding, n: finding.n });
    else sum.n += finding.n;
  }
  return [...sums.values()].map(({ finding: { kind, unseen = '' }, n }) => et(`review.carried.${kind}`, { n, unseen }));
}
