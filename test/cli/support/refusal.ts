/** What every refusal of the command has in common, whatever it was given. */
import { expect } from '@jest/globals';
import { linesOf, run, type RunOptions } from './run.ts';

/**
 * A refusal takes a quarter to half a second, and at most two on any machine; five times that tells a hang from a machine
 * that is busy with other tests.
 */
export const LIMIT_MS = 10_000;
/** Of resident memory, Node's own 65 MB included. */
export const LIMIT_MB = 300;

/**
 * Runs the command on something it cannot use: it must stop in time and within its memory with exit code 2, nothing on
 * standard output, and one line on standard error that ends with what to do.
 * @returns that line
 */
export async function refusal(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { exitCode, stdout, stderr, peakMB } = await run(args, { limitMs: LIMIT_MS, ...options });
  const lines = linesOf(stderr);
  // Together, so that a failure shows all of what happened; no exit code means that the command had to be killed.
  expect({ exitCode, stdout, lines: lines.length, stderr }).toEqual({ exitCode: 2, stdout: '', lines: 1, stderr });
  const [line = ''] = lines;
  expect(line).toMatch(/^action-tool: .*[.)] Please [^\n]+\.$/);
  expect(line).not.toMatch(/\bat .*:\d+:\d+|\bError\b|node:|undefined|\[object|Please report/);
  expect(peakMB).toBeLessThan(LIMIT_MB);
  return line;
}
