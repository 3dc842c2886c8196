/**
 * The earliest date that a timeframe names, for putting commitments in order: "by June 2027" is June 2027, "Q3 2027"
 * the first of July 2027, "within 6 months" six months after the answers' own date. A period counts from its first
 * day. English, French, Spanish and Arabic, as check/timeframe.ts; judged generously, since it only orders a list.
 */
import { foldDigits } from '../check/timeframe.ts';

/** The twelve months' words; the first that fits decides, so longer ones stand before their beginnings. */
const MONTHS: readonly string[] = [
  'january|janvier|enero|jan|يناير',
  'february|f[ée]vrier|febrero|feb|f[ée]v|فبراير',
  'march|mars|marzo|mar|مارس',
  'april|avril|abril|apr|أبريل',
  'may|mai|mayo|مايو',
  'june|juin|junio|jun|يونيو',
  'july|juillet|julio|jul|يوليو',
  'august|août|agosto|aug|أغسطس',
  'september|septembre|septiembre|sept|sep|سبتمبر',
  'october|octobre|octubre|oct|أكتوبر',
  'november|novembre|noviembre|nov|نوفمبر',
  'december|d[ée]cembre|diciembre|dec|dic|ديسمبر',
];
const YEAR = '(?:19|20|21)\\d\\d';
const ORDINALS: readonly string[] = [
  'first|1st|premier|1er|primer|الأول',
  'second|2nd|deuxième|2e|segundo|الثاني',
  'third|3rd|troisième|3e|tercer|الثالث',
  'fourth|4th|last|quatrième|4e|dernier|cuarto|último|الرابع|الأخير',
];
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'a|an|one|un|une|una|next|the next|coming|prochaine?|próxim[oa]',
    'two|couple of|deux|dos',
    'three|trois|tres|ثلاثة?',
    'four|quatre|cuatro|أربعة?',
    'five|cinq|cinco|خمسة?',
    'six|seis|ستة?',
    'seven|sept|siete|سبعة?',
    'eight|huit|ocho|ثماني?ة?',
    'nine|neuf|nueve|تسعة?',
    'ten|dix|diez|عشرة?',
    'eleven|onze|once',
    'twelve|douze|doce',
    'eighteen|dix-huit|dieciocho',
    'twenty|vingt|veinte',
    'twenty-four|vingt-quatre|veinticuatro',
  ].map((words, index) => [words, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 20, 24][index] ?? 1]),
);
/** Units in days or in months. */
const UNITS: readonly (readonly [words: string, days: number, months: number])[] = [
  ['days?|jours?|d[ií]as?|يوم(?:ا)?|أيام', 1, 0],
  ['weeks?|semaines?|semanas?|أسبوع(?:ا)?|أسابيع', 7, 0],
  ['fortnights?', 14, 0],
  ['months?|mths?|mois|mes(?:es)?|شهر(?:ا)?|أشهر|شهور', 0, 1],
  ['quarters?|trimestres?', 0, 3],
  ['semesters?|semestres?', 0, 6],
  ['years?|yrs?|ans?|années?|años?|عام(?:ا)?|أعوام|سنة|سنوات|سنين', 0, 12],
];
/** Arabic says two of a unit in one word. */
const DUALS: readonly (readonly [word: string, days: number, months: number])[] = [
  ['يومين', 2, 0],
  ['أسبوعين', 14, 0],
  ['شهرين', 0, 2],
  ['عامين|سنتين', 0, 24],
];

const word = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;
/** What may stand between a month and its year: a day, a second month, "of". */
const BETWEEN = '[^\\d\\n;]{0,24}?';
const regex = (source: string): RegExp => new RegExp(source, 'giu');

const NUMERIC = regex(
  `(?<!\\d)(?:(${YEAR})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?|(\\d{1,2})[-/.](\\d{1,2})[-/.](${YEAR}|\\d\\d)|(\\d{1,2})[/.](${YEAR}))(?!\\d)`,
);
const MONTH_PATTERNS = MONTHS.map((words) => ({
  withYear: regex(
    `(?:(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? )?${word(words)}\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?${BETWEEN}(?<!\\d)(${YEAR})(?!\\d)`,
  ),
  alone: regex(word(words)),
}));
const PART_PATTERNS = ORDINALS.map((ordinal, index) => ({
  index,
  quarter: `(?:(?<![\\p{L}\\p{N}])[QT]${index + 1}(?!\\d)|${word(`(?:${ordinal})[ -](?:quarter|trimest(?:er|re))`)}|${word(`الربع (?:${ordinal})`)})`,
  half: `(?:(?<![\\p{L}\\p{N}])[HS]${index + 1}(?!\\d)|${word(`(?:${ordinal})[ -](?:half|semest(?:er|re))`)}|${word(`النصف (?:${ordinal})`)})`,
}));
const PARTS = PART_PATTERNS.flatMap(({ index, quarter, half }) => [
  { month: index * 3 + 1, pattern: quarter },
  // The last of two halves is the second.
  { month: Math.min(index, 1) * 6 + 1, pattern: half },
]).map(({ month, pattern }) => ({
  month,
  before: regex(`${pattern}${BETWEEN}(?<!\\d)(${YEAR})(?!\\d)`),
  after: regex(`(?<!\\d)(${YEAR})[ -]?${pattern}`),
  alone: regex(pattern),
}));
const YEARS = regex(`(?<!\\d)(${YEAR})(?!\\d)|(?<!\\p{L})FY ?'?(\\d\\d)(?!\\d)`);
/** "End of 2027" is later than "2027". */
const YEAR_END = regex(
  `(?:end|close|fin(?:es|ales)?|finale?s?|نهاية)(?: of| de| du| del| d'| l'|-| the| year| عام| العام){0,3} ?(${YEAR})(?!\\d)`,
);
const YEAR_MIDDLE = regex(
  `(?:mid|middle|mi|mediados|منتصف)(?: of| de| du| del|-| the| عام| العام){0,3} ?(${YEAR})(?!\\d)`,
);
const DURATIONS = UNITS.map(([words, days, months]) => ({
  days,
  months,
  digits: regex(`(?<!\\d)(\\d{1,3}) ?-? ?(?:${words})(?![\\p{L}\\p{N}])`),
  words: Object.entries(NUMBERS).map(([number, n]) => ({
    n,
    pattern: regex(`${word(number)}[ -](?:${words})(?![\\p{L}\\p{N}])`),
  })),
}));

