/** Excel, as the stand-in has it: a person, a co-author and the pane. */
import { areaAddress, cellAddress, columnLetters } from '../../src/core/plan/address.ts';
import { interpretWorkbook } from '../../src/core/reading/interpret.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { excelSubject, type ExcelSubject } from '../contract/subjects.ts';
import { Person, type Outcome } from '../excel-stand-in/person.ts';
import { must, planFor } from '../support/workbooks.ts';
import type { Desk, DeskKind, Hand, Lines } from './desk.ts';
import { Pane } from './pane.ts';

export const excelDesk: DeskKind = {
  name: 'ExcelHost over the stand-in of Excel',
  cannot: {},
  remembers: true,
  keepsProperties: true,
  start: (framework) => ExcelDesk.start(framework),
};

class ExcelDesk implements Desk {
  readonly hands: Desk['hands'];
  readonly #subject: ExcelSubject;
  #framework: Framework;
  #pane: Pane;

  private constructor(subject: ExcelSubject, framework: Framework, pane: Pane) {
    this.#subject = subject;
    this.#framework = framework;
    this.#pane = pane;
    const person = new Person(subject.excel);
    this.hands = [new ExcelHand(subject, person), new ExcelHand(subject, person.coAuthor())];
  }

  static async start(framework: Framework): Promise<Desk> {
    const subject = excelSubject();
    must(await subject.host.apply(planFor(undefined, framework)));
    return new ExcelDesk(subject, framework, await Pane.open(subject.host, framework));
  }

  get program(): Pane {
    return this.#pane;
  }

  settle(): Promise<void> {
    return this.#pane.settle();
  }

  read(): ReturnType<Desk['read']> {
    return this.#subject.host.read();
  }

  bytes(): Uint8Array {
    return this.#subject.bytes();
  }

  /** The stand-in opens no file: what it saves is read as a file, and the pane begins anew over the same workbook. */
  async reopen(): Promise<void> {
    await this.#pane.close();
    const saved = must(interpretWorkbook(must(await new FileHost(this.bytes()).read()), this.#framework));
    const open = must(interpretWorkbook(must(await this.read()), this.#framework));
    if (JSON.stringify(saved.response) !== JSON.stringify(open.response)) throw new Error('the saved file differs');
    this.#pane = await Pane.open(this.#subject.host, this.#framework);
  }

  async update(work: () => Promise<Framework>): Promise<void> {
    await this.#pane.close();
    this.#framework = await work();
    this.#pane = await Pane.open(this.#subject.host, this.#framework);
  }

  end(): Promise<void> {
    return this.#pane.close();
  }
}

class ExcelHand implements Hand {
  readonly #subject: ExcelSubject;
  readonly #person: Person;

  constructor(subject: ExcelSubject, person: Person) {
    this.#subject = subject;
    this.#person = person;
  }

  type: Hand['type'] = ({ sheet, row, column }, text) =>
    this.#do(() => this.#person.type(sheet, cellAddress(row, column), text));

  clear: Hand['clear'] = (sheet, area) => this.#do(() => this.#person.clear(sheet, areaAddress(area)));

  paste: Hand['paste'] = ({ sheet, row, column }, block) =>
    this.#do(() => this.#person.paste(sheet, cellAddress(row, column), block));

  sort: Hand['sort'] = ({ sheet, data, column, order }) =>
    this.#unprotected(sheet, () => {
      const header = String(this.#person.see(sheet, cellAddress(data.row - 1, column)));
      return this.#person.sort(sheet, header, order);
    });

  /** By the arrow at the header, which the table has. */
  filter: Hand['filter'] = ({ sheet, data, column, texts }) => {
    if (this.#sheet(sheet)?.tables.length !== 1) return Promise.resolve(false);
    const header = String(this.#person.see(sheet, cellAddress(data.row - 1, column)));
    return this.#do(() => this.#person.filter(sheet, header, texts));
  };

  insertLines: Hand['insertLines'] = (lines) =>
    this.#unprotected(lines.sheet, () =>
      lines.axis === 'row'
        ? this.#person.insertRows(lines.sheet, named(lines))
        : this.#person.insertColumns(lines.sheet, named(lines)),
    );

  deleteLines: Hand['deleteLines'] = (lines) =>
    this.#unprotected(lines.sheet, () =>
      lines.axis === 'row'
        ? this.#person.deleteRows(lines.sheet, named(lines))
        : this.#person.deleteColumns(lines.sheet, named(lines)),
    );

  renameSheet: Hand['renameSheet'] = (sheet, name) => this.#do(() => this.#person.renameSheet(sheet, name));

  rename: Hand['rename'] = ({ sheet, row, column }, text) =>
    this.#unprotected(sheet, () => this.#person.type(sheet, cellAddress(row, column), text));

  deleteSheet: Hand['deleteSheet'] = (sheet) => this.#do(() => this.#person.deleteSheet(sheet));

  deleteName: Hand['deleteName'] = (name) => this.#do(() => this.#person.deleteName(name));

  #unprotected(sheet: string, work: () => Outcome): Promise<boolean> {
    return this.#do(() => {
      if (this.#sheet(sheet)?.protection !== undefined) this.#person.unprotect(sheet);
      return work();
    });
  }

  #sheet(wanted: string): ExcelSubject['excel']['book']['sheets'][number] | undefined {
    return this.#subject.excel.book.sheets.find(({ name }) => name === wanted);
  }

  #do(work: () => Outcome): Promise<boolean> {
    return Promise.resolve(work() === 'done');
  }
}

/** `5:7` or `C:D`. */
function named({ axis, at, count }: Lines): string {
  const name = (index: number): string => (axis === 'row' ? String(index + 1) : columnLetters(index));
  return `${name(at)}:${name(at + count - 1)}`;
}
