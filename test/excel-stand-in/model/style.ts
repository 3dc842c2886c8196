/** How a cell looks, in the words of Office.js. Styles are shared between cells and never changed in place. */
export interface Line {
  readonly style: string;
  readonly color: string;
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface Style {
  readonly numberFormat: string;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  /** Empty for none. */
  readonly fill: string;
  readonly borders: Readonly<Partial<Record<Edge, Line>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly readingOrder: string;
  readonly locked: boolean;
}

/** Excel's own "Normal" style; every cell is locked until it is unlocked (Microsoft Support, "Lock or unlock..."). */
export const NORMAL: Style = {
  numberFormat: 'General',
  font: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'None',
  color: '#000000',
  fill: '',
  borders: {},
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  readingOrder: 'Context',
  locked: true,
};
