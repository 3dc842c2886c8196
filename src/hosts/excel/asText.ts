/** Text for any cell: with an apostrophe wherever Excel might read it as something else. */
export function asText(text: string): string {
  // A digit may make a date or a number in some language; a single word may be that language's TRUE.
  return /^[=+\-@'#\t\r]/.test(text) || (/\d/.test(text) && text.length < 64) || /^\s*\p{L}{2,10}\s*$/u.test(text)
    ? `'${text}`
    : text;
}
