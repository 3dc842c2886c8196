/** What an export and a merge need of the browser. Loaded when somebody does the one or the other. */
import type { ExportTools } from '../app/export/types.ts';
import { ok } from '../core/errors/error.ts';

export const exportTools: ExportTools = {
  sha256: async (text) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  workbookBytes: async (plan) => {
    // The writer of .xlsx files is large, and is needed for a workbook only.
    const { FileHost } = await import('../hosts/file/fileHost.ts');
    const host = new FileHost();
    const applied = await host.apply(plan);
    return applied.ok ? ok(host.bytes) : applied;
  },
};
