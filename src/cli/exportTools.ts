import type { ExportTools } from '../app/export/types.ts';
import { ok } from '../core/errors/error.ts';
import type { CliContext } from './context.ts';

/** What an export needs, from what the command has. */
export function exportToolsOf({ sha256, newWorkbook }: CliContext): ExportTools {
  return {
    sha256,
    workbookBytes: async (plan) => {
      const workbook = await newWorkbook();
      const applied = await workbook.apply(plan);
      return applied.ok ? ok(workbook.bytes) : applied;
    },
  };
}
