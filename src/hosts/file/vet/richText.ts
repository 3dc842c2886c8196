/**
 * A cell's text as the file has it: one `t`, or runs `r` with a `t` each, and beside them the pronunciation (`rPh`),
 * which is no part of the text (ECMA-376 part 1, 18.4.8 and 18.3.1.53).
 */
import { damaged } from './refused.ts';

/** Where in the text's element something is: its own children, those of a run, and what is below those. */
type Level = 'text' | 'run' | 'pronunciation' | 'other';

export class RichText {
  #level: Level = 'text';
  #depth = 0;
  readonly #names: string[] = [];
  #plain = 0;
  #runs = 0;
  #runTexts = 0;
  #isBehind = false;
  #start = 0;
  /** Places of pronunciations, which the reader would take for text. */
  readonly pronunciations: (readonly [start: number, end: number])[] = [];

  /** Characters in the text's element: those that are in no `t` are in no cell, or in the wrong one. */
  text(raw: string): void {
    if (this.#names.at(-1) !== 't' && /\S/.test(raw)) throw damaged();
  }

  /** An element in the text's own. */
  open(name: string, start: number): void {
    this.#names.push(name);
    this.#depth += 1;
    if (this.#level === 'text' && this.#depth === 1) this.#openChild(name, start);
    else if (this.#level === 'run' && this.#depth === 2 && name === 't') {
      this.#runTexts += 1;
      if (this.#runTexts > 1) throw damaged();
    } else if (this.#level === 'run' && this.#depth === 2 && name !== 'rPr') throw damaged();
    // A text's own text has no elements in it, whichever `t` it is.
    else if (this.#level === 'other' && this.#depth === 2) throw damaged();
  }

  #openChild(name: string, start: number): void {
    if (name === 't') {
      this.#plain += 1;
      this.#level = 'other';
    } else if (name === 'r') {
      this.#runs += 1;
      this.#runTexts = 0;
      this.#level = 'run';
    } else if (name === 'rPh') {
      this.#start = start;
      this.#level = 'pronunciation';
    } else if (name === 'phoneticPr') this.#level = 'other';
    else throw damaged();
    if (this.#plain > 1 || (this.#plain === 1 && this.#runs > 0)) throw damaged();
    // Behind the pronunciation no text follows; some readers find none then, others go on.
    const isText = name === 't' || name === 'r';
    if (isText && this.#isBehind) throw damaged();
    this.#isBehind ||= !isText;
  }

  close(end: number): void {
    this.#names.pop();
    this.#depth -= 1;
    if (this.#depth > 0) return;
    if (this.#level === 'pronunciation') this.pronunciations.push([this.#start, end]);
    this.#level = 'text';
  }
}
