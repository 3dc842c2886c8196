/**
 * .xlsx bytes -> what the file carries beside the answers. Goes by relationships, not by names of parts; nothing is
 * taken for absent because it could not be read.
 */
import { CarriedList, OWN_TABLE_PREFIX } from '../../../core/confidentiality/carriedList.ts';
import type { CarriedFinding } from '../../../core/confidentiality/finding.ts';
import { fail, ok, type Result } from '../../../core/errors/error.ts';
import { parseArea } from '../../../core/plan/address.ts';
import { SUBMISSION_PROPERTY } from '../../../core/plan/submission/submission.ts';
import type { Area } from '../../../core/plan/workbookPlan.ts';
import { openPackage } from '../openPackage.ts';
import { hasCustomProperty, inspectProperties } from './documentProperties.ts';
import { isOwnFooter, plainText, tells } from './headerText.ts';
import { inspectPart, newTallies, type PartTallies } from './inspectPart.ts';
import { PackageParts, type PackagePart } from './packageParts.ts';
import { scanSheet, type SheetFacts } from './scanSheet.ts';
import { inspectWorkbookPart, type SheetEntry } from './workbookPart.ts';

/** Looks through a workbook from outside; never throws. */
export function inspectWorkbook(bytes: Uint8Array): Result<readonly CarriedFinding[]> {
  const entries = openPackage(bytes);
  if (!entries.ok) return entries;
  const list = new CarriedList();
  const damaged = new Set<string>();
  const parts = new PackageParts(entries.value, (part) => {
    if (damaged.has(part)) return;
    damaged.add(part);
    list.addUnseen('part', part);
  });
  try {
    new Inspection(parts, list).run();
  } catch {
    // A part that is made to break whoever reads it; what was found until then says less than nothing.
    return fail({ code: 'workbook-damaged' });
  }
  return ok(list.findings);
}

class Inspection {
  readonly #parts: PackageParts;
  readonly #list: CarriedList;
  readonly #seen = new Set<string>();
  readonly #facts = new Map<string, SheetFacts | undefined>();
  #hasSeal = false;

  constructor(parts: PackageParts, list: CarriedList) {
    this.#parts = parts;
    this.#list = list;
  }

  run(): void {
    const main = this.#parts.linked('', 'officedocument');
    if (main === undefined) throw new Error('no workbook');
    inspectProperties(this.#parts, this.#list);
    // Only a submission has headers of ours.
    this.#hasSeal = hasCustomProperty(this.#parts, SUBMISSION_PROPERTY.seal);
    const workbook = inspectWorkbookPart(this.#parts, main, this.#list);
    const sheets = workbook?.sheets ?? [];
    // A sheet does not own the workbook, nor another sheet, whatever its relationships say.
    for (const name of [main, ...sheets.flatMap(({ part }) => part ?? [])]) this.#seen.add(name.toLowerCase());
    for (const sheet of sheets) this.#inspectSheet(sheet, workbook?.own ?? new Set());
    const rest = newTallies();
    for (const from of [main, '']) this.#inspectParts(from, 'officedocument', undefined, rest);
    this.#listTallies(rest, undefined);
    for (const name of this.#parts.unreached(this.#seen)) this.#list.add('other-parts', { what: name });
  }

  #inspectSheet({ name: sheet, state, part }: SheetEntry, own: ReadonlySet<string>): void {
    const tallies = newTallies();
    const reached = part === undefined ? [] : this.#inspectParts(part, 'worksheet', sheet, tallies);
    const { isOurs, filters } = this.#tables(reached);
    // Where all names are lost, the table still tells which sheet is the questionnaire's.
    const isOwn = own.has(sheet.toLowerCase()) || (own.size === 0 && isOurs);
    if (state === 'hidden') this.#list.add('hidden-sheet', { sheet });
    if (state === 'veryHidden') this.#list.add('very-hidden-sheet', { sheet });
    if (!isOwn) this.#list.add('other-sheets', { sheet });
    this.#listTallies(tallies, sheet);
    if (part !== undefined && this.#parts.has(part)) this.#inspectCells(part, sheet, isOwn, filters);
    else this.#list.addUnseen('part', part ?? sheet);
  }

  /** Whether one of a sheet's tables is the questionnaire's, and where tables are filtered. */
  #tables(reached: readonly PackagePart[]): { readonly isOurs: boolean; readonly filters: readonly Area[] } {
    let isOurs = false;
    const filters: Area[] = [];
    for (const { name } of reached.filter(({ type }) => type === 'table')) {
      let area: Area | undefined;
      this.#parts.scan(name, {
        open: (element, tag) => {
          if (element === 'table') isOurs ||= (tag.attribute('displayName') ?? '').startsWith(OWN_TABLE_PREFIX);
          if (element === 'autoFilter') area = parseArea(tag.attribute('ref') ?? '');
          if (element === 'filterColumn' && area !== undefined) {
            filters.push(area);
            area = undefined;
          }
        },
      });
    }
    return { isOurs, filters };
  }

