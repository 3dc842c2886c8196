/**
 * The views that are never the first to be seen: loaded apart, so that the first one is there sooner, and soon after it
 * without being asked for, so that nobody waits for them.
 */
import { later } from './later.tsx';

const fill = later(async () => (await import('./fill/FillView.tsx')).FillView);
const check = later(async () => (await import('./check/CheckView.tsx')).CheckView);
const summary = later(async () => (await import('./summary/SummaryView.tsx')).SummaryView);
const exporting = later(async () => (await import('./export/ExportView.tsx')).ExportView);
const merging = later(async () => (await import('./merge/MergeView.tsx')).MergeView);
const carrying = later(async () => (await import('./carry/CarryView.tsx')).CarryView);
const confirming = later(async () => (await import('./confirm/ConfirmView.tsx')).ConfirmView);
const held = later(async () => (await import('./frame/HeldNotice.tsx')).HeldNotice);
const help = later(async () => (await import('./help/HelpView.tsx')).HelpView);

/** The row card. */
export const FillView = fill.View;
/** The list of findings. */
export const CheckView = check.View;
/** The figures, and the Summary sheet. */
export const SummaryView = summary.View;
/** The path of an export. */
export const ExportView = exporting.View;
/** The path of a colleague's file. */
export const MergeView = merging.View;
/** The path from the last period's workbook. */
export const CarryView = carrying.View;
/** The answers to confirm. */
export const ConfirmView = confirming.View;
/** Texts that are not in the sheet. */
export const HeldNotice = held.View;
/** Help. */
export const HelpView = help.View;

/** Fetches them all. One that fails is fetched again when it is shown, and said then if it fails again. */
export function preloadViews(): void {
  for (const { preload } of [fill, check, summary, help, exporting, merging, carrying, confirming, held])
    void preload();
}
