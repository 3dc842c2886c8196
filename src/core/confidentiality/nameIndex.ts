/** Many names, looked up in a text all at once: a tree of words, so that ten thousand names cost no more than one. */
import type { Word } from './words.ts';

/** Longest name that is looked up in full; of a longer one its first words are. Bounds the work at each word. */
const MOST_WORDS = 12;

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

export interface NameFound<T> {
  /** Numbers of the words, the last one included. */
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

export class NameIndex<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  /** Adds one way to write a name. */
  add(words: readonly { readonly key: string }[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const { key } of words.slice(0, MOST_WORDS)) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = { next: new Map(), values: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /**
   * The names in a row of words, the longest at each place; none begins within another.
   *
   * @param joined whether two words that follow each other may belong to one name; always, if absent
   * @param keysOf other ways to read a name's first word, tried in order
   */
  find(
    words: readonly Word[],
    joined: (first: Word, second: Word) => boolean = () => true,
    keysOf: (word: Word) => readonly string[] = ({ key }) => [key],
  ): NameFound<T>[] {
    const found: NameFound<T>[] = [];
    for (let first = 0; first < words.length; first += 1) {
      const match = this.#longestAt(words, first, joined, keysOf);
      if (match === undefined) continue;
      for (const value of match.values) found.push({ first, last: match.last, value });
      first = match.last;
    }
    return found;
  }

  #longestAt(
    words: readonly Word[],
    first: number,
    joined: (first: Word, second: Word) => boolean,
    keysOf: (word: Word) => readonly string[],
  ): { readonly last: number; readonly values: readonly T[] } | undefined {
    const [start] = words.slice(first, first + 1);
    if (start === undefined) return undefined;
    let longest: { last: number; values: readonly T[] } | undefined;
    for (const key of keysOf(start)) {
      let node = this.#root.next.get(key);
      let previous = start;
      for (let at = first; node !== undefined;) {
        if (node.values.length > 0 && at >= (longest?.last ?? 0)) longest = { last: at, values: node.values };
        at += 1;
        const word = words[at];
        if (word === undefined || !joined(previous, word)) break;
        node = node.next.get(word.key);
        previous = word;
      }
    }
    return longest;
  }
}
