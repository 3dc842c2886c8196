/**
 * Workbooks whose Refs are gone: the rows are known by the sub-item's wording, as far as it says which one is meant; what
 * it does not say is told, and attributed to nobody.
 */
import { describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { checkResponse } from '../../src/core/check/checkResponse.ts';
import type { Finding } from '../../src/core/check/finding.ts';
import { areaAddress, parseReference } from '../../src/core/plan/address.ts';
import type { GridSheet, GridValue, WorkbookGrid } from '../../src/core/reading/grid.ts';
import { interpretWorkbook, type WorkbookReading } from '../../src/core/reading/interpret.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { placedSubItems } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { must, workbookBytes } from '../support/workbooks.ts';

const SHEET = 'Action Tool';
const [REF, RECOMMENDATION, SUB_ITEM, ACTIVITIES] = [0, 2, 3, 5] as const;
const whole = must(await new FileHost(await workbookBytes(exampleResponse)).read());
const refs = placedSubItems(icanActionTool).map(({ subItem }) => subItem.ref);
/** Rows of the example in which something is said, in their order. */
const answered = refs.filter((ref) => exampleResponse.answers[ref] !== undefined);

type Cells = GridValue[][];

function edited(change: (cells: Cells) => void, names = whole.names, listsMove = 0): WorkbookGrid {
  const sheets = whole.sheets.map((sheet): GridSheet => {
    if (sheet.name !== SHEET) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    change(rows);
    const listAreas = sheet.listAreas?.map((area) => ({ ...area, column: area.column + listsMove }));
    return { ...sheet, rows, listAreas };
  });
  return { ...whole, sheets, names };
}

/** As Excel deletes a column: what is to its right moves, with the names, and its own name leads nowhere. */
function withoutColumn(gone: number, change: (cells: Cells) => void = () => undefined): WorkbookGrid {
  const names = whole.names.map((name) => {
    const found = parseReference(name.reference);
    if (found?.sheet !== SHEET || found.area.column < gone) return name;
    const { area } = found;
    const moved = { ...area, column: area.column - 1 };
    return { ...name, reference: area.column === gone ? '#REF!' : `'${SHEET}'!${areaAddress(moved)}` };
  });
  return edited(
    (cells) => {
      change(cells);
      for (const row of cells) row.splice(gone, 1);
    },
    names,
    -1,
  );
}

const clear = (cells: Cells, column: number, rows: readonly number[] = refs.map((_, index) => index + 1)): void => {
  for (const row of rows) cells[row]?.splice(column, 1, null);
};

const read = (grid: WorkbookGrid): WorkbookReading => must(interpretWorkbook(grid, icanActionTool));

/** What the check says that it does not say of the example. */
function told(grid: WorkbookGrid): string[] {
  const said = ({ code, subItem, field, cell }: Finding): string =>
    [code, subItem, field, cell].filter((part) => part !== undefined).join(' ');
  const findings = (of: WorkbookGrid): string[] => {
    const { response, sightings } = read(of);
    return checkResponse(icanActionTool, response, sightings).findings.map(said);
  };
  const usual = new Set(findings(whole).map((line) => line.replace(/ '.*/, '')));
  return findings(grid).filter((line) => !usual.has(line.replace(/ '.*/, '')));
}

describe('every answer is read, and that the column is gone is said,', () => {
  test.each<[string, WorkbookGrid]>([
    ['where the column was deleted', withoutColumn(REF)],
    ['where its cells were cleared', edited((cells) => { clear(cells, REF); })],
    ['where its cells and its header were cleared', edited((cells) => { clear(cells, REF, cells.map((_, row) => row)); })],
    [
      'where the rows were sorted, too',
      withoutColumn(REF, (cells) => {
        cells.splice(1, refs.length, ...cells.slice(1, refs.length + 1).reverse());
      }),
    ],
    [
      'where a few cells of somebody’s own look like Refs',
      withoutColumn(REF, (cells) => {
        for (const [row, depends] of [[3, '1.1'], [9, '3.1'], [12, '2.2']] as const) cells[row]?.splice(9, 1, depends);
      }),
    ],
  ])('%s', (_, grid) => {
    expect(read(grid).response).toEqual(exampleResponse);
    expect(told(grid)).toEqual(['column-missing ref']);
  }); // prettier-ignore

  test('where no name is left, either', () => {
    const grid = { ...withoutColumn(REF), names: [] };
    expect(read(grid).response.answers).toEqual(exampleResponse.answers);
    expect(told(grid)).toContain('column-missing ref');
  });
});

describe('what the wording does not say', () => {
  /** Two sub-items with one wording. */
  const [one, other] = ['1.2', '7.2'] as const;

  test('the recommendation does; without it, nobody is taken for the other', () => {
    const grid = withoutColumn(REF, (cells) => {
      clear(cells, RECOMMENDATION);
      cells[refs.indexOf(one) + 1]?.splice(ACTIVITIES, 1, 'Of one of the two.');
    });
    const { answers } = read(grid).response;
    const twins = refs.filter((ref) => answers[ref] === undefined);
    expect(twins).toEqual(['1.2', '1.3', '7.2', '7.3']);
    expect(told(grid)).toEqual(
      expect.arrayContaining(['column-missing ref', `row-missing ${one}`, `row-missing ${other}`]),
    );
    // The cell by which a row would be known: its sub-item's.
    expect(told(grid)).toContain(`row-unknown ref '${SHEET}'!C${refs.indexOf(one) + 2}`);
  });

  test('a row that was reworded: it is told, and its sub-item is missed', () => {
    const row = refs.indexOf(answered[0] ?? '') + 1;
    const grid = withoutColumn(REF, (cells) => cells[row]?.splice(SUB_ITEM, 1, 'Something else.'));
    expect(told(grid)).toEqual([
      'column-missing ref',
      `row-missing ${answered[0]}`,
      `row-unknown ref '${SHEET}'!C${row + 1}`,
    ]);
  });

  test('without the wordings, the rows with a text are told, and nothing is read', () => {
    const grid = edited((cells) => {
      clear(cells, REF);
      clear(cells, SUB_ITEM);
    });
    expect(read(grid).response.answers).toEqual({});
    const lines = told(grid);
    expect(lines).toContain('column-missing ref');
    expect(lines.filter((line) => line.startsWith('row-unknown'))).not.toEqual([]);
    expect(lines.filter((line) => line.startsWith('row-missing'))).toHaveLength(refs.length);
  });

  test('two rows with one wording are two rows of the sub-item', () => {
    const grid = withoutColumn(REF, (cells) => {
      cells.push([...(cells[1] ?? [])]);
    });
    // And the new one has no dropdown list.
    expect(told(grid).slice(0, -1)).toEqual(['column-missing ref', `row-duplicate 1.1 ref`]);
    expect(read(grid).doubles).toMatchObject([
      { ref: '1.1', rows: [{ cell: `'${SHEET}'!C2` }, { cell: `'${SHEET}'!C${refs.length + 2}` }] },
    ]);
  });
});

describe('the wording of two rows of a sub-item', () => {
  const second = (subItem: string | null): WorkbookGrid =>
    edited((cells) => {
      const row = [...(cells[1] ?? [])];
      row.splice(SUB_ITEM, 1, subItem);
      cells.push(row);
    });
  const reworded = (grid: WorkbookGrid): string[] => told(grid).filter((line) => line.startsWith('wording'));

  test('is named where it was edited, be it the second', () => {
    expect(reworded(second('Something else.'))).toEqual([`wording-changed 1.1 subItem '${SHEET}'!D${refs.length + 2}`]);
  });

  test('was not edited where a second row was put in without any', () => {
    expect(reworded(second(null))).toEqual([]);
  });

  test('was, where the only row has none', () => {
    expect(reworded(edited((cells) => { clear(cells, SUB_ITEM, [1]); }))).toEqual([
      `wording-changed 1.1 subItem '${SHEET}'!D2`,
    ]);
  }); // prettier-ignore
});
