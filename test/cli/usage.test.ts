/** How the command is called: help goes to standard output, wrong use is one line on standard error. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { linesOf, run, scratchFolder } from './support/run.ts';

const folder = scratchFolder();
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const COMMANDS = ['generate', 'check', 'summary', 'export', 'verify', 'framework', 'demo'];

describe('what is asked for', () => {
  test.each([['--help'], ['-h'], ['help']])('%s tells the commands', async (arg) => {
    const { exitCode, stdout, stderr } = await run([arg], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  test.each(COMMANDS)('%s --help tells its options', async (command) => {
    const { exitCode, stdout, stderr } = await run([command, '--help'], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: action-tool ${command} `));
  });

  test('a default is told once', async () => {
    const { stdout } = await run(['generate', '--help'], { cwd: folder });
    expect(stdout.match(/default: "?action-tool\.xlsx/g)).toHaveLength(1);
  });

  test.each([['--version'], ['-V']])('%s', async (arg) => {
    const { exitCode, stdout, stderr } = await run([arg], { cwd: folder });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });
});

describe('wrong use', () => {
  test.each([
    ['no command', [], /help|command/i],
    ['an unknown command', ['create'], /unknown command 'create'/],
    ['a mistyped command', ['chekc'], /unknown command 'chekc'.*check/],
    ['help on an unknown command', ['help', 'create'], /create|command/],
    ['an unknown option', ['generate', '--colour'], /unknown option '--colour'/],
    ['an unknown option before the command', ['--colour', 'generate'], /unknown option '--colour'/],
    ['an option without its value', ['generate', '--out'], /'--out <file>' argument missing/],
    ['too many arguments', ['generate', 'one.xlsx'], /too many arguments/],
    ['nothing to check', ['check'], /missing required argument 'files'/],
    ['an unknown language', ['generate', '--language', 'tlh'], /no language "tlh"\. Please choose one of: en\./],
    ['a language that is a property of every object', ['generate', '--language', 'constructor'], /no language/],
    ['an empty language', ['generate', '--language', ''], /no language/],
  ])('%s', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await run(args, { cwd: folder });
    const lines = linesOf(stderr);
    expect({ exitCode, stdout, lines: lines.length, stderr }).toEqual({ exitCode: 2, stdout: '', lines: 1, stderr });
    expect(lines[0]).toMatch(/^action-tool: /);
    expect(lines[0]).toMatch(message);
  });
});

describe('a reader that stops reading', () => {
  test('is no error of the command', async () => {
    const { stderr } = await run(['framework', '--json'], { cwd: folder, closeOutput: true });
    expect(stderr).toBe('');
  });
});
