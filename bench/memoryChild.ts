/**
 * Does one thing once, in a process of its own, and prints the most memory the process ever held, in MB. The resident
 * size counts all of it: Node itself, the program, the heap and what is outside the heap.
 */
import process from 'node:process';
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { hucreOptions } from './bareHucre.ts';
import { generate, readAndCheck } from './ours.ts';
import { largeSample, planOf } from './samples.ts';
import type { MemoryTask } from './memory.ts';

const TASKS: Readonly<Record<MemoryTask, (file: string) => unknown>> = {
  nothing: () => undefined,
  generate: () => generate(largeSample()),
  'generate-bare': () => {
    const options = hucreOptions(planOf(largeSample()));
    // What only the making of the options needed goes before hucre starts.
    globalThis.gc?.();
    return writeXlsx(options);
  },
  check: (file) => readAndCheck(new Uint8Array(readFileSync(file)), largeSample().framework),
  'check-bare': (file) => readXlsx(new Uint8Array(readFileSync(file)), { readStyles: false }),
};

const [, , task = '', file = ''] = process.argv;
await TASKS[task as MemoryTask](file);
process.stdout.write(`${process.resourceUsage().maxRSS / 1024}\n`);
