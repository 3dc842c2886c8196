import type { ActionToolError, FileError, Result } from '../core/errors/error.ts';
import type { MessageKey, MessageValues, Translator } from '../core/messages/catalogue.ts';
import type { Framework } from '../framework/schema.ts';
import type { FileWorkbook } from './fileWorkbook.ts';
import type { RunTask } from './tasks.ts';

/** Everything the command needs from outside; the composition root (entry/cli.ts) gives it. */
export interface CliContext {
  readonly t: Translator;
  /** The questionnaire that is used unless --framework names another. */
  readonly framework: Framework;
  readonly version: string;
  /** A workbook that is yet to be made. One from outside is read by {@link withFile} only. */
  readonly newWorkbook: () => Promise<FileWorkbook>;
  /** Does a task with the bytes of a file from outside, where they can harm nothing else. */
  readonly withFile: RunTask;
  readonly readFile: (file: string) => Promise<Result<Uint8Array, FileError>>;
  readonly writeFile: (
    file: string,
    bytes: Uint8Array,
    options: {
      readonly force: boolean;
      /** What the file must still hold: it is not replaced by something that knows nothing of its last change. */
      readonly replaces?: Uint8Array;
    },
  ) => Promise<Result<void, FileError>>;
  readonly makeFolder: (folder: string) => Promise<Result<void, FileError>>;
  readonly joinPath: (...parts: string[]) => string;
  /** The folder that a file is in. */
  readonly folderOf: (file: string) => string;
  /** Whether two paths lead to one and the same file, by whatever links; false where one of them leads to none. */
  readonly isSameFile: (one: string, other: string) => Promise<boolean>;
  /** SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: (text: string) => Promise<string>;
  readonly now: () => Date;
  /** One line to standard output. */
  readonly print: (line: string) => void;
  /** One line to standard error. */
  readonly printError: (line: string) => void;
  /** Whether standard output is a terminal that shows colour. */
  readonly color: boolean;
}

/** 0 complete or done, 1 something is still missing, 2 unusable input or wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Carries an error to the one place that prints it. */
export class CliFailure extends Error {
  readonly error: ActionToolError;
  /** The file that it is about, where there are several. */
  readonly file: string | undefined;

  constructor(error: ActionToolError, file?: string) {
    super(error.code);
    this.error = error;
    this.file = file;
  }
}

/** Arguments that cannot be used together or at all; only the command has words for it (`cli.<command>.error.<what>`). */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;

  constructor(key: MessageKey, values: MessageValues = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/**
 * The value of a result; a failure goes to the top of the command.
 * @param file what it is about, where the error does not name it
 */
export function need<T>(result: Result<T>, file?: string): T {
  if (!result.ok) throw new CliFailure(result.error, file);
  return result.value;
}
