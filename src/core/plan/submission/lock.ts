import type { CellStyle, Protection, SheetPlan } from '../workbookPlan.ts';

/** What may still be done with a final copy: looking at it in another size, and filtering. */
const LOOK_ONLY: Protection = { formatRows: true, formatColumns: true, autoFilter: true };

/**
 * A sheet of a final copy: protected, without a password, and with every cell locked. Lists and hints stay, since the
 * check would miss them.
 */
export function lockSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    protection: sheet.protection ?? LOOK_ONLY,
    styles: sheet.styles.map(({ area, style }) => ({ area, style: locked(style) })),
  };
}

function locked(style: CellStyle): CellStyle {
  const { unlocked, ...rest } = style;
  return unlocked === true ? rest : style;
}
