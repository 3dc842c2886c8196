/**
 * The same plan as the file writer makes it and as it stands in the grid: what Univer itself tells of the workbook that
 * it has opened is what is in the file. What the grid cannot do (its capabilities) is not asked of it: page setup,
 * charts, tables, and the direction of a cell's text.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
// The facade's part for lists.
import type {} from '@univerjs/sheets-data-validation/facade';
import type { IStyleData } from '@univerjs/core';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { areaAddress, cellAddress, columnLetters, parseArea } from '../../src/core/plan/address.ts';
import type { WorkbookPlan } from '../../src/core/plan/workbookPlan.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { plainText } from '../../src/hosts/grid/linkedText.ts';
import { NUMBER, TRUTH, WRAP, YES } from '../../src/hosts/grid/univerTypes.ts';
import { toArea } from '../../src/hosts/grid/units.ts';
import { must, planFor } from '../support/workbooks.ts';
import { everywhere, longLabels } from './cases.ts';
import { lookInside, type BookLook } from './lookInside.ts';
import type { CellLook, SheetLook } from './lookAtSheet.ts';
import { gridSubject, type GridSubject } from './subjects.ts';

const SHEETS = ['Start', 'Action Tool'] as const;

interface Rule {
  readonly rule: { readonly value?: string; readonly style?: IStyleData; readonly config?: unknown };
  readonly ranges: readonly Parameters<typeof toArea>[0][];
  readonly stopIfTrue: boolean;
}

/** Conditional formats as Univer keeps them of a sheet. */
function formatsOf({ host }: GridSubject, sheetId: string): readonly Rule[] {
  const plugin = host.snapshot()?.resources?.find(({ name }) => name === 'SHEET_CONDITIONAL_FORMATTING_PLUGIN');
  return (JSON.parse(plugin?.data ?? '{}') as Record<string, readonly Rule[]>)[sheetId] ?? [];
}

const color = (argb: string | undefined): string | undefined =>
  argb === undefined ? undefined : `#${argb.slice(-6).toUpperCase()}`;

/** A cell's look in the file, in the words of the grid. */
function fileStyle({ style }: CellLook): unknown {
  const { font, fill, border, alignment, numberFormat } = style;
  return {
    font: [font['name'], Number(font['sz']), 'b' in font, 'i' in font, 'u' in font, color(font['color'])],
    fill: color(fill['color']),
    border: ['top', 'right', 'bottom', 'left'].map((side) => color(border[side]?.split(' ')[1])),
    alignment: [alignment['horizontal'], alignment['vertical'], alignment['wrapText'] === '1'],
    // A text that looks like a formula is marked by a format in the file, and by its type in the grid.
    numberFormat: numberFormat === '@' || numberFormat === 'General' ? undefined : numberFormat,
  };
}

const HORIZONTAL = [undefined, 'left', 'center', 'right'];
const VERTICAL = [undefined, 'top', 'center', 'bottom'];

function gridStyle(style: IStyleData): unknown {
  const { bd, n } = style;
  return {
    font: [style.ff, style.fs, style.bl === YES, style.it === YES, style.ul?.s === YES, style.cl?.rgb?.toUpperCase()],
    fill: style.bg?.rgb?.toUpperCase(),
    border: [bd?.t, bd?.r, bd?.b, bd?.l].map((side) => side?.cl.rgb?.toUpperCase()),
    alignment: [HORIZONTAL[style.ht ?? 0], VERTICAL[style.vt ?? 0], style.tb === WRAP],
    numberFormat: n?.pattern === '@' ? undefined : n?.pattern,
  };
}

