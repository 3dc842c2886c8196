/**
 * What can go wrong in the browser edition only, and in a browser's worker, as data. Apart from error.ts, so that the pane
 * in Excel does not carry the words at first; those are in the web's part of the catalogue under `web.error.<code>`, and
 * of a worker in the merge's, too.
 */
import type { ActionToolError } from './error.ts';

/** Keeping work in the browser. `reason` is the browser's own name for it, for whoever can help. */
export type StorageError =
  /** No room: the computer's disk or the browser's share of it is full. */
  | { readonly code: 'storage-full' }
  /** A private window, a policy, or a page that was not loaded securely. */
  | { readonly code: 'storage-forbidden' }
  | { readonly code: 'storage-failed'; readonly reason: string }
  /** What is kept was written by another version, or is damaged. */
  | { readonly code: 'stored-unreadable' }
  /** Deleted meanwhile, in another tab for example. */
  | { readonly code: 'stored-gone' }
  /** Another tab has it open. */
  | { readonly code: 'open-elsewhere' };

/** Reading a file in a browser's worker. */
export type WorkerError =
  /** It took longer than `seconds`, and was stopped. */
  | { readonly code: 'open-too-slow'; readonly seconds: number }
  /** The reader came to an end by itself: for want of memory, most likely. */
  | { readonly code: 'open-stopped' };

/** Opening a file in the page. */
export type OpenError =
  WorkerError | { readonly code: 'drop-many'; readonly n: number } | { readonly code: 'drop-nothing' };

/** The page itself. */
export type PageError =
  /** The grid could not be started; the pane alone cannot keep answers. */
  | { readonly code: 'grid-failed'; readonly reason: string }
  /** There is no questionnaire in the sheet, so there is nothing to save. */
  | { readonly code: 'nothing-to-save' };

/** Everything that the page may have to say. */
export type WebError = StorageError | OpenError | PageError | ActionToolError;

/** Whether it is the page's own, and not one that every front knows. */
export function isWebOnly(error: WebError): error is StorageError | OpenError | PageError {
  return Object.hasOwn(WEB_ONLY, error.code);
}

const WEB_ONLY: Readonly<Record<(StorageError | OpenError | PageError)['code'], true>> = {
  'storage-full': true,
  'storage-forbidden': true,
  'storage-failed': true,
  'stored-unreadable': true,
  'stored-gone': true,
  'open-elsewhere': true,
  'open-too-slow': true,
  'open-stopped': true,
  'drop-many': true,
  'drop-nothing': true,
  'grid-failed': true,
  'nothing-to-save': true,
};
