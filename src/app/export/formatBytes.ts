/** An answer to "as what?": each format's code is loaded only when it is asked for. */
import type { Response } from '../../core/answers/response.ts';
import type { LeavablePart } from '../../core/confidentiality/leaveOutChoice.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { ExportTranslator } from '../../core/messages/exportCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import type { ExportKind, ExportRequest, ExportTools } from './types.ts';

/** What is exported, and what is said about it. */
export interface ExportContent {
  /** Without what is left out. */
  readonly response: Response;
  readonly kind: ExportKind;
  /** ISO 8601 date and time. */
  readonly at: string;
  readonly fingerprint: string;
  readonly open: number;
  readonly total: number;
  readonly leftOut: readonly LeavablePart[];
  readonly withheld: number;
}

/** The words of the file. */
export interface ExportWords {
  readonly t: Translator;
  readonly et: ExportTranslator;
}

/** The bytes of a file in the format that is asked for. */
export async function formatBytes(
  framework: Framework,
  content: ExportContent,
  { format, paper }: Pick<ExportRequest, 'format' | 'paper'>,
  tools: ExportTools,
  { t, et }: ExportWords,
): Promise<Result<Uint8Array>> {
  const { response, leftOut } = content;
  switch (format) {
    case 'xlsx': {
      const loaded = await load(async () => ({
        ...(await import('../../core/plan/submission/sealSubmission.ts')),
        ...(await import('../../core/plan/submission/compileSubmission.ts')),
      }));
      if (!loaded.ok) return loaded;
      const { sealSubmission, compileSubmission } = loaded.value;
      const submission = await sealSubmission(framework, response, t, content, tools.sha256);
      if (!submission.ok) return submission;
      const plan = compileSubmission(framework, response, t, submission.value, { paper });
      return plan.ok ? tools.workbookBytes(plan.value) : plan;
    }
    case 'docx': {
      const loaded = await load(() => import('../../exports/formDocx.ts'));
      if (!loaded.ok) return loaded;
      const { kind, at, fingerprint, open, total, withheld } = content;
      const parts = leftOut.map((part) => et(`review.part.${part}`));
      const mark = { kind, open, total, at, fingerprint, leftOut: parts, withheld, paper };
      return ok(await loaded.value.formDocx(framework, response, t, et, mark));
    }
    case 'csv': {
      const loaded = await load(() => import('../../exports/answersCsv.ts'));
      return loaded.ok ? ok(loaded.value.answersCsv(framework, response, t, et)) : loaded;
    }
    case 'json': {
      const loaded = await load(() => import('../../exports/answersJson.ts'));
      return loaded.ok ? ok(loaded.value.answersJson(framework, response)) : loaded;
    }
  }
}

async function load<Part>(part: () => Promise<Part>): Promise<Result<Part>> {
  try {
    return ok(await part());
  } catch {
    // A browser tells no more than that: no connection, or the add-in was updated under an open pane.
    return fail({ code: 'part-not-loaded' });
  }
}
