/** Phone numbers: those with a country's code anywhere, others by their country, their form, or a word beside them. */
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { digitRuns, internationalForm, MOST_DIGITS, type DigitRun } from './phoneRuns.ts';
import { atSlashes, inTwo, isAside } from './phoneSplits.ts';
import { BESIDE, joinsNumbers, saysAmount, saysOtherNumber, saysPhone } from './phoneWords.ts';
import { isWordCharacter, type ReviewedText, type Span } from './reviewedText.ts';

/**
 * Every phone number of a text.
 *
 * @param regions where a number without a country's code may be from
 */
export function findPhones(source: ReviewedText, regions: readonly CountryCode[]): Span[] {
  const found: Span[] = [];
  const reader = new RunReader(source, regions);
  for (const run of digitRuns(source)) {
    if (!standsAlone(source, run) || isDateOrYears(run.text)) continue;
    for (const { start, end } of reader.numbersOf(run, found.at(-1))) found.push({ start, end });
  }
  return found;
}

/** Two numbers with their countries' codes: so far every cut is tried. */
const MOST_DIGITS_SIDE_BY_SIDE = 34;

/** Finds the numbers of a run: the whole of it is one, or several stand in it one after the other. */
class RunReader {
  readonly #source: ReviewedText;
  readonly #regions: readonly CountryCode[];

  constructor(source: ReviewedText, regions: readonly CountryCode[]) {
    this.#source = source;
    this.#regions = regions;
  }

