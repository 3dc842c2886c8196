/**
 * What the open workbook carries beside the answers, as far as Office.js tells: two round trips, and one more for each
 * so many rows only where rows or columns of a sheet are hidden in part. What it does not tell is in the list too.
 */
import {
  CarriedList,
  isBuiltInName,
  isLabelProperty,
  isOwnName,
  isOwnProperty,
  OWN_TABLE_PREFIX,
  ownSheets,
} from '../../core/confidentiality/carriedList.ts';
import type { CarriedFinding } from '../../core/confidentiality/finding.ts';
import type { Result } from '../../core/errors/error.ts';
import { CHART_NAME_PREFIX } from '../../core/plan/summaryPlan.ts';
import { loadHidden, type HiddenLines } from './inspectHidden.ts';
import { runExcel, type Delay } from './run.ts';

/** Whether Excel has a requirement set: `Office.context.requirements.isSetSupported`. */
type IsSetSupported = (name: string, version: string) => boolean;

/**
 * Sets that came after 1.9. Links to other workbooks are in none of the numbered ones: `workbook.linkedWorkbooks` is
 * "ExcelApiOnline 1.1", so only Excel on the web tells of them.
 */
interface Sets {
  readonly comments: boolean;
  readonly queries: boolean;
  readonly notes: boolean;
  readonly links: boolean;
}

/** ExcelApi 1.9 alone, which the manifest asks for. */
const LEAST: Sets = { comments: false, queries: false, notes: false, links: false };

/** Document properties that a person fills in (Excel.DocumentProperties), by what they are called in a file. */
const PROPERTIES = [
  ['Manager', 'manager'],
  ['Company', 'company'],
  ['keywords', 'keywords'],
  ['category', 'category'],
] as const;

/**
 * Parts that Office itself makes of the document's properties; in Word and Excel they can be among the custom XML parts
 * (Microsoft Learn, "CustomXMLPart.BuiltIn property").
 */
const BUILT_IN_XML = /\/(?:core-properties|extended-properties|coverPageProps)$/;

/** Looks through the open workbook. */
export async function inspectWorkbook(has: IsSetSupported, delay: Delay): Promise<Result<readonly CarriedFinding[]>> {
  const sets: Sets = {
    comments: has('ExcelApi', '1.10'),
    queries: has('ExcelApi', '1.14'),
    notes: has('ExcelApi', '1.18'),
    links: has('ExcelApiOnline', '1.1'),
  };
  const look = (asked: Sets): ReturnType<typeof inspectWorkbook> =>
    runExcel((context) => {
      // A client script may be older than the Excel that it talks to: then it has no such member.
      return inspect(context, { ...asked, notes: asked.notes && 'notes' in context.workbook });
    }, delay);
  const all = await look(sets);
  // Excel on the web has been seen to refuse notes that a set promises (#6198); the rest can still be looked at.
  return all.ok || all.error.code !== 'excel-unsupported' ? all : look(LEAST);
}

async function inspect(context: Excel.RequestContext, sets: Sets): Promise<readonly CarriedFinding[]> {
  const { workbook } = context;
  const optional = loadAll(workbook, sets);
  await context.sync();
  const sheets = workbook.worksheets.items;
  const hidden = await loadHidden(context, sheets);
  const list = new CarriedList();
  listProperties(workbook, list);
  listNames(workbook, list);
  const own = ownSheets(workbook.names.items.map(({ name, formula }) => [name, String(formula)] as const));
  for (const sheet of sheets) {
    const hasOwnTable = sheet.tables.items.some(({ name }) => name.startsWith(OWN_TABLE_PREFIX));
    // Where all names are lost, the table still tells which sheet is the questionnaire's.
    const isOwn = own.has(sheet.name.toLowerCase()) || (own.size === 0 && hasOwnTable);
    listSheet(sheet, isOwn, sets, hidden.get(sheet.name), list);
  }
  for (const { id } of optional.links?.items ?? []) list.add('external-links', { what: id });
  for (const { name } of optional.queries?.items ?? []) list.add('connections', { what: name });
  for (const { namespaceUri } of workbook.customXmlParts.items) {
    if (!BUILT_IN_XML.test(namespaceUri)) list.add('custom-xml', { what: namespaceUri });
  }
  listUnseen(workbook.name, sets, list);
  return list.findings;
}

interface Optional {
  readonly links: Excel.LinkedWorkbookCollection | undefined;
  readonly queries: Excel.QueryCollection | undefined;
}

