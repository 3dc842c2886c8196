/**
 * Protection, as far as the grid goes: the cells that are not unlocked become one protected range of Univer's. The rule
 * is in the snapshot; that this person is refused too is told to Univer each time the workbook is opened (it would let
 * the owner of a range write into it).
 */
import type { Area, StyledArea } from '../../core/plan/workbookPlan.ts';
import { withoutAll } from './areas.ts';
import type { LockRule } from './resources.ts';
import { toRange } from './units.ts';
import type { FUniver, FWorkbook } from './univerTypes.ts';

/** Univer's number for rules of ranges (its UnitObject.SelectRange). */
const SELECT_RANGE = 3;

/** By the end of its id, a rule of this host's is told from those that a person made. */
const OWN_LOCK = '-lock';

/** Where the person types, of a sheet that is protected. */
export const unlockedAreas = (styles: readonly StyledArea[]): readonly Area[] =>
  styles.filter(({ style }) => style.unlocked === true).map(({ area }) => area);

/** The rule for a sheet of that size. */
export function lockRule(
  unlocked: readonly Area[],
  sheet: { readonly id: string; readonly rows: number; readonly columns: number },
): LockRule {
  const whole = { row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  return {
    id: `${sheet.id}${OWN_LOCK}`,
    permissionId: `${sheet.id}-locked`,
    ranges: withoutAll([whole], unlocked).map(toRange),
    unitType: SELECT_RANGE,
    // The workbook's id is not known yet where sheets are made: bookDraft.ts sets it at the end.
    unitId: '',
    subUnitId: sheet.id,
    viewState: 'othersCanView',
    editState: 'onlyMe',
  };
}

/** Makes the rules of an opened workbook hold for whoever sits in front of it. */
export async function enforceLocks({ Enum }: FUniver, workbook: FWorkbook): Promise<void> {
  for (const sheet of workbook.getSheets()) {
    for (const rule of await sheet.getWorksheetPermission().listRangeProtectionRules()) {
      if (!rule.id.endsWith(OWN_LOCK)) continue;
      await rule.setPoint(Enum.RangePermissionPoint.Edit, false);
      // Said as well: what is said nowhere is refused in a workbook that is opened, and the cells would be blank.
      await rule.setPoint(Enum.RangePermissionPoint.View, true);
    }
  }
}
