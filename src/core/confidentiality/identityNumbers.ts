/** Numbers of passports, identity documents, bank accounts and payment cards. */
import { hasLuhnDigit, isDni, isIban, isNir } from './checkDigits.ts';
import { isWordCharacter, type ReviewedText, type Span } from './reviewedText.ts';

const DOCUMENTS = [
  'passport|travel document|laissez-passer|visa|id|id card|identity card|identity document|identification|national id',
  'residence permit|driving licen[cs]e|driver.?s licen[cs]e|birth certificate|social security|ssn|tax(?:payer)? id|nin',
  'unhcr registration|registration|refugee card|asylum case|voter.?s? card|ration card',
  'passeport|titre de voyage|titre de s[ée]jour|carte (?:nationale )?d.identit[ée]|pi[èe]ce d.identit[ée]|cni|cnib|nina',
  'num[ée]ro d.identification nationale|permis de conduire|acte de naissance|carte d.[ée]lecteur|num[ée]ro de s[ée]curit[ée] sociale',
  'carte de r[ée]fugi[ée]',
  'pasaporte|c[ée]dula(?: de (?:ciudadan[íi]a|identidad))?|documento (?:nacional )?de identidad|dni|nie|curp|rut|run|dpi|dui|cui',
  'carn[ée]t? de (?:identidad|extranjer[íi]a)|tarjeta de identidad|licencia de conducir|partida de nacimiento|seguridad social',
  '(?:ال)?جواز(?: (?:ال)?سفر)?|وثيقة سفر|(?:بطاقة )?(?:ال)?هوية|(?:ال)?رقم (?:ال)?(?:وطني|قومي|هوية)|رقم الهوية|رخصة (?:ال)?قيادة|(?:ال)?إقامة',
];
const ACCOUNTS = [
  'bank account|account|iban',
  'compte(?: bancaire)?|rib',
  'cuenta(?: bancaria)?|clabe|cbu',
  '(?:ال)?حساب(?: (?:ال)?بنكي)?|(?:ال)?حساب (?:ال)?مصرفي|آيبان|ايبان',
];
/** The longest first: in "ID card 784..." it is not "ID" that the number follows. Bars within brackets part nothing. */
const CUES = [...DOCUMENTS, ...ACCOUNTS]
  .flatMap((line) => line.split(/\|(?![^(]*\))/))
  .sort((a, b) => b.length - a.length)
  .join('|');
