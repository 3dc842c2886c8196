/**
 * Reads a questionnaire from JSON: the schema first, then the rules that need more than one place at once.
 */
import { MAX_SUB_ITEMS } from './constants.ts';
import { frameworkSchema, type Framework } from './schema.ts';
import { schemaProblems, type SchemaProblem } from './problem.ts';
import { placedSubItems, wordingOf } from './subItems.ts';
import { versionMapProblems } from './versionMap.ts';

export type FrameworkParse =
  | { readonly ok: true; readonly framework: Framework }
  /** In the document's order; never empty. */
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Checks an unknown value against the schema and the cross-references; never throws. */
export function parseFramework(value: unknown): FrameworkParse {
  const parsed = frameworkSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error) };
  const problems = crossReferenceProblems(parsed.data);
  return problems.length === 0 ? { ok: true, framework: parsed.data } : { ok: false, problems };
}

function crossReferenceProblems(framework: Framework): SchemaProblem[] {
  return [
    ...refProblems(framework),
    ...sameWordingProblems(framework),
    ...duplicates(
      framework.statuses.map((status) => status.code),
      'statuses',
      'code',
    ),
    // Compared as a reader of the worksheet compares them: case and surplus spaces make no difference.
    ...duplicates(
      framework.statuses.map((status) => status.label.replace(/ +/g, ' ').trim().toLowerCase()),
      'statuses',
      'label',
    ),
    ...duplicates(
      framework.respondentFields.map((field) => field.code),
      'respondentFields',
      'code',
    ),
    ...versionMapProblems(framework),
  ];
}

function duplicates(values: readonly string[], list: string, key: string): SchemaProblem[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path: `${list}[${index}].${key}`, problem: 'duplicate', detail: value }];
  });
}

function refProblems(framework: Framework): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const seen = new Set<string>();
  let count = 0;
  const use = (ref: string, path: string): void => {
    // Excel compares text without regard to case, so "1.a" and "1.A" would be one Ref to its formulas.
    const key = ref.toLowerCase();
    if (seen.has(key)) problems.push({ path, problem: 'duplicate', detail: ref });
    seen.add(key);
  };
  framework.sections.forEach((section, s) => {
    section.recommendations.forEach((recommendation, r) => {
      const path = `sections[${s}].recommendations[${r}]`;
      use(recommendation.ref, `${path}.ref`);
      recommendation.subItems.forEach((subItem, i) => {
        count += 1;
        use(subItem.ref, `${path}.subItems[${i}].ref`);
      });
    });
  });
  if (count > MAX_SUB_ITEMS) {
    problems.push({ path: 'sections', problem: 'too_many', detail: String(MAX_SUB_ITEMS) });
  }
  return problems;
}

function sameWordingProblems(framework: Framework): SchemaProblem[] {
  const wording = new Map(placedSubItems(framework).map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  const problems: SchemaProblem[] = [];
  framework.sections.forEach((section, s) => {
    section.recommendations.forEach((recommendation, r) => {
      recommendation.subItems.forEach((subItem, i) => {
        subItem.sameWordingAs.forEach((other, o) => {
          const path = `sections[${s}].recommendations[${r}].subItems[${i}].sameWordingAs[${o}]`;
          const found = wording.get(other);
          if (found === undefined) problems.push({ path, problem: 'unknown_ref', detail: other });
          else if (other === subItem.ref || found !== wordingOf(subItem)) {
            problems.push({ path, problem: 'not_same_wording', detail: other });
          }
        });
      });
    });
  });
  return problems;
}
