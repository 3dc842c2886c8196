/** How a status looks wherever it is shown: a colour, a pattern and a shape, so that none of them has to be told alone. */
import type { Framework } from '../../framework/schema.ts';

export type Tone = 'accent' | 'first' | 'second' | 'third' | 'none';
export type Fill = 'solid' | 'hatched' | 'dotted' | 'striped';
export type Shape = 'disc' | 'diamond' | 'square' | 'ring';

export interface StatusLook {
  readonly tone: Tone;
  readonly fill: Fill;
  readonly shape: Shape;
}

const LOOKS: readonly StatusLook[] = [
  { tone: 'first', fill: 'solid', shape: 'disc' },
  { tone: 'second', fill: 'hatched', shape: 'diamond' },
  { tone: 'third', fill: 'dotted', shape: 'square' },
];

/** A sub-item without a status. */
export const NO_STATUS_LOOK: StatusLook = { tone: 'none', fill: 'striped', shape: 'ring' };

/** By its place in the questionnaire; one with more statuses than looks begins again, and the labels tell. */
export function statusLook(framework: Framework, code: string | undefined): StatusLook {
  const index = framework.statuses.findIndex((status) => status.code === code);
  return LOOKS[index % LOOKS.length] ?? NO_STATUS_LOOK;
}
