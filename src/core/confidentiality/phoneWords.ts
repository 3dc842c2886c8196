/**
 * Words that tell a phone number from other numbers, in English, French, Spanish and Arabic. Each pattern is asked of a
 * few dozen characters beside a run of digits, never of a whole text.
 */

/** How many characters before and after a run are looked at. */
export const BESIDE = 48;

const DEVICES = [
  'tel|tele?ph(?:one)?|phones?|fax|gsm|cell(?:phone)?|mobile|whats ?app|sms|signal|viber|imo|hot ?line|help ?line',
  'contact number|emergency line',
  't[ée]l|t[ée]l[ée]phones?|cellulaire|portable|t[ée]l[ée]copie|num[ée]ro vert|ligne d.urgence|ligne verte',
  'num[ée]ro d.appel|num[ée]ro de contact',
  'tel[ée]fonos?|telf|tlf|tfno|celular(?:es)?|cel|m[óo]vil(?:es)?|l[íi]nea de emergencia|l[íi]nea directa',
  'n[úu]mero de contacto',
  '[ولبف]?(?:ال)?(?:هاتف|هواتف|جوال|موبايل|نقال|محمول|تلفون|تليفون|فاكس|واتساب|واتس|خط ساخن|خط الساخن)(?:ها|ه|نا|كم)?',
  'الخط الساخن|رقم التواصل|رقم الاتصال',
].join('|');
/** What may stand between the word and the number. */
const LINK =
  '(?:[\\s.:：#()\\u00A0\\u200E\\u200F=-]|is|at|on|number|no|nr|n[°º]|n\\.º|num[ée]ro|num|n[úu]mero|de|del|la|au|est|le|al|el|es|au:|رقم|على|هو|هي){0,8}';
/** "Call the duty officer on", "joindre la victime au", "اتصلوا على". */
const CALLS = [
  'call|ring|dial|phone|text',
  'appel(?:er|ez)|t[ée]l[ée]phon(?:er|ez)|joign(?:able|ez)',
  'll[aá]m(?:ar|e|en)|marc(?:ar|ar al|e)',
  '(?:لل?|ال)?(?:إبلاغ|ابلاغ|تواصل|اتصال)|اتصلوا|اتصل|اتصلي',
].join('|');
const REACHES = [
  'call|ring|reach(?:ed|able)?|contact(?:ed)?|available|taken',
  'appel(?:er|ez)|joindre|joignable|contacter|r[ée]pond',
  'comunicarse|comun[íi]quese|contactar|llamar|llame|localizar',
  '(?:ال|لل?)?(?:اتصال|تواصل|إبلاغ)|اتصلوا',
].join('|');
const PREPOSITION = 'on|at|au|al|على|عبر|to|:';

const START = '(?<![\\p{L}\\p{N}])';

const BEFORE: readonly RegExp[] = [
  new RegExp(`${START}(?:${DEVICES})${LINK}$`, 'iu'),
  new RegExp(`${START}(?:${CALLS})[\\s:]{1,2}$`, 'iu'),
  new RegExp(`${START}(?:${REACHES})[\\p{L}\\p{M}' ,’]{0,30}\\s(?:${PREPOSITION})\\s?$`, 'iu'),
];
const AFTER = new RegExp(`^\\s?[(,]?\\s?(?:${DEVICES})(?![\\p{L}\\p{N}])`, 'iu');

/** True when the text around a run says that it is a phone number. */
export function saysPhone(before: string, after: string): boolean {
  return BEFORE.some((pattern) => pattern.test(before)) || AFTER.test(after);
}

/** What stands between two numbers of one list. */
const LIST = /^(?:[\s,;/&)\u00A0-]|or|and|et|ou|y|o|e|أو|و|fax|poste|ext\.?|(?:\([\p{L} ]{1,16}\))){1,6}\(?$/iu;

/** True when what stands between a phone number and another run only joins the two. */
export function joinsNumbers(between: string): boolean {
  return between.length <= 24 && LIST.test(between);
}

const CURRENCY =
  'francs?|euros?|dollars?|pesos?|soles|dinars?|dirhams?|shillings?|naira|rupees?|pounds?|livres?|quetzales|lempiras|f ?cfa|دولارا?|دينارا?|ليرة|جنيها?|ريالا?|درهما?|شلن|يورو';
const COUNTED =
  'women|men|people|persons|girls|children|inhabitants|officers|cases|personnes|femmes|hommes|filles|habitants|agents|mujeres|hombres|personas|niñas|habitantes|agentes|نسمة|امرأة|شخصا?|نساء|millions?|milliards?|billions?|millones|مليون|%|٪';
const AMOUNT_BEFORE =
  /(?:\p{Sc}|(?<!\p{L})[A-Z]{3}|(?<!\p{L})(?:US|CA|AU)\$|(?:مبلغ|amount(?: of)?|montant de|importe de))[\s\u00A0]?$/u;
const AMOUNT_AFTER = new RegExp(
  `^[\\s\\u00A0]?(?:\\p{Sc}|(?:d['’]|de\\s|of\\s)?(?:${CURRENCY}|${COUNTED})(?![\\p{L}\\p{N}]))`,
  'iu',
);
const CODE_AFTER = /^[\s\u00A0](?:[A-Z]{3}|FCFA)(?![\p{L}\p{N}])/u;

/** True when the run is an amount of money or a count of something. */
export function saysAmount(before: string, after: string): boolean {
  return AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after) || CODE_AFTER.test(after);
}

const NUMBERED = [
  'no|n[°º]|n\\.º|nr|ref(?:erence)?|id|isbn|issn|doi|code|law|act|decree|article|budget(?: line| code)?|project|account|file|vacancy|contract',
  'loi|d[ée]cret|ligne budg[ée]taire|compte|dossier|projet|r[ée]f[ée]rence|march[ée]',
  'ley|decreto|art[íi]culo|partida|cuenta|expediente|proyecto|c[óo]digo|referencia|contrato',
  '(?:ال)?قانون|بند(?: الميزانية)?|(?:ال)?حساب|(?:ال)?مشروع|(?:ال)?ملف|مرسوم',
].join('|');
const NUMBERED_BEFORE = new RegExp(
  `${START}(?:${NUMBERED})(?:[\\s.:#°º-]|no|n[°º]|number|num[ée]ro|n[úu]mero|رقم){0,5}$`,
  'iu',
);

/** True when the run is the number of a law, a budget line, a file. */
export function saysOtherNumber(before: string): boolean {
  return NUMBERED_BEFORE.test(before);
}
