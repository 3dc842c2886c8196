/** The texts of a response, in the document's order, and how one is read or written. */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { answerTo, respondentText, type Response } from '../answers/response.ts';
import type { TextPlace } from './finding.ts';

/** Columns of a row that may hold a text that somebody typed, in the worksheet's order. */
const ROW_FIELDS = ['status', ...FIELD_CODES] as const;

/** Every place of a response that may hold a text: respondent, sub-items in the document's order, details. */
export function* textPlaces(framework: Framework): Generator<TextPlace> {
  for (const { code } of framework.respondentFields) yield { kind: 'respondent', code };
  for (const { subItem } of placedSubItems(framework)) {
    for (const field of ROW_FIELDS) yield { kind: 'answer', ref: subItem.ref, field };
  }
  yield { kind: 'additional-details' };
}

/**
 * The text that stands in a place, as typed; empty when nothing was typed. Of a status it is the text that is no label:
 * a chosen status is one of the framework's words and nobody's secret.
 */
export function textOfPlace(response: Response, place: TextPlace): string {
  switch (place.kind) {
    case 'respondent':
      return respondentText(response, place.code);
    case 'answer': {
      const answer = answerTo(response, place.ref);
      return place.field === 'status' ? answer.statusText : answer[place.field];
    }
    case 'additional-details':
      return response.additionalDetails;
  }
}

/** A place as one string: the same for the same place, different for different ones; the head of a finding's id. */
export function placeKey(place: TextPlace): string {
  switch (place.kind) {
    case 'respondent':
      return `respondent/${place.code}`;
    case 'answer':
      return `${place.ref}/${place.field}`;
    case 'additional-details':
      return 'details';
  }
}
