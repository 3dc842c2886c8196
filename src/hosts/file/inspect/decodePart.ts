/**
 * A part's text. XML in a package is UTF-8, or UTF-16 with its mark (ECMA-376 part 2, 8.1.4). Undefined for bytes that
 * are neither: with a mark of replacement in the place of what cannot be read, an answer would be another.
 */
export function decodePart(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
