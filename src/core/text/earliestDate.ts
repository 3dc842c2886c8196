/**
 * The earliest date that a timeframe names, for putting commitments in order: "by June 2027" is June 2027, "Q3 2027"
 * the first of July 2027, "within 6 months" six months after the answers' own date. A period counts from its first
 * day. English, French, Spanish and Arabic, as check/timeframe.ts; judged generously, since it only orders a list.
 */
import { foldDigits } from '../check/timeframe.ts';

/** Words in lower case, each with what it stands for; so few patterns do for many words, and are quickly made. */
type Words<T> = ReadonlyMap<string, T>;

const words = <T>(...entries: readonly (readonly [spellings: string, meaning: T])[]): Words<T> =>
  new Map(
    entries.flatMap(([spellings, meaning]) => spellings.split('|').map((spelling) => [spelling, meaning] as const)),
  );

const MONTHS = words(
  ['january|jan|janvier|enero|يناير', 1],
  ['february|feb|février|fevrier|fév|fev|febrero|فبراير', 2],
  ['march|mar|mars|marzo|مارس', 3],
  ['april|apr|avril|abril|أبريل', 4],
  ['may|mai|mayo|مايو', 5],
  ['june|jun|juin|junio|يونيو', 6],
  ['july|jul|juillet|julio|يوليو', 7],
  ['august|aug|août|agosto|أغسطس', 8],
  ['september|sept|sep|septembre|septiembre|سبتمبر', 9],
  ['october|oct|octobre|octubre|أكتوبر', 10],
  ['november|nov|novembre|noviembre|نوفمبر', 11],
  ['december|dec|décembre|decembre|déc|diciembre|dic|ديسمبر', 12],
);
const ORDINALS = words(
  ['first|1st|premier|1er|primer|الأول', 1],
  ['second|2nd|deuxième|2e|segundo|الثاني', 2],
  ['third|3rd|troisième|3e|tercer|الثالث', 3],
  ['fourth|4th|last|quatrième|4e|dernier|cuarto|último|الرابع|الأخير', 4],
);
const NUMBERS = words(
  ['a|an|one|un|une|una|next|the next|coming|prochain|prochaine|próximo|próxima', 1],
  ['two|couple of|deux|dos', 2],
  ['three|trois|tres|ثلاث|ثلاثة', 3],
  ['four|quatre|cuatro|أربع|أربعة', 4],
  ['five|cinq|cinco|خمس|خمسة', 5],
  ['six|seis|ست|ستة', 6],
  ['seven|sept|siete|سبع|سبعة', 7],
  ['eight|huit|ocho|ثمان|ثماني|ثمانية', 8],
  ['nine|neuf|nueve|تسع|تسعة', 9],
  ['ten|dix|diez|عشر|عشرة', 10],
  ['eleven|onze|once', 11],
  ['twelve|douze|doce', 12],
  ['fifteen|quinze|quince', 15],
  ['eighteen|dix-huit|dieciocho', 18],
  ['twenty|vingt|veinte', 20],
  ['twenty-four|vingt-quatre|veinticuatro', 24],
);

interface Span {
  readonly days: number;
  readonly months: number;
}
const days = (n: number): Span => ({ days: n, months: 0 });
const months = (n: number): Span => ({ days: 0, months: n });

const UNITS = words(
  ['day|days|jour|jours|día|días|dia|dias|يوم|يوما|أيام', days(1)],
  ['week|weeks|semaine|semaines|semana|semanas|أسبوع|أسبوعا|أسابيع', days(7)],
  ['fortnight|fortnights', days(14)],
  ['month|months|mth|mths|mois|mes|meses|شهر|شهرا|أشهر|شهور', months(1)],
  ['quarter|quarters|trimestre|trimestres', months(3)],
  ['semester|semesters|semestre|semestres', months(6)],
  ['year|years|yr|yrs|an|ans|année|années|año|años|عام|عاما|أعوام|سنة|سنوات|سنين', months(12)],
);
/** Arabic says two of a unit in one word. */
const DUALS = words(['يومين', days(2)], ['أسبوعين', days(14)], ['شهرين', months(2)], ['عامين|سنتين', months(24)]);

