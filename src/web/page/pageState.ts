/** The page as its frame shows it: one immutable state, made anew with every change. Words are not in it. */
import type { WebError } from '../../core/errors/webError.ts';
import type { Losses } from '../open/openedFile.ts';
import type { Keeping } from '../store/autosave.ts';
import type { KeptAbout } from '../store/workStore.ts';
import type { PageSession } from './ports.ts';

export interface PageState {
  readonly work: OpenWork;
  readonly session: PageSession;
  /** The grid cannot be used; the pane alone has no workbook. */
  readonly gridError: WebError | null;
  /** False until the grid is drawn. */
  readonly gridReady: boolean;
  /** The file that is being read. */
  readonly opening: string | null;
  /** The page is putting a workbook in place, or making a file: its buttons wait. */
  readonly busy: boolean;
  readonly question: Question | null;
  /** What the last action came to, until it is put away or another one ends. */
  readonly outcome: Outcome | null;
  readonly keeping: Keeping;
  /** Whether the person was asked to agree, and what they said. */
  readonly consent: 'unasked' | 'asking' | 'agreed' | 'refused';
  /** What is kept in this browser, the latest first. */
  readonly kept: readonly KeptEntry[];
  /** The latest that no tab has open; offered until it is taken or put away. */
  readonly offer: KeptAbout | null;
  /** Leaving now would lose something. */
  readonly atRisk: boolean;
  /** Something has changed since it was last saved as a file, or is typed in the pane and not in the sheet. */
  readonly unsaved: boolean;
}

export interface OpenWork {
  readonly id: string;
  /** The file's name; undefined for one that has none yet. */
  readonly name: string | undefined;
}

export interface KeptEntry extends KeptAbout {
  readonly where: 'nowhere' | 'here' | 'elsewhere';
}

/** Something that is asked before it is done. */
export type Question =
  | ({ readonly kind: 'new' } & Leaving)
  | ({ readonly kind: 'restore'; readonly name: string } & Leaving)
  | ({ readonly kind: 'open'; readonly name: string; readonly losses: Losses } & Leaving);

/** What becomes of the work that is open now, when another takes its place. */
export interface Leaving {
  readonly loses: Replaced;
  /** Rows with texts typed in the pane that are not in the sheet: they are lost, whatever becomes of the rest. */
  readonly drafts: readonly string[];
}

export type Replaced = 'nothing' | 'kept' | 'lost';

export type Outcome =
  | { readonly kind: 'created' | 'refused' | 'agreed' | 'wiped' | 'nothing-to-undo' | 'nothing-to-redo' }
  | { readonly kind: 'opened' | 'deleted'; readonly name: string }
  | {
      readonly kind: 'saved';
      readonly name: string;
      /** Rows with texts that are not in the file. */ readonly drafts: readonly string[];
    }
  /** Brought back; from its answers alone where its sheets could not be read. */
  | { readonly kind: 'restored' | 'restored-answers'; readonly work: KeptAbout }
  | { readonly kind: 'failed'; readonly during: 'open'; readonly name: string; readonly error: WebError }
  | { readonly kind: 'failed'; readonly during: 'save' | 'other'; readonly error: WebError };
