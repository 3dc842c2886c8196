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
  /** Opens an https or mailto address outside the pane. */
  openLink(url: string): void;
  /** Version of the add-in. */
  readonly version: string;
  /** Program and its version, for "Copy details". */
  readonly hostInfo: string;
}
