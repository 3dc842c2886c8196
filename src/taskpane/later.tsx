import { useEffect, useState, type ComponentType, type JSX } from 'react';

/** A view whose code comes later than the pane's first. */
export interface LaterView<Props> {
  readonly View: ComponentType<Props>;
  /** Fetches the code. A failure is told when the view is shown and fails again. */
  readonly preload: () => Promise<void>;
}

type Outcome<Props> =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly Loaded: ComponentType<Props> }
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * Makes such a view. Not React's `lazy`: that leaves a view empty for a third of a second when it is first shown, though
 * its code was fetched long before.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterView<Props> {
  let loaded: ComponentType<Props> | undefined;
  const obtain = async (): Promise<ComponentType<Props>> => (loaded ??= await load());

  function View(props: Props): JSX.Element | null {
    const [outcome, setOutcome] = useState<Outcome<Props>>(() =>
      loaded === undefined ? { state: 'waiting' } : { state: 'ready', Loaded: loaded },
    );
    const waiting = outcome.state === 'waiting';
    useEffect(() => {
      if (!waiting) return undefined;
      let shown = true;
      const settle = (settled: Outcome<Props>): void => {
        if (shown) setOutcome(settled);
      };
      obtain().then(
        (Loaded) => {
          settle({ state: 'ready', Loaded });
        },
        (error: unknown) => {
          settle({ state: 'failed', error });
        },
      );
      return () => {
        shown = false;
      };
    }, [waiting]);

    if (outcome.state === 'failed') throw new Error('A part of the pane did not load.', { cause: outcome.error });
    return outcome.state === 'ready' ? <outcome.Loaded {...props} /> : null;
  }

  return {
    View,
    preload: async () => {
      await obtain().catch(() => undefined);
    },
  };
}
