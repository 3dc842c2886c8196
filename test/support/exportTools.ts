/** What an export is given by a composition root, for tests that have none. */
import type { ExportTools } from '../../src/app/export/types.ts';
import { ok } from '../../src/core/errors/error.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { sha256 } from './exported.ts';

export const exportTools: ExportTools = {
  sha256,
  workbookBytes: async (plan) => {
    const host = new FileHost();
    const applied = await host.apply(plan);
    return applied.ok ? ok(host.bytes) : applied;
  },
};
