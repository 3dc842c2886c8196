/** A reader in a worker, with a watch over it: a reader that throws, or does not come to an end, is an outcome too. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export type Watched<Outcome> = { readonly outcome: Outcome; readonly milliseconds: number } | { readonly died: string };

const TYPESCRIPT = new URL('../../build/typescript.js', import.meta.url).href;
/** As in the command (src/entry/command/runner.ts). */
const HEAP = 192;

export class Watchdog<Outcome> {
  readonly #file: string;
  readonly #patience: number;
  #worker: Worker | undefined;

  /**
   * @param worker the name of a file beside this one: is sent a workbook's bytes, and posts one outcome
   * @param patience milliseconds after which a reading is a hang
   */
  constructor(worker: string, patience: number) {
    this.#file = fileURLToPath(new URL(worker, import.meta.url));
    this.#patience = patience;
  }

  read(bytes: Uint8Array): Promise<Watched<Outcome>> {
    const worker = (this.#worker ??= new Worker(this.#file, {
      execArgv: ['--import', TYPESCRIPT],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    }));
    const start = performance.now();
    return new Promise((resolve) => {
      const finish = (watched: Watched<Outcome>): void => {
        clearTimeout(timer);
        for (const [event, listener] of listeners) worker.off(event, listener);
        if ('died' in watched) void this.end();
        resolve(watched);
      };
      const timer = setTimeout(() => {
        finish({ died: 'it hung' });
      }, this.#patience);
      const listeners: readonly (readonly [string, (value: unknown) => void])[] = [
        [
          'message',
          (outcome) => {
            finish({ outcome: outcome as Outcome, milliseconds: performance.now() - start });
          },
        ],
        [
          'error',
          (error) => {
            finish({ died: error instanceof Error ? (error.stack ?? error.message) : String(error) });
          },
        ],
        [
          'exit',
          (code) => {
            finish({ died: `it ended with ${String(code)}` });
          },
        ],
      ];
      for (const [event, listener] of listeners) worker.on(event, listener);
      worker.postMessage(bytes);
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
