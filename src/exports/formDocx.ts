import { Document, Packer } from 'docx';
import type { Response } from '../core/answers/response.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import type { ExportTranslator } from '../core/messages/exportCatalogue.ts';
import type { Framework } from '../framework/schema.ts';
import { aboutOf, additionalDetailsOf } from './form/about.ts';
import { answersOf } from './form/answers.ts';
import { headOf } from './form/head.ts';
import type { FormMark } from './form/mark.ts';
import { withProperties } from './form/packageParts.ts';
import { footerOf, headerOf, lineWidth, nameOf, pageOf } from './form/pages.ts';
import { formStyles, NUMBERING } from './form/styles.ts';
import { formInput } from './form/words.ts';

export type { FormMark } from './form/mark.ts';

/**
 * The official form as a .docx file, laid out as the questionnaire's own document: title, introduction, instructions,
 * the respondent, every sub-item with its check boxes (the chosen one ticked) and the descriptions under it, the free
 * space, and what this document is. The wording is the framework's; labels are in the workbook's language.
 *
 * The same input gives the same bytes. The file has no author and no custom properties; its dates are `mark.at`.
 */
export async function formDocx(
  framework: Framework,
  response: Response,
  t: Translator,
  et: ExportTranslator,
  mark: FormMark,
): Promise<Uint8Array> {
  const input = formInput({ framework, response, t, et, mark, width: lineWidth(mark.paper) });
  const header = headerOf(input);
  const document = new Document({
    styles: formStyles(framework.language, t.language),
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: pageOf(mark.paper) },
        ...(header === undefined ? {} : { headers: { default: header } }),
        footers: { default: footerOf(input) },
        children: [...headOf(input), ...answersOf(input), ...additionalDetailsOf(input), ...aboutOf(input)],
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array');
  return withProperties(bytes, { title: nameOf(input), language: framework.language, at: mark.at });
}
