/**
 * Text from a file as part of a message: line breaks and control characters would let a workbook write what it likes on
 * somebody's terminal, and direction overrides make a message read as something else.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
