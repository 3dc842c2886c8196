/** One sheet of a file as {@link lookInside} gives it. */
import { columnLetters } from '../../src/core/plan/address.ts';
import { shiftFormula } from '../excel-stand-in/model/references.ts';
import { lookAtCharts, type ChartLook } from './lookAtCharts.ts';
import { lookAtDxfs, lookAtStyles, type StyleLook } from './lookAtStyles.ts';
import { attributesOf, child, children, relationshipsOf, textOf, type Package } from './lookAtXml.ts';

type Attributes = Record<string, string>;

export interface CellLook {
  /** With its type: `text x`, `number 1`, `truth 1`. Undefined for none. */
  readonly value?: string;
  readonly formula?: string;
  readonly style: StyleLook;
}

export interface SheetLook {
  readonly cells: Readonly<Record<string, CellLook>>;
  /** Pixels, by column letters. */
  readonly widths: Readonly<Record<string, number>>;
  /** Points, by row, of rows that do not grow by themselves. */
  readonly heights: Readonly<Record<string, number>>;
  readonly validations: readonly unknown[];
  readonly conditionalFormats: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly links: Readonly<Record<string, Attributes>>;
  readonly protection: Attributes;
  readonly view: unknown;
  readonly page: unknown;
  readonly charts: readonly ChartLook[];
}

export function lookAtSheet(parts: Package, part: string): SheetLook {
  const sheet = parts(part);
  if (sheet === undefined) throw new Error(`no part ${part}`);
  const relationships = relationshipsOf(parts, part);
  const rows = children(child(sheet, 'sheetData'), 'row');
  return {
    cells: lookAtCells(parts, rows),
    widths: lookAtWidths(sheet),
    heights: Object.fromEntries(
      rows
        .filter((row) => ['1', 'true'].includes(row.getAttribute('customHeight') ?? ''))
        .map((row) => [row.getAttribute('r') ?? '', Number(row.getAttribute('ht'))]),
    ),
    validations: children(child(sheet, 'dataValidations'), 'dataValidation').map((validation) => ({
      ...attributesOf(validation, { errorStyle: 'stop', operator: 'between' }),
      formulas: [...validation.children].map(textOf),
    })),
    conditionalFormats: lookAtConditionalFormats(parts, sheet),
    tables: [...relationships.values()]
      .filter(({ type }) => type === 'table')
      .map(({ target }) => lookAtTable(parts(target))),
    links: Object.fromEntries(
      children(child(sheet, 'hyperlinks'), 'hyperlink').map((link) => {
        const { ref = '', 'r:id': id = '', ...others } = attributesOf(link);
        const outside = relationships.get(id)?.target;
        return [ref, { ...others, ...(outside === undefined ? {} : { outside }) }];
      }),
    ),
    charts: lookAtCharts(parts, part),
    protection: attributesOf(child(sheet, 'sheetProtection'), PROTECTION_DEFAULTS),
    view: {
      ...attributesOf(child(child(sheet, 'sheetViews'), 'sheetView'), { showGridLines: '1', workbookViewId: '0' }),
      tabSelected: undefined,
      pane: attributesOf(child(child(child(sheet, 'sheetViews'), 'sheetView'), 'pane')),
      tabColor: attributesOf(child(child(sheet, 'sheetPr'), 'tabColor')),
    },
    page: {
      fits: attributesOf(child(child(sheet, 'sheetPr'), 'pageSetUpPr'), { fitToPage: '0' }),
      setup: attributesOf(child(sheet, 'pageSetup'), { fitToWidth: '1', scale: '100' }),
      margins: attributesOf(child(sheet, 'pageMargins')),
      header: sectionsOf(textOf(child(child(sheet, 'headerFooter'), 'oddHeader'))),
      footer: sectionsOf(textOf(child(child(sheet, 'headerFooter'), 'oddFooter'))),
    },
  };
}

/** Left, centre and right of a header or footer; a section without text is as good as none. */
function sectionsOf(footer: string): Record<string, string> {
  const sections = footer.split(/(?<=(?:^|[^&])(?:&&)*)&(?=[LCR])/).filter((section) => section.length > 1);
  return Object.fromEntries(sections.map((section) => [section.charAt(0), section.slice(1)]));
}