  #inspectCells(part: string, sheet: string, isOwn: boolean, filters: readonly Area[]): void {
    const facts = this.#factsOf(part, filters);
    if (facts === undefined) return;
    const list = this.#list;
    list.add('hidden-rows', { sheet, n: facts.hiddenRows });
    list.add('filtered-rows', { sheet, n: facts.filteredRows });
    list.add('hidden-columns', { sheet, n: facts.hiddenColumns });
    list.add('external-links', { sheet, n: facts.fileFormulas.n, what: facts.fileFormulas.first });
    list.add('connections', { sheet, n: facts.networkFormulas.n, what: facts.networkFormulas.first });
    list.add('file-links', { sheet, n: facts.linkFormulas.n, what: facts.linkFormulas.first });
    for (const { name, user } of facts.scenarios) {
      list.add('saved-views', { sheet, what: name });
      list.addPerson(user);
    }
    for (const what of facts.publishedTo) list.add('file-path', { sheet, what });
    const texts = [
      ...facts.headers.filter((text) => !(isOwn && this.#hasSeal && !tells(text))),
      ...facts.footers.filter((text) => !(isOwn && isOwnFooter(text))),
    ].filter((text) => tells(text) || plainText(text) !== '');
    const [first = ''] = texts;
    list.add('headers-footers', { sheet, n: texts.length, what: tells(first) ? first : plainText(first) });
  }

  /** Sheets that share a part, as only a made-up file has them, cost one reading of it. */
  #factsOf(part: string, filters: readonly Area[]): SheetFacts | undefined {
    const known = this.#facts.get(part);
    if (known !== undefined || this.#facts.has(part)) return known;
    const facts = scanSheet(this.#parts, part, filters);
    this.#facts.set(part, facts);
    return facts;
  }

  /** Looks at all parts that a part leads to, and at where they lead outside the package. */
  #inspectParts(from: string, type: string, sheet: string | undefined, tallies: PartTallies): PackagePart[] {
    const reached = this.#parts.reach(from, this.#seen);
    for (const part of reached) inspectPart(this.#parts, part, sheet, tallies, this.#list);
    for (const part of [{ name: from, type }, ...reached]) this.#inspectOutside(part.name, part.type, sheet);
    return reached;
  }

  #inspectOutside(part: string, partType: string, sheet: string | undefined): void {
    // Where a link to another workbook leads is said with the link.
    if (partType === 'externallink') return;
    for (const { type, target, external } of this.#parts.links(part)) {
      if (!external) continue;
      if (type !== 'hyperlink') this.#list.add('external-links', { sheet, what: target });
      else if (leadsToFile(target)) this.#list.add('file-links', { sheet, what: target });
    }
  }

  #listTallies({ comments, drawings, embedded }: PartTallies, sheet: string | undefined): void {
    this.#list.add('comments', { sheet, n: comments.n, what: comments.first });
    this.#list.add('drawings', { sheet, n: drawings.n, what: drawings.first });
    this.#list.add('embedded-objects', { sheet, n: embedded.n, what: embedded.first });
  }
}

/** Whether following a link opens a file: on this computer, on a share, beside the workbook, in somebody's cloud. */
function leadsToFile(target: string): boolean {
  if (/^https?:\/\/[^/]*(?:sharepoint\.com|docs\.live\.net|onedrive\.live\.com|1drv\.ms)(?:\/|$)/i.test(target))
    return true;
  // A drive's letter looks like the name of a protocol of one letter.
  if (/^(?:file|onenote):/i.test(target) || !/^[a-z][a-z0-9+.-]+:/i.test(target)) return !target.startsWith('#');
  return false;
}
