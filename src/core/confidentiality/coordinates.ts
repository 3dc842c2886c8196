/** Positions on the map: pairs of degrees, links to maps, plus codes, military grid references. */
import { isWordCharacter, type ReviewedText, type Span } from './reviewedText.ts';

const SPACE = '[\\s\\u00A0\\u200E\\u200F]?';
const HEMISPHERE = '[NSEWO](?![\\p{L}\\p{N}])|شمالا|شمال|جنوبا|جنوب|شرقا|شرق|غربا|غرب';
const MARK = `${SPACE}[°º]?${SPACE}(?:${HEMISPHERE})?`;
/** With a point, or with a comma or the Arabic separator where the pair is not parted by a comma alone. */
const degrees = (places: string): string => `[NSEWO]?${SPACE}[-+\u2212]?\\d{1,3}[.,٫]\\d{${places}}(?!\\d)${MARK}`;
const GAP = `${SPACE}(?:[,;/|،]|\\s)${SPACE}`;
const PAIR_START = /\d{1,3}[.,٫]\d/g;
/** Four places are ten metres; amounts with points or commas in them come in threes. */
const PAIR = new RegExp(`^${degrees('4,12')}${GAP}${degrees('4,12')}`, 'iu');
/** Fewer places do where the signs of degrees or the letters of the directions stand. */
const MARKED = `\\d{1,3}(?:[.,٫]\\d{1,12})?${SPACE}(?:[°º]${SPACE}(?:${HEMISPHERE})|[NSEWO](?![\\p{L}\\p{N}]))`;
const MARKED_PAIR = new RegExp(`^${MARKED}${GAP.replace(']|', ']?|')}[-+]?${MARKED}`, 'u');

/** 33°30'49"N, 33° 30.821' N, with the signs that keyboards and word processors put. */
const DEGREE_SIGN = /[°º˚]/g;
const MINUTES = "\\d{1,2}(?:[.,]\\d{1,6})?\\s?['’′´]";
const SECONDS = '\\d{1,2}(?:[.,]\\d{1,6})?\\s?(?:["”″]|[\'’′´]{2})';
const DMS = new RegExp(
  `^[°º˚]\\s?${MINUTES}\\s?(?:${SECONDS})?\\s?(?:${HEMISPHERE})?(?:[\\s,;/]{0,3}(?:[NSEWO]\\s?)?\\d{1,3}[°º˚]\\s?${MINUTES}\\s?(?:${SECONDS})?\\s?(?:${HEMISPHERE})?)?`,
  'iu',
);
const DMS_START = /(?:(?<!\p{L})[NSEWO]\s?)?[-+]?\d{1,3}\s?$/iu;

/** "latitude 6.13, longitude 1.22" with as few places as people care to write. */
const LATITUDE = /(?<![\p{L}\p{N}])(?:lat(?:itude?)?|latitud)(?![\p{L}\p{N}])|خط العرض|العرض/giu;
const LATITUDE_REST =
  /^[\s:=.]{0,3}([-+]?\d{1,3}(?:[.,٫]\d{1,12})?)[^\p{L}\d\n]{1,6}(?:و|and|et|y)?\s?(?:lon(?:g(?:itude?)?)?|longitud|lng|خط الطول|وخط الطول|الطول)[\s:=.]{0,3}[-+]?\d{1,3}(?:[.,٫]\d{1,12})?/iu;

