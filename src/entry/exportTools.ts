/** What an export needs of the browser. Loaded when somebody exports: it brings the writer of .xlsx files along. */
import type { ExportTools } from '../app/export/types.ts';
import { ok } from '../core/errors/error.ts';
import { FileHost } from '../hosts/file/fileHost.ts';

export const exportTools: ExportTools = {
  sha256: async (text) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },
  workbookBytes: async (plan) => {
    const host = new FileHost();
    const applied = await host.apply(plan);
    return applied.ok ? ok(host.bytes) : applied;
  },
};