/** Texts of this length name a date at their beginning or not at all; a cell may hold 32 767 characters. */
const LONGEST = 2_000;

/**
 * The earliest date that a text names, as ISO 8601; undefined when it names none.
 * @param from the day from which "within 6 months" counts; without it such a text is undated
 */
export function earliestDate(text: string, from?: string): string | undefined {
  const folded = foldDigits(text.slice(0, LONGEST))
    .replace(/\s+/g, ' ')
    .replace(/\u064B/g, '');
  return absoluteDate(folded) ?? (from !== undefined && isIso(from) ? relativeDate(folded, from) : undefined);
}

function absoluteDate(text: string): string | undefined {
  const found: string[] = [];
  const add = (year: number, month: number, day = 1): void => {
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31) found.push(iso(year, month, day));
  };
  for (const match of text.matchAll(NUMERIC)) {
    const [, y, m, d, first, second, year, month, ofYear] = match;
    if (y !== undefined) add(Number(y), Number(m), Number(d ?? 1));
    else if (year !== undefined) {
      const full = year.length === 2 ? 2000 + Number(year) : Number(year);
      // Day first, as most of the world writes it, unless it cannot be so.
      if (Number(second) > 12) add(full, Number(first), Number(second));
      else add(full, Number(second), Number(first));
    } else add(Number(ofYear), Number(month));
  }
  MONTH_PATTERNS.forEach(({ withYear }, index) => {
    for (const [, before, after, year] of text.matchAll(withYear)) {
      add(Number(year), index + 1, Number(before ?? after ?? 1));
    }
  });
  for (const { month, before, after } of PARTS) {
    for (const pattern of [before, after]) for (const [, year] of text.matchAll(pattern)) add(Number(year), month);
  }
  for (const [, year] of text.matchAll(YEAR_END)) add(Number(year), 12);
  for (const [, year] of text.matchAll(YEAR_MIDDLE)) add(Number(year), 6);
  addYears(text, found, add);
  return found.sort()[0];
}

/** Years for which nothing finer is said; "in 2027, the first in March" gives its month to the only year there is. */
function addYears(text: string, found: readonly string[], add: (year: number, month: number) => void): void {
  const years = [...new Set([...text.matchAll(YEARS)].map(([, year, short]) => Number(year ?? `20${short ?? ''}`)))];
  const finer = new Set(found.map((date) => Number(date.slice(0, 4))));
  const [only] = years;
  const months = MONTH_PATTERNS.flatMap(({ alone }, index) => (test(alone, text) ? [index + 1] : []));
  const parts = PARTS.flatMap(({ alone, month }) => (test(alone, text) ? [month] : []));
  const named = [...months, ...parts];
  if (years.length === 1 && only !== undefined && !finer.has(only) && named.length > 0) {
    add(only, Math.min(...named));
    return;
  }
  for (const year of years) if (!finer.has(year)) add(year, 1);
}

function relativeDate(text: string, from: string): string | undefined {
  const found: string[] = [];
  for (const { days, months, digits, words } of DURATIONS) {
    for (const [, n] of text.matchAll(digits)) found.push(later(from, Number(n) * days, Number(n) * months));
    for (const { n, pattern } of words) if (test(pattern, text)) found.push(later(from, n * days, n * months));
  }
  for (const [dual, days, months] of DUALS) if (test(regex(word(dual)), text)) found.push(later(from, days, months));
  MONTH_PATTERNS.forEach(({ alone }, index) => {
    if (!test(alone, text)) return;
    // "By June": the next one there is.
    const year = Number(from.slice(0, 4));
    const month = iso(year, index + 1, 1);
    found.push(month.slice(0, 7) < from.slice(0, 7) ? iso(year + 1, index + 1, 1) : month);
  });
  return found.sort()[0];
}

/** A `g` pattern remembers where it was; `search` does not. */
const test = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

const isIso = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

function later(from: string, days: number, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const sum = month - 1 + months;
  const date = new Date(Date.UTC(year + Math.floor(sum / 12), sum % 12, 1));
  // The 31st of a month that has none is its last day.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), Math.min(day, last)) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
