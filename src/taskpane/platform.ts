import type { ExportFormat } from '../app/export/types.ts';
import type { WorkbookHost } from '../app/host.ts';
import type { TheirFile } from '../app/merge/types.ts';
import type { ActionToolError, Result } from '../core/errors/error.ts';
import type { IncomingFile, OpenOutcome } from './open/fileOpener.ts';

/** The program and the computer around the pane, as far as it matters for what a person does next. */
export type Surroundings = 'windows' | 'web' | 'mac' | 'ipad';

/** How a file leaves the pane: as a workbook that is opened, as a download, or as text on the clipboard. */
export type DeliveryWay = 'open' | 'download' | 'copy';

/** What became of it. A download is only known to have been asked for: no browser tells whether it came. */
export type Delivery =
  | { readonly kind: 'opened' | 'download-started' | 'copied' }
  | { readonly kind: 'failed'; /** Where the program told one. */ readonly error?: ActionToolError };

export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A workbook from outside: it can be read, and is never changed. */
export type OutsideWorkbook = Pick<WorkbookHost, 'read'>;

/** What the pane needs of the program it runs in. Joined in entry; the pane itself knows neither Office nor a browser. */
export interface Platform {
  /** Follows Office where Office says it, else the system's setting. */
  readonly theme: 'light' | 'dark';
  /** Calls back when {@link theme} has another value; returns the end of it. */
  subscribeTheme(listener: () => void): () => void;
  /** A setting remembered on this machine; never throws. */
  readPreference(key: string): string | undefined;
  /** Never throws; a setting that cannot be kept is forgotten. */
  writePreference(key: string, value: string): void;
  /** Puts a text on the clipboard; false when that is not allowed here. */
  copyText(text: string): Promise<boolean>;
  readonly surroundings: Surroundings;
  /** Ways that are known to work here, the best first; none where a format cannot leave this program. */
  deliveryWays(format: ExportFormat): readonly DeliveryWay[];
  /** Brings a file out of the pane, which stays as it is; never throws. */
  deliver(file: OutgoingFile, way: DeliveryWay): Promise<Delivery>;
  /**
   * Reads a colleague's workbook, apart from the page; never rejects.
   * @param stop ends it early: the outcome is undefined then
   */
  readTheirFile(file: IncomingFile, stop: AbortSignal): Promise<OpenOutcome<TheirFile> | undefined>;
  /** Reads a workbook that somebody chose, within the limits for files from outside; never rejects. */
  openOutside(file: File): Promise<Result<OutsideWorkbook>>;
  /** Opens an https or mailto address outside the pane. */
  openLink(url: string): void;
  /** Version of the add-in. */
  readonly version: string;
  /** Program and its version, for "Copy details". */
  readonly hostInfo: string;
}
