/**
 * The form in which answers travel between hosts, files and exports. Published as JSON Schema
 * (docs/schemas/response.schema.json).
 */
import { z } from 'zod';

export const answerSchema = z.strictObject({
  /** A status code of the framework; null while none is chosen. */
  status: z.string().min(1).nullable().default(null),
  /** What the Status cell holds when it is none of the framework's labels; kept so that nothing typed is lost. */
  statusText: z.string().default(''),
  activities: z.string().default(''),
  timeframe: z.string().default(''),
  barriers: z.string().default(''),
});

export const responseSchema = z.strictObject({
  framework: z.strictObject({ id: z.string().min(1), version: z.string().min(1) }),
  /** By respondent field code. A date is written as ISO 8601 (2026-11-23); any other text is kept as typed. */
  respondent: z.record(z.string(), z.string()).default({}),
  /** By Ref. A sub-item that is not here is not answered yet. */
  answers: z.record(z.string(), answerSchema).default({}),
  /** The free text at the end of the document. */
  additionalDetails: z.string().default(''),
});

/** The answer to one sub-item. Texts are exactly as typed; empty string means nothing was typed. */
export type Answer = z.infer<typeof answerSchema>;
/** One institution's answers to one framework. */
export type Response = z.infer<typeof responseSchema>;
