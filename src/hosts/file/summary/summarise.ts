/**
 * SummaryPlan -> the bytes of a workbook that is there already, with the Summary in it. The block is written into a
 * workbook of its own by the same writer as ever, and its parts are then put into the package; all other parts keep
 * their bytes.
 */
import { absoluteAddress, areaAddress, quoteSheet } from '../../../core/plan/address.ts';
import { SUMMARY_NAME, type SummaryPlan } from '../../../core/plan/summaryPlan.ts';
import { CannotEdit } from '../cannotEdit.ts';
import { writeWorkbook } from '../writeWorkbook.ts';
import { childInOrder, childOf, childrenOf, copyFor, parseXml, removeElement, rootOf, serialiseXml } from '../xml.ts';
import { clearBlock, unmerge } from './clearBlock.ts';
import { putCharts, removeCharts } from './drawingPart.ts';
import { insertRows } from './insertRows.ts';
import { OpcPackage } from './opcPackage.ts';
import { putBlock, type MadeSheet } from './putBlock.ts';
import { replaceOnly, SHEET_ORDER, SheetRows, type Block } from './sheetPart.ts';
import { StyleTransfer } from './styleTransfer.ts';
import { WorkbookPart } from './workbookPart.ts';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const MADE_SHEET = 'xl/worksheets/sheet1.xml';
const MADE_STRINGS = 'xl/sharedStrings.xml';
const MADE_STYLES = 'xl/styles.xml';
/** What a new sheet gets with the block's own rows and columns, and not from the sheet that was made. */
const OF_THE_BLOCK = ['conditionalFormatting', 'dataValidations', 'hyperlinks', 'ignoredErrors', 'drawing'];

/** @throws CannotEdit where the workbook cannot be edited; nothing is changed then */
export async function summariseWorkbook(bytes: Uint8Array, plan: SummaryPlan): Promise<Uint8Array> {
  const file = new OpcPackage(bytes);
  const workbook = new WorkbookPart(file);
  const { replaces, insert } = plan;
  const name = replaces?.sheet ?? plan.sheet.name;
  if (replaces === null && workbook.hasSheet(name)) throw new CannotEdit({ code: 'sheet-exists', name });
  const made = await makeSheet(plan, name);
  const part = replaces === null ? addSheet(file, workbook, made, name) : workbook.sheetPart(name);
  const sheet = rootOf(file.edit(part));
  const block = blockOf(plan);

  if (replaces !== null) {
    clearBlock(file, part, sheet, new SheetRows(sheet), replaces);
    removeCharts(file, part, { sheet: name, block: replaces, titles: plan.sheet.charts.map(({ title }) => title) });
  }
  if (insert !== null) insertRows(file, workbook.part, part, { ...insert, sheet: name });

  const styles = workbook.partOfType('styles');
  if (styles === undefined) throw new CannotEdit({ code: 'workbook-damaged' });
  const rows = new SheetRows(sheet);
  unmerge(sheet, block);
  putBlock(
    { file, part, sheet, rows, nameOf: (one) => workbook.reference(one) },
    made,
    block,
    new StyleTransfer(made.file.read(MADE_STYLES), file.edit(styles)),
  );
  putCharts(made, { file, part, sheet });
  childInOrder(sheet, 'dimension', SHEET_ORDER).setAttribute('ref', areaAddress(rows.usedArea()));
  // It says who it is from and what state it is in: that of now. The rest of the page is as the person left it.
  const footer = childOf(made.sheet, 'headerFooter');
  if (replaces !== null && footer !== undefined) replaceOnly(sheet, copyFor(sheet, footer));

  setNames(workbook, plan, name);
  // The order in which Excel last calculated; it lists cells that may have no formula now, and Excel makes a new one.
  workbook.removePart('calcChain');
  return file.save();
}

/** The block in a workbook of its own. */
async function makeSheet(plan: SummaryPlan, name: string): Promise<MadeSheet> {
  const bytes = await writeWorkbook({
    sheets: [{ ...plan.sheet, name }],
    names: [],
    font: plan.font,
    properties: { title: '', subject: '', description: '' },
    custom: {},
    activeSheet: 0,
  });
  const file = new OpcPackage(bytes);
  const strings = file.find(MADE_STRINGS) === undefined ? [] : childrenOf(rootOf(file.read(MADE_STRINGS)), 'si');
  return { file, part: MADE_SHEET, sheet: rootOf(file.read(MADE_SHEET)), strings };
}

/** A new sheet as the plan has it, still without the block. */
function addSheet(file: OpcPackage, workbook: WorkbookPart, made: MadeSheet, name: string): string {
  const document = parseXml(serialiseXml(made.file.read(made.part)));
  const sheet = rootOf(document);
  for (const kind of OF_THE_BLOCK) for (const element of childrenOf(sheet, kind)) removeElement(element);
  const data = childInOrder(sheet, 'sheetData', SHEET_ORDER);
  for (const row of childrenOf(data)) removeElement(row);
  for (const view of childrenOf(childOf(sheet, 'sheetViews') ?? sheet, 'sheetView'))
    view.removeAttribute('tabSelected');
  const part = file.freeName('xl/worksheets/sheet', '.xml');
  file.add(part, document, WORKSHEET_TYPE);
  workbook.addSheet(name, part);
  return part;
}

function blockOf(plan: SummaryPlan): Block {
  const area = plan.names.find(({ name }) => name === SUMMARY_NAME)?.area;
  if (area === undefined) throw new Error(`a plan without ${SUMMARY_NAME}`);
  return { firstRow: area.row, rows: area.rows, columns: plan.columns };
}

function setNames(workbook: WorkbookPart, plan: SummaryPlan, sheet: string): void {
  for (const { name, area } of plan.names) workbook.setName(name, `${quoteSheet(sheet)}!${absoluteAddress(area)}`);
  const { titleRows } = plan.sheet.page;
  if (titleRows === null) return;
  workbook.setName('_xlnm.Print_Titles', `${quoteSheet(sheet)}!$${titleRows.first}:$${titleRows.last}`, sheet);
}
