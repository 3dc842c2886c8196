/**
 * The name of an exported file: `Action Tool - Example Ministry - 2026 - DRAFT 12 open 2026-11-25.xlsx`. It is made of
 * what an institution typed and goes through mail, shares and sticks, so it must be valid on every system at once.
 */
import { respondentText, type Response } from '../answers/response.ts';
import type { ExportTranslator } from '../messages/exportCatalogue.ts';
import { isBlank } from '../text/cellText.ts';

/** What the name says beside who sends it. */
export interface FileNameParts {
  readonly kind: 'final' | 'draft';
  /** Sub-items that are not complete; told of a draft. */
  readonly open: number;
  /** ISO 8601 date, with or without a time. */
  readonly at: string;
  /** Without the dot. */
  readonly extension: string;
}

/** In UTF-16 units. Windows takes 255, but a whole path only 260. */
const LONGEST_NAME = 120;
/** In UTF-8: Linux and APFS take 255 bytes, and a letter beyond ASCII has up to four. */
const MOST_BYTES = 240;
/** Of the reporting period, so that there is room for the institution. */
const LONGEST_PERIOD = 30;

/**
 * Suggests a file name.
 * @param response as it is exported: what was left out must not be in the name either
 */
export function exportFileName(
  response: Response,
  { kind, open, at, extension }: FileNameParts,
  t: ExportTranslator,
): string {
  const date = at.slice(0, 10);
  const subject = safePart(t('fileName.subject'));
  const state = safePart(kind === 'final' ? t('fileName.final', { date }) : t('fileName.draft', { open, date }));
  const period = cut(partOf(response, 'reporting_period'), (text) => text.length <= LONGEST_PERIOD);
  const join = (institution: string): string =>
    `${[subject, institution, period, state].filter((part) => part !== '').join(' - ')}.${extension}`;
  return join(cut(partOf(response, 'institution'), (institution) => fits(join(institution))));
}

function partOf(response: Response, field: string): string {
  // A cell may hold 32 767 characters; no name uses more than the first few.
  return safePart(respondentText(response, field).slice(0, 4 * LONGEST_NAME));
}

/** Forbidden on Windows, and the brackets, with which Excel does not save a workbook. */
const REPLACED = /[<>:"/\\|?*]+/gu;
/**
 * Control characters; what is unpaired or unassigned, which APFS turns away; and what cannot be seen but changes how the
 * rest is read: a direction override makes "fdp.exe" of "exe.pdf". Joiners stay: words of Persian and emoji need them.
 */
const DROPPED = /[\p{Cc}\p{Cs}\p{Cn}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/gu;

/** A text as one piece of a file name, possibly empty. */
function safePart(text: string): string {
  const safe = text
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(DROPPED, '')
    .replace(REPLACED, '-')
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  return trimmed(safe);
}

/** Windows drops spaces and dots at an end; hyphens there would run into those between the pieces. */
function trimmed(text: string): string {
  const bare = text.replace(/ {2,}/g, ' ').replace(/^[ .\-\u200C\u200D]+|[ .,;\-\u200C\u200D]+$/g, '');
  return isBlank(bare) ? '' : bare;
}

/** The longest beginning that is good enough, cut between what a reader takes for characters. */
function cut(text: string, good: (beginning: string) => boolean): string {
  if (good(text)) return text;
  const characters = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text));
  let beginning = '';
  for (const { segment } of characters) {
    if (!good(beginning + segment)) break;
    beginning += segment;
  }
  return trimmed(beginning);
}

function fits(name: string): boolean {
  // macOS may take the letters apart from their accents, which makes a name longer.
  return name.length <= LONGEST_NAME && [name, name.normalize('NFD')].every((form) => utf8Length(form) <= MOST_BYTES);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
