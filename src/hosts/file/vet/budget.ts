import { MAX_AREA_CHARACTERS, MAX_ELEMENTS, MAX_SPANNED_CELLS, MAX_XML_BYTES } from './limits.ts';
import { tooBig } from './refused.ts';

/** What a package has used up of all that is read of one. Its methods throw `Refused`. */
export class Budget {
  #bytes = 0;
  #elements = 0;
  #cells = 0;
  #areaCharacters = 0;

  /** Of a part that is about to be unpacked. */
  takeBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > MAX_XML_BYTES) throw tooBig();
  }

  takeElement(): void {
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS) throw tooBig();
  }

  /** That a sheet spans, from A1 to the last one that is there. */
  takeCells(cells: number): void {
    this.#cells += cells;
    if (this.#cells > MAX_SPANNED_CELLS) throw tooBig();
  }

  /** Of the areas of a sheet's dropdown lists. */
  takeAreas(characters: number): void {
    this.#areaCharacters += characters;
    if (this.#areaCharacters > MAX_AREA_CHARACTERS) throw tooBig();
  }
}
