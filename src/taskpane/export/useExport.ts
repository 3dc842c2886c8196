import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../app/export/types.ts';
import type { ExportOutcome, PaneExport, PaneRequest, Review } from '../../app/session/paneExport.ts';
import { usePane } from '../paneContext.ts';
import type { Delivery, DeliveryWay } from '../platform.ts';

/** A file that was made, and what became of it last. */
export interface Made extends Extract<ExportOutcome, { kind: 'made' }> {
  readonly format: ExportFormat;
  readonly way: DeliveryWay;
  readonly delivery: Delivery;
}

/** Why the last export stopped before anything was made. */
export type Stopped = Extract<ExportOutcome, { kind: 'changed' }>['why'];

export interface ExportPath {
  /** Null until the workbook has been looked through. It holds texts, and is gone with the screen. */
  readonly review: Review | null;
  readonly busy: 'looking' | 'making' | null;
  readonly stopped: Stopped | null;
  readonly made: Made | null;
  /** Looks through the workbook; undefined where that failed, which the session tells. */
  readonly look: (names: readonly string[]) => Promise<Review | undefined>;
  /** Makes the file and brings it out; undefined where that failed. */
  readonly make: (request: PaneRequest) => Promise<Made | Stopped | undefined>;
  /** Brings the file that was made out once more, this way. */
  readonly deliver: (way: DeliveryWay) => Promise<Delivery | undefined>;
  /** What was chosen has changed: the file that was made is another one. */
  readonly forget: () => void;
}

/** A person's way through an export, as far as it needs the workbook and the program around the pane. */
export function useExport(): ExportPath {
  const { session, platform } = usePane();
  const opened = useRef<PaneExport>(undefined);
  const [review, setReview] = useState<Review | null>(null);
  const [busy, setBusy] = useState<ExportPath['busy']>('looking');
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const [made, setMade] = useState<Made | null>(null);

  const find = useCallback(
    async (names: readonly string[]): Promise<Review | undefined> => {
      if (opened.current === undefined) {
        const found = await session.openExport();
        if (found.ok) opened.current = found.value;
      }
      const looked = await opened.current?.look(names);
      return looked?.ok === true ? looked.value : undefined;
    },
    [session],
  );
  const settle = useCallback((found: Review | undefined) => {
    setBusy(null);
    if (found === undefined) return;
    setReview(found);
    setStopped(null);
  }, []);
  useEffect(() => {
    void find([]).then(settle);
  }, [find, settle]);
  const look = async (names: readonly string[]): Promise<Review | undefined> => {
    setBusy('looking');
    const found = await find(names);
    settle(found);
    return found;
  };

  const make = async (request: PaneRequest): Promise<Made | Stopped | undefined> => {
    setBusy('making');
    setMade(null);
    setStopped(null);
    const outcome = await opened.current?.make(request);
    const [way] = platform.deliveryWays(request.format);
    if (outcome?.ok !== true || way === undefined) {
      setBusy(null);
      return undefined;
    }
    if (outcome.value.kind === 'changed') {
      setReview(outcome.value.review);
      setStopped(outcome.value.why);
      setBusy(null);
      return outcome.value.why;
    }
    const delivery = await platform.deliver(outcome.value.file, way);
    const result: Made = { ...outcome.value, format: request.format, way, delivery };
    setMade(result);
    setBusy(null);
    return result;
  };

  const deliver = async (way: DeliveryWay): Promise<Delivery | undefined> => {
    if (made === null) return undefined;
    const delivery = await platform.deliver(made.file, way);
    setMade({ ...made, way, delivery });
    return delivery;
  };

  const forget = useCallback(() => {
    setMade(null);
  }, []);
  return { review, busy, stopped, made, look, make, deliver, forget };
}
