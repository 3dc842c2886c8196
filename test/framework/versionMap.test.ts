/** Maps from earlier versions: what is wrong with them, and where. */
import { describe, expect, test } from '@jest/globals';
import type { Framework, RefChange } from '../../src/framework/schema.ts';
import { parseFramework } from '../../src/framework/validate.ts';
import { earlierVersion, earlierVersionProblems } from '../../src/framework/versionMap.ts';
import { v1, v2 } from '../core/update/support.ts';

function withChanges(change: (subItems: RefChange[]) => void, more: Partial<Framework> = {}): Framework {
  const copy = structuredClone(v2);
  const [map] = copy.earlierVersions ?? [];
  if (map === undefined) throw new Error('no map');
  change(map.subItems);
  return { ...copy, ...more };
}

function problemsOf(framework: Framework): readonly object[] {
  const parsed = parseFramework(JSON.parse(JSON.stringify(framework)));
  return parsed.ok ? [] : parsed.problems;
}

const at = (place: string): string => `earlierVersions[0].${place}`;

describe('a map', () => {
  test('that is sound has no problems, beside the earlier version too', () => {
    expect(problemsOf(v2)).toEqual([]);
    expect(earlierVersionProblems(v2, v1)).toEqual([]);
    expect(earlierVersion(v2, '1.0')?.subItems).toHaveLength(7);
    expect(earlierVersion(v2, '0.9')).toBeUndefined();
  });

  test.each<[name: string, change: (subItems: RefChange[]) => void, problem: object]>([
    [
      'a target that is not there',
      (items) => {
        items[0] = { change: 'same', ref: '1.1', to: 'A.9' };
      },
      { path: at('subItems[0].to'), problem: 'unknown_ref', detail: 'A.9' },
    ],
    [
      'a part that is not there',
      (items) => {
        items[2] = { change: 'split', ref: '1.3', into: ['A.3', 'A.9'] };
      },
      { path: at('subItems[2].into[1]'), problem: 'unknown_ref', detail: 'A.9' },
    ],
    [
      'a part that is told twice',
      (items) => {
        items[2] = { change: 'split', ref: '1.3', into: ['A.3', 'A.3'] };
      },
      { path: at('subItems[2].into[1]'), problem: 'duplicate', detail: 'A.3' },
    ],
    [
      'a split into one',
      (items) => {
        items[2] = { change: 'split', ref: '1.3', into: ['A.3'] };
      },
      { path: at('subItems[2].into'), problem: 'too_short', detail: '2' },
    ],
    [
      'a sub-item that is told twice',
      (items) => {
        items.push({ change: 'retired', ref: '2.4' });
      },
      { path: at('subItems[7].ref'), problem: 'duplicate', detail: '2.4' },
    ],
    [
      'a target that another one becomes too',
      (items) => {
        items[6] = { change: 'reworded', ref: '2.4', to: 'B.1' };
      },
      { path: at('subItems[6].to'), problem: 'shared_target', detail: 'B.1' },
    ],
    [
      'something merged with nothing',
      (items) => {
        items[4] = { change: 'retired', ref: '2.2' };
      },
      { path: at('subItems[3].to'), problem: 'merged_alone', detail: 'B.1' },
    ],
  ])('%s', (_name, change, problem) => {
    expect(problemsOf(withChanges(change))).toEqual([problem]);
  });

  test('from the version itself, or from one twice', () => {
    expect(problemsOf({ ...v2, version: '1.0' })).toEqual([
      { path: at('version'), problem: 'duplicate', detail: '1.0' },
    ]);
    const twice = { ...v2, earlierVersions: [...(v2.earlierVersions ?? []), ...(v2.earlierVersions ?? [])] };
    expect(problemsOf(twice)).toEqual([{ path: 'earlierVersions[1].version', problem: 'duplicate', detail: '1.0' }]);
  });

  test('beside the earlier version: forgotten, never there, not the same', () => {
    const framework = withChanges((items) => {
      items[1] = { change: 'same', ref: '1.2', to: 'A.2' };
      items[6] = { change: 'retired', ref: '2.9' };
    });
    expect(earlierVersionProblems(framework, v1)).toEqual([
      { path: at('subItems'), problem: 'unmapped', detail: '2.4' },
      { path: at('subItems[1].to'), problem: 'not_same_wording', detail: 'A.2' },
      { path: at('subItems[6].ref'), problem: 'unknown_ref', detail: '2.9' },
    ]);
    expect(earlierVersionProblems({ ...v2, earlierVersions: [] }, v1)).toEqual([
      { path: 'earlierVersions', problem: 'unmapped', detail: '1.0' },
    ]);
  });
});
