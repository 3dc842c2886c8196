/**
 * Does a timeframe say when? It does when it names a year, a date, a quarter, a month or a duration, or says that the
 * work goes on without end. Judged generously: a warning that is wrong half the time teaches people to ignore warnings.
 */

/** Month and duration words of the languages in which answers are most likely to be written. */
const MONTHS =
  'jan(?:uary|vier)?|feb(?:ruary)?|f[ée]v(?:rier)?|mar(?:ch|s|zo)?|apr(?:il)?|avril|abril|may|mai|mayo|june?|juin|junio|july?|juillet|julio|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|oct(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|dec(?:ember)?|d[ée]c(?:embre)?|dic(?:iembre)?|enero|febrero|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const UNITS =
  'days?|weeks?|fortnights?|months?|mths?|quarters?|years?|yrs?|semesters?|decades?|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?|d[ií]as?|semanas?|mes(?:es)?|años?|(?:ال)?(?:يوم|أسبوع|شهر|عام)ا?|(?:ال)?(?:أيام|أسابيع|أشهر|شهور|سنة|سنوات|سنين|أعوام)';
/** What stands before a unit and makes it a time: a number in words, or a word such as "next" or "within". */
const BEFORE_UNIT =
  'a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|several|few|couple of|half|next|this|coming|current|every|each|per|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|plusieurs|quelques|prochaine?s?|cette|chaque|par|(?:tous|toutes) les|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|dieciocho|veinte|varios|varias|próxim[oa]s?|este|esta|cada|ثلاثة?|أربعة?|خمسة?|ستة?|سبعة?|ثماني?ة?|تسعة?|عشرة?|عشر|كل|خلال|هذا|هذه';
/** What stands after a unit, in the languages that say "the year next". */
const AFTER_UNIT = 'prochaine?|qui vient|que viene|próxim[oa]|(?:المقبل|القادم|الحالي|الجاري|التالي)ة?';
const PARTS =
  '(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(?:quarter|half|semester|trimester)|(?:premier|deuxième|second|troisième|quatrième|dernier|1er|2e|3e|4e)\\s+(?:trimestre|semestre)|(?:primer|segundo|tercer|cuarto|último)\\s+(?:trimestre|semestre)|(?:الربع|النصف)\\s+(?:الأول|الثاني|الثالث|الرابع|الأخير)';
const POINTS =
  '(?:end|start|beginning|middle|course|rest) of (?:the )?(?:month|quarter|year|decade)|(?:throughout|by|before|within|during) the year|(?:year|month|quarter)[ -]end|mid-?year|today|tomorrow|spring|summer|autumn|winter|fin (?:de |du |d.)(?:l.)?(?:année|an|mois)|(?:fin(?:es|ales)?|mediados|principios) de(?:l)? (?:año|mes)|(?:نهاية|منتصف|بداية) (?:العام|السنة|الشهر)|يومين|أسبوعين|شهرين|عامين|سنتين';
const ONGOING =
  'ongoing|on-going|continuous(?:ly)?|permanent(?:e|ly)?|immediate(?:ly)?|annual(?:ly)?|yearly|monthly|weekly|daily|quarterly|biannual(?:ly)?|biennial(?:ly)?|en cours|en curso|continue?|continuo|en permanence|annuel(?:le|lement)?|mensuel(?:le|lement)?|trimestriel(?:le|lement)?|anual(?:mente)?|mensual(?:mente)?|trimestral(?:mente)?|inmediatamente|immédiatement|مستمرة?|فوريا?|فورا|سنويا|شهريا';

const word = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;

const PATTERNS: readonly RegExp[] = [
  // A year from 1900 to 2199, also within "2026-27" or "FY2027"; digits of any script are folded first.
  /(?<!\d)(?:19|20|21)\d\d(?!\d)/u,
  // A short fiscal year or a day and month: "FY27", "30/6", "30.06.27".
  /(?<!\p{L})FY\s?'?\d\d(?!\d)/iu,
  /(?<!\d)\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)/u,
  // A quarter or half: "Q3", "3rd quarter", "T2", "H1", "first half".
  /(?<![\p{L}\p{N}])[QTH][1-4](?![\p{L}\p{N}])/iu,
  new RegExp(word(PARTS), 'iu'),
  new RegExp(word(MONTHS), 'iu'),
  // A duration: "18 months", "two years", "6-month", "next quarter".
  new RegExp(`\\d ?-? ?(?:${UNITS})(?![\\p{L}\\p{N}])`, 'iu'),
  new RegExp(`${word(BEFORE_UNIT)}[ -](?:${UNITS})(?![\\p{L}\\p{N}])`, 'iu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${UNITS}) ${word(AFTER_UNIT)}`, 'iu'),
  new RegExp(word(POINTS), 'iu'),
  new RegExp(word(ONGOING), 'iu'),
];

/** True when the text names a time (see above). */
export function namesATime(text: string): boolean {
  // One space for many: a pattern that may match any number of them takes quadratic time on a cell full of them.
  const folded = foldDigits(text)
    .replace(/\s+/g, ' ')
    .replace(/\u064B/g, '');
  return PATTERNS.some((pattern) => pattern.test(folded));
}

/** Eastern Arabic, Persian, Devanagari and full-width digits as 0 to 9. */
export function foldDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, (digit) => {
    const unit = digit.charCodeAt(0);
    const zero = [0x0660, 0x06f0, 0x0966, 0xff10].find((start) => unit >= start && unit <= start + 9) ?? unit;
    return String(unit - zero);
  });
}
