/** What the page is given by the entry: the grid, files, the browser's storage. Nothing here knows Univer. */
import type { WorkbookHost } from '../../app/host.ts';
import type { Later } from '../../app/session/coalescer.ts';
import type { PaneSession } from '../../app/session/paneSession.ts';
import type { WorkbookExtras } from '../../app/workbookExtras.ts';
import type { Response } from '../../core/answers/response.ts';
import type { Result } from '../../core/errors/error.ts';
import type { PageError } from '../../core/errors/webError.ts';
import type { OutgoingFile } from '../../taskpane/platform.ts';
import type { OpenWorker } from '../../taskpane/open/fileOpener.ts';
import type { OpenedFile } from '../open/openedFile.ts';
import type { Claims } from '../store/claims.ts';
import type { WorkStore } from '../store/workStore.ts';

/** The spreadsheet of the page, beyond what the pane asks of its host. */
export interface PageGrid {
  /** For the use cases; the same workbook that is seen. */
  readonly host: WorkbookHost;
  /** Settled when it is drawn, or cannot be. */
  readonly ready: Promise<Result<void, PageError>>;
  /** Puts an empty workbook in place of the one that is open; its undo history begins anew. */
  clear(): Promise<Result<void>>;
  /** The whole workbook as data that can be kept. */
  snapshot(): Promise<unknown>;
  /** Puts a workbook in place that {@link snapshot} gave, perhaps in another version. Where it fails, nothing changed. */
  load(snapshot: unknown): Promise<Result<void>>;
  /** False where there was nothing to undo. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Calls back after every change of the workbook, also those that are no answer. */
  onEdit(listener: () => void): void;
}

/** A pane's session that can be begun and ended. */
export interface PageSession extends PaneSession {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface PageSurroundings {
  readonly grid: PageGrid;
  /** A new one for every workbook: a session remembers answers whose place is gone. */
  readonly startSession: () => PageSession;
  readonly store: Pick<WorkStore, 'list' | 'load' | 'save' | 'remove' | 'wipe' | 'onDeletedElsewhere'>;
  readonly claims: Pick<Claims, 'hold' | 'held' | 'freed'>;
  /** The answers as an .xlsx file; with the Summary, if it is to have one. */
  readonly workbookFile: (response: Response, extras: WorkbookExtras, summary: boolean) => Promise<Result<Uint8Array>>;
  /** Begins a download; false where the browser does not let it. */
  readonly download: (file: OutgoingFile) => boolean;
  readonly startWorker: () => OpenWorker<OpenedFile>;
  /** Whether settings may be kept on this machine from now on; those that are there go when they may not. */
  readonly keepPreferences: (keep: boolean) => void;
  readonly later: Later;
  readonly now: () => Date;
  readonly newId: () => string;
}
