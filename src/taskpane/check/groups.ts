import type { CheckReport } from '../../core/check/checkResponse.ts';
import type { Finding, Severity } from '../../core/check/finding.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';

/** Which findings are shown. */
export type Filter = 'all' | 'blocker' | 'warning';

export interface FindingGroup {
  /** A section's place, or what else the findings are about. */
  readonly key: 'respondent' | 'worksheet' | number;
  readonly findings: readonly Finding[];
}

const severities: Readonly<Record<Filter, readonly Severity[]>> = {
  all: ['blocker', 'warning', 'info'],
  blocker: ['blocker'],
  warning: ['warning', 'info'],
};

/** The findings that a filter lets through. */
export function filtered({ findings }: CheckReport, filter: Filter): Finding[] {
  return findings.filter(({ severity }) => severities[filter].includes(severity));
}

/** Respondent first, then section by section, then the worksheet; groups without findings are left out. */
export function groupFindings(framework: Framework, findings: readonly Finding[]): FindingGroup[] {
  const sections = new Map(placedSubItems(framework).map(({ subItem, sectionIndex }) => [subItem.ref, sectionIndex]));
  const groups = new Map<FindingGroup['key'], Finding[]>();
  for (const key of ['respondent', ...framework.sections.keys(), 'worksheet'] as const) groups.set(key, []);
  for (const finding of findings) groups.get(keyOf(finding, sections))?.push(finding);
  return [...groups].filter(([, found]) => found.length > 0).map(([key, found]) => ({ key, findings: found }));
}

function keyOf({ code, subItem }: Finding, sections: ReadonlyMap<string, number>): FindingGroup['key'] {
  if (code === 'respondent-missing') return 'respondent';
  return (subItem === undefined ? undefined : sections.get(subItem)) ?? 'worksheet';
}