  /** @param previous the number before it in the text */
  numbersOf(run: DigitRun, previous: Span | undefined): readonly DigitRun[] {
    if (this.#isNumber(run, previous)) return [run];
    const { before, after } = this.#around(run);
    const hasCode = internationalForm(run) !== undefined;
    if (!hasCode && (saysAmount(before, after) || saysOtherNumber(before))) return [];
    const pieces = atSlashes(run);
    const found: DigitRun[] = [];
    for (const piece of pieces) if (this.#isNumber(piece, found.at(-1) ?? previous)) found.push(piece);
    if (found.length > 0) return found;
    // Numbers of three digits one after the other are those of rooms and amounts, unless a word says otherwise.
    return IN_THREES.test(run.text) && !hasCode && !saysPhone(before, after) ? [] : this.#sideBySide(run);
  }

  /** Of numbers that stand side by side each must be one by itself, or be as long as the one before it. */
  #sideBySide(run: DigitRun): readonly DigitRun[] {
    let longest: readonly DigitRun[] = [];
    if (run.digits > MOST_DIGITS_SIDE_BY_SIDE) return this.#oneByOne(run);
    for (const [left, right] of inTwo(run)) {
      if (isAside(left) && this.#isByItself(right)) return [right];
      if (!this.#isByItself(left)) continue;
      if (isAside(right)) return [left];
      if (this.#isByItself(right) || isAsLong(right, left)) return [left, right];
      const more = this.#sideBySide(right);
      if (more.length > 0) return [left, ...more];
      // With a country's code before it, it is one whatever comes after it.
      if (isInternational(left)) longest = [left];
    }
    return longest;
  }

  /** Of a longer list each is the shortest piece that is a number by itself; one alone may be a chance. */
  #oneByOne(run: DigitRun): readonly DigitRun[] {
    const found: DigitRun[] = [];
    let rest: DigitRun | undefined = run;
    while (rest !== undefined) {
      const cut: readonly [DigitRun, DigitRun] | undefined = this.#firstByItself(rest);
      if (cut !== undefined) found.push(cut[0]);
      else if (this.#isByItself(rest)) found.push(rest);
      rest = cut?.[1];
    }
    return found.length > 1 ? found : [];
  }

  #firstByItself(run: DigitRun): readonly [DigitRun, DigitRun] | undefined {
    for (const [left, right] of inTwo(run)) if (this.#isByItself(left)) return [left, right];
    return undefined;
  }

  #isNumber(run: DigitRun, previous: Span | undefined): boolean {
    if (run.digits > MOST_DIGITS) return false;
    if (isInternational(run)) return true;
    const { before, after } = this.#around(run);
    if (run.digits > 15 || saysAmount(before, after)) return false;
    const between =
      previous === undefined ? undefined : this.#source.folded.slice(previous.end, run.start).slice(0, 25);
    if ((between !== undefined && joinsNumbers(between)) || saysPhone(before, after)) return true;
    return this.#isByItself(run);
  }

  #isByItself(run: DigitRun): boolean {
    if (run.digits < 7 || run.digits > MOST_DIGITS || isDateOrYears(run.text)) return false;
    if (isInternational(run)) return true;
    const { before, after } = this.#around(run);
    if (run.digits > 15 || saysAmount(before, after) || saysOtherNumber(before)) return false;
    return hasPhoneForm(run) || this.#regions.some((region) => isOfRegion(run, region));
  }

  #around({ start, end }: DigitRun): { readonly before: string; readonly after: string } {
    return { before: this.#source.before(start, BESIDE), after: this.#source.after(end, BESIDE) };
  }
}

/** As many digits as the number before it, with its country's code or without. */
function isAsLong(run: DigitRun, previous: DigitRun): boolean {
  const national = parseInternational(previous)?.nationalNumber.length;
  return run.digits >= 7 && (run.digits === previous.digits || run.digits === national);
}

/** "x12", "ext12": who sits behind the number. */
const EXTENSION = /^(?:x|ext)\.?\d{1,5}(?!\d)/i;
const AFTER_A_SLASH = /(?:(?:^|[\s(])\p{L}[\p{L}\p{M}'’-]{1,19}\.?|\d)\/$/u;

/** A longer number, a path of a link, a word with digits in it or an amount with commas is no phone number. */
function standsAlone(source: ReviewedText, { start, end, text }: DigitRun): boolean {
  const { folded } = source;
  // "Tel/079 000 0017", "+254 700 000 001/+254 700 000 002": no link has a number that begins so behind a mere word.
  const begins = /^[+＋0(]/.test(text);
  const before = begins && AFTER_A_SLASH.test(source.before(start, 24)) ? ' ' : folded[start - 1];
  const after = (begins && folded[end] === '/') || EXTENSION.test(source.after(end, 12)) ? ' ' : folded[end];
  if (isWordCharacter(before) && !/[\u0600-\u06FF\s]/.test(before ?? '')) return false;
  if (before !== undefined && '/-=#@$€£+&?%'.includes(before)) return false;
  if ((before === ',' || before === '.') && /\d/.test(folded[start - 2] ?? '')) return false;
  if (isWordCharacter(after) || (after !== undefined && '%°/'.includes(after) && folded[end + 1] !== ' ')) return false;
  return !((after === ',' || after === '.') && /\d/.test(folded[end + 1] ?? ''));
}

const DATES: readonly RegExp[] = [
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/,
  /^\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:[ T]\d{1,2})?$/,
  // Years, one after the other or from one to the other.
  /^(?:19|20)\d\d(?:\D{1,3}(?:19|20)\d\d){1,3}$/,
];

const isDateOrYears = (text: string): boolean => DATES.some((date) => date.test(text));

/**
 * With a country's code the length is enough: numbers that no operator has given out yet, and those that are reserved
 * for examples, are not told from others by whoever reads the text.
 */
const isInternational = (run: DigitRun): boolean => parseInternational(run)?.isPossible() === true;

function parseInternational(run: DigitRun): PhoneNumber | undefined {
  const number = internationalForm(run);
  return number === undefined ? undefined : parsePhoneNumberFromString(number, { extract: false });
}

/** Forms that hardly anything but a phone number has, whatever the country. */
const FORMS: readonly RegExp[] = [
  // France and neighbours: 01 99 00 12 34.
  /^0\d(?:[ .\u00A0\u202F-]\d\d){4}$/,
  // North America: (202) 555-0143.
  /^\([2-9]\d\d\)[ -]?[2-9]\d\d[ .-]\d{4}$|^(?:1[ .-])?[2-9]\d\d[.-][2-9]\d\d[.-]\d{4}$/,
  // A trunk zero, an area or operator, and groups: 020 7946 0018, 07700 900461, (01) 000-0123, 0800 00 01 11.
  /^\(?0\d{1,4}\)?[ .-]\d{3,4}[ .-]?\d{3,4}$/,
  /^\(?0\d{2,4}\)?(?:[ .-]\d{2,3}){3}$/,
  /^0[1-9]\d{8,9}$/,
];

const hasPhoneForm = ({ text }: DigitRun): boolean => FORMS.some((form) => form.test(text));

const IN_THREES = /^\d{1,3}(?:[ .\u00A0\u202F]\d{3}){3,19}$/;

/** Written as amounts are, in groups of three: 12 500 000. */
const LIKE_AN_AMOUNT = /^\d{1,3}(?:[ .\u00A0\u202F]\d{3}){1,4}$/;

function isOfRegion(run: DigitRun, region: CountryCode): boolean {
  // Where numbers have eight digits and no trunk zero, "20 000 045" is more often an amount than a phone number.
  if (run.digits < 9 && LIKE_AN_AMOUNT.test(run.text)) return false;
  return parsePhoneNumberFromString(run.text, { defaultCountry: region, extract: false })?.isValid() === true;
}
