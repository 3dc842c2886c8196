/**
 * Reads a questionnaire from JSON: the schema first, then the rules that need more than one place at once.
 */
import { frameworkSchema, MAX_SUB_ITEMS, type Framework } from './schema.ts';
import { schemaProblems, type SchemaProblem } from './problem.ts';
import { placedSubItems, wordingOf } from './subItems.ts';

export type FrameworkParse =
  | { readonly ok: true; readonly framework: Framework }
  /** In the document's order; never empty. */
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/** Checks an unknown value against the schema and the cross-references; never throws. */
export function parseFramework(value: unknown): FrameworkParse {
  const parsed = frameworkSchema.safeParse(value);
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
    // Compared as a reader of the worksheet compares them: case and outer spaces make no difference.
    ...duplicates(
      framework.statuses.map((status) => status.label.trim().toLowerCase()),
      'statuses',
      'label',
    ),
    ...duplicates(
      framework.respondentFields.map((field) => field.code),
      'respondentFields',
      'code',
    ),
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
  const all = placedSubItems(framework);
  const wording = new Map(all.map(({ subItem }) => [subItem.ref, wordingOf(subItem)]));
  return all.flatMap(({ subItem }) =>
    subItem.sameWordingAs
      .filter((other) => other === subItem.ref || wording.get(other) !== wordingOf(subItem))
      .map((other) => ({ path: `${subItem.ref}.sameWordingAs`, problem: 'not_same_wording' as const, detail: other })),
  );
}
