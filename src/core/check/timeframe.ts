/**
 * Does a timeframe say when? It does when it names a year, a date, a quarter, a month or a duration, or says that the
 * work goes on without end. Judged generously: a warning that is wrong half the time teaches people to ignore warnings.
 */

/** Month and duration words of the languages in which answers are most likely to be written. */
const MONTHS =
  'jan(?:uary|vier)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|apr(?:il)?|avril|abril|may|mai|mayo|june?|juin|junio|july?|juillet|julio|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|d[ée]c(?:embre)?|dic(?:iembre)?|enero|febrero|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const UNITS =
  'days?|weeks?|months?|quarters?|years?|semesters?|decades?|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?|d[ií]as?|semanas?|mes(?:es)?|años?|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|عام|أعوام';
const NUMBERS =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|next|this|coming|current|every|each|un|une|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|seis|prochaine?|próximo|próxima|cada|chaque';
const ONGOING =
  'ongoing|on-going|continuous(?:ly)?|permanent(?:ly)?|immediate(?:ly)?|annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|biannual(?:ly)?|en cours|en curso|continu|continuo|inmediatamente|immédiatement|مستمر|فوري';

const word = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;

const PATTERNS: readonly RegExp[] = [
  // A year from 1900 to 2199, also within "2026-27" or "FY2027"; digits of any script are folded first.
  /(?<!\d)(?:19|20|21)\d\d(?!\d)/u,
  // A short fiscal year or a day and month: "FY27", "30/6", "30.06.27".
  /(?<!\p{L})FY\s?'?\d\d(?!\d)/iu,
  /(?<!\d)\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)/u,
  // A quarter or half: "Q3", "3rd quarter", "T2", "H1", "first half".
  /(?<![\p{L}\p{N}])[QTH][1-4](?![\p{L}\p{N}])/iu,
  /(?<!\p{L})(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s+(?:quarter|half|semester|trimester)/iu,
  new RegExp(word(MONTHS), 'iu'),
  // A duration: "18 months", "two years", "6-month", "next quarter".
  new RegExp(`\\d\\s*-?\\s*(?:${UNITS})(?![\\p{L}\\p{N}])`, 'iu'),
  new RegExp(`${word(NUMBERS)}[\\s-]+(?:${UNITS})(?![\\p{L}\\p{N}])`, 'iu'),
  new RegExp(word(ONGOING), 'iu'),
];

/** True when the text names a time (see above). */
export function namesATime(text: string): boolean {
  const folded = foldDigits(text);
  return PATTERNS.some((pattern) => pattern.test(folded));
}

/** Eastern Arabic, Persian, Devanagari and full-width digits as 0 to 9. */
function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, (digit) => {
    const unit = digit.charCodeAt(0);
    const zero = [0x0660, 0x06f0, 0x0966, 0xff10].find((start) => unit >= start && unit <= start + 9) ?? unit;
    return String(unit - zero);
  });
}
