/** What is said of an export on the form itself. */
export interface FormMark {
  /** A draft says that it is one on every page. */
  readonly kind: 'final' | 'draft';
  /** Sub-items that are not complete. */
  readonly open: number;
  readonly total: number;
  /** ISO 8601 date and time: what the form and its properties say was when it was made. */
  readonly at: string;
  /** SHA-256 of the answers as they are exported, 64 hexadecimal digits. */
  readonly fingerprint: string;
  /** The parts that were left out, in words. */
  readonly leftOut: readonly string[];
  /** How many single passages were replaced. */
  readonly withheld: number;
  readonly paper: 'a4' | 'letter';
}
