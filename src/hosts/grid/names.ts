/** Defined names, as Univer keeps them. */
import { absoluteAddress, quoteSheet } from '../../core/plan/address.ts';
import type { Area } from '../../core/plan/workbookPlan.ts';
import { WORKBOOK_SCOPE, type DefinedName } from './resources.ts';

/** Univer knows a name by an id; ours are made of the name, so that a link can lead to it. */
export const nameId = (name: string): string => `at-name-${name}`;

/** Whether a name is the whole workbook's. */
export const isGlobal = ({ localSheetId }: Pick<DefinedName, 'localSheetId'>): boolean =>
  localSheetId === undefined || localSheetId === '' || localSheetId === WORKBOOK_SCOPE;

/** The names with one set to an area of a sheet; another of that name is replaced. Names have no upper or lower case. */
export function withName(
  names: Readonly<Record<string, DefinedName>>,
  name: string,
  sheet: string,
  area: Area,
): Record<string, DefinedName> {
  const others = Object.entries(names).filter(
    ([, other]) => !isGlobal(other) || other.name.toLowerCase() !== name.toLowerCase(),
  );
  const reference = `${quoteSheet(sheet)}!${absoluteAddress(area)}`;
  return { ...Object.fromEntries(others), [nameId(name)]: definedName(name, reference) };
}

/** A name of the whole workbook. */
export const definedName = (name: string, formulaOrRefString: string): DefinedName => ({
  id: nameId(name),
  name,
  formulaOrRefString,
  localSheetId: WORKBOOK_SCOPE,
});
