/**
 * Colours and fonts of the workbook. Text colours have at least 4.5:1 on their fill (test/core/theme.test.ts);
 * no state is told by colour alone.
 */
export const FONT = { name: 'Calibri', size: 11 } as const;

export const COLOR = {
  ink: '1F2933',
  /** Repeated section and recommendation texts: dimmed, not hidden. */
  dimmed: '6B7280',
  accent: '1D4E63',
  onAccent: 'FFFFFF',
  line: 'CBD2D9',
  input: 'FFFFFF',
  locked: 'F5F7F9',
  missing: 'FFE3A3',
  missingInk: '6B3E00',
  unused: 'D9DEE4',
  unusedInk: '52606D',
  complete: 'D3F0DC',
  completeInk: '0B5A2B',
  review: 'E3E4FB',
  reviewInk: '3B2F8F',
  safety: 'FDECEA',
  safetyInk: '7A1C12',
  link: '0B5394',
} as const;

/**
 * Colours of the statuses in charts, in the framework's order, and of what is open: the pane's own (taskpane/theme.ts).
 * They differ in lightness as well as in hue, so that they can be told apart with any colour vision and in grey.
 */
export const STATUS_COLORS = ['0A4D3C', '2A7DB5', 'CF6A12', '7A4E9B', '8C8C3A'] as const;
export const OPEN_COLOR = 'C9D1D9';
