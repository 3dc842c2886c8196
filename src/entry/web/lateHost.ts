/**
 * The grid as the pane's host before the grid is there: Univer takes seconds to load, and the pane shall be usable at
 * once. Until then the workbook is empty, which is what the grid begins with; whatever is to be done to it waits.
 */
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import { fail, ok, type Result } from '../../core/errors/error.ts';
import type { SheetRepair } from '../../core/plan/repairPlan.ts';
import type { SummaryPlan } from '../../core/plan/summaryPlan.ts';
import type { WorkbookPlan } from '../../core/plan/workbookPlan.ts';
import type { WorkbookGrid } from '../../core/reading/grid.ts';
import type {
  Applied,
  ApplyChoices,
  CellEdit,
  EditConflict,
  HostCapabilities,
  HostCell,
  HostChange,
  LiveHost,
  RowWitness,
  SheetsBack,
} from '../../hosts/port.ts';

export class LateHost<Host extends LiveHost> implements LiveHost {
  readonly #arrival: Promise<Host | undefined>;
  #host: Host | undefined;

  /** @param arrival settled with undefined where there will be none */
  constructor(arrival: Promise<Host | undefined>) {
    this.#arrival = arrival.then((host) => (this.#host = host));
  }

  get capabilities(): HostCapabilities {
    return this.#host?.capabilities ?? NOT_KNOWN_YET;
  }

  /** The host itself, when it is there. */
  async arrived(): Promise<Result<Host>> {
    const host = this.#host ?? (await this.#arrival);
    return host === undefined ? fail({ code: 'part-not-loaded' }) : ok(host);
  }

  read(): Promise<Result<WorkbookGrid>> {
    return this.#host?.read() ?? Promise.resolve(ok({ sheets: [], names: [], custom: {} }));
  }

  apply(plan: WorkbookPlan, choices?: ApplyChoices): Promise<Result<Applied>> {
    return this.#when((host) => host.apply(plan, choices));
  }

  summarise(plan: SummaryPlan): Promise<Result<void>> {
    return this.#when((host) => host.summarise(plan));
  }

  inspect(): Promise<Result<readonly CarriedFinding[]>> {
    return this.#when((host) => host.inspect());
  }

  watch(listener: (change: HostChange) => void): Promise<Result<() => Promise<void>>> {
    return this.#when((host) => host.watch(listener));
  }

  goTo(cell: HostCell, witness?: RowWitness): Promise<Result<boolean>> {
    return this.#when((host) => host.goTo(cell, witness));
  }

  repair(repairs: readonly SheetRepair[]): Promise<Result<void>> {
    return this.#when((host) => host.repair(repairs));
  }

  putBack(back: SheetsBack): Promise<Result<void>> {
    return this.#when((host) => host.putBack(back));
  }

  write(edits: readonly CellEdit[]): Promise<Result<readonly EditConflict[]>> {
    return this.#when((host) => host.write(edits));
  }

  async #when<T>(work: (host: Host) => Promise<Result<T>>): Promise<Result<T>> {
    const host = await this.arrived();
    return host.ok ? work(host.value) : host;
  }
}

/** Nothing is promised before the host tells. */
const NOT_KNOWN_YET: HostCapabilities = {
  supported: true,
  conditionalFormats: false,
  validation: false,
  pageSetup: false,
  charts: false,
  tables: false,
  protection: false,
  events: false,
  sortEvents: false,
};
