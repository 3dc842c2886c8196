import { checkResponse, type CheckReport } from '../../core/check/checkResponse.ts';
import type { Response } from '../../core/answers/response.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { ExportTranslator } from '../../core/messages/exportCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import type { FormMark } from './mark.ts';

/** What every part of the form is made from. */
export interface FormInput {
  readonly framework: Framework;
  readonly response: Response;
  readonly report: CheckReport;
  readonly mark: FormMark;
  readonly t: Translator;
  readonly et: ExportTranslator;
  /** The next number for a check box: they count through the document, from 1. */
  readonly nextId: () => number;
  /** Of a line of text, in twentieths of a point. */
  readonly width: number;
}

/** @param width of a line of text, in twentieths of a point */
export function formInput(given: Omit<FormInput, 'report' | 'nextId'>): FormInput {
  let last = 0;
  return {
    ...given,
    report: checkResponse(given.framework, given.response),
    nextId: () => {
      last += 1;
      return last;
    },
  };
}
