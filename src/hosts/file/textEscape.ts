/**
 * Text as a spreadsheet file holds it. In the file, `_x000D_` stands for the character 13 (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring); so a person's own "_x000D_" must be written as `_x005F_x000D_`, or it would come back as a line break.
 * The same form carries what XML cannot: unpaired surrogates, U+FFFE and U+FFFF. Control characters hucre escapes.
 */
const NEEDS_ESCAPE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Whether there is anything to escape: nearly never, so it is asked first. */
const MAY_NEED_ESCAPE = /_x|[\uD800-\uDFFF\uFFFE\uFFFF]/;

export function escapeCellText(text: string): string {
  if (!MAY_NEED_ESCAPE.test(text)) return text;
  return text.replace(
    NEEDS_ESCAPE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