describe.each<readonly [string, WorkbookPlan]>([
  ['a blank questionnaire', planFor()],
  ['the example', planFor(exampleResponse)],
  ['a text that looks like a formula', planFor(everywhere('=1+1'))],
  ['a list that is not inline', planFor(undefined, longLabels)],
])('%s', (_name, plan) => {
  let file: BookLook;
  let grid: GridSubject;

  beforeAll(async () => {
    const host = new FileHost();
    must(await host.apply(plan));
    file = lookInside(host.bytes);
    grid = gridSubject();
    must(await grid.host.apply(plan));
  });

  const workbook = () => {
    const open = grid.api.getActiveWorkbook();
    if (open === null) throw new Error('nothing is open');
    return open;
  };
  const sheet = (name: string) => {
    const found = workbook().getSheetByName(name);
    if (found === null) throw new Error(`no sheet ${name}`);
    return found;
  };
  const inFile = (name: string): SheetLook => {
    const found = file.sheets[name];
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };

  test('sheets, names and what the workbook is', () => {
    expect(
      workbook()
        .getSheets()
        .map((one) => one.getSheetName()),
    ).toEqual(Object.keys(file.sheets));
    const names = workbook()
      .getDefinedNames()
      .map((name) => [name.getName(), name.getFormulaOrRefString()] as const);
    expect(Object.fromEntries(names)).toEqual(file.names);
    const custom = Object.entries(workbook().getCustomMetadata() ?? {}).map(([key, value]) => [key, String(value)]);
    const told = Object.entries(file.custom).map(([key, value]) => [key, value.slice(value.indexOf(' ') + 1)]);
    expect(Object.fromEntries(custom)).toEqual(Object.fromEntries(told));
  });

  describe.each(SHEETS)('%s', (name) => {
    test('values and formulas, those that are filled down with their own references', () => {
      const seen: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const [address, { value, formula }] of Object.entries(inFile(name).cells)) {
        const area = parseArea(address);
        if (area === undefined || (value === undefined && formula === undefined)) continue;
        const range = sheet(name).getRange(area.row, area.column);
        const { v, t, p } = sheet(name).getSheet().getCellRaw(area.row, area.column) ?? {};
        const text = p === undefined || p === null ? String(v ?? '') : plainText(p);
        const type = t === NUMBER ? 'number' : t === TRUTH ? 'truth' : 'text';
        seen[address] = [`${type} ${text}`, range.getFormula().replace(/^=/, '')];
        wanted[address] = [value ?? 'text ', formula ?? ''];
      }
      expect(Object.keys(seen).length).toBeGreaterThan(30);
      expect(seen).toEqual(wanted);
    });

    test('looks', () => {
      const seen: Record<string, unknown> = {};
      const wanted: Record<string, unknown> = {};
      for (const [address, cell] of Object.entries(inFile(name).cells)) {
        const area = parseArea(address);
        const style = area && sheet(name).getSheet().getComposedCellStyle(area.row, area.column);
        if (style === undefined) continue;
        seen[address] = gridStyle(style);
        wanted[address] = fileStyle(cell);
      }
      expect(Object.keys(seen).length).toBeGreaterThan(30);
      expect(seen).toEqual(wanted);
    });

    test('widths, heights and frozen panes', () => {
      const { widths, heights } = inFile(name);
      const columns = Object.keys(widths).map((_, column) => [
        columnLetters(column),
        sheet(name).getColumnWidth(column),
      ]);
      expect(Object.fromEntries(columns)).toEqual(widths);
      const { rowData } = sheet(name).getSheet().getConfig();
      for (const [row, points] of Object.entries(heights)) {
        expect([row, rowData[Number(row) - 1]?.h]).toEqual([row, Math.round((points * 96) / 72)]);
      }
      const { pane } = inFile(name).view as { readonly pane: Readonly<Record<string, string>> };
      const { xSplit, ySplit } = sheet(name).getFreeze();
      expect([xSplit, ySplit]).toEqual([Number(pane['xSplit'] ?? 0), Number(pane['ySplit'] ?? 0)]);
    });

    test('dropdown lists and date checks, with what they say', () => {
      const seen = sheet(name)
        .getDataValidations()
        .map(({ rule }) => ({
          sqref: (rule.ranges as Rule['ranges']).map((range) => areaAddress(toArea(range))).join(' '),
          type: rule.type,
          formulas: [rule.formula1, rule.formula2].flatMap((formula) => {
            if (formula === undefined) return [];
            return [
              formula.startsWith('[') ? `"${(JSON.parse(formula) as string[]).join(',')}"` : formula.replace(/^=/, ''),
            ];
          }),
          words: [rule.promptTitle, rule.prompt, rule.errorTitle, rule.error],
        }));
      const wanted = (inFile(name).validations as readonly Readonly<Record<string, unknown>>[]).map((rule) => ({
        sqref: rule['sqref'],
        type: rule['type'],
        formulas: rule['formulas'],
        words: [rule['promptTitle'], rule['prompt'], rule['errorTitle'], rule['error']],
      }));
      expect(wanted.length).toBeGreaterThan(0);
      expect(seen).toEqual(wanted);
    });

    test('conditional formats, in their order', () => {
      const rules = formatsOf(grid, sheet(name).getSheetId());
      const seen = rules.map(({ rule, ranges, stopIfTrue }) => ({
        area: ranges.map((range) => areaAddress(toArea(range))).join(' '),
        formulas: rule.value === undefined ? [] : [rule.value.replace(/^=/, '')],
        stopIfTrue,
        fill: rule.style?.bg?.rgb?.toUpperCase(),
      }));
      const looks = inFile(name).conditionalFormats as readonly {
        readonly area: string;
        readonly formulas: readonly string[];
        readonly stopIfTrue?: string;
        readonly style?: { readonly fill?: string };
      }[];
      const wanted = looks.map(({ area, formulas, stopIfTrue, style }) => ({
        area,
        formulas,
        stopIfTrue: stopIfTrue === '1',
        fill: color(style?.fill),
      }));
      expect(wanted.length).toBeGreaterThan(0);
      expect(seen).toEqual(wanted);
    });

    test('what is locked: whatever is not unlocked in the file', () => {
      const permission = sheet(name).getWorksheetPermission();
      for (const [address, { style }] of Object.entries(inFile(name).cells)) {
        const area = parseArea(address) ?? { row: -1, column: -1 };
        expect([cellAddress(area.row, area.column), permission.canEditCell(area.row, area.column)]).toEqual([
          address,
          style.unlocked,
        ]);
      }
    });
  });
});
