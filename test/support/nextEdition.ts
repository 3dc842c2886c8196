/**
 * A next edition of the ICAN questionnaire, made up for tests: ICAN has published one edition. It has one of everything that can
 * become of a sub-item, so that the real workbook of today's edition can be carried into it.
 */
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework, RefChange, SubItem } from '../../src/framework/schema.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { parseFramework } from '../../src/framework/validate.ts';

/** What is not as it was, by today's Ref. */
const CHANGES: Readonly<Record<string, RefChange>> = {
  '1.1': { change: 'reworded', ref: '1.1', to: '1.1' },
  '2.1': { change: 'split', ref: '2.1', into: ['2.1', '2.3'] },
  '11.3': { change: 'retired', ref: '11.3' },
  '11.4': { change: 'same', ref: '11.4', to: '11.3' },
  // The example says of both that they are done, and of the two after it not.
  '12.1': { change: 'merged', ref: '12.1', to: '12.1' },
  '12.2': { change: 'merged', ref: '12.2', to: '12.1' },
  '14.1': { change: 'merged', ref: '14.1', to: '14.1' },
  '14.2': { change: 'merged', ref: '14.2', to: '14.1' },
};

const NEW: Readonly<Record<string, string>> = {
  '1.1':
    'Made-up wording: name the recognition and the safety of women peacebuilders in the mandate of every focal point.',
  '2.1': 'Made-up wording: open channels of communication with the security sector.',
  '2.3': 'Made-up wording: open channels of communication with local police.',
  '12.1': 'Made-up wording: decide on the place and the participants together, and share what all were told.',
  '14.1': 'Made-up wording: ground rules are agreed in advance, and somebody can enforce them.',
  '19.3': 'Made-up question: something that was not asked before.',
};

const itemOf = (ref: string, text: string): SubItem => ({ ref, text, bullets: [], sameWordingAs: [] });

function nextItem(item: SubItem): SubItem[] {
  const change = CHANGES[item.ref];
  if (change?.change === 'retired') return [];
  const to = change === undefined ? [item.ref] : change.change === 'split' ? change.into : [change.to];
  // Of those that are merged, the first makes the new one.
  if (change?.change === 'merged' && to[0] !== item.ref) return [];
  return to.map((ref) => (NEW[ref] === undefined ? { ...item, ref } : itemOf(ref, NEW[ref])));
}

const made: Framework = {
  ...icanActionTool,
  version: '1.1',
  attribution: `Made up for tests from: ${icanActionTool.attribution}`,
  sections: icanActionTool.sections.map((section) => ({
    ...section,
    recommendations: section.recommendations.map((recommendation) => ({
      ...recommendation,
      subItems: [
        ...recommendation.subItems.flatMap(nextItem),
        ...(recommendation.ref === '19' ? [itemOf('19.3', NEW['19.3'] ?? '')] : []),
      ],
    })),
  })),
  earlierVersions: [
    {
      version: icanActionTool.version,
      subItems: placedSubItems(icanActionTool).map(
        ({ subItem: { ref } }) => CHANGES[ref] ?? { change: 'same', ref, to: ref },
      ),
    },
  ],
};

/** As the file of a questionnaire, for `--framework`. */
export const nextEditionFile = JSON.stringify(made);

function parsed(): Framework {
  const result = parseFramework(JSON.parse(nextEditionFile));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.framework;
}

/** Version 1.1, with the map from 1.0. */
export const nextEdition = parsed();
