/**
 * The views that are never the first to be seen: loaded apart, so that the first one is there sooner, and soon after it
 * without being asked for, so that nobody waits for them.
 */
import { lazy } from 'react';

const load = {
  fill: async () => ({ default: (await import('./fill/FillView.tsx')).FillView }),
  check: async () => ({ default: (await import('./check/CheckView.tsx')).CheckView }),
  help: async () => ({ default: (await import('./help/HelpView.tsx')).HelpView }),
} as const;

/** The row card. */
export const FillView = lazy(load.fill);
/** The list of findings. */
export const CheckView = lazy(load.check);
/** Help. */
export const HelpView = lazy(load.help);

/** Fetches them all. One that fails is fetched again when it is shown, and said then if it fails again. */
export function preloadViews(): void {
  for (const view of Object.values(load)) void view().catch(() => undefined);
}