/** Links that open a map, or are a position. */
const MAP_LINK =
  /geo:-?\d|(?:https?:\/\/)?(?:(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?\/maps|maps\.google\.[a-z]{2,3}|maps\.app\.goo\.gl\/|goo\.gl\/maps|(?:www\.)?openstreetmap\.org\/[#?]|osm\.org\/go\/|(?:www\.|ul\.)?waze\.com\/(?:ul|live)|maps\.apple\.com\/|(?:www\.)?bing\.com\/maps|w3w\.co\/|what3words\.com\/|plus\.codes\/|yandex\.[a-z]{2,3}\/maps|wego\.here\.com\/)/giu;
const LINK = /^[^\s<>"“”«»]{1,300}/u;
const LINK_END = /[.;:!?)\]}»”"'’…؛؟]{1,20}$/u;
const WORDS = /\/\/\/\p{L}{2,24}\.\p{L}{2,24}\.\p{L}{2,24}/gu;

/** Open Location Code: digits and letters of its own alphabet before and after a plus sign. */
const PLUS_CODE = /[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/giu;
/** Military grid: zone, square, easting and northing. */
const GRID = /\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}(?!\d)/g;

export function findCoordinates(source: ReviewedText): Span[] {
  return [...pairs(source), ...minutes(source), ...withWords(source), ...links(source), ...codes(source)];
}

/** What the piece of a pair may begin with before its first digit. */
const PAIR_LEAD = /(?:(?<!\p{L})[NSEW]\s?)?[-+\u2212]?$/u;

function* pairs(source: ReviewedText): Generator<Span> {
  let until = 0;
  for (const { index } of source.places(PAIR_START)) {
    const before = source.folded[index - 1];
    if (index < until || /[\d.,٫\p{L}]/u.test(before ?? '')) continue;
    const after = source.after(index, 100);
    const match = PAIR.exec(after)?.[0] ?? MARKED_PAIR.exec(after)?.[0];
    if (match === undefined || !areDegrees(match)) continue;
    until = index + match.trimEnd().length;
    yield { start: index - (PAIR_LEAD.exec(source.before(index, 4))?.[0].length ?? 0), end: until };
  }
}

/**
 * One of the two is a latitude. Where both are below one there is nothing but sea, and such pairs are shares or
 * coefficients of a statistic.
 */
function areDegrees(pair: string): boolean {
  const [first = 999, second = 999] = [...pair.matchAll(/\d{1,3}(?=[.,٫°º\s\dNSEWO]|$)(?:[.,٫]\d{1,12})?/gu)].map(
    ([number]) => Number(number.replace(/[,٫]/, '.')),
  );
  return Math.min(first, second) <= 90 && Math.max(first, second) <= 180 && Math.max(first, second) >= 1;
}

function* minutes(source: ReviewedText): Generator<Span> {
  let until = 0;
  for (const { index } of source.places(DEGREE_SIGN)) {
    if (index < until) continue;
    const lead = DMS_START.exec(source.before(index, 8))?.[0];
    const rest = DMS.exec(source.after(index, 120))?.[0];
    if (lead === undefined || rest === undefined) continue;
    until = index + rest.trimEnd().length;
    yield { start: index - lead.length, end: until };
  }
}

function* withWords(source: ReviewedText): Generator<Span> {
  for (const { index, 0: word } of source.places(LATITUDE)) {
    const rest = LATITUDE_REST.exec(source.after(index + word.length, 80))?.[0];
    if (rest !== undefined) yield { start: index, end: index + word.length + rest.length };
  }
}

function* links(source: ReviewedText): Generator<Span> {
  for (const { index } of source.places(MAP_LINK)) {
    if (isWordCharacter(source.folded[index - 1])) continue;
    const link = (LINK.exec(source.after(index, 300))?.[0] ?? '').replace(LINK_END, '');
    yield { start: index, end: index + link.length };
  }
  for (const { index, 0: words } of source.places(WORDS)) yield { start: index, end: index + words.length };
}

function* codes(source: ReviewedText): Generator<Span> {
  for (const { index, 0: code } of source.places(PLUS_CODE)) {
    // Digits alone are a sum; an alphabet of its own makes a word of letters alone unlikely, but not impossible.
    const mixed = /\d/.test(code) && /[A-Z]/i.test(code);
    if (mixed && !isWordCharacter(source.folded[index - 1])) yield { start: index, end: index + code.length };
  }
  for (const { index, 0: reference } of source.places(GRID)) {
    if (!isWordCharacter(source.folded[index - 1])) yield { start: index, end: index + reference.length };
  }
}
