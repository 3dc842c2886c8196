/** Where dist/cli.js begins. */
import process from 'node:process';
import { runner } from './runner.ts';

/** Subcommands that read a workbook from outside. */
const READING = ['check', 'summary', 'export', 'verify', 'merge', 'split', 'demo'];

// While the command's own code is being run, the worker's is, beside it.
if (READING.includes(process.argv[2] ?? '')) runner.prepare();
await import('../cli.ts');
