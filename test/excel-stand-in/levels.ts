/** The table of requirement sets as a function. Depends on neither Node nor a browser. */
import type { LevelOf } from './standIn.ts';

/** In which set a member came, by class and member. */
export type Levels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the client calls behind a function of its own: `Excel.createWorkbook` ("API set: ExcelApi 1.8") has no class in
 * the types. On the web it is one call, of a root of its own (`context.wacWorkbook`), elsewhere two.
 */
const BEHIND_FUNCTIONS: Levels = {
  Application: { createWorkbook: '1.8' },
  WorkbookCreated: { open: '1.8' },
  Workbook: { createAndOpenWorkbook: '1.8' },
};

/** Looks members up in a table. */
export function levelsOf(levels: Levels): LevelOf {
  return (type, member) => {
    for (const members of [levels[type], BEHIND_FUNCTIONS[type]]) {
      if (members !== undefined && Object.hasOwn(members, member)) return members[member];
    }
    return undefined;
  };
}
