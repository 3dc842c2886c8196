/** What one sheet's part carries beside its cells' texts. */
import { columnNumber, parseArea } from '../../../core/plan/address.ts';
import type { Area } from '../../../core/plan/workbookPlan.ts';
import type { PackageParts } from './packageParts.ts';
import { decodeXml, type XmlTag } from './scanXml.ts';

export interface SheetFacts {
  /** Rows and columns hidden within the cells that hold something. */
  readonly hiddenRows: number;
  readonly filteredRows: number;
  readonly hiddenColumns: number;
  /** Texts of headers and footers, with Excel's codes. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Formulas that name a file, ask the network, or lead to a file when they are clicked. */
  readonly fileFormulas: Tally;
  readonly networkFormulas: Tally;
  readonly linkFormulas: Tally;
  readonly scenarios: readonly { readonly name: string; readonly user: string }[];
  /** Where a sheet is published to. */
  readonly publishedTo: readonly string[];
}

/** How many there are, and the first one. */
export interface Tally {
  readonly n: number;
  readonly first: string;
}

/** Of what is listed one by one, no more is kept: nobody reads a list of thousands. */
const MOST_KEPT = 1_000;
const SHOWN = 1;
const HIDDEN = 2;

/** A sheet and its tables have a filter each. */
const MOST_FILTERS = 100;

