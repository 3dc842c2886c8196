import type { Command } from 'commander';
import { MERGE_CHOICES } from '../core/merge/merge.ts';
import type { CliContext, ExitCode } from './context.ts';
import { addValues } from './exportOptions.ts';
import { addValue, type RawMergeOptions } from './mergeOptions.ts';
import type { SplitOptions } from './split.ts';

/** Adds `split` and `merge` to the command. Their code is run when they are asked for. */
export function addMergeCommands(program: Command, context: CliContext, exit: (code: ExitCode) => void): void {
  const { t } = context;
  program
    .command('split')
    .description(t('cli.split'))
    .argument('<file>', t('cli.split.file'))
    .option('--sections <numbers>', t('cli.split.sections'), addValues)
    .option('--refs <refs>', t('cli.split.refs'), addValues)
    .option('-o, --out <file>', t('cli.split.out'))
    .option('--json', t('cli.split.json'), false)
    .option('--framework <file>', t('cli.generate.framework'))
    .option('--force', t('cli.force'), false)
    .action(async (file: string, options: SplitOptions) => {
      const { split } = await import('./split.ts');
      exit(await split(context, file, options));
    });

  program
    .command('merge')
    .description(t('cli.merge'))
    .argument('<base>', t('cli.merge.base'))
    .argument('<theirs...>', t('cli.merge.theirs'))
    .option('-o, --out <file>', t('cli.merge.out'))
    .option('--take <choice>', t('cli.merge.take', { choices: MERGE_CHOICES.join(', ') }))
    .option('--decide <decision>', t('cli.merge.decide'), addValue)
    .option('--ancestor <file>', t('cli.merge.ancestor'), addValue)
    .option('--json', t('cli.merge.json'), false)
    .option('--framework <file>', t('cli.generate.framework'))
    .option('--force', t('cli.force'), false)
    .action(async (base: string, theirs: string[], options: RawMergeOptions) => {
      const { merge } = await import('./merge.ts');
      exit(await merge(context, base, theirs, options));
    });
}
