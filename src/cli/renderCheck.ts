import picocolors from 'picocolors';
import type { CheckReport } from '../core/check/checkResponse.ts';
import type { Finding } from '../core/check/finding.ts';
import { findingMessage } from '../core/messages/findingMessage.ts';
import type { Framework, Section } from '../framework/schema.ts';
import type { CliContext } from './context.ts';

const BAR_WIDTH = 24;

/** The check of one workbook as lines for a person: what is open, where, and what to do, section by section. */
export function renderCheck(context: CliContext, framework: Framework, file: string, report: CheckReport): string[] {
  const { t } = context;
  const colors = picocolors.createColors(context.color);
  const { total, complete, incomplete, blank } = report.subItems;
  const blockers = report.findings.filter(({ severity }) => severity === 'blocker').length;
  const warnings = report.findings.filter(({ severity }) => severity === 'warning').length;
  const part = report.findings.find(({ code }) => code === 'part');
  return [
    colors.bold(file),
    t('cli.check.title', { title: framework.title, version: framework.version }),
    ...(part === undefined ? [] : [t('cli.check.part', part.context)]),
    `${bar(complete, total)}  ${t('cli.check.progress', { complete, total, incomplete, blank })}`,
    // What it is was said above; it is nothing to do.
    ...findingLines(context, framework, {
      ...report,
      findings: report.findings.filter(({ code }) => code !== 'part'),
    }).map(({ line }) => line),
    '',
    report.complete
      ? colors.green(t(part === undefined ? 'cli.check.complete' : 'cli.check.partComplete'))
      : colors.red(t('cli.check.open', { n: blockers })),
    ...(warnings > 0 ? [colors.yellow(t('cli.check.warnings', { n: warnings }))] : []),
    '',
  ];
}

/** What a final export waits for, as the check says it, on at most so many lines. */
export function renderBlockers(
  context: CliContext,
  framework: Framework,
  report: CheckReport,
  { most, command }: { readonly most: number; /** Shows all of it. */ readonly command: string },
): string[] {
  const blockers = report.findings.filter(({ severity, code }) => severity === 'blocker' || code === 'part');
  const lines = findingLines(context, framework, { ...report, findings: blockers });
  const shown: string[] = [];
  let told = 0;
  for (const { line, findings } of lines.slice(1)) {
    if (shown.length >= most) break;
    shown.push(line);
    told += findings;
  }
  const more = blockers.length - told;
  return more === 0 ? shown : [...shown, context.t('cli.export.more', { n: more, command })];
}

/** A line, and how many findings it tells. */
interface FindingLine {
  readonly line: string;
  readonly findings: number;
}

function findingLines(context: CliContext, framework: Framework, report: CheckReport): FindingLine[] {
  const { t } = context;
  const colors = picocolors.createColors(context.color);
  const lines: FindingLine[] = [];
  const shown = new Set<Finding>();
  const group = (title: string, findings: readonly Finding[], untouched: readonly string[] = []): void => {
    findings.forEach((finding) => shown.add(finding));
    if (findings.length === 0 && untouched.length === 0) return;
    lines.push({ line: '', findings: 0 }, { line: colors.bold(title), findings: 0 });
    for (const line of table(context, findings)) lines.push({ line, findings: 1 });
    if (untouched.length > 0) {
      const line = `  ${t('cli.check.allBlank', { n: untouched.length, refs: untouched.join(', ') })}`;
      lines.push({ line, findings: untouched.length });
    }
  };

  group(
    t('cli.check.respondent'),
    report.findings.filter(({ code }) => code === 'respondent-missing'),
  );
  for (const section of framework.sections) {
    const refs = refsOf(section).filter((ref) => report.states.has(ref));
    const inSection = new Set(refs);
    const findings = report.findings.filter(({ subItem }) => subItem !== undefined && inSection.has(subItem));
    // A row nobody has touched needs no line of its own.
    const untouched = findings.filter(
      ({ code, subItem = '' }) => code === 'status-missing' && report.states.get(subItem) === 'blank',
    );
    untouched.forEach((finding) => shown.add(finding));
    const done = refs.filter((ref) => report.states.get(ref) === 'complete').length;
    group(
      `${section.title}  ${done}/${refs.length}`,
      findings.filter((finding) => !untouched.includes(finding)),
      untouched.map(({ subItem = '' }) => subItem),
    );
  }
  group(
    t('cli.check.workbook'),
    report.findings.filter((finding) => !shown.has(finding)),
  );
  return lines;
}

function refsOf(section: Section): string[] {
  return section.recommendations.flatMap(({ subItems }) => subItems.map(({ ref }) => ref));
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 0 : Math.floor((done / total) * BAR_WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}

/** Ref, cell, severity and message in columns. */
function table({ t, color }: CliContext, findings: readonly Finding[]): string[] {
  const colors = picocolors.createColors(color);
  const rows = findings.map((finding) => ({
    ref: finding.subItem ?? '',
    cell: finding.cell ?? '',
    severity: t(`severity.${finding.severity}`),
    blocks: finding.severity === 'blocker',
    message: findingMessage(finding, t),
  }));
  const width = (key: 'ref' | 'cell' | 'severity'): number =>
    rows.reduce((most, row) => Math.max(most, row[key].length), 0);
  const [ref, cell, severity] = [width('ref'), width('cell'), width('severity')];
  return rows.map((row) => {
    const label = row.severity.padEnd(severity);
    const shownLabel = row.blocks ? colors.red(label) : colors.yellow(label);
    const start = [...(ref > 0 ? [row.ref.padEnd(ref)] : []), ...(cell > 0 ? [row.cell.padEnd(cell)] : [])];
    return `  ${[...start, shownLabel, row.message].join('  ')}`;
  });
}
