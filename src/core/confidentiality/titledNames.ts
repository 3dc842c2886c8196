/** Names after titles: "Ms Amina Diallo", "Mme D. Ouattara", "السيدة أمل الخطيب". */
import type { ReviewedText, Span } from './reviewedText.ts';
import {
  ARABIC_ENDS,
  ARABIC_JOINS,
  ARABIC_LETTER_TITLES,
  ARABIC_NO_NAMES,
  ARABIC_TITLES,
  CAPITAL_TITLES,
  NEEDS_STOP,
  NO_NAMES,
  PARTICLES,
  SMALL_TITLES,
  STOP_OPTIONAL,
  TITLES,
} from './titles.ts';
import type { Word } from './words.ts';

/** Most words that are taken into one name. */
const MOST_WORDS = 8;
/** Between a title and a name, and between two words of a name. */
const AFTER_TITLE = /^(?:\.?[ªº]?\.?[\s\u00A0]{0,2})$/u;
const WITHIN = /^(?:[\s\u00A0]{1,2}|['’‘ʼ-]|\.[\s\u00A0-]?)$/u;

/** The whole of it, title included: a title left standing tells whether it is a woman. */
export function findTitledNames(source: ReviewedText, words: readonly Word[]): Span[] {
  const spans: Span[] = [];
  const reader = new NameReader(source, words);
  for (let at = 0; at < words.length; at += 1) {
    const found = reader.nameAt(at);
    if (found === undefined) continue;
    spans.push(found.span);
    at = found.last;
  }
  return spans;
}

interface Found {
  readonly span: Span;
  readonly last: number;
}

class NameReader {
  readonly #source: ReviewedText;
  readonly #words: readonly Word[];

  constructor(source: ReviewedText, words: readonly Word[]) {
    this.#source = source;
    this.#words = words;
  }

  /** The name whose title is a word, if it is one. */
  nameAt(at: number): Found | undefined {
    const title = this.#text(at);
    if (/^\p{Script=Arabic}/u.test(title)) return this.#arabicName(at, title);
    const capitals = CAPITAL_TITLES.has(title);
    if (!capitals && !TITLES.has(title) && !SMALL_TITLES.has(title)) return undefined;
    if (NEEDS_STOP.has(title) && !STOP_OPTIONAL.has(title) && !this.#gap(at).startsWith('.')) return undefined;
    if (!AFTER_TITLE.test(this.#gap(at))) return undefined;
    const last = this.#lastOfName(at + 1, capitals);
    return last === undefined ? undefined : this.#found(at, last);
  }

  /** The last word of the name that begins there; undefined when no name does. */
  #lastOfName(first: number, capitals: boolean): number | undefined {
    let last: number | undefined;
    for (let at = first; at < first + MOST_WORDS; at += 1) {
      if (at > first && !WITHIN.test(this.#gap(at - 1))) break;
      const key = this.#words[at]?.key ?? '';
      const text = this.#text(at);
      if (this.#beginsName(text, capitals)) {
        // A title after a title is none of the name: "Prof. Dr. Maria Sample". After a name it begins the next one.
        if (text.length > 1 && (CAPITAL_TITLES.has(text) || TITLES.has(text))) {
          if (last !== undefined) break;
          continue;
        }
        if (NO_NAMES.has(key)) break;
        last = at;
        // "Ms Diallo. The" ends with its stop, unless that is an initial's.
        if (this.#gap(at).startsWith('.') && text.length > 2) break;
      } else if (!PARTICLES.has(key) || (at === first && key.length === 1)) break;
    }
    return last;
  }

  /** A capital; in a title of capitals, capitals alone. */
  #beginsName(text: string, capitals: boolean): boolean {
    if (capitals) return /^[\p{Lu}\p{M}]{2,}$/u.test(text);
    return /^\p{Lu}/u.test(text) || /^\p{Script=Arabic}/u.test(text);
  }

  #arabicName(at: number, title: string): Found | undefined {
    // "and Dr ...": the conjunction is written as part of the title.
    const bare = ARABIC_TITLES.has(title) ? title : title.replace(/^[وفبلك]/u, '');
    const letter = ARABIC_LETTER_TITLES.has(bare) && this.#gap(at).startsWith('.');
    if (!ARABIC_TITLES.has(bare) && !letter) return undefined;
    if (!AFTER_TITLE.test(this.#gap(at))) return undefined;
    let last: number | undefined;
    for (let next = at + 1, names = 0; names < 3 && next < at + MOST_WORDS; next += 1) {
      const word = this.#text(next);
      if (next > at + 1 && !/^[\s\u00A0]{1,2}$/u.test(this.#gap(next - 1))) break;
      if (!/^\p{Script=Arabic}/u.test(word) || ARABIC_ENDS.has(word) || ARABIC_NO_NAMES.has(word)) break;
      if (last === undefined && (ARABIC_NO_NAMES.has(word.replace(/^ال/u, '')) || word.startsWith('وال'))) break;
      if (last !== undefined && /^و(?:ال|أ|ا)/u.test(word)) break;
      last = next;
      if (!ARABIC_JOINS.has(word)) names += 1;
    }
    if (last === undefined) return undefined;
    const found = this.#found(at, last);
    const prefix = title.length - bare.length;
    return { last: found.last, span: { start: found.span.start + prefix, end: found.span.end } };
  }

  #found(first: number, last: number): Found {
    const start = this.#words[first]?.start ?? 0;
    return { last, span: { start, end: this.#words[last]?.end ?? start } };
  }

  #text(at: number): string {
    const word = this.#words[at];
    return word === undefined ? '' : this.#source.text.slice(word.start, word.end);
  }

  /** What stands between a word and the next one; of a long stretch the beginning. */
  #gap(at: number): string {
    const word = this.#words[at];
    const next = this.#words[at + 1];
    if (word === undefined) return '';
    return this.#source.text.slice(word.end, Math.min(next?.start ?? this.#source.text.length, word.end + 8));
  }
}
