/** The `action-tool` command: reads arguments, calls a use case, and turns what comes back into lines and exit codes. */
import { Command, CommanderError } from 'commander';
import type { Translator } from '../core/messages/catalogue.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { oneLine } from '../core/messages/oneLine.ts';
import { check, type CheckOptions } from './check.ts';
import { CliFailure, UsageError, type CliContext, type ExitCode } from './context.ts';
import { demo } from './demo.ts';
import { addExportCommands } from './exportCommands.ts';
import { showFramework } from './framework.ts';
import { generate, type GenerateOptions } from './generate.ts';
import { addMergeCommands } from './mergeCommands.ts';
import { summary, type SummaryOptions } from './summary.ts';

const DEFAULT_OUT = 'action-tool.xlsx';

/** Runs the command and returns its exit code; never throws, and prints at most one line of error a file. */
export async function runCli(context: CliContext, args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = buildProgram(context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    const { t } = context;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') context.printError(t('cli.error', { message: t('cli.noCommand') }));
      return 2;
    }
    context.printError(t('cli.error', { message: messageOf(error, t) }));
    return 2;
  }
}

function messageOf(error: unknown, t: Translator): string {
  // A name of a file or an id in it may have a line break.
  if (error instanceof UsageError) return oneLine(t(error.key, error.values));
  if (error instanceof CliFailure) return failureMessage(error, t);
  return errorMessage({ code: 'internal', detail: error instanceof Error ? error.message : String(error) }, t);
}

function failureMessage({ error, file }: CliFailure, t: Translator): string {
  const message = errorMessage(error, t);
  return file === undefined || 'file' in error ? message : t('cli.error.inFile', { file, message });
}

function buildProgram(context: CliContext, exit: (code: ExitCode) => void): Command {
  const { t } = context;
  const program = new Command('action-tool')
    .description(t('cli.description'))
    .version(context.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        context.print(text.replace(/\n$/, ''));
      },
      // The whole help, where no command or none that there is was given: one line says it (see runCli).
      writeErr: () => undefined,
      // One line, whatever commander adds to it (a guess at the option that was meant, say).
      outputError: (text) => {
        const message = text
          .replace(/^error: /, '')
          .replace(/\s+/g, ' ')
          .trim();
        context.printError(t('cli.error', { message }));
      },
    });

  program
    .command('generate')
    .description(t('cli.generate'))
    .option('--out <file>', t('cli.generate.out'), DEFAULT_OUT)
    .option('--framework <file>', t('cli.generate.framework'))
    .option('--answers <file>', t('cli.generate.answers'))
    .option('--from <file>', t('cli.generate.from'))
    .option('--language <tag>', t('cli.generate.language'), 'en')
    .option('--force', t('cli.force'), false)
    .action(async (options: GenerateOptions) => {
      exit(await generate(context, options));
    });

  program
    .command('check')
    .description(t('cli.check'))
    .argument('<files...>', t('cli.check.files'))
    .option('--json', t('cli.check.json'), false)
    .option('--framework <file>', t('cli.generate.framework'))
    .action(async (files: string[], options: CheckOptions) => {
      exit(await check(context, files, options));
    });

  program
    .command('summary')
    .description(t('cli.summary'))
    .argument('<file>', t('cli.summary.file'))
    .option('--out <file>', t('cli.summary.out'))
    .option('--framework <file>', t('cli.generate.framework'))
    .option('--force', t('cli.force'), false)
    .action(async (file: string, options: SummaryOptions) => {
      exit(await summary(context, file, options));
    });

  addExportCommands(program, context, exit);
  addMergeCommands(program, context, exit);

  program
    .command('framework')
    .description(t('cli.framework'))
    .option('--json', t('cli.framework.json'), false)
    .action((options: { json: boolean }) => {
      exit(showFramework(context, options));
    });

  program
    .command('demo')
    .description(t('cli.demo'))
    .option('--out <folder>', t('cli.demo.out'), 'out')
    .action(async (options: { out: string }) => {
      exit(await demo(context, options));
    });

  return program;
}