/** The words of a table as a group of a pattern, longer ones first. */
const any = <T>(table: Words<T>): string => [...table.keys()].sort((a, b) => b.length - a.length).join('|');
/** Texts are in lower case before they are looked at: a pattern that folds case itself takes far longer to make. */
const regex = (source: string): RegExp => new RegExp(source, 'gu');
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';
const YEAR = '(?<!\\d)((?:19|20|21)\\d\\d)(?!\\d)';
const MONTH = `${BEFORE}(${any(MONTHS)})${AFTER}`;
/** What may stand between a month and its year: a second month, "of". */
const BETWEEN = '[^\\d\\n;]{0,24}?';
/** A quarter or a half: "q3", "third quarter", "الربع الثالث", "h1", "first half". */
const PART =
  `${BEFORE}(?:([qths])([1-4])(?!\\d)|(${any(ORDINALS)})[ -](?:(quarter|trimester|trimestre)|half|semester|semestre)${AFTER}` +
  `|(?:(الربع)|النصف) (${any(ORDINALS)})${AFTER})`;

const PATTERN = {
  iso: regex(`${YEAR}[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d)`),
  dayFirst: regex(`(?<![\\d./-])(\\d{1,2})[-/.](\\d{1,2})[-/.]((?:19|20|21)\\d\\d|\\d\\d)(?![\\d./-])`),
  monthOfYear: regex(`(?<![\\d./-])(\\d{1,2})[/.]${YEAR}`),
  monthAndYear: regex(
    `(?:(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: of| de)? )?${MONTH}\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?${BETWEEN}${YEAR}`,
  ),
  month: regex(MONTH),
  partAndYear: regex(`${PART}${BETWEEN}${YEAR}`),
  yearAndPart: regex(`${YEAR}[ -]?${PART.replace(BEFORE, '')}`),
  part: regex(PART),
  year: regex(`${YEAR}|(?<!\\p{L})fy ?'?(\\d\\d)(?!\\d)`),
  /** "End of 2027" is later than "2027". */
  yearEnd: regex(
    `(?:end|close|fin|fines|finales|نهاية)(?: of| de| du| del| d'| l'|-| the| year| عام| العام){0,3} ?${YEAR}`,
  ),
  yearMiddle: regex(`(?:mid|middle|mi|mediados|منتصف)(?: of| de| du| del|-| the| عام| العام){0,3} ?${YEAR}`),
  duration: regex(`(?:(?<!\\d)(\\d{1,3}) ?-? ?|${BEFORE}(${any(NUMBERS)})[ -])(${any(UNITS)})${AFTER}`),
  dual: regex(`${BEFORE}(${any(DUALS)})${AFTER}`),
} as const;

/** Texts of this length name a date at their beginning or not at all; a cell may hold 32 767 characters. */
const LONGEST = 2_000;

/**
 * The earliest date that a text names, as ISO 8601; undefined when it names none.
 * @param from the day from which "within 6 months" counts; without it such a text is undated
 */
export function earliestDate(text: string, from?: string): string | undefined {
  return datesNamed(text, from)
    .map(({ first }) => first)
    .sort()[0];
}

/**
 * The last day of all that a text names: of "2026" it is the 31st of December, of "Q3 2026" the end of September. So long
 * as that day is not over, nobody is late. Undefined and `from` as of {@link earliestDate}.
 */
export function lastDay(text: string, from?: string): string | undefined {
  return datesNamed(text, from)
    .map(({ last }) => last)
    .sort()
    .at(-1);
}

/** A date, or a period from its first day to its last. */
interface Period {
  readonly first: string;
  readonly last: string;
}

function datesNamed(text: string, from: string | undefined): readonly Period[] {
  const folded = foldDigits(text.slice(0, LONGEST).toLowerCase())
    .replace(/\s+/g, ' ')
    .replace(/\u064B/g, '');
  const absolute = absoluteDates(folded);
  if (absolute.length > 0 || from === undefined || !isIso(from)) return absolute;
  return relativeDates(folded, from).map((date) => ({ first: date, last: date }));
}

/** Takes a period by its year, its first month, a day in it or undefined for all of it, and how many months it has. */
type AddPeriod = (year: string | undefined, month: number, day?: number, months?: number) => void;

