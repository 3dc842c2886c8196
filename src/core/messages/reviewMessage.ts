/** The findings of the confidentiality review in words. */
import type { CarriedFinding, TextFinding, TextPlace } from '../confidentiality/finding.ts';
import type { Framework } from '../../framework/schema.ts';
import type { Translator } from './catalogue.ts';
import type { ExportTranslator } from './exportCatalogue.ts';
import { oneLine } from './oneLine.ts';

/** Most of a file's own words that one line quotes, in UTF-16 units. */
const LONGEST_QUOTE = 120;

/** A place as a person would name it: "3.2, Activities", "Start, Contact", "Additional space for details". */
export function placeInWords(place: TextPlace, framework: Framework, t: Translator, et: ExportTranslator): string {
  switch (place.kind) {
    case 'answer':
      return et('review.place.answer', { ref: place.ref, field: t(`column.${place.field}`) });
    case 'respondent': {
      const label = framework.respondentFields.find(({ code }) => code === place.code)?.label;
      return et('review.place.respondent', { sheet: t('sheet.start'), field: label ?? place.code });
    }
    case 'additional-details':
      return framework.additionalDetails;
  }
}

/** One line: where it is, what stands there, and what it looks like. */
export function textFindingMessage(
  finding: TextFinding,
  framework: Framework,
  t: Translator,
  et: ExportTranslator,
): string {
  const key = finding.kind === 'listed-name' ? 'review.finding.listed-name' : 'review.finding';
  return oneLine(
    et(key, {
      place: placeInWords(finding.place, framework, t, et),
      piece: quote(finding.text),
      what: et(`review.${finding.kind}`),
    }),
  );
}

/** One line: what the workbook carries, on which sheet, and what it says. What to do is {@link carriedAdvice}'s. */
export function carriedMessage(finding: CarriedFinding, et: ExportTranslator): string {
  const { kind, n, sheet, what, unseen } = finding;
  return oneLine(
    et('review.carried.line', {
      what: et(`review.carried.${kind}`, { n, unseen: unseen ?? 'other' }),
      hasSheet: sheet === undefined ? 'no' : 'yes',
      sheet: oneLine(sheet ?? ''),
      hasQuoted: what === '' ? 'no' : 'yes',
      quoted: quote(what),
    }),
  );
}

/** What to do about it in the workbook itself. */
export function carriedAdvice({ kind }: CarriedFinding, et: ExportTranslator): string {
  return et(`review.carried.advice.${kind}`);
}

function quote(text: string): string {
  const line = oneLine(text.slice(0, 4 * LONGEST_QUOTE));
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}
