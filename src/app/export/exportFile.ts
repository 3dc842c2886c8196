import { canonicalAnswers } from '../../core/answers/canonical.ts';
import { checkResponse } from '../../core/check/checkResponse.ts';
import { leaveOut } from '../../core/confidentiality/leaveOut.ts';
import { LEAVABLE_PARTS } from '../../core/confidentiality/leaveOutChoice.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import { exportFileName } from '../../core/export/fileName.ts';
import { english, translatorFor } from '../../core/messages/catalogue.ts';
import { exportTranslator } from '../../core/messages/exportCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { formatBytes } from './formatBytes.ts';
import { outsideParts } from './remaining.ts';
import type { ExportedFile, ExportFormat, ExportLook, ExportRequest, ExportTools } from './types.ts';

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/**
 * Makes a file of what was looked at, in the workbook's language. It is made anew from the answers, so that nothing
 * else of the workbook is in it; and all that is in it (name, fingerprint, figures) comes from the answers after what
 * is left out was taken away.
 *
 * Fails with `export-blocked` where something stands in the way of a final export, with `part-not-loaded` where the
 * code of the format cannot be loaded, and with Excel's limits (a workbook).
 */
export async function exportFile(
  look: ExportLook,
  framework: Framework,
  request: ExportRequest,
  tools: ExportTools,
): Promise<Result<ExportedFile>> {
  const { kind, format, leaveOut: choice, at } = request;
  const { blockers } = look;
  if (kind === 'final' && blockers.length > 0) return fail({ code: 'export-blocked', n: blockers.length });

  const t = translatorFor(look.language) ?? english;
  const et = exportTranslator(t);
  const response = leaveOut(framework, look.response, choice, t('text.withheld'));
  // Of what is exported, as the file itself counts: a row that is twice in the workbook is in it once.
  const { total, complete } = checkResponse(framework, response).subItems;
  const open = total - complete;
  const fingerprint = await tools.sha256(canonicalAnswers(framework, response));
  const leftOut = LEAVABLE_PARTS.filter((part) => choice.parts.includes(part));
  const withheld = new Set(outsideParts(framework, choice.findings, leftOut).map(({ id }) => id)).size;
  const content = { response, kind, at, fingerprint, open, total, leftOut, withheld };
  const bytes = await formatBytes(framework, content, request, tools, { t, et });
  if (!bytes.ok) return bytes;
  return ok({
    name: exportFileName(response, { kind, open, at, extension: format }, et),
    mediaType: MEDIA_TYPES[format],
    bytes: bytes.value,
    kind,
    open,
    total,
    leftOut,
    withheld,
    fingerprint,
  });
}
