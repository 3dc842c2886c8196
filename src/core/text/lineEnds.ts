/** CR LF as LF. A lone CR stays: it stands within a line, and no program is known to change it. */
export function lineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}
