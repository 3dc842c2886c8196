/**
 * Which requirement set every member of the Excel API came with, from the comments of Microsoft's own types
 * (`[Api set: ExcelApi 1.9]`). Read once a version and kept, since the file is 9 MB.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { levelsOf, type Levels } from './levels.ts';
import type { LevelOf } from './standIn.ts';

const FOLDER = fileURLToPath(new URL('../../.cache/excel-stand-in/', import.meta.url));
/** For members of previews and of sets of their own, such as ExcelApiOnline. */
const NOT_IN_A_RELEASED_SET = '99.0';

/** Raised when the table is read otherwise, so that an older one is not taken for it. */
const FORMAT = 2;

let known: Levels | undefined;

/** The table as a function. */
export function apiLevels(): LevelOf {
  return levelsOf((known ??= readLevels()));
}

function readLevels(): Levels {
  const packageFile = createRequire(import.meta.url).resolve('@types/office-js/package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  const cache = join(FOLDER, `levels-${version}-${FORMAT}.json`);
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as Levels;
  } catch {
    const levels = parseLevels(readFileSync(join(dirname(packageFile), 'index.d.ts'), 'utf8'));
    mkdirSync(FOLDER, { recursive: true });
    // Several test files may do this at once.
    writeFileSync(`${cache}.${process.pid}`, JSON.stringify(levels));
    renameSync(`${cache}.${process.pid}`, cache);
    return levels;
  }
}

/** Reads the table out of the text of a declaration file. */
export function parseLevels(text: string): Levels {
  const levels: Record<string, Record<string, string>> = {};
  const file = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.ESNext, false);
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (statement.body === undefined || !ts.isModuleBlock(statement.body)) continue;
    for (const declaration of statement.body.statements) {
      if (!ts.isClassDeclaration(declaration) || declaration.name === undefined) continue;
      const ofClass = levelIn(text, declaration);
      const members = (levels[declaration.name.text] ??= {});
      for (const member of declaration.members) {
        if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
        const level = levelIn(text, member) ?? ofClass ?? '1.1';
        const before = members[member.name.text];
        // Of overloads, the earliest: what a batch calls cannot be told from its name.
        if (before === undefined || Number(level.split('.')[1]) < Number(before.split('.')[1])) {
          members[member.name.text] = level;
        }
      }
    }
  }
  return levels;
}

function levelIn(text: string, node: ts.Node): string | undefined {
  const comment = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  const set = comment && /\[Api set: (\w+) ([\w.]+)/.exec(text.slice(comment.pos, comment.end));
  if (set === undefined || set === null) return undefined;
  return set[1] === 'ExcelApi' && /^\d+\.\d+$/.test(set[2] ?? '') ? set[2] : NOT_IN_A_RELEASED_SET;
}