/** Excel's limits: rows and columns of a sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Elements that hold a formula: of a cell, a validation, a conditional format (also as Excel 2010 writes them). */
const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);
/** Asked first, since nearly no formula has any of it. */
const MAYBE = /file:|\.xl|\.ods|\.csv|DDE|WEBSERVICE|IMAGE|RTD|HYPERLINK/i;
/** `[Book.xlsx]Sheet1!A1`, `'file:///C:/Book.ods'#$Sheet1.A1`, DDE. What Excel links is a part of its own instead. */
const NAMES_FILE = /file:\/\/|\.(?:xl\w{1,3}|ods|csv)(?:\]|')|\bDDE\(/i;
/** Functions that ask something outside (Microsoft Support, "Excel functions (alphabetical)"). */
const ASKS_NETWORK = /\b(?:WEBSERVICE|IMAGE|RTD)\(/i;
const LINKS_TO_FILE = /\bHYPERLINK\(\s*"(?:file:|\\\\|[A-Z]:[\\/])/i;

/**
 * Looks through a sheet's part.
 * @param filters areas of tables' filters that are on; the sheet's own filter is found here
 * @returns undefined where the part is damaged or not there
 */
export function scanSheet(parts: PackageParts, name: string, filters: readonly Area[]): SheetFacts | undefined {
  const scan = new SheetScan();
  const whole = parts.scan(name, {
    open: (element, tag) => {
      scan.open(element, tag);
    },
    text: (raw) => {
      scan.text(raw);
    },
    close: (element) => {
      scan.close(element);
    },
  });
  return whole ? scan.facts(filters) : undefined;
}

class SheetScan {
  #row = 0;
  #column = 0;
  #used: { top: number; bottom: number; left: number; right: number } | undefined;
  /** Of each row, counted from 1: 0 where the part has none, or shown, or hidden. */
  readonly #rows = new Uint8Array(ROWS + 1);
  #hiddenByDefault = false;
  /** At each column, how many runs of hidden columns begin, less those that have ended. */
  readonly #columnSteps = new Int32Array(COLUMNS + 2);
  #filter: Area | undefined;
  readonly #filters: Area[] = [];
  #collecting: string[] | undefined;
  readonly #headers: string[] = [];
  readonly #footers: string[] = [];
  #fileFormulas = NONE;
  #networkFormulas = NONE;
  #linkFormulas = NONE;
  readonly #scenarios: { name: string; user: string }[] = [];
  readonly #publishedTo: string[] = [];

  open(element: string, tag: XmlTag): void {
    switch (element) {
      case 'row':
        this.#openRow(tag);
        break;
      case 'c':
        this.#column = columnOf(tag.attribute('r')) ?? this.#column + 1;
        break;
      case 'v':
      case 'is':
        this.#use();
        break;
      case 'col':
        this.#openColumns(tag);
        break;
      case 'sheetFormatPr':
        this.#hiddenByDefault = tag.isOn('zeroHeight');
        break;
      case 'autoFilter':
        this.#filter = parseArea(tag.attribute('ref') ?? '');
        break;
      case 'filterColumn':
        if (this.#filter !== undefined) keep(this.#filters, this.#filter);
        this.#filter = undefined;
        break;
      case 'scenario':
        keep(this.#scenarios, { name: tag.attribute('name') ?? '', user: tag.attribute('user') ?? '' });
        break;
      case 'webPublishItem':
        keep(this.#publishedTo, tag.attribute('destinationFile') ?? '');
        break;
      default:
        this.#openText(element);
    }
  }

  #openText(element: string): void {
    if (element === 'f') this.#use();
    if (FORMULAS.has(element) || /^(?:odd|even|first)(?:Header|Footer)$/.test(element)) this.#collecting = [];
  }

  text(raw: string): void {
    this.#collecting?.push(raw);
  }

  close(element: string): void {
    // What follows the cells may have an element `f` too.
    if (element === 'sheetData') this.#row = 0;
    if (this.#collecting === undefined) return;
    const raw = this.#collecting.join('');
    if (FORMULAS.has(element)) this.#closeFormula(raw);
    else if (element.endsWith('Header') && raw.trim() !== '') keep(this.#headers, decodeXml(raw));
    else if (element.endsWith('Footer') && raw.trim() !== '') keep(this.#footers, decodeXml(raw));
    this.#collecting = undefined;
  }

  #closeFormula(raw: string): void {
    if (!MAYBE.test(raw)) return;
    const formula = decodeXml(raw);
    if (LINKS_TO_FILE.test(formula)) this.#linkFormulas = oneMore(this.#linkFormulas, formula);
    else if (NAMES_FILE.test(formula)) this.#fileFormulas = oneMore(this.#fileFormulas, formula);
    if (ASKS_NETWORK.test(formula)) this.#networkFormulas = oneMore(this.#networkFormulas, formula);
  }

  #openRow(tag: XmlTag): void {
    const given = Number(tag.attribute('r'));
    this.#row = Number.isInteger(given) && given > 0 ? given : this.#row + 1;
    this.#column = 0;
    if (this.#row > ROWS) return;
    this.#rows[this.#row] = tag.isOn('hidden') || Number(tag.attribute('ht') ?? NaN) === 0 ? HIDDEN : SHOWN;
  }

  #openColumns(tag: XmlTag): void {
    if (!tag.isOn('hidden') && Number(tag.attribute('width') ?? NaN) !== 0) return;
    const first = Number(tag.attribute('min'));
    const last = Math.min(Number(tag.attribute('max')), COLUMNS);
    if (!(first >= 1 && first <= last)) return;
    this.#columnSteps[first] = (this.#columnSteps[first] ?? 0) + 1;
    this.#columnSteps[last + 1] = (this.#columnSteps[last + 1] ?? 0) - 1;
  }

  /** The cell that the scan is in holds something. */
  #use(): void {
    const [row, column] = [this.#row, this.#column];
    if (row < 1 || row > ROWS || column < 1 || column > COLUMNS) return;
    this.#used ??= { top: row, bottom: row, left: column, right: column };
    const used = this.#used;
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  }

  facts(tableFilters: readonly Area[]): SheetFacts {
    const filters = [...this.#filters, ...tableFilters].slice(0, MOST_FILTERS);
    let hiddenRows = 0;
    let filteredRows = 0;
    const { top, bottom } = this.#used ?? { top: 1, bottom: 0 };
    for (let row = top; row <= bottom; row += 1) {
      if (this.#rows[row] === SHOWN || (this.#rows[row] !== HIDDEN && !this.#hiddenByDefault)) continue;
      // The first row of a filter is its header, which it never hides.
      const isFiltered = filters.some((area) => row > area.row + 1 && row <= area.row + area.rows);
      if (isFiltered) filteredRows += 1;
      else hiddenRows += 1;
    }
    return {
      hiddenRows,
      filteredRows,
      hiddenColumns: this.#hiddenColumns(),
      headers: this.#headers,
      footers: this.#footers,
      fileFormulas: this.#fileFormulas,
      networkFormulas: this.#networkFormulas,
      linkFormulas: this.#linkFormulas,
      scenarios: this.#scenarios,
      publishedTo: this.#publishedTo,
    };
  }

  #hiddenColumns(): number {
    if (this.#used === undefined) return 0;
    let hidden = 0;
    let depth = 0;
    for (let column = 1; column <= this.#used.right; column += 1) {
      depth += this.#columnSteps[column] ?? 0;
      if (depth > 0 && column >= this.#used.left) hidden += 1;
    }
    return hidden;
  }
}

/** The column of `AB12`, counted from 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = reference === undefined ? null : /^[A-Z]{1,3}(?=\d)/i.exec(reference);
  return letters === null ? undefined : columnNumber(letters[0]) + 1;
}

const NONE: Tally = { n: 0, first: '' };

function oneMore({ n, first }: Tally, text: string): Tally {
  return { n: n + 1, first: n === 0 ? text : first };
}

function keep<T>(list: T[], item: T): void {
  if (list.length < MOST_KEPT) list.push(item);
}
