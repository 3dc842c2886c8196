/**
 * How much of a file from outside is read. Measured, not guessed: a questionnaire of 10 000 sub-items, every answer
 * filled in, has 11 MB of XML with 300 000 elements, and the command takes 240 MB to check it. The limits leave about the
 * same again for a ministry's own sheets; what is within them is read under 300 MB (docs/limits.md).
 */

/** XML that is read, unpacked, in all. Pictures and other parts that are not read do not count. */
export const MAX_XML_BYTES = 48 * 1024 * 1024;
/** Elements in all of it. */
export const MAX_ELEMENTS = 750_000;
/** Elements of one part that becomes a tree (texts, styles, names): each takes some hundred bytes there. */
export const MAX_TREE_ELEMENTS = 250_000;
/** Cells that the sheets span, from A1 to the last one that is there: they are an array, of a slot for each. */
export const MAX_SPANNED_CELLS = 5_000_000;
/** Characters of the areas that dropdown lists are in. */
export const MAX_AREA_CHARACTERS = 500_000;
/** Characters of one cell's text as the file has it: thirty times what Excel holds. */
export const MAX_TEXT_CHARACTERS = 1_000_000;
