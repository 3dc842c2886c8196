import type { Command } from 'commander';
import { EXPORT_FORMATS, PAPERS } from '../app/export/types.ts';
import { LEAVABLE_PARTS } from '../core/confidentiality/leaveOutChoice.ts';
import type { CliContext, ExitCode } from './context.ts';
import { addValues, type RawExportOptions } from './exportOptions.ts';
import type { VerifyOptions } from './verify.ts';

/**
 * Adds `export` and `verify` to the command. Their code is run when they are asked for: the review's tables take a while
 * to set up.
 */
export function addExportCommands(program: Command, context: CliContext, exit: (code: ExitCode) => void): void {
  const { t } = context;
  program
    .command('export')
    .description(t('cli.export'))
    .argument('<file>', t('cli.export.file'))
    .option('--to <format>', t('cli.export.to', { formats: EXPORT_FORMATS.join(', ') }))
    .option('--out <file>', t('cli.export.out'))
    .option('--draft', t('cli.export.draft'), false)
    .option('--leave-out <parts>', t('cli.export.leaveOut', { parts: LEAVABLE_PARTS.join(',') }), addValues)
    .option('--withhold <ids>', t('cli.export.withhold'), addValues)
    .option('--review', t('cli.export.review'), false)
    .option('--names <file>', t('cli.export.names'))
    .option('--json', t('cli.export.json'), false)
    .option('--paper <size>', t('cli.export.paper', { papers: PAPERS.join(', ') }), 'a4')
    .option('--framework <file>', t('cli.generate.framework'))
    .option('--force', t('cli.force'), false)
    .action(async (file: string, options: RawExportOptions) => {
      const { exportWorkbook } = await import('./export.ts');
      exit(await exportWorkbook(context, file, options));
    });

  program
    .command('verify')
    .description(t('cli.verify'))
    .argument('<file>', t('cli.verify.file'))
    .option('--json', t('cli.verify.json'), false)
    .option('--framework <file>', t('cli.generate.framework'))
    .action(async (file: string, options: VerifyOptions) => {
      const { verifyFile } = await import('./verify.ts');
      exit(await verifyFile(context, file, options));
    });
}
