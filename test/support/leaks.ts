/** Looks for a word in a file, in whatever form it may have got there. */
import { unzipSync } from 'fflate';

/** What a file holds: the parts of a package unpacked, or the file itself; each with its name. */
export function partsOf(name: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = new Map<string, Uint8Array>([[name, bytes]]);
  if (!isPackage) return parts;
  for (const [part, contents] of Object.entries(unzipSync(bytes))) {
    for (const [inner, innerBytes] of partsOf(`${name}/${part}`, contents)) parts.set(inner, innerBytes);
  }
  return parts;
}

/**
 * Where words are found, each as `word in part as form`. A word is looked for in any case and, where the form has
 * one, in any alignment.
 */
export function leaksOf(words: readonly string[], parts: ReadonlyMap<string, Uint8Array>): string[] {
  const found: string[] = [];
  for (const [part, bytes] of parts) {
    const raw = Buffer.from(bytes);
    // One byte a character, so that nothing is lost in decoding, whatever the bytes are.
    const latin = raw.toString('latin1');
    const texts = {
      any: latin.toLowerCase(),
      exact: latin,
      utf8: raw.toString('utf8').toLowerCase(),
      name: part.toLowerCase(),
    };
    for (const word of words) {
      for (const [form, needle, where] of formsOf(word)) {
        if (texts[where].includes(needle)) found.push(`${word} in ${part} as ${form}`);
      }
    }
  }
  return found;
}

type Form = readonly [form: string, needle: string, where: 'any' | 'exact' | 'utf8' | 'name'];

const forms = new Map<string, readonly Form[]>();

function formsOf(word: string): readonly Form[] {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const utf8 = Buffer.from(word, 'utf8');
  const utf16 = Buffer.from(word, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const each = (write: (unit: number) => string): string =>
    Array.from({ length: word.length }, (_, index) => write(word.charCodeAt(index))).join('');
  const made: Form[] = [
    ['text', word.toLowerCase(), 'utf8'],
    ['name', word.toLowerCase(), 'name'],
    ['UTF-16', utf16.toString('latin1').toLowerCase(), 'any'],
    ['UTF-16 big-endian', swapped.toString('latin1').toLowerCase(), 'any'],
    ['hexadecimal', utf8.toString('hex'), 'any'],
    ['hexadecimal UTF-16', utf16.toString('hex'), 'any'],
    ['percent', [...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''), 'any'],
    ...(encodeURIComponent(word) === word
      ? []
      : [['percent where needed', encodeURIComponent(word).toLowerCase(), 'any'] as const]),
    ['decimal references', each((unit) => `&#${unit};`), 'any'],
    ['hexadecimal references', each((unit) => `&#x${unit.toString(16)};`), 'any'],
    ['JavaScript escapes', each((unit) => `\\u${unit.toString(16).padStart(4, '0')}`), 'any'],
    ['Excel escapes', each((unit) => `_x${unit.toString(16).padStart(4, '0')}_`), 'any'],
    ...base64Forms('base64', utf8),
    ...base64Forms('base64 of UTF-16', utf16),
  ];
  forms.set(word, made);
  return made;
}

/** Base64 of the word wherever it begins within three bytes, without the digits that also hold its neighbours. */
function base64Forms(name: string, bytes: Buffer): Form[] {
  return [0, 1, 2].map((shift): Form => {
    const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
    const digits = padded.toString('base64').replace(/=+$/, '');
    const whole = digits.slice(Math.ceil((shift * 4) / 3), Math.floor((padded.length * 4) / 3));
    return [`${name}, ${shift} bytes in`, whole, 'exact'];
  });
}
