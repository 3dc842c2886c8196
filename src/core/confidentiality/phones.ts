/** Phone numbers: those with a country's code anywhere, others by their country, their form, or a word beside them. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { digitRuns, internationalForm, type DigitRun } from './phoneRuns.ts';
import { BESIDE, joinsNumbers, saysAmount, saysOtherNumber, saysPhone } from './phoneWords.ts';
import { isWordCharacter, type ReviewedText, type Span } from './reviewedText.ts';

/**
 * Every phone number of a text.
 *
 * @param regions where a number without a country's code may be from
 */
export function findPhones(source: ReviewedText, regions: readonly CountryCode[]): Span[] {
  const found: Span[] = [];
  for (const run of digitRuns(source)) {
    if (!standsAlone(source, run) || isDateOrYears(run.text)) continue;
    const before = source.before(run.start, BESIDE);
    const after = source.after(run.end, BESIDE);
    const previous = found.at(-1);
    const listed = previous !== undefined && joinsNumbers(source.folded.slice(previous.end, run.start).slice(0, 25));
    if (isInternational(run) || (!saysAmount(before, after) && isLocal(run, before, after, listed, regions))) {
      found.push({ start: run.start, end: run.end });
    }
  }
  return found;
}

function isLocal(
  run: DigitRun,
  before: string,
  after: string,
  listed: boolean,
  regions: readonly CountryCode[],
): boolean {
  if (run.digits > 15) return false;
  if (listed || saysPhone(before, after)) return true;
  if (run.digits < 7 || saysOtherNumber(before)) return false;
  return hasPhoneForm(run) || regions.some((region) => isOfRegion(run, region));
}

/** A longer number, a path of a link, a word with digits in it or an amount with commas is no phone number. */
function standsAlone({ folded }: ReviewedText, { start, end }: DigitRun): boolean {
  const before = folded[start - 1];
  const after = folded[end];
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
function isInternational(run: DigitRun): boolean {
  const number = internationalForm(run);
  return number !== undefined && parsePhoneNumberFromString(number, { extract: false })?.isPossible() === true;
}

/** Forms that hardly anything but a phone number has, whatever the country. */
const FORMS: readonly RegExp[] = [
  // France and neighbours: 01 99 00 12 34.
  /^0\d(?:[ .\u00A0\u202F-]\d\d){4}$/,
  // North America: (202) 555-0143.
  /^\([2-9]\d\d\)[ -]?[2-9]\d\d[ .-]\d{4}$|^[2-9]\d\d[.-][2-9]\d\d[.-]\d{4}$/,
  // A trunk zero, an area or operator, and groups: 020 7946 0018, 07700 900461, (01) 000-0123, 0800 00 01 11.
  /^\(?0\d{1,4}\)?[ .-]\d{3,4}[ .-]?\d{3,4}$/,
  /^\(?0\d{2,4}\)?(?:[ .-]\d{2,3}){3}$/,
  /^0[1-9]\d{8,9}$/,
];

const hasPhoneForm = ({ text }: DigitRun): boolean => FORMS.some((form) => form.test(text));

/** Written as amounts are, in groups of three: 12 500 000. */
const LIKE_AN_AMOUNT = /^\d{1,3}(?:[ .\u00A0\u202F]\d{3}){1,4}$/;

function isOfRegion(run: DigitRun, region: CountryCode): boolean {
  // Where numbers have eight digits and no trunk zero, "20 000 045" is more often an amount than a phone number.
  if (run.digits < 9 && LIKE_AN_AMOUNT.test(run.text)) return false;
  return parsePhoneNumberFromString(run.text, { defaultCountry: region, extract: false })?.isValid() === true;
}
