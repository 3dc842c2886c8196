/**
 * The JSON Schemas that are published (docs/schemas) against the schemas that the code reads with. After a change of
 * those, write the published ones anew with UPDATE_SCHEMAS=1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { responseSchema } from '../../src/core/answers/responseSchema.ts';
import { emptyResponse } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { frameworkSchema } from '../../src/framework/schema.ts';

const FOLDER = new URL('../../docs/schemas/', import.meta.url);

interface Published {
  readonly file: string;
  readonly title: string;
  readonly schema: z.ZodType;
}

const framework: Published = {
  file: 'framework.schema.json',
  title: 'A questionnaire: sections, recommendations, sub-items, and the statuses that answer them',
  schema: frameworkSchema,
};
const response: Published = {
  file: 'response.schema.json',
  title: "One institution's answers to a questionnaire",
  schema: responseSchema,
};

type JsonSchema = Record<string, unknown>;

/** What has to be in the file. What a reader may leave out is not required: the code fills it in. */
function expectedSchema({ file, title, schema }: Published): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, $id: `urn:action-tool:schema:${file.replace('.schema.json', '')}`, title, ...rest };
}

async function writeSchema(published: Published): Promise<void> {
  const { format } = await import('prettier');
  const text = await format(JSON.stringify(expectedSchema(published), null, 2), { parser: 'json', printWidth: 120 });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(published.file, FOLDER), text);
}

const publishedSchema = ({ file }: Published): JsonSchema =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as JsonSchema;

/** Judges by the published file alone. */
function accepts(published: Published, value: unknown): boolean {
  const { $id, title, ...schema } = publishedSchema(published);
  expect([typeof $id, typeof title]).toEqual(['string', 'string']);
  return z.fromJSONSchema(schema).safeParse(JSON.parse(JSON.stringify(value))).success;
}

describe.each([framework, response])('docs/schemas/$file', (published) => {
  test('is what the code reads with', async () => {
    if (process.env['UPDATE_SCHEMAS'] === '1') await writeSchema(published);
    expect(publishedSchema(published)).toEqual(expectedSchema(published));
  });

  test('is draft 2020-12, with a name and a title', () => {
    const { $schema, $id, title } = publishedSchema(published);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect($id).toMatch(/^urn:action-tool:schema:[a-z]+$/);
    expect(title).toBe(published.title);
  });

  test('is a text file that ends with a line break', () => {
    const text = readFileSync(new URL(published.file, FOLDER), 'utf8');
    expect(text).toMatch(/^\{\n[^\r]*\}\n$/);
  });
});

describe('by the published schemas', () => {
  test("ICAN's questionnaire is valid", () => {
    expect(accepts(framework, icanActionTool)).toBe(true);
  });

  test('the example and the empty response are valid', () => {
    expect(accepts(response, exampleResponse)).toBe(true);
    expect(accepts(response, emptyResponse(icanActionTool))).toBe(true);
    expect(accepts(response, { framework: { id: 'x', version: '1' } })).toBe(true);
  });

  const [status] = icanActionTool.statuses;

  test.each([
    ['a missing title', { ...icanActionTool, title: undefined }],
    ['an empty title', { ...icanActionTool, title: '' }],
    ['an unknown key', { ...icanActionTool, note: 'x' }],
    ['no section', { ...icanActionTool, sections: [] }],
    ['a comma in a label', { ...icanActionTool, statuses: [{ ...status, label: 'No, never' }] }],
    ['an unknown field', { ...icanActionTool, statuses: [{ ...status, requires: ['budget'] }] }],
    ['a bad address', { ...icanActionTool, contact: { name: 'ICAN', email: 'ICAN' } }],
    ['too many statuses', { ...icanActionTool, statuses: Array.from({ length: 300 }, () => status) }],
  ])('a questionnaire with %s is not', (_what, value) => {
    expect(accepts(framework, value)).toBe(false);
  });

  test.each([
    ['no framework', { answers: {} }],
    ['a number for a text', { ...exampleResponse, additionalDetails: 1 }],
    ['an unknown key', { ...exampleResponse, note: 'x' }],
    ['an unknown key of an answer', { ...exampleResponse, answers: { '1.1': { budget: '1' } } }],
    ['an empty status', { ...exampleResponse, answers: { '1.1': { status: '' } } }],
  ])('a response with %s is not', (_what, value) => {
    expect(accepts(response, value)).toBe(false);
  });
});