/** Asks for all that can be asked for without knowing the sheets. */
function loadAll(workbook: Excel.Workbook, sets: Sets): Optional {
  workbook.load('name');
  workbook.properties.load('author,lastAuthor,manager,company,keywords,category');
  workbook.properties.custom.load('items/key,items/value');
  workbook.names.load('items/name,items/formula,items/visible');
  workbook.customXmlParts.load('items/namespaceUri');
  // One call: a second one would make the items anew, and forget what the first had brought.
  workbook.worksheets.load(
    [
      'items/name',
      'items/visibility',
      'items/tables/items/name',
      'items/charts/items/name',
      'items/shapes/items/name',
      'items/pivotTables/items/name',
      'items/names/items/name',
      'items/names/items/visible',
      ...(sets.comments
        ? [
            'items/comments/items/content',
            'items/comments/items/authorName',
            'items/comments/items/replies/items/authorName',
          ]
        : []),
      ...(sets.notes ? ['items/notes/items/content', 'items/notes/items/authorName'] : []),
    ].join(','),
  );
  const links = sets.links ? workbook.linkedWorkbooks : undefined;
  links?.load('items/id');
  const queries = sets.queries ? workbook.queries : undefined;
  queries?.load('items/name');
  return { links, queries };
}

function listProperties({ properties }: Excel.Workbook, list: CarriedList): void {
  list.add('author', { n: filled(properties.author), what: properties.author });
  list.add('last-modified-by', { n: filled(properties.lastAuthor), what: properties.lastAuthor });
  for (const [label, key] of PROPERTIES) {
    const value = properties[key];
    list.add('properties', { n: filled(value), what: `${label}: ${value}` });
  }
  const custom = properties.custom.items;
  for (const { key, value } of custom) {
    if (!isOwnProperty(key) && !isLabelProperty(key))
      list.add('custom-properties', { what: `${key}: ${String(value)}` });
  }
  list.add('sensitivity-label', { n: custom.filter(({ key }) => isLabelProperty(key)).length });
}

function listNames({ names, worksheets }: Excel.Workbook, list: CarriedList): void {
  for (const { name, visible } of [...names.items, ...worksheets.items.flatMap((sheet) => sheet.names.items)]) {
    if (!visible && !isBuiltInName(name) && !isOwnName(name)) list.add('hidden-names', { what: name });
  }
}

function listSheet(
  worksheet: Excel.Worksheet,
  isOwn: boolean,
  sets: Sets,
  hidden: HiddenLines | undefined,
  list: CarriedList,
): void {
  const { name: sheet, visibility, charts, shapes, pivotTables } = worksheet;
  if (visibility === 'Hidden') list.add('hidden-sheet', { sheet });
  if (visibility === 'VeryHidden') list.add('very-hidden-sheet', { sheet });
  if (!isOwn) list.add('other-sheets', { sheet });
  const comments = sets.comments ? worksheet.comments.items : [];
  const notes = sets.notes ? worksheet.notes.items : [];
  const replies = comments.flatMap((comment) => comment.replies.items);
  for (const { authorName } of [...notes, ...comments, ...replies]) list.addPerson(authorName);
  list.add('comments', {
    sheet,
    n: comments.length + replies.length + notes.length,
    what: [...notes, ...comments][0]?.content ?? '',
  });
  // By name, so that a chart counts once should Excel have it among the shapes as well.
  const drawn = new Set([...shapes.items, ...charts.items].map(({ name }) => name));
  const foreign = [...drawn].filter((name) => !name.startsWith(CHART_NAME_PREFIX));
  list.add('drawings', { sheet, n: foreign.length, what: foreign[0] ?? '' });
  for (const { name } of pivotTables.items) list.add('pivot-data', { sheet, what: name });
  list.add('hidden-rows', { sheet, n: hidden?.rows ?? 0 });
  list.add('filtered-rows', { sheet, n: hidden?.filteredRows ?? 0 });
  list.add('hidden-columns', { sheet, n: hidden?.columns ?? 0 });
}

function listUnseen(fileName: string, sets: Sets, list: CarriedList): void {
  if (!sets.comments) list.addUnseen('comments');
  if (!sets.notes) list.addUnseen('notes');
  if (!sets.queries) list.addUnseen('queries');
  if (!sets.links) list.addUnseen('links');
  // Kinds of files that can hold macros; whether there are any, no add-in is told.
  if (/\.(?:xlsm|xlsb|xltm|xlam|xls)$/i.test(fileName)) list.addUnseen('macros', fileName);
  list.addUnseen('file-only');
}

/** 1 where a property says something. */
const filled = (value: string): 0 | 1 => (value.trim() === '' ? 0 : 1);
