/** The options of `action-tool export`, from what was typed to what is meant. */
import { EXPORT_FORMATS, PAPERS, type ExportFormat, type Paper } from '../app/export/types.ts';
import { LEAVABLE_PARTS, type LeavablePart } from '../core/confidentiality/leaveOutChoice.ts';
import { UsageError } from './context.ts';
import { isNameOf } from './outName.ts';

/** As commander gives them. */
export interface RawExportOptions {
  readonly to?: string;
  readonly out?: string;
  readonly draft: boolean;
  readonly leaveOut?: readonly string[];
  readonly withhold?: readonly string[];
  readonly review: boolean;
  readonly json: boolean;
  readonly names?: string;
  readonly paper: string;
  readonly framework?: string;
  readonly force: boolean;
}

export interface ExportOptions extends Omit<RawExportOptions, 'to' | 'leaveOut' | 'withhold' | 'paper'> {
  /** Undefined for a review, which makes no file. */
  readonly format: ExportFormat | undefined;
  readonly parts: readonly LeavablePart[];
  readonly withhold: 'all' | readonly string[];
  readonly paper: Paper;
}

/** One more value of an option that takes several, with commas between them or by being repeated. */
export function addValues(value: string, previous: readonly string[] = []): string[] {
  // Empty ones stay, to be turned away: an unset variable of a script must not leave less out than was meant.
  return [...previous, ...value.split(',').map((one) => one.trim())];
}

/** Checks the options; throws {@link UsageError}. */
export function exportOptions(raw: RawExportOptions): ExportOptions {
  const { to, leaveOut = [], withhold = [], paper, ...others } = raw;
  const format = to === undefined ? undefined : oneOf(EXPORT_FORMATS, to);
  const formats = EXPORT_FORMATS.join(', ');
  if (to !== undefined && format === undefined)
    throw new UsageError('cli.export.error.format', { format: to, formats });
  if (to === undefined && !raw.review) throw new UsageError('cli.export.error.to', { formats });
  const onPaper = oneOf(PAPERS, paper);
  if (onPaper === undefined) throw new UsageError('cli.export.error.paper', { paper, papers: PAPERS.join(', ') });
  if (format !== undefined && raw.out !== undefined && !isNameOf(raw.out, format)) {
    throw new UsageError('cli.export.error.extension', { file: raw.out, format });
  }
  return {
    ...others,
    format,
    parts: leaveOut.map(neededPart),
    withhold: withhold.includes('all') ? 'all' : withhold,
    paper: onPaper,
  };
}

function neededPart(name: string): LeavablePart {
  const part = oneOf(LEAVABLE_PARTS, name);
  if (part === undefined) {
    throw new UsageError('cli.export.error.part', { part: name, parts: LEAVABLE_PARTS.join(', ') });
  }
  return part;
}

function oneOf<T extends string>(choices: readonly T[], typed: string): T | undefined {
  return choices.find((choice) => choice === typed.toLowerCase());
}
