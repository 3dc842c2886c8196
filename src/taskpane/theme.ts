/** The pane's colours: Fluent's themes over a ramp around the workbook's accent (core/plan/theme.ts). */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Steps of one hue in OKLab; 80 is COLOR.accent of the workbook. */
const BRAND: BrandVariants = {
  10: '#000916',
  20: '#001522',
  30: '#001e2c',
  40: '#052836',
  50: '#0e313f',
  60: '#043b4f',
  70: '#114459',
  80: '#1d4e63',
  90: '#34647a',
  100: '#49798f',
  110: '#5d8ea5',
  120: '#6fa0b8',
  130: '#81b3cb',
  140: '#a6c3d2',
  150: '#bcdae8',
  160: '#d1effe',
};

/**
 * Colours that Fluent has no token for. The statuses differ in lightness as well as in hue, so that they can be told
 * apart with any colour vision and in grey; each has at least 3:1 on the backgrounds of its theme.
 */
interface PaneColors {
  readonly statusFirst: string;
  readonly statusSecond: string;
  readonly statusThird: string;
  readonly statusNone: string;
  /** The groove in which a bar runs. */
  readonly barTrack: string;
}

export type PaneTheme = Theme & PaneColors;

const light: PaneTheme = {
  ...createLightTheme(BRAND),
  statusFirst: '#0a4d3c',
  statusSecond: '#2a7db5',
  statusThird: '#cf6a12',
  statusNone: '#5c6670',
  barTrack: '#dfe4e8',
};

const dark: PaneTheme = {
  ...createDarkTheme(BRAND),
  // Fluent's own choice from the ramp assumes a lighter hue: on the dark background these would be hard to see.
  colorBrandBackground: BRAND[100],
  colorBrandBackgroundHover: BRAND[90],
  colorBrandBackgroundPressed: BRAND[80],
  colorBrandForeground1: BRAND[130],
  colorBrandForeground2: BRAND[140],
  colorBrandForegroundLink: BRAND[130],
  colorBrandForegroundLinkHover: BRAND[140],
  colorBrandForegroundLinkPressed: BRAND[120],
  colorBrandStroke1: BRAND[120],
  colorCompoundBrandForeground1: BRAND[130],
  colorCompoundBrandForeground1Hover: BRAND[140],
  colorCompoundBrandForeground1Pressed: BRAND[120],
  colorCompoundBrandStroke: BRAND[120],
  colorCompoundBrandStrokeHover: BRAND[130],
  colorCompoundBrandBackground: BRAND[120],
  statusFirst: '#a5e5bc',
  statusSecond: '#5ba8dd',
  statusThird: '#db7630',
  statusNone: '#adb5bd',
  barTrack: '#464b50',
};

/** The theme for what Office or the system shows. */
export const THEMES: Readonly<Record<'light' | 'dark', PaneTheme>> = { light, dark };

/** The pane's own colours as CSS values, beside Fluent's `tokens`. */
export const paneTokens: Readonly<Record<keyof PaneColors, string>> = {
  statusFirst: 'var(--statusFirst)',
  statusSecond: 'var(--statusSecond)',
  statusThird: 'var(--statusThird)',
  statusNone: 'var(--statusNone)',
  barTrack: 'var(--barTrack)',
};