const CUE = new RegExp(`(?<![\\p{L}\\p{N}])[وبلف]?(?:${CUES})(?![\\p{L}\\p{N}])`, 'giu');
/** "No.", "number:", "n.º", "رقم" between the word and the number, in any order, or nothing but a space or colon. */
const LINK =
  /^(?:[\s.:：#()°º\u00A0\u200E\u200F-]|number|no|nr|n°|n[°º]|n\.º|num[ée]ro|num|n[úu]mero|is|est|es|of|رقم|برقم|هو){0,8}/iu;
/** Groups of letters and digits, with what people put between them. */
const NUMBER = /^[\p{L}\p{N}]{1,24}(?:[ .\-/\u00A0][\p{L}\p{N}]{0,4}\d[\p{L}\p{N}]{0,16}){0,6}/u;
const FEWEST_DIGITS = 5;

/** Numbers that are told by their form alone. Groups with single spaces or dashes count as one number. */
interface Form {
  readonly start: RegExp;
  readonly whole: RegExp;
  readonly holds: (compact: string) => boolean;
}

const FORMS: readonly Form[] = [
  { start: /[A-Z]{2}\d{2}/g, whole: /^[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]){11,30}/, holds: isIban },
  { start: /[XYZ\d]\d{7}-?[A-Z]/g, whole: /^[XYZ\d]\d{7}-?[A-Z]/, holds: isDni },
  { start: /[XYZ]-?\d{7}-?[A-Z]/g, whole: /^[XYZ]-?\d{7}-?[A-Z]/, holds: isDni },
  { start: /[12] ?\d\d ?[0-3]\d /g, whole: /^[12] ?\d\d ?[0-3]\d ?\d[\dAB] ?\d{3} ?\d{3} ?\d{2}/, holds: isNir },
  { start: /[12]\d{12,14}/g, whole: /^[12]\d{4}\d[\dAB]\d{8}/, holds: isNir },
  // Mexico's CURP: names, birth date, sex, state, consonants.
  { start: /[A-Z]{4}\d{6}[HMX]/g, whole: /^[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d/, holds: () => true },
  // Payment cards: Visa, Mastercard, American Express, UnionPay.
  {
    start: /[23456]\d{3}[ -]?\d{4}/g,
    whole: /^[23456]\d{3}(?:[ -]?\d{4}){3}|^3[47]\d\d[ -]?\d{6}[ -]?\d{5}/,
    holds: hasLuhnDigit,
  },
  // The lines that machines read at the foot of a passport (ICAO 9303).
  {
    start: /[PIACV][A-Z<][A-Z]{3}[A-Z]{1,20}</g,
    whole: /^[A-Z<]{5}[A-Z0-9<]{15,39}/,
    holds: (text) => text.includes('<<'),
  },
];

const SEPARATORS = /[ \u00A0-]/g;

export function findIdentityNumbers(source: ReviewedText): Span[] {
  return [...afterWords(source), ...FORMS.flatMap((form) => [...ofForm(source, form)])];
}

function* ofForm(source: ReviewedText, { start, whole, holds }: Form): Generator<Span> {
  let until = 0;
  for (const { index } of source.places(start)) {
    if (index < until || isWordCharacter(source.folded[index - 1])) continue;
    const match = wholeAt(source, index, whole, holds);
    if (match === undefined) continue;
    until = index + match;
    yield { start: index, end: until };
  }
}

/** The length of the number that begins there: the longest that ends with a word and is right, since words may follow it. */
function wholeAt(source: ReviewedText, index: number, whole: RegExp, holds: Form['holds']): number | undefined {
  const longest = whole.exec(source.after(index, 80))?.[0] ?? '';
  for (let length = longest.length; length > 8; length -= 1) {
    if (isWordCharacter(source.folded[index + length])) continue;
    const piece = longest.slice(0, length);
    // Check digits first: they turn nearly everything away.
    if (holds(piece.replace(SEPARATORS, '')) && whole.exec(piece)?.[0] === piece) return length;
  }
  return undefined;
}

function* afterWords(source: ReviewedText): Generator<Span> {
  for (const { index, 0: cue } of source.places(CUE)) {
    const at = index + cue.length;
    const link = LINK.exec(source.after(at, 40))?.[0] ?? '';
    if (link === '') continue;
    const number = numberAt(source.after(at + link.length, 80), link);
    if (number !== undefined) yield { start: at + link.length, end: at + link.length + number };
  }
}

const DATE = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d\d[-–/](?:19|20)?\d\d)$/;
/** With a word of a number before it, an amount in groups of three may still be the number of a document. */
const LIKE_AN_AMOUNT = /^\d{1,3}(?:[ ,.\u00A0]\d{3}){1,3}$/;
const SAYS_NUMBER = /[:：#°º]|n(?:o|r|um|úm|um[ée]ro|umber|úmero)|رقم/iu;

/** The length of the number that the text begins with, if it may be the number of a document. */
function numberAt(text: string, link: string): number | undefined {
  const match = NUMBER.exec(text)?.[0];
  if (match === undefined) return undefined;
  // Words that follow a number after a space are no part of it; those that come before it are none of ours.
  const groups = match.split(/(?<=[ \u00A0])/);
  if (!/\d/.test(groups[0] ?? '') && !/^[A-Z]{1,4}[ \u00A0]$/.test(groups[0] ?? '')) return undefined;
  const number = match.trimEnd();
  const digits = number.replace(/\D/g, '').length;
  if (digits < FEWEST_DIGITS || DATE.test(number)) return undefined;
  const follows = text.slice(number.length);
  if (/^[\s\u00A0]?(?:%|\p{Sc})/u.test(follows)) return undefined;
  if (LIKE_AN_AMOUNT.test(number) && !SAYS_NUMBER.test(link)) return undefined;
  return number.length;
}
