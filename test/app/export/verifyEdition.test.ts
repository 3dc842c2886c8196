/** `verify` of a file that another release made: its form is another one, and no cell of it is called changed. */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { exportTranslator } from '../../../src/core/messages/exportCatalogue.ts';
import { grouped, RECORD_KEYS, RECORD_NAMES, sealText } from '../../../src/core/plan/submission/record.ts';
import { lookInside } from '../../contract/lookInside.ts';
import { editPart, partOf, withText } from '../../support/editPackage.ts';
import { completeExample, exportedBytes, sha256 } from '../../support/exported.ts';
import { otherWords } from '../../support/otherWords.ts';
import { outcome, UNCHANGED, verified } from '../../support/verified.ts';

// A machine may be busy with other suites.
jest.setTimeout(300_000);

/** As an earlier release may have said it. */
const earlier = otherWords({ 'start.respondent': 'Who answers', 'summary.register.open': 'Not done yet' });

let ours: Uint8Array;
let theirs: Uint8Array;
let current: string | null;

beforeAll(async () => {
  ours = await exportedBytes(completeExample);
  theirs = await exportedBytes(completeExample, { t: earlier });
  current = (await verified(ours)).submission.edition;
});

const addressOf = (bytes: Uint8Array, name: string): string =>
  lookInside(bytes).names[name]?.replace('Start!', '').replaceAll('$', '') ?? '';
const textOf = (bytes: Uint8Array, name: string): string =>
  lookInside(bytes).sheets['Start']?.cells[addressOf(bytes, name)]?.value?.replace(/^\w+ /, '') ?? '';
const put = (bytes: Uint8Array, name: string, text: string): Uint8Array =>
  editPart(bytes, partOf('Start'), (xml) => withText(xml, addressOf(bytes, name), text));

/** The file with another line for the questionnaire, sealed anew: what a program makes that knows how. */
async function resealed(bytes: Uint8Array, line: string): Promise<Uint8Array> {
  const changed = put(bytes, RECORD_NAMES.framework, line);
  const lines = Object.fromEntries(RECORD_KEYS.map((key) => [key, textOf(changed, RECORD_NAMES[key])]));
  const seal = await sha256(sealText(lines as Parameters<typeof sealText>[0]));
  const property = /(name="ActionToolSeal".*?<vt:lpwstr>)[0-9a-f]{64}/s;
  return editPart(put(changed, RECORD_NAMES.seal, grouped(seal)), 'docProps/custom.xml', (text) =>
    text.replace(property, `$1${seal}`),
  );
}

/** The line as releases wrote it that did not name their form. */
const withoutEdition = (bytes: Uint8Array): string =>
  textOf(bytes, RECORD_NAMES.framework).replace(/, form [0-9a-f]{8}/, '');

const notCompared = (reason: string): object => ({
  ...UNCHANGED,
  comparison: { compared: false, reason, edition: current },
});

test('the record names the form of the file', () => {
  const words = exportTranslator(english);
  expect(current).toMatch(/^[0-9a-f]{8}$/);
  expect(textOf(ours, RECORD_NAMES.framework)).toContain(`form ${current ?? ''}`);
  expect(words('record.framework')).toBe('Questionnaire');
});

describe('of another release', () => {
  test('a final: record and answers are as they were, and its cells are not compared', async () => {
    expect(await outcome(theirs)).toEqual(notCompared('other-edition'));
    const { edition } = (await verified(theirs)).submission;
    expect(edition).toMatch(/^[0-9a-f]{8}$/);
    expect(edition).not.toBe(current);
  });

  test('a draft, with what its record says', async () => {
    const chosen = { kind: 'draft', leftOut: ['contact'], withheld: 2, t: earlier } as const;
    const { submission, ...found } = await verified(await exportedBytes(exampleResponse, chosen));
    expect(found).toEqual(notCompared('other-edition'));
    expect(submission).toMatchObject({ kind: 'draft', leftOut: ['contact'], withheld: 2 });
  });

  test('one that did not name its form', async () => {
    const unnamed = await resealed(theirs, withoutEdition(theirs));
    expect(await outcome(unnamed)).toEqual(notCompared('no-edition'));
    expect((await verified(unnamed)).submission.edition).toBeNull();
  });

  test('of an earlier layout', async () => {
    const layout = /(name="ActionToolLayout".*?<vt:i4>)1</s;
    const older = editPart(theirs, 'docProps/custom.xml', (text) => text.replace(layout, '$10<'));
    expect(await outcome(older)).toEqual(notCompared('other-edition'));
  });

  test('an answer that was changed is found', async () => {
    const changed = editPart(theirs, partOf('Action Tool'), (xml) => withText(xml, 'F2', 'Something else.'));
    expect(await outcome(changed)).toMatchObject({ ok: false, answers: 'changed', record: 'unchanged' });
  });

  test('a line of the record that was changed is found', async () => {
    for (const name of Object.values(RECORD_NAMES)) {
      const { ok } = await outcome(put(theirs, name, '7'));
      expect({ name, ok }).toEqual({ name, ok: false });
    }
    const seal = /(name="ActionToolSeal".*?<vt:lpwstr>)[0-9a-f]{8}/s;
    const property = editPart(theirs, 'docProps/custom.xml', (text) => text.replace(seal, '$100000000'));
    expect(await outcome(property)).toMatchObject({ ok: false, record: 'changed' });
  });
});

describe('a file of this release that says it is of another', () => {
  const wording = (bytes: Uint8Array): Uint8Array =>
    editPart(bytes, partOf('Action Tool'), (xml) => withText(xml, 'D10', 'Another wording'));

  test.each<readonly [string, (bytes: Uint8Array) => string]>([
    ['another form', (bytes) => textOf(bytes, RECORD_NAMES.framework).replace(/form [0-9a-f]{8}/, 'form 00000000')],
    ['no form', withoutEdition],
    ['nothing', () => ''],
  ])('%s: the seal does not hold, and the cells are compared all the same', async (_, line) => {
    const found = await outcome(wording(put(ours, RECORD_NAMES.framework, line(ours))));
    expect(found).toEqual({
      ok: false,
      answers: 'unchanged',
      record: 'changed',
      comparison: { compared: true },
      sheets: [
        { sheet: 'Start', address: addressOf(ours, RECORD_NAMES.framework) },
        { sheet: 'Action Tool', address: 'D10' },
      ],
    });
  });

  test('the language of its properties changed, too', async () => {
    const other = editPart(wording(ours), 'docProps/custom.xml', (text) => text.replace('>en<', '>fr<'));
    expect(await outcome(other)).toMatchObject({
      ok: false,
      record: 'changed',
      sheets: [{ sheet: 'Action Tool', address: 'D10' }],
    });
  });

  test('with a new seal is not called unchanged: the seal has no secret, so its cells are said not to be compared', async () => {
    const line = textOf(ours, RECORD_NAMES.framework).replace(/form [0-9a-f]{8}/, 'form 00000000');
    expect(await outcome(await resealed(wording(ours), line))).toEqual(notCompared('other-edition'));
  });
});
