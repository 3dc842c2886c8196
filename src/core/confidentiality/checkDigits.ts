/** Check digits: they tell a number of an account or a person from a number that only has its form. */

/** Lengths of IBANs by country run from 15 to 34 characters (ISO 13616). */
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** ISO 13616 with ISO 7064 MOD 97-10. @param text without spaces, in capitals */
export function isIban(text: string): boolean {
  return IBAN.test(text) && remainder97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** Letters count from A = 10 to Z = 35. */
function remainder97(text: string): number {
  let rest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    rest = (unit < 0x3a ? rest * 10 + unit - 0x30 : rest * 100 + unit - 0x37) % 97;
  }
  return rest;
}

/** ISO/IEC 7812, the formula of payment cards. @param digits digits alone */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    // From the right end, every second digit counts twice.
    const value = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    const weighed = at % 2 === 1 ? 2 * value : value;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spain's DNI and NIE: the last letter follows from the number. @param text eight characters and a letter, in capitals */
export function isDni(text: string): boolean {
  const number = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return /^\d{7,8}$/.test(number) && DNI_LETTERS[Number(number) % 23] === text.at(-1);
}

/** France's NIR: thirteen digits and their complement to 97. @param text fifteen characters without spaces; 2A and 2B for Corsica */
export function isNir(text: string): boolean {
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^\d{13}$/.test(number) && 97 - (Number(number) % 97) === Number(text.slice(13));
}
