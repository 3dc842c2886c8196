/** Where the person is in the questionnaire, and going elsewhere: the selection in the workbook, and the row card. */
import type { Finding } from '../../core/check/finding.ts';
import type { Gap } from '../../core/check/gaps.ts';
import type { TextPlace } from '../../core/confidentiality/finding.ts';
import { ok } from '../../core/errors/error.ts';
import type { HostCell } from '../../hosts/port.ts';
import { cellOf, cellOfFinding, cellOfText, witnessOf, type Opened } from './lookup.ts';
import type { SessionParts } from './parts.ts';
import { BEGINNING, Positions, type Position } from './position.ts';
import { summaryCell } from './summary.ts';

export class Moving {
  readonly #parts: SessionParts;
  readonly #save: (ref: string) => Promise<void>;
  readonly #positions: Positions;
  #position: Position = BEGINNING;
  #rowRef: string | undefined;
  #rowSelected = false;

  /** @param save writes what is typed in a row that was left */
  constructor(parts: SessionParts, save: (ref: string) => Promise<void>) {
    this.#parts = parts;
    this.#save = save;
    this.#positions = new Positions(parts.framework);
  }

  /** Ref of the row that the card shows. */
  get rowRef(): string | undefined {
    return this.#rowRef;
  }

  /** Whether the selection is in that row. */
  get rowSelected(): boolean {
    return this.#rowSelected;
  }

  /** The gap that comes next from where the person is. */
  neighbour(gaps: readonly Gap[], direction: 'next' | 'previous'): Gap | undefined {
    return this.#positions.neighbour(gaps, this.#position, direction);
  }

  /** The person has selected a cell in the workbook. */
  selected(cell: HostCell, { reading }: Opened): void {
    const found = this.#positions.ofCell(cell, reading.places);
    if (found === undefined) this.#rowSelected = false;
    else this.#goneTo(found.position, found.ref);
    this.#parts.changed();
  }

  /** The host has shown a sub-item's status. */
  shown(ref: string): void {
    this.#goneTo(this.#positions.ofRow(ref, 'status'), ref);
  }

  goToGap(gap: Gap): Promise<void> {
    return this.#goTo(() => cellOfFinding(this.#opened, gap.findings[0]), this.#positions.ofGap(gap), gap.subItem);
  }

  goToFinding(finding: Finding): Promise<void> {
    const { subItem } = finding;
    const position = this.#positions.ofGap({ ...(subItem === undefined ? {} : { subItem }), findings: [finding] });
    return this.#goTo(() => cellOfFinding(this.#opened, finding), position, subItem);
  }

  goToText(place: TextPlace): Promise<void> {
    const cell = (): HostCell | undefined => cellOfText(this.#opened, place);
    return place.kind === 'answer'
      ? this.#goTo(cell, this.#positions.ofRow(place.ref, place.field), place.ref)
      : this.#select(cell);
  }

  goToRow(ref: string): Promise<void> {
    const cell = (): HostCell | undefined => cellOf(this.#opened, ref, 'status') ?? cellOf(this.#opened, ref, 'ref');
    return this.#goTo(cell, this.#positions.ofRow(ref, 'status'), ref);
  }

  goToSummary(): Promise<void> {
    return this.#select(() => this.#opened && summaryCell(this.#opened.grid));
  }

  /** Selects a cell of the questionnaire. */
  #goTo(find: () => HostCell | undefined, position: Position, ref: string | undefined): Promise<void> {
    this.#goneTo(position, ref);
    this.#parts.changed();
    return this.#select(find, ref);
  }

  /** Selects a cell; where it has moved since the workbook was read, reads and looks for it once more. */
  async #select(find: () => HostCell | undefined, ref?: string): Promise<void> {
    const { host, workbook, actions } = this.#parts;
    const witness = (): ReturnType<typeof witnessOf> => (ref === undefined ? undefined : witnessOf(this.#opened, ref));
    await actions.run<unknown>('going', async () => {
      // Something has changed since: rows may be elsewhere.
      if (workbook.isChanging) await workbook.read();
      const cell = find();
      if (cell === undefined) return ok(undefined);
      const gone = await host.goTo(cell, witness());
      if (gone.ok ? gone.value : gone.error.code !== 'excel-part-missing') return gone;
      await workbook.read();
      const again = find();
      return again === undefined ? gone : host.goTo(again, witness());
    });
  }

  /** The person is at a place now; a row that was left is saved. */
  #goneTo(position: Position, ref: string | undefined): void {
    this.#position = position;
    this.#rowSelected = ref !== undefined;
    if (ref === undefined || ref === this.#rowRef) return;
    const left = this.#rowRef;
    this.#rowRef = ref;
    this.#parts.drafts.forgetSaved(ref);
    if (left !== undefined) void this.#save(left);
  }

  get #opened(): Opened | undefined {
    return this.#parts.workbook.opened;
  }
}
