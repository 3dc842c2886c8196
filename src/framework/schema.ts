/**
 * The shape of any questionnaire of this kind: sections > recommendations > sub-items, a set of statuses that answer
 * each sub-item, and the fields that each status asks for. The ICAN Action Tool is one value of this type.
 *
 * What a schema can say of one value is said here; what needs two places at once (a Ref used twice, a sub-item that
 * claims another's wording) is in validate.ts.
 */
import { z } from 'zod';
import { FIELD_CODES } from './constants.ts';

const text = z.string().trim().min(1);
const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
  .max(40);
const ref = z
  .string()
  .regex(/^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/)
  .max(20);

const VERSION = /^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/;

export const fieldCodeSchema = z.enum(FIELD_CODES);

export const statusSchema = z.strictObject({
  /** What the code calls it; stable across languages. */
  code,
  /** What the worksheet's Status cell holds. No comma: Excel splits a dropdown list on commas in every locale. */
  label: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^,\r\n]*$/, { error: 'comma' }),
  /** The document's own sentence about this status. */
  instruction: text,
  /** The fields that an answer with this status must have. */
  requires: z.array(fieldCodeSchema).max(FIELD_CODES.length),
});

export const subItemSchema = z.strictObject({
  ref,
  text,
  bullets: z.array(text).default([]),
  /** Refs of sub-items with word-for-word the same text, so that an answer can be offered for copying. */
  sameWordingAs: z.array(ref).default([]),
});

export const recommendationSchema = z.strictObject({
  ref,
  text,
  bullets: z.array(text).default([]),
  subItems: z.array(subItemSchema).min(1),
});

export const sectionSchema = z.strictObject({
  title: text,
  recommendations: z.array(recommendationSchema).min(1),
});

export const respondentFieldSchema = z.strictObject({
  code,
  label: z.string().trim().min(1).max(200),
  required: z.boolean(),
  kind: z.enum(['text', 'date']),
  /** It names or reaches a person: left out of an export together with the other such fields, as "contact". */
  personal: z.boolean().optional(),
  /**
   * It says when the answers were given: the next period's workbook does not have it from this one's. A date is such a
   * field unless it is said that it is not.
   */
  ofPeriod: z.boolean().optional(),
});

/** What became of one sub-item of an earlier version. `ref` is its Ref then; all others are this version's. */
export const refChangeSchema = z.discriminatedUnion('change', [
  /** The same question, perhaps under another Ref. */
  z.strictObject({ change: z.literal('same'), ref, to: ref }),
  /** Asked in other words: the answer is moved and is to be looked at. */
  z.strictObject({ change: z.literal('reworded'), ref, to: ref }),
  z.strictObject({ change: z.literal('split'), ref, into: z.array(ref).min(2) }),
  /** One of several that became one: each of them says so. */
  z.strictObject({ change: z.literal('merged'), ref, to: ref }),
  /** Not asked any more. */
  z.strictObject({ change: z.literal('retired'), ref }),
]);

/** An earlier version of a questionnaire, as far as its answers need it to be moved into this one. */
export const earlierVersionSchema = z.strictObject({
  version: z.string().regex(VERSION).max(40),
  /** Its statuses, where they are not this version's. */
  statuses: z
    .array(z.strictObject({ code, label: statusSchema.shape.label }))
    .min(1)
    .max(20)
    .optional(),
  /** Its respondent fields, where they are not this version's. */
  respondentFields: z.array(respondentFieldSchema).min(1).max(50).optional(),
  /** Every one of its sub-items, in its order. */
  subItems: z.array(refChangeSchema).min(1),
});

export const frameworkSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(100),
  version: z.string().regex(VERSION).max(40),
  /** BCP 47 tag of the language of the wording. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  title: text,
  publisher: text,
  /** Whose text it is and where it was taken from. Shown with the text wherever it is reproduced. */
  attribution: text,
  introduction: text,
  contact: z.strictObject({ name: text, email: z.email() }),
  /** The document's own headings over recommendations and over sub-items. */
  headings: z.strictObject({ recommendations: text, subItems: text }),
  statuses: z.array(statusSchema).min(1).max(20),
  respondentFields: z.array(respondentFieldSchema).min(1).max(50),
  /** Label of the free space at the end of the document. */
  additionalDetails: text,
  sections: z.array(sectionSchema).min(1),
  /** Maps from earlier versions, so that no answer is lost when a new version takes their place. */
  earlierVersions: z.array(earlierVersionSchema).optional(),
});

export type FieldCode = z.infer<typeof fieldCodeSchema>;
export type Status = z.infer<typeof statusSchema>;
export type SubItem = z.infer<typeof subItemSchema>;
export type Recommendation = z.infer<typeof recommendationSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type RespondentField = z.infer<typeof respondentFieldSchema>;
export type RefChange = z.infer<typeof refChangeSchema>;
export type EarlierVersion = z.infer<typeof earlierVersionSchema>;
/** A whole questionnaire. */
export type Framework = z.infer<typeof frameworkSchema>;
