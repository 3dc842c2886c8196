/** Numbers of sub-items as the charts and the tables of the summary show them: complete by status, and open. */
import type { Counts } from '../../core/check/progress.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { NO_STATUS_LOOK, statusLook, type StatusLook } from '../shared/look.ts';

/** One part of a whole, with its name and its look. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  /** Where it begins in the whole, from 0 to 1: what the parts before it take. */
  readonly from: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  readonly look: StatusLook;
}

/** A whole and its parts, which add up to it. */
export interface Figures {
  /** Ref of a recommendation, shown before the title. */
  readonly ref?: string;
  readonly title: string;
  readonly total: number;
  readonly parts: readonly Part[];
}

/** The parts of some sub-items: complete ones by status in the framework's order, then those that are open. */
export function partsOf(framework: Framework, counts: Counts, t: Translator): readonly Part[] {
  const parts: Part[] = [];
  const add = (key: string, label: string, n: number, look: StatusLook): void => {
    const last = parts.at(-1);
    const from = last === undefined ? 0 : last.from + last.share;
    parts.push({ key, label, n, from, share: counts.total === 0 ? 0 : n / counts.total, look });
  };
  for (const { code, label } of framework.statuses) {
    add(code, label, counts.completeByStatus.get(code) ?? 0, statusLook(framework, code));
  }
  add('', t('summary.open'), counts.open, NO_STATUS_LOOK);
  return parts;
}

/** What a chart shows, in words. */
export function inWords(parts: readonly Part[], t: Translator): string {
  return parts
    .map(({ label, n, share }) => t('pane.summary.partInWords', { label, n, share }))
    .join(t('pane.gap.separator'));
}
