/** Gaps: the blockers of a check, gathered so that a person can be led from one to the next. */
import type { CheckReport } from './checkResponse.ts';
import type { Finding } from './finding.ts';

/** One place to go to: a sub-item with everything that is missing in it, or one empty respondent field. */
export interface Gap {
  /** Ref, when it is about a sub-item. */
  readonly subItem?: string;
  /** The blockers, at least one; the first one's cell is where to go. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The gaps of a report: respondent first, then rows in the document's order. */
export function gapsOf({ findings }: CheckReport): Gap[] {
  const gaps: { subItem?: string; findings: [Finding, ...Finding[]] }[] = [];
  for (const finding of findings) {
    if (finding.severity !== 'blocker') continue;
    const last = gaps.at(-1);
    if (finding.subItem !== undefined && last?.subItem === finding.subItem) last.findings.push(finding);
    else gaps.push({ ...(finding.subItem === undefined ? {} : { subItem: finding.subItem }), findings: [finding] });
  }
  return gaps;
}
