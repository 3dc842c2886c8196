import type { MergePlace } from '../../core/merge/place.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { MergeTranslator } from '../../core/messages/mergeCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';

/** A place as a person would name it: "3.2", "Start: Contact", "Additional space for details". */
export function placeWords(place: MergePlace, framework: Framework, t: Translator, words: MergeTranslator): string {
  switch (place.kind) {
    case 'answer':
      return place.ref;
    case 'respondent': {
      const label = framework.respondentFields.find(({ code }) => code === place.code)?.label;
      return words('merge.place.respondent', { sheet: t('sheet.start'), field: label ?? place.code });
    }
    case 'additional-details':
      return framework.additionalDetails;
  }
}
