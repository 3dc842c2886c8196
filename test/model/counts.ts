/** What was done, for whoever reads the run. */
import { KINDS, type Kind } from './kinds.ts';

export class Counts {
  readonly #byKind = new Map<Kind, number>();
  #sequences = 0;
  #refused = 0;
  #byCoAuthor = 0;
  #fewest = Number.POSITIVE_INFINITY;
  #inSequence = 0;

  add(kind: Kind, said: string): void {
    this.#byKind.set(kind, this.of(kind) + 1);
    this.#inSequence += 1;
    if (said.endsWith(': refused')) this.#refused += 1;
    if (said.startsWith('a co-author') || kind === 'meet') this.#byCoAuthor += 1;
  }

  begin(): void {
    this.#inSequence = 0;
  }

  end(): void {
    this.#sequences += 1;
    this.#fewest = Math.min(this.#fewest, this.#inSequence);
  }

  of(kind: Kind): number {
    return this.#byKind.get(kind) ?? 0;
  }

  get fewest(): number {
    return this.#fewest;
  }

  get lines(): string {
    const all = [...this.#byKind.values()].reduce((sum, count) => sum + count, 0);
    const kinds = KINDS.map((kind) => `${kind} ${this.of(kind)}`).join(', ');
    return `${this.#sequences} sequences of at least ${this.#fewest} actions; ${all} actions, ${this.#byCoAuthor} with a co-author, ${this.#refused} refused\n  ${kinds}`;
  }
}
