/** E-mail addresses, also international ones (RFC 6531) and those written so that programs do not see them. */
import type { ReviewedText, Span } from './reviewedText.ts';

/** RFC 5321: 64 before the @, 255 after it. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

const AT = /[@＠]/g;
/** RFC 5322 allows / ? = & as well; in texts these are a link's, with a user name after it: example.org/@name. */
const LOCAL_END = /[\p{L}\p{M}\p{N}.!#$%'*+^_`{|}~\u00AD\u200B-\u200D\u2060\uFEFF-]{1,64}$/u;
/** Labels with a dot between; the last one has a letter. Ideographic full stops count as dots in a domain (RFC 3490). */
const DOMAIN_START =
  /^[\u200B-\u200D\u2060\uFEFF]{0,2}[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF-]{0,62}(?:[.。．｡][\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}){0,8}[.。．｡](?:xn--[a-z0-9-]{1,59}|[\p{L}\p{M}]{2,63})/iu;
/** So well known that "salma@gmail" and "salma@gmail,com" tell as much as the whole. */
const PROVIDER_START =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?)(?:[,\s]{1,2}(?:com|fr|es|org|me))?(?![\p{L}\p{N}])/iu;
/** An address at a number or at a machine of the network: user@[192.0.2.1]. */
const LITERAL_START = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[0-9a-f:.]{2,45})\]/i;
/** An address that was broken at its sign: "salma@ example.org"; "salma.k @example.org" (a word alone may be prose). */
const BROKEN_AFTER = /^\s{1,2}/;
const BROKEN_BEFORE = /[\p{L}\p{N}]{1,40}[._\d-][\p{L}\p{M}\p{N}._-]{0,23}\s$/u;
const MAILTO = /mailto:$/i;
/** What may stand before an address and is no part of it. */
const LEADING = /^[.'*~|`{}!#$%^+-]+/;

/** Written out, in the brackets that people put around it, or between spaces. */
const AT_WORD =
  /(?<=\S)[([{<]a[)\]}>](?=\S)|[([{<]\s?(?:at|arobase?|arroba|chez|@|آت|أت)\s?[)\]}>]|\s(?:at|arobase?|arroba|آت|[@＠])\s/giu;
const WRITTEN_LOCAL =
  /(?:[\p{L}\p{N}_+-]{1,40}(?:\s?[([{<]\s?(?:dot|point|punto|نقطة|دوت)\s?[)\]}>]\s?|\s(?:dot|point|punto|نقطة|دوت)\s|\.)){0,3}[\p{L}\p{N}_+-]{1,40}\s?$/iu;
const DOT = '\\s?[([{<]\\s?(?:dot|point|punto|\\.|نقطة|دوت)\\s?[)\\]}>]\\s?|\\s(?:dot|point|punto|نقطة|دوت)\\s';
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,40}';
/** At least one dot in words. */
const WRITTEN_DOMAIN = new RegExp(`^\\s?${LABEL}(?:(?:${DOT}|\\.)${LABEL}){0,4}?(?:${DOT})\\p{L}{2,24}`, 'iu');
/** A plain domain, as it may stand after an "(at)" that cannot be read as a word. */
const HALF_WRITTEN_DOMAIN = new RegExp(`^\\s?${LABEL}(?:\\.${LABEL}){0,4}\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])`, 'iu');
/** Between spaces it is an ordinary word more often than not: what is before and after it must look like an address. */
const PLAIN_AT = /^\sat\s$/i;
const NO_LOCAL =
  /(?:^|\s)(?:and|or|but|is|are|was|were|be|been|look|looks|looking|meet|meets|met|aim|aimed|only|not|us|them|it|him|her|you|me|also|all|one|held|based|here|there|site|website|online)\s?$/i;
const WRITE_TO = /(?:write to|e-?mails?(?: to| me| us| address)?|contact|reach)[\s:]{1,2}$/i;
const DOT_TO_THE_END = /(?:\sdot\s|[)\]}>]\s?)(?:\p{L}{2,4}|example|email|online|international)$/iu;

/** Every e-mail address of a text. */
export function findEmails(source: ReviewedText): Span[] {
  return [...plainAddresses(source), ...writtenOut(source)];
}

function* plainAddresses(source: ReviewedText): Generator<Span> {
  for (const { index: at } of source.places(AT)) {
    const before = source.before(at, LONGEST_LOCAL + 1);
    const after = source.after(at + 1, LONGEST_DOMAIN);
    const glued = LOCAL_END.exec(before)?.[0] ?? quotedLocal(before);
    const found = glued ?? BROKEN_BEFORE.exec(before)?.[0];
    const domain =
      DOMAIN_START.exec(after)?.[0] ??
      LITERAL_START.exec(after)?.[0] ??
      (glued === undefined ? undefined : (brokenDomain(after) ?? PROVIDER_START.exec(after)?.[0]));
    if (found === undefined || domain === undefined) continue;
    const local = found.replace(LEADING, '');
    if (local === '') continue;
    const start = at - local.length;
    // "@name@example.org" is a user name, and profiles.ts's.
    if ('@＠'.includes(source.folded[start - 1] ?? ' ')) continue;
    // With "mailto:" it is one piece: what is left of it would be a link to nobody.
    const scheme = MAILTO.exec(source.before(start, 7))?.[0] ?? '';
    yield { start: start - scheme.length, end: at + 1 + domain.length };
  }
}

/** What follows a sign that is glued to the name and not to the domain. */
function brokenDomain(after: string): string | undefined {
  const space = BROKEN_AFTER.exec(after)?.[0];
  const domain = space === undefined ? undefined : DOMAIN_START.exec(after.slice(space.length))?.[0];
  return domain === undefined ? undefined : `${space ?? ''}${domain}`;
}

/** "a name"@example.org */
function quotedLocal(before: string): string | undefined {
  return /"[^"\r\n]{1,62}"$/.exec(before)?.[0];
}

function* writtenOut(source: ReviewedText): Generator<Span> {
  for (const { index, 0: at } of source.places(AT_WORD)) {
    const after = source.after(index + at.length, LONGEST_DOMAIN);
    const inWords = WRITTEN_DOMAIN.exec(after)?.[0];
    const domain = inWords ?? HALF_WRITTEN_DOMAIN.exec(after)?.[0];
    if (domain === undefined) continue;
    // Last, since it costs most: it is not known where the name begins.
    const local = WRITTEN_LOCAL.exec(source.before(index, 180))?.[0];
    if (local === undefined) continue;
    if (PLAIN_AT.test(at)) {
      if (NO_LOCAL.test(local)) continue;
      // "The form is at example.org" is about a site: the dot must be in words too, or the text must say "write to".
      const addressed = WRITE_TO.test(source.before(index - local.length, 24));
      if (inWords === undefined ? !addressed : !DOT_TO_THE_END.test(inWords)) continue;
    }
    yield { start: index - local.length, end: index + at.length + domain.length };
  }
}
