/** What all actions of one person share: the workbook, whose doing it is, and the last thing to be undone. */
import type { EventSource, WorldEvent } from '../events.ts';
import { findSheet, type BookModel, type SheetModel } from '../model/workbook.ts';
import type { StandIn } from '../standIn.ts';

export class Hands {
  readonly excel: StandIn;
  readonly source: EventSource;
  /** Takes the last action back, and tells of it. */
  undo: (() => void) | undefined;

  constructor(excel: StandIn, source: EventSource) {
    this.excel = excel;
    this.source = source;
  }

  get book(): BookModel {
    return this.excel.book;
  }

  /** A sheet by its name; a test that names one which is not there is wrong. */
  sheet(name: string): SheetModel {
    const sheet = findSheet(this.book, name);
    if (sheet === undefined) throw new Error(`there is no sheet ${name} to do that on`);
    return sheet;
  }

  /** Tells handlers of what was done. */
  tell(event: WorldEvent): void {
    this.excel.raise(event, this.source);
  }

  /** Something was done that leaves nothing to be undone before it, such as deleting a sheet. */
  forget(): void {
    this.undo = undefined;
  }
}
