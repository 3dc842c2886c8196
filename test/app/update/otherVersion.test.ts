/** What a workbook of an earlier version shows beside its answers: which version it is, what is not as the map says. */
import { describe, expect, test } from '@jest/globals';
import { isToBeLookedAt } from '../../../src/app/besideAnswers.ts';
import { NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { findingMessage } from '../../../src/core/messages/findingMessage.ts';
import type { EarlierVersion, Framework, RefChange, SubItem } from '../../../src/framework/schema.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { refsOf, v1, v2 } from '../../core/update/support.ts';
import { readingOf, workbookBytes } from '../../support/workbooks.ts';
import { lastPeriod, previous, start, type Started } from './support.ts';

/** A version after the first one. */
function after(version: string, changes: Partial<Framework>, map: Partial<EarlierVersion> = {}): Framework {
  const subItems = refsOf(v1).map((ref): RefChange => ({ change: 'same', ref, to: ref }));
  return { ...v1, version, ...changes, earlierVersions: [{ version: '1.0', subItems, ...map }] };
}

/** The first version with two questions whose Refs are swapped: nothing but their wording tells. */
function swapped(): Framework {
  const to: Readonly<Record<string, string>> = { '1.1': '2.1', '2.1': '1.1' };
  const items = v1.sections.flatMap(({ recommendations }) => recommendations.flatMap(({ subItems }) => subItems));
  const asked = (item: SubItem): SubItem => {
    const other = items.find(({ ref }) => ref === to[item.ref]);
    return other === undefined ? item : { ...other, ref: item.ref };
  };
  const sections = v1.sections.map((section) => ({
    ...section,
    recommendations: section.recommendations.map((one) => ({ ...one, subItems: one.subItems.map(asked) })),
  }));
  const subItems = refsOf(v1).map((ref): RefChange => ({ change: 'same', ref, to: to[ref] ?? ref }));
  return after('1.5', { sections }, { subItems });
}

const unreadOf = ({ unread }: Started): string[] => unread.map((finding) => findingMessage(finding, english));
/** As programs do that drop the properties. */
const withoutProperties = (bytes: Uint8Array): Promise<Uint8Array> => editSheet(bytes, () => undefined);

describe('a workbook that lost its properties', () => {
  test.each([[[]], [[v1]]])('is of the version whose wording its rows show', async (known) => {
    const { bytes, version, unread } = await start(await withoutProperties(previous), swapped(), known);
    const { response } = await readingOf(bytes, swapped());
    expect([version, unread]).toEqual(['1.0', []]);
    expect(response.answers['2.1']?.activities).toBe('Lamps at all twelve doors.');
    expect(response.answers['1.1']?.activities).toBe('Locks on all doors.');
  });

  test('is of this version where its wording was translated, and says nothing', async () => {
    const v = swapped();
    const own = await workbookBytes({ ...lastPeriod, framework: { id: v.id, version: v.version } }, v);
    const translated = await editSheet(own, (sheet) => {
      for (let row = 2; row < 9; row += 1) sheet.getCell(`D${row}`).value = `Question ${row} en français`;
    });
    expect((await start(translated, v)).version).toBe('1.5');
  });

  test('a row under another question’s wording is to be looked at', async () => {
    const mixed = await editSheet(previous, (sheet) => {
      sheet.getCell('D2').value = sheet.getCell('D5').value;
    });
    const started = await start(mixed, v1);
    expect(unreadOf(started)).toEqual([expect.stringContaining('the Ref 1.1 and the wording of 2.1')]);
    expect(isToBeLookedAt(started.unread)).toBe(true);
  });
});

test('an edited wording is told, also of a version of which only the map is known', async () => {
  const edited = await editSheet(previous, (sheet) => {
    // The second was reworded since: nobody knows how it was worded then.
    for (const cell of ['D2', 'D3']) sheet.getCell(cell).value = `${cell}: is there a lighthouse?`;
  });
  const { unread } = await start(edited, v2);
  expect(unread.map(({ code, subItem }) => [code, subItem])).toEqual([['wording-changed', '1.1']]);
});

test('a respondent field that the map forgets is to be looked at', async () => {
  const earlierVersions = v2.earlierVersions?.map(({ version, statuses, subItems }) => ({
    version,
    statuses,
    subItems,
  }));
  const started = await start(previous, { ...v2, earlierVersions });
  expect(unreadOf(started)).toEqual(['"Region" is not a field of the questionnaire. Its text is not counted.']);
  expect(isToBeLookedAt(started.unread)).toBe(true);
  expect((await start(previous, v2)).unread).toEqual([]);
});

test('what was withheld is told by the Refs of now, and not where it is not asked any more', async () => {
  const withheld = { ...NO_ANSWER, status: 'implemented', activities: '[withheld]' };
  const answers = { ...lastPeriod.answers, '1.3': withheld, '2.1': withheld, '2.2': withheld, '2.4': withheld };
  const respondent = { ...lastPeriod.respondent, institution: '[withheld]', region: '[withheld]' };
  const old: Response = { ...lastPeriod, answers, respondent, additionalDetails: '[withheld]' };
  const { withheld: told } = await start(await workbookBytes(old, v1), v2);
  expect(told).toEqual(['institution', 'A.3', 'A.4', 'B.1', 'additional-details']);
});

test('a question that nobody has looked at stays to be looked at over the next version', async () => {
  const moved: Readonly<Record<string, string>> = { 'A.2': 'A.3', 'A.3': 'A.2' };
  const subItems = refsOf(v2).map((ref): RefChange => ({ change: 'same', ref, to: moved[ref] ?? ref }));
  const v3: Framework = { ...v2, version: '3.0', earlierVersions: [{ version: '2.0', subItems }] };
  const reasons = ({ marks }: Started): unknown => Object.fromEntries(marks.map((mark) => [mark.ref, mark.reasons]));
  const { bytes } = await start(previous, v2);
  expect(reasons(await start(bytes, v3))).toEqual({
    'A.1': ['carried'],
    'A.2': ['split', 'carried'],
    'A.3': ['past', 'reworded', 'carried'],
    'A.4': ['split', 'carried'],
    'B.1': ['merged', 'carried'],
    'B.2': ['carried'],
  });
});

describe('a status is what its label says', () => {
  const statuses = v1.statuses.map(({ code, label }) => ({ code, label }));

  test('a status that has another code now is one in the comparison', async () => {
    const now = v1.statuses.map((one) => (one.code === 'committed' ? { ...one, code: 'pledged' } : one));
    const { counts } = await start(previous, after('1.6', { statuses: now }, { statuses }), [v1]);
    expect(counts.statuses).toContainEqual({ code: 'pledged', label: 'Commit to implement', then: 2, now: 2 });
    expect(counts.statuses).toHaveLength(v1.statuses.length);
  });

  test('codes that swapped their labels change no answer', async () => {
    const other: Readonly<Record<string, string>> = { implemented: 'unable', unable: 'implemented' };
    const label = (code: string): string => v1.statuses.find((one) => one.code === code)?.label ?? '';
    const now = v1.statuses.map((one) => ({ ...one, label: label(other[one.code] ?? one.code) }));
    const v = after('1.7', { statuses: now }, { statuses });
    const { bytes, counts } = await start(previous, v, [v1]);
    expect((await readingOf(bytes, v)).response.answers['1.1']?.status).toBe('unable');
    expect(counts.statuses).toContainEqual({ code: 'unable', label: 'Already implement', then: 3, now: 3 });
  });
});
