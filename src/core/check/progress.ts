/** How far a questionnaire is: the figures of the pane, of the summary and of the command. */
import type { Framework } from '../../framework/schema.ts';
import { answerTo, type Response } from '../answers/response.ts';
import type { CheckReport } from './checkResponse.ts';
import type { RowState } from './finding.ts';
import { askedFramework } from '../part/askedFramework.ts';
import { statusLookup } from './rowRules.ts';

/** Numbers of sub-items. */
export interface Counts extends Readonly<Record<RowState, number>> {
  readonly total: number;
  /** By status code, in the framework's order; a status without the texts it asks for counts too. */
  readonly byStatus: ReadonlyMap<string, number>;
  /** Without a status, or with a text that is none. */
  readonly noStatus: number;
  /** Complete ones by status code, in the framework's order: what the Summary counts. */
  readonly completeByStatus: ReadonlyMap<string, number>;
  /** Not complete, for whatever reason: with those of {@link completeByStatus} they add up to the total. */
  readonly open: number;
}

export interface Progress extends Counts {
  readonly sections: readonly (Counts & { readonly title: string })[];
  /** In the document's order. */
  readonly recommendations: readonly (Counts & { readonly ref: string; readonly text: string })[];
  /** Required respondent fields that are empty. */
  readonly respondentOpen: number;
}

interface Tally extends Record<RowState, number> {
  total: number;
  byStatus: Map<string, number>;
  noStatus: number;
  completeByStatus: Map<string, number>;
  open: number;
}

/** Counts what a check found, over all, by section and by recommendation; of a part, those that it has. */
export function progressOf(whole: Framework, response: Response, report: CheckReport): Progress {
  const isPart = report.findings.some(({ code }) => code === 'part');
  const framework = askedFramework(whole, isPart ? new Set(report.states.keys()) : undefined);
  const lookup = statusLookup(framework);
  const empty = (): Tally => ({
    total: 0,
    blank: 0,
    incomplete: 0,
    complete: 0,
    byStatus: new Map(framework.statuses.map(({ code }) => [code, 0])),
    noStatus: 0,
    completeByStatus: new Map(framework.statuses.map(({ code }) => [code, 0])),
    open: 0,
  });
  const all = empty();
  const recommendations: (Tally & { ref: string; text: string })[] = [];
  const sections = framework.sections.map((section) => {
    const ofSection = { ...empty(), title: section.title };
    for (const { ref, text, subItems } of section.recommendations) {
      const ofRecommendation = { ...empty(), ref, text };
      recommendations.push(ofRecommendation);
      for (const subItem of subItems) {
        const state = report.states.get(subItem.ref) ?? 'blank';
        const code = lookup.ofAnswer(answerTo(response, subItem.ref))?.code;
        for (const tally of [all, ofSection, ofRecommendation]) {
          tally.total += 1;
          tally[state] += 1;
          if (code === undefined) tally.noStatus += 1;
          else tally.byStatus.set(code, (tally.byStatus.get(code) ?? 0) + 1);
          if (code === undefined || state !== 'complete') tally.open += 1;
          else tally.completeByStatus.set(code, (tally.completeByStatus.get(code) ?? 0) + 1);
        }
      }
    }
    return ofSection;
  });
  const respondentOpen = report.findings.filter(({ code }) => code === 'respondent-missing').length;
  return { ...all, sections, recommendations, respondentOpen };
}
