/** The table of docs/hosts.md against what the hosts declare. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import type { HostCapabilities } from '../../src/hosts/port.ts';
import { excelSubject, gridSubject } from '../contract/subjects.ts';

type Capability = Exclude<keyof HostCapabilities, 'supported'>;

/** In the order of the table; a capability that is missing here does not compile. */
const WORDS: Readonly<Record<Capability, string>> = {
  conditionalFormats: 'conditional formats',
  validation: 'dropdown lists and date checks',
  pageSetup: 'page setup: margins, headers, footers, title rows',
  charts: 'native charts on the Summary',
  tables: 'the questionnaire is a table, with filter buttons',
  protection: "cells that are not the respondent's refuse typing",
  events: 'tells of edits and of the selected cell',
  sortEvents: 'tells of sorting',
};

const LEVELS = Array.from({ length: 14 }, (_, index) => `1.${index + 1}`);
const yesOrNo = (can: boolean): string => (can ? 'yes' : 'no');

function inExcel(capability: Capability): string {
  const level = LEVELS.find((candidate) => excelSubject({ level: candidate }).host.capabilities[capability]);
  return level === undefined ? 'no' : `from ${level}`;
}

test('the table says what the hosts declare', () => {
  const file = new FileHost().capabilities;
  const grid = gridSubject().host.capabilities;
  const rows = (Object.keys(WORDS) as Capability[]).map((capability) => [
    WORDS[capability],
    yesOrNo(file[capability]),
    inExcel(capability),
    yesOrNo(grid[capability]),
  ]);
  const docs = readFileSync(new URL('../../docs/hosts.md', import.meta.url), 'utf8');
  const [, table = ''] = /<!-- capabilities -->([^]*)<!-- \/capabilities -->/.exec(docs) ?? [];
  const told = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((text) => text.trim()),
    );
  expect(told).toEqual(rows);
});