/** ECMA-376 part 1, 18.3.1.85. */
const PROTECTION_DEFAULTS: Readonly<Record<string, string>> = {
  sheet: '0',
  objects: '0',
  scenarios: '0',
  selectLockedCells: '0',
  selectUnlockedCells: '0',
  ...Object.fromEntries(
    ['Cells', 'Columns', 'Rows'].flatMap((what) => [
      [`format${what}`, '1'],
      [`insert${what}`, '1'],
      [`delete${what}`, '1'],
    ]),
  ),
  insertHyperlinks: '1',
  sort: '1',
  autoFilter: '1',
  pivotTables: '1',
};

/** `_x000D_` stands for the character (ECMA-376 part 1, 22.9.2.19). */
const unescapeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function lookAtCells(parts: Package, rows: readonly Element[]): Record<string, CellLook> {
  const styles = lookAtStyles(parts);
  const strings = children(parts('xl/sharedStrings.xml'), 'si').map(textsIn);
  const shared = new Map<string, { readonly formula: string; readonly row: number }>();
  const cells: Record<string, CellLook> = {};
  for (const cell of rows.flatMap((row) => children(row, 'c'))) {
    const address = cell.getAttribute('r') ?? '';
    const row = Number(/\d+$/.exec(address)?.[0]);
    const formulaElement = child(cell, 'f');
    let formula = formulaElement === undefined ? undefined : textOf(formulaElement);
    const index = formulaElement?.getAttribute('si');
    if (formula !== undefined && index !== null && index !== undefined) {
      const first = shared.get(index);
      if (first === undefined) shared.set(index, { formula, row });
      else formula = shiftFormula(first.formula, row - first.row, 0);
    }
    const value = valueOf(cell, strings);
    cells[address] = {
      ...(value === undefined ? {} : { value }),
      ...(formula === undefined ? {} : { formula }),
      style: styles(Number(cell.getAttribute('s') ?? 0)),
    };
  }
  return cells;
}

function textsIn(item: Element): string {
  const runs = children(item, 'r').map((run) => child(run, 't'));
  return unescapeText([...children(item, 't'), ...runs].map((text) => textOf(text)).join(''));
}

function valueOf(cell: Element, strings: readonly string[]): string | undefined {
  const v = child(cell, 'v');
  switch (cell.getAttribute('t')) {
    case 's':
      return `text ${strings[Number(textOf(v))] ?? ''}`;
    case 'inlineStr': {
      const item = child(cell, 'is');
      return `text ${item === undefined ? '' : textsIn(item)}`;
    }
    case 'str':
      return `text ${unescapeText(textOf(v))}`;
    case 'b':
      return `truth ${textOf(v)}`;
    case 'e':
      return `error ${textOf(v)}`;
    default:
      return v === undefined ? undefined : `number ${Number(textOf(v))}`;
  }
}

function lookAtWidths(sheet: Element): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const column of children(child(sheet, 'cols'), 'col')) {
    const width = Number(column.getAttribute('width'));
    // ECMA-376 part 1, 18.3.1.13, for digits of 7 pixels.
    const pixels = Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
    for (let at = Number(column.getAttribute('min')); at <= Number(column.getAttribute('max')); at += 1) {
      widths[columnLetters(at - 1)] = pixels;
    }
  }
  return widths;
}

function lookAtConditionalFormats(parts: Package, sheet: Element): unknown[] {
  const dxfs = lookAtDxfs(parts);
  return children(sheet, 'conditionalFormatting')
    .flatMap((area) =>
      children(area, 'cfRule').map((rule) => {
        const { dxfId, priority = '0', ...attributes } = attributesOf(rule, { stopIfTrue: '0' });
        const bar = child(rule, 'dataBar');
        return {
          area: area.getAttribute('sqref'),
          priority: Number(priority),
          ...attributes,
          formulas: children(rule, 'formula').map(textOf),
          ...(dxfId === undefined ? {} : { style: dxfs[Number(dxfId)] }),
          ...(bar === undefined
            ? {}
            : { bar: { ...attributesOf(bar), parts: [...bar.children].map((element) => attributesOf(element)) } }),
        };
      }),
    )
    .sort((a, b) => a.priority - b.priority);
}

function lookAtTable(table: Element | undefined): unknown {
  return {
    ...attributesOf(table, { totalsRowShown: '1' }),
    id: undefined,
    filter: attributesOf(child(table, 'autoFilter')),
    columns: children(child(table, 'tableColumns'), 'tableColumn').map((column) => column.getAttribute('name')),
    style: attributesOf(child(table, 'tableStyleInfo')),
  };
}
