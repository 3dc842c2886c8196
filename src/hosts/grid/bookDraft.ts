/**
 * A workbook's data on the way to becoming another: sheets come and go with all that Univer's plugins keep of them. The
 * data that it is made of is not changed, so that what is shown stays whole until the draft takes its place.
 */
import type { Area, SheetPlan } from '../../core/plan/workbookPlan.ts';
import { lockRule, unlockedAreas } from './locks.ts';
import { definedName, isGlobal, nameId, withName } from './names.ts';
import { readResources, writeResources, type DefinedName, type Resources } from './resources.ts';
import { formatRules, validationRules } from './rules.ts';
import { sheetData } from './sheetData.ts';
import { StyleBook, type FontPlan } from './styleBook.ts';
import type { BookData, SheetData } from './univerTypes.ts';

/** As large as a new workbook's sheet. */
const EMPTY_SIZE = { rowCount: 100, columnCount: 20 };

export class BookDraft {
  readonly styles: StyleBook;
  readonly resources: Resources;
  readonly #before: BookData | undefined;
  readonly #sheets: SheetData[];
  #names: Readonly<Record<string, DefinedName>>;

  constructor(before: BookData | undefined) {
    this.#before = before;
    this.styles = new StyleBook(before?.styles);
    this.resources = readResources(before);
    this.#names = this.resources.names;
    this.#sheets = (before?.sheetOrder ?? []).flatMap((id) => {
      const sheet = before?.sheets[id];
      return sheet === undefined ? [] : [{ ...sheet, id }];
    });
  }

  /** In their order. */
  get sheets(): readonly SheetData[] {
    return this.#sheets;
  }

  /** Defined names of the whole workbook. */
  get names(): readonly DefinedName[] {
    return Object.values(this.#names).filter(isGlobal);
  }

  /** A sheet by name; names have no upper or lower case. */
  sheetNamed(name: string): SheetData | undefined {
    return this.#sheets.find((sheet) => sheet.name?.toLowerCase() === name.toLowerCase());
  }

  /** Puts in a planned sheet, in front of another or behind all. */
  add(sheet: SheetPlan, font: FontPlan, inFrontOf?: string): SheetData {
    const id = this.#freeId(`at-${sheet.key}`);
    const made = sheetData(sheet, id, font, this.styles);
    const place = this.#sheets.findIndex((other) => other.id === inFrontOf);
    this.#sheets.splice(place < 0 ? this.#sheets.length : place, 0, made);
    this.resources.validations[id] = validationRules(sheet.validations, id);
    this.resources.formats[id] = formatRules(sheet, id);
    if (sheet.protection !== null) this.lock(made, unlockedAreas(sheet.styles));
    return made;
  }

  /** Puts in a sheet with nothing in it, behind all. */
  addEmpty(name: string): void {
    this.#sheets.push({ id: this.#freeId('empty'), name, ...EMPTY_SIZE, cellData: {} });
  }

  /** Locks all of a sheet but these areas. */
  lock(sheet: SheetData, unlocked: readonly Area[]): void {
    const { id, rowCount = 0, columnCount = 0 } = sheet;
    this.resources.locks[id] = [lockRule(unlocked, { id, rows: rowCount, columns: columnCount })];
  }

  /** Takes a sheet out, with all that is kept of it but names: they may be set to another sheet. */
  remove(id: string): void {
    this.#sheets.splice(
      this.#sheets.findIndex((sheet) => sheet.id === id),
      1,
    );
    for (const kept of [this.resources.validations, this.resources.formats, this.resources.locks]) {
      Reflect.deleteProperty(kept, id);
    }
  }

  /** Puts other data in the place of a sheet's; its rules stay. */
  replace(sheet: SheetData): void {
    this.#sheets.splice(
      this.#sheets.findIndex(({ id }) => id === sheet.id),
      1,
      sheet,
    );
  }

  /** Sets a name of the whole workbook to an area. */
  setName(name: string, sheet: string, area: Area): void {
    this.#names = withName(this.#names, name, sheet, area);
  }

  /** Sets a name of the whole workbook to where it was, or, without a reference, takes it out. */
  putNameBack(name: string, reference: string | undefined): void {
    const others = Object.entries(this.#names).filter(
      ([, other]) => !isGlobal(other) || other.name.toLowerCase() !== name.toLowerCase(),
    );
    const id = nameId(name);
    const back = reference === undefined ? {} : { [id]: definedName(name, reference) };
    this.#names = { ...Object.fromEntries(others), ...back };
  }

  /**
   * The workbook as it shall be opened.
   * @param unitId Univer's id for it
   */
  finish(unitId: string, custom: Readonly<Record<string, string | number>> = {}): BookData {
    const ofUnit = Object.entries(this.resources.locks).map(
      ([id, rules]) => [id, rules.map((rule) => ({ ...rule, unitId }))] as const,
    );
    return {
      ...this.#before,
      id: unitId,
      styles: this.styles.styles,
      sheetOrder: this.#sheets.map(({ id }) => id),
      sheets: Object.fromEntries(this.#sheets.map((sheet) => [sheet.id, sheet])),
      resources: writeResources(this.#before, {
        ...this.resources,
        names: this.#names,
        locks: Object.fromEntries(ofUnit),
      }),
      custom: { ...this.#before?.custom, ...custom },
    };
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#sheets.some((sheet) => sheet.id === id); number += 1) id = `${wanted}-${number}`;
    return id;
  }
}
