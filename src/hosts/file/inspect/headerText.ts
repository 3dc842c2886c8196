/** Headers and footers as Excel's codes (ECMA-376 part 1, 18.3.1.46): `&LMinistry&RPage &P of &N`. */

/** Excel's limit of a section, times three; a part from outside may have more. */
const LONGEST = 3 * 255;
/** Our footer: institution on the left, title in the middle, page and pages on the right. */
const OWN_FOOTER = /^(?:&L[^]*)?&C[^]*&R[^]*&(?:P[^]*&N|N[^]*&P)[^]*$/;

/** Whether a footer is as we write it. */
export function isOwnFooter(text: string): boolean {
  return text.length <= LONGEST && OWN_FOOTER.test(text) && !tells(text);
}

/** Whether a text shows where the file is (&Z), what it is called (&F), or a picture (&G). We write none of these. */
export function tells(text: string): boolean {
  return codesOf(text).some((code) => /^&[ZFG]$/i.test(code));
}

/** What a text says besides its codes. */
export function plainText(text: string): string {
  return text.slice(0, LONGEST).replace(CODE, ' ').replaceAll('&&', '&').trim();
}

/** A code: a font, a colour, a size, a letter. `&&` is none, but a sign that is shown. */
const CODE = /(?<=(?<!&)(?:&&)*)&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|[A-Z])/gi;

const codesOf = (text: string): readonly string[] => text.slice(0, LONGEST).match(CODE) ?? [];
