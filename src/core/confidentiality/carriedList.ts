/** Gathers what a workbook carries, the same way in every host: in one order, quotes cut to a line, no endless lists. */
import { PROPERTY } from '../plan/columns.ts';
import { parseReference } from '../plan/address.ts';
import { CARRIED_KINDS, type CarriedFinding, type CarriedKind, type Unseen } from './finding.ts';

/** Findings of one kind that are listed one by one; what is more is told as a number. */
const MOST_OF_A_KIND = 50;
/** UTF-16 units of a quote. */
const LONGEST_QUOTE = 120;
/** Names of persons that are listed. */
const MOST_NAMES = 20;

/** Names of our own custom document properties begin so. */
const OWN_PROPERTY_PREFIX = 'actiontool';
/** Defined names of ours begin so. */
export const OWN_NAME_PREFIX = 'AT_';
/** The table of the questionnaire is called so, perhaps with a number behind it. */
export const OWN_TABLE_PREFIX = 'AT_Questionnaire';

export class CarriedList {
  readonly #findings = new Map<CarriedKind, CarriedFinding[]>();
  readonly #more = new Map<CarriedKind, number>();
  readonly #people = new Set<string>();

  /** Adds one; `n` of nothing is none. */
  add(kind: CarriedKind, { sheet, n = 1, what = '' }: { sheet?: string | undefined; n?: number; what?: string }): void {
    if (n > 0) this.#put({ kind, ...(sheet === undefined ? {} : { sheet }), n, what: oneLineQuote(what) });
  }

  /** Something could not be looked at. */
  addUnseen(unseen: Unseen, what = ''): void {
    this.#put({ kind: 'not-looked-at', n: 1, what: oneLineQuote(what), unseen });
  }

  /** The name of somebody who commented, shared or changed. All become one finding. */
  addPerson(name: string): void {
    const quote = oneLineQuote(name);
    if (quote !== '') this.#people.add(quote);
  }

  #put(finding: CarriedFinding): void {
    const { kind, n } = finding;
    const list = this.#findings.get(kind) ?? [];
    this.#findings.set(kind, list);
    if (list.length < MOST_OF_A_KIND) list.push(finding);
    else this.#more.set(kind, (this.#more.get(kind) ?? 0) + n);
  }

  /** All of them, in the order of the kinds, and of one kind as they came. */
  get findings(): readonly CarriedFinding[] {
    return CARRIED_KINDS.flatMap((kind): readonly CarriedFinding[] => {
      if (kind === 'people') return this.#peopleFinding();
      const more = this.#more.get(kind);
      const rest: CarriedFinding[] =
        more === undefined
          ? []
          : [{ kind, n: more, what: '', ...(kind === 'not-looked-at' ? { unseen: 'part' as const } : {}) }];
      return [...(this.#findings.get(kind) ?? []), ...rest];
    });
  }

  #peopleFinding(): readonly CarriedFinding[] {
    const names = [...this.#people];
    if (names.length === 0) return [];
    const shown = names.slice(0, MOST_NAMES).join(', ');
    return [{ kind: 'people', n: names.length, what: names.length > MOST_NAMES ? `${shown}, …` : shown }];
  }
}

/** A quote on one line: white space, control characters and marks that turn the line around are one space. */
export function oneLineQuote(text: string): string {
  // Cut before anything else is done: a property can be as long as a book.
  const line = text
    .slice(0, 4 * LONGEST_QUOTE)
    .replace(/[\s\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whether a custom document property is one that the add-in writes. */
export function isOwnProperty(name: string): boolean {
  return name.toLowerCase().startsWith(OWN_PROPERTY_PREFIX) || Object.values<string>(PROPERTY).includes(name);
}

/** A custom property by which a document of Microsoft 365 is classified (Microsoft Purview, "label metadata"). */
export function isLabelProperty(name: string): boolean {
  return /^MSIP_Label_/i.test(name);
}

/**
 * A name that spreadsheet programs write for themselves: `_xlnm.Print_Area`, `_xlfn.TEXTJOIN`, `_xlpm.x`
 * (ECMA-376 part 1, 18.2.5; [MS-XLSX] 2.2.2).
 */
export function isBuiltInName(name: string): boolean {
  return /^_xl(?:nm|fn|pm|ws|udf)\b/i.test(name);
}

export function isOwnName(name: string): boolean {
  return name.toLowerCase().startsWith(OWN_NAME_PREFIX.toLowerCase());
}

/**
 * The add-in's own sheets, in small letters: those that its names point into, whatever they are called now.
 * @param names defined names of the whole workbook with what they refer to
 */
export function ownSheets(names: Iterable<readonly [name: string, reference: string]>): ReadonlySet<string> {
  const sheets = new Set<string>();
  for (const [name, reference] of names) {
    const sheet = isOwnName(name) ? parseReference(reference)?.sheet : undefined;
    if (sheet !== undefined) sheets.add(sheet.toLowerCase());
  }
  return sheets;
}
