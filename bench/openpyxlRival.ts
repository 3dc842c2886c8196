/** Reading with openpyxl. Python keeps running between the rounds and times itself: its start does not count. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Contender } from './contest.ts';

const SCRIPT = `
import gc, io, sys, time
from openpyxl import load_workbook

with open(sys.argv[1], 'rb') as file:
    data = file.read()
for _ in sys.stdin:
    gc.collect()
    start = time.perf_counter()
    seen = 0
    for sheet in load_workbook(io.BytesIO(data), data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None:
                    seen += 1
    print((time.perf_counter() - start) * 1000, flush=True)
`;

/** A Python that has openpyxl, if there is one; the system's own where another comes first on the path. */
export function findPython(): string | undefined {
  return ['python3', '/usr/bin/python3', 'python'].find(
    (command) => spawnSync(command, ['-c', 'import openpyxl'], { timeout: 60_000 }).status === 0,
  );
}

/** Calls `use` with a contender that reads the file, and ends Python afterwards. */
export async function withOpenpyxl<T>(
  python: string,
  file: string,
  use: (contender: Contender) => Promise<T>,
): Promise<T> {
  const child: ChildProcess = spawn(python, ['-c', SCRIPT, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no pipes to Python');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  try {
    return await use({
      name: 'openpyxl',
      time: async () => {
        stdin.write('\n');
        const line: IteratorResult<string, unknown> = await lines.next();
        if (line.done === true) throw new Error('Python ended early');
        return Number(line.value);
      },
    });
  } finally {
    stdin.end();
  }
}
