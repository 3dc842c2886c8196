import type { ExportedFile, ExportFormat } from '../app/export/types.ts';
import { exportTranslator } from '../core/messages/exportCatalogue.ts';
import type { CliContext } from './context.ts';
import { carriedInWords, countsByKind, type Review } from './renderReview.ts';

export interface Exported {
  /** The workbook that was exported. */
  readonly file: string;
  /** The file that was written. */
  readonly out: string;
  readonly exported: ExportedFile;
  readonly format: ExportFormat;
  /** The list of names that was looked for, as it was given. */
  readonly names: string | undefined;
  /** Findings in the answers before anything was left out. */
  readonly found: number;
  /** What is in the file all the same. */
  readonly review: Review;
  readonly json: boolean;
}

/** What the review found and what was written. No text of the answers is in it. */
export function renderExported(context: CliContext, done: Exported): string[] {
  return done.json
    ? [JSON.stringify(exportedJson(done), null, 2)]
    : [...reviewLines(context, done), ...madeLines(context, done)];
}

function reviewLines({ t }: CliContext, { file, names, found, review }: Exported): string[] {
  const et = exportTranslator(t);
  const { findings, carried } = review;
  const lines = [found === 0 ? t('cli.review.none') : t('cli.review.found', { n: found, left: findings.length })];
  for (const [kind, n] of countsByKind(findings))
    lines.push(`  ${t('cli.review.kind', { kind: et(`review.${kind}`), n })}`);
  if (findings.length > 0) {
    const withNames = names === undefined ? '' : ` --names "${names}"`;
    lines.push(t('cli.review.how', { command: `action-tool export "${file}" --review${withNames}` }));
  }
  if (carried.length > 0) {
    lines.push(t('cli.review.besides'), ...carriedInWords(carried, et).map((words) => `  ${words}`));
  }
  lines.push(t('cli.review.disclaimer'));
  return lines;
}

function madeLines({ t }: CliContext, { out, format, exported }: Exported): string[] {
  const et = exportTranslator(t);
  const { kind, open, total, leftOut, withheld, fingerprint } = exported;
  const parts = leftOut.map((part) => et(`review.part.${part}`)).join(t('check.separator'));
  return [
    kind === 'final'
      ? t('cli.export.final', { total })
      : t(format === 'csv' || format === 'json' ? 'cli.export.isDraftData' : 'cli.export.isDraft', { open, total }),
    ...(leftOut.length > 0 ? [t('cli.export.leftOut', { parts })] : []),
    ...(withheld > 0 ? [t('cli.export.withheld', { n: withheld })] : []),
    t('cli.export.done', { file: out }),
    ...(format === 'xlsx'
      ? [t('cli.export.summary'), t('cli.export.verify', { command: `action-tool verify "${out}"` })]
      : []),
    t('cli.export.fingerprint', { fingerprint }),
  ];
}

function exportedJson({ file, out, exported, format, found, review }: Exported): object {
  const { kind, open, total, leftOut, withheld, fingerprint } = exported;
  return {
    file,
    written: out,
    format,
    kind,
    open,
    total,
    leftOut,
    withheld,
    fingerprint,
    review: {
      found,
      inFile: Object.fromEntries(countsByKind(review.findings)),
      besides: [...new Set(review.carried.map(({ kind: carried }) => carried))],
    },
  };
}
