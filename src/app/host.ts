/** The port of the hosts, for fronts: a front knows use cases, not hosts. */
export type { EditableHost, FormulaHost, WorkbookHost } from '../hosts/port.ts';