function absoluteDates(text: string): readonly Period[] {
  const found: Period[] = [];
  const add: AddPeriod = (year, month, day, count = 1) => {
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return;
    const first = iso(fullYear(year), month, day ?? 1);
    found.push({ first, last: day === undefined ? endOf(fullYear(year), month + count - 1) : first });
  };
  const dayOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));
  for (const [, year, month, day] of text.matchAll(PATTERN.iso)) add(year, Number(month), dayOf(day));
  for (const [, first, second, year] of text.matchAll(PATTERN.dayFirst)) {
    // Day first, as most of the world writes it, unless it cannot be so.
    if (Number(second) > 12) add(year, Number(first), Number(second));
    else add(year, Number(second), Number(first));
  }
  for (const [, month, year] of text.matchAll(PATTERN.monthOfYear)) add(year, Number(month));
  for (const [, before, month = '', after, year] of text.matchAll(PATTERN.monthAndYear)) {
    add(year, MONTHS.get(month) ?? 0, dayOf(before ?? after));
  }
  const addPart = (year: string | undefined, groups: readonly (string | undefined)[]): void => {
    const { month, months } = partOfYear(groups);
    add(year, month, undefined, months);
  };
  for (const match of text.matchAll(PATTERN.partAndYear)) addPart(match.at(-1), match.slice(1));
  for (const match of text.matchAll(PATTERN.yearAndPart)) addPart(match[1], match.slice(2));
  for (const [, year] of text.matchAll(PATTERN.yearEnd)) add(year, 12);
  for (const [, year] of text.matchAll(PATTERN.yearMiddle)) add(year, 6);
  addYears(text, found, add);
  return found;
}

/** Years for which nothing finer is said; "in 2027, the first in March" gives its month to the only year there is. */
function addYears(text: string, found: readonly Period[], add: AddPeriod): void {
  const years = [...new Set(Array.from(text.matchAll(PATTERN.year), ([, year, short]) => year ?? `20${short ?? ''}`))];
  const finer = new Set(found.map(({ first }) => first.slice(0, 4)));
  const bare = years.filter((year) => !finer.has(year));
  const parts = [
    ...Array.from(text.matchAll(PATTERN.month), ([, month = '']) => ({ month: MONTHS.get(month) ?? 1, months: 1 })),
    ...Array.from(text.matchAll(PATTERN.part), (match) => partOfYear(match.slice(1))),
  ];
  const finest = years.length === 1 && parts.length > 0 ? parts : [{ month: 1, months: 12 }];
  for (const year of bare) for (const { month, months } of finest) add(year, month, undefined, months);
}

/** The first month of a quarter or a half and how many it has, from the groups of {@link PART}. */
function partOfYear(groups: readonly (string | undefined)[]): { readonly month: number; readonly months: number } {
  const [letter, digit, ordinal, quarter, arabicQuarter, arabicOrdinal] = groups;
  const number = Number(digit ?? ORDINALS.get(ordinal ?? arabicOrdinal ?? '') ?? 1);
  const isQuarter = letter === 'q' || letter === 't' || quarter !== undefined || arabicQuarter !== undefined;
  // The last of two halves is the second.
  return isQuarter
    ? { month: (number - 1) * 3 + 1, months: 3 }
    : { month: (Math.min(number, 2) - 1) * 6 + 1, months: 6 };
}

function relativeDates(text: string, from: string): readonly string[] {
  const found: string[] = [];
  for (const [, digits, word = '', unit = ''] of text.matchAll(PATTERN.duration)) {
    found.push(later(from, UNITS.get(unit), Number(digits ?? NUMBERS.get(word) ?? 1)));
  }
  for (const [, dual = ''] of text.matchAll(PATTERN.dual)) found.push(later(from, DUALS.get(dual), 1));
  for (const [, word = ''] of text.matchAll(PATTERN.month)) {
    // "By June": the next one there is.
    const year = Number(from.slice(0, 4));
    const month = iso(year, MONTHS.get(word) ?? 1, 1);
    found.push(month.slice(0, 7) < from.slice(0, 7) ? iso(year + 1, MONTHS.get(word) ?? 1, 1) : month);
  }
  return found;
}

const fullYear = (year = ''): number => (year.length === 2 ? 2000 + Number(year) : Number(year));
const isIso = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
const iso = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The last day of a month; months beyond December are of the next year. */
function endOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function later(from: string, span: Span | undefined, n: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const sum = month - 1 + (span?.months ?? 0) * n;
  const target = new Date(Date.UTC(year + Math.floor(sum / 12), sum % 12, 1));
  // The 31st of a month that has none is its last day.
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const time = Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, last));
  return new Date(time + (span?.days ?? 0) * n * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
