/** The workbook's part: its sheets and names. */
import type { Element } from '@xmldom/xmldom';
import { parseReference } from '../../../core/plan/address.ts';
import { CannotEdit } from '../cannotEdit.ts';
import { childInOrder, childOf, childrenOf, descendants, elementFor, NS, rootOf, textOf } from '../xml.ts';
import type { OpcPackage } from './opcPackage.ts';

/** Children of a workbook (CT_Workbook). */
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr',
  'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const; // prettier-ignore

const WORKSHEET = `${NS.relationship}/worksheet`;
/** A name of the questionnaire's table, which tells where the Action Tool sheet is. */
const NAME_OF_TABLE = 'AT_Ref';

export class WorkbookPart {
  readonly file: OpcPackage;
  readonly part: string;
  readonly #root: Element;

  /** @throws CannotEdit where the workbook is in a form that cannot be edited */
  constructor(file: OpcPackage) {
    this.file = file;
    const main = file.relationships('').find(({ type }) => type.endsWith('/officeDocument'));
    if (main === undefined || file.find(main.target) === undefined) throw new CannotEdit({ code: 'workbook-damaged' });
    this.part = main.target;
    this.#root = rootOf(file.edit(this.part));
    const transitional = main.type === `${NS.relationship}/officeDocument` && this.#root.namespaceURI === NS.main;
    if (!transitional) throw new CannotEdit({ code: 'workbook-not-editable' });
  }

  #sheets(): Element[] {
    return childrenOf(childInOrder(this.#root, 'sheets', ORDER), 'sheet');
  }

  /** Whether there is a sheet of that name; Excel tells names apart without regard to case. */
  hasSheet(name: string): boolean {
    return this.#position(name) >= 0;
  }

  #position(name: string): number {
    return this.#sheets().findIndex((sheet) => sheet.getAttribute('name')?.toLowerCase() === name.toLowerCase());
  }

  /** The part of a sheet with cells. */
  sheetPart(name: string): string {
    const id = this.#sheets()[this.#position(name)]?.getAttributeNS(NS.relationship, 'id');
    const found = this.file.relationships(this.part).find((one) => one.id === id);
    if (found?.type !== WORKSHEET) throw new CannotEdit({ code: 'workbook-damaged' });
    return found.target;
  }

  /** The part that a workbook has only one of. */
  partOfType(type: string): string | undefined {
    return this.file.relationships(this.part).find((one) => one.type === `${NS.relationship}/${type}`)?.target;
  }

  /** Removes such a part. */
  removePart(type: string): void {
    for (const { id, target } of this.file.relationships(this.part).filter((one) => one.type.endsWith(`/${type}`))) {
      this.file.unrelate(this.part, id);
      this.file.remove(target);
    }
  }

  /** Has a program calculate all formulas when it opens the workbook. */
  calculateOnOpening(): void {
    childInOrder(this.#root, 'calcPr', ORDER).setAttribute('fullCalcOnLoad', '1');
  }

  /** Adds a sheet behind the questionnaire's table. */
  addSheet(name: string, target: string): void {
    const parent = childInOrder(this.#root, 'sheets', ORDER);
    const table = parseReference(this.reference(NAME_OF_TABLE) ?? '')?.sheet;
    const before = table === undefined ? -1 : this.#position(table);
    const position = before < 0 ? this.#sheets().length : before + 1;
    const ids = this.#sheets().map((sheet) => Number(sheet.getAttribute('sheetId')));
    const element = elementFor(parent, 'sheet', { name, sheetId: String(Math.max(0, ...ids) + 1) });
    element.setAttributeNS(NS.relationship, 'r:id', this.file.relate(this.part, WORKSHEET, target));
    parent.insertBefore(element, this.#sheets()[position] ?? null);
    this.#makeRoomAt(position);
  }

  /** What counts sheets from the front counts one more from the new sheet on. */
  #makeRoomAt(position: number): void {
    const counting = [
      ...this.#names().map((element) => [element, 'localSheetId'] as const),
      ...descendants(this.#root, 'workbookView').flatMap((view) => [
        [view, 'activeTab'] as const,
        [view, 'firstSheet'] as const,
      ]),
    ];
    for (const [element, attribute] of counting) {
      const value = element.getAttribute(attribute);
      if (value !== null && Number(value) >= position) element.setAttribute(attribute, String(Number(value) + 1));
    }
  }

  #names(): Element[] {
    const parent = childOf(this.#root, 'definedNames');
    return parent === undefined ? [] : childrenOf(parent, 'definedName');
  }

  #name(name: string, scope: string | null): Element | undefined {
    return this.#names().find(
      (element) =>
        element.getAttribute('name')?.toLowerCase() === name.toLowerCase() &&
        element.getAttribute('localSheetId') === scope,
    );
  }

  /** What a name of the whole workbook refers to. */
  reference(name: string): string | undefined {
    const element = this.#name(name, null);
    return element === undefined ? undefined : textOf(element);
  }

  /** Has a name refer to something; of the whole workbook, or of one sheet. */
  setName(name: string, reference: string, sheet?: string): void {
    const scope = sheet === undefined ? null : String(this.#position(sheet));
    const there = this.#name(name, scope);
    if (there !== undefined) {
      there.textContent = reference;
      return;
    }
    const parent = childInOrder(this.#root, 'definedNames', ORDER);
    const element = elementFor(parent, 'definedName', scope === null ? { name } : { name, localSheetId: scope });
    element.textContent = reference;
    parent.appendChild(element);
  }
}
