/** The port of the hosts, for fronts: a front knows use cases, not hosts. */
export type { CellEdit, EditableHost, EditConflict, FormulaHost, FormulaValue, WorkbookHost } from '../hosts/port.ts';
