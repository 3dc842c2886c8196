import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TheirFile } from '../../app/merge/types.ts';
import type { MergeDone, MergeReview, PaneMerge } from '../../app/session/paneMerge.ts';
import type { TheirError } from '../../core/messages/mergeErrorMessage.ts';
import { usePane } from '../paneContext.ts';
import type { IncomingFile } from '../open/fileOpener.ts';
import { decisionsFor, type Decisions } from './groups.ts';

/** A file of a browser, as far as it is shown. */
export interface ChosenFile extends IncomingFile {
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

export type MergeStep =
  | { readonly kind: 'none' | 'stopped' }
  | { readonly kind: 'reading' | 'comparing'; readonly file: ChosenFile }
  | { readonly kind: 'refused'; readonly file: ChosenFile; readonly error: TheirError }
  /** It holds texts, and is gone with the screen. */
  | { readonly kind: 'compared'; readonly file: ChosenFile; readonly review: MergeReview };

export interface MergePath {
  readonly step: MergeStep;
  readonly writing: boolean;
  /** What the last writing came to. */
  readonly done: MergeDone | null;
  /** Reads a file and compares; returns where that led. */
  readonly choose: (file: ChosenFile) => Promise<MergeStep>;
  /** Ends reading. */
  readonly stop: () => void;
  /** Compares the same file again. */
  readonly lookAgain: () => Promise<void>;
  /** Writes what was decided; undefined where that failed, which the session tells. */
  readonly apply: (decisions: Decisions) => Promise<MergeDone | undefined>;
}

/** A person's way through a merge, as far as it needs the workbook and the program around the pane. */
export function useMerge(): MergePath {
  const { session, platform } = usePane();
  const opened = useRef<PaneMerge>(undefined);
  const reading = useRef<AbortController>(undefined);
  const [step, setStep] = useState<MergeStep>({ kind: 'none' });
  const [writing, setWriting] = useState(false);
  const [done, setDone] = useState<MergeDone | null>(null);

  // Whoever leaves the screen waits for no file.
  useEffect(() => () => reading.current?.abort(), []);

  const stop = useCallback(() => {
    reading.current?.abort();
  }, []);

  const compare = async (file: ChosenFile, theirs: TheirFile): Promise<MergeStep> => {
    if (opened.current === undefined) {
      const found = await session.openMerge();
      if (!found.ok) return { kind: 'none' };
      opened.current = found.value;
    }
    const looked = await opened.current.look(theirs);
    // Ours could not be read: the session tells.
    if (!looked.ok) return { kind: 'none' };
    return looked.value.kind === 'refused'
      ? { kind: 'refused', file, error: looked.value.error }
      : { kind: 'compared', file, review: looked.value.review };
  };

  const choose = async (file: ChosenFile): Promise<MergeStep> => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setDone(null);
    setStep({ kind: 'reading', file });
    const read = await platform.readTheirFile(file, controller.signal);
    const settle = (next: MergeStep): MergeStep => {
      // Another file was chosen since.
      if (reading.current !== controller) return next;
      // Whoever is told of it finds it drawn: the focus goes there.
      flushSync(() => {
        setStep(next);
      });
      return next;
    };
    if (read === undefined) return settle({ kind: 'stopped' });
    if (!read.ok) return settle({ kind: 'refused', file, error: read.error });
    settle({ kind: 'comparing', file });
    return settle(await compare(file, read.value));
  };

  const lookAgain = async (): Promise<void> => {
    if (step.kind !== 'compared') return;
    const { file, review } = step;
    const next = await compare(file, review.file);
    // What is shown is better than nothing.
    if (next.kind !== 'none') setStep(next);
  };

  const apply = async (decisions: Decisions): Promise<MergeDone | undefined> => {
    if (step.kind !== 'compared') return undefined;
    const { file, review } = step;
    setWriting(true);
    const outcome = await opened.current?.apply({ review, decisions: decisionsFor(review.look, decisions) });
    if (outcome?.ok !== true) {
      setWriting(false);
      return undefined;
    }
    flushSync(() => {
      setWriting(false);
      setStep({ kind: 'compared', file, review: outcome.value.review });
      setDone(outcome.value);
    });
    return outcome.value;
  };

  return { step, writing, done, choose, stop, lookAgain, apply };
}
