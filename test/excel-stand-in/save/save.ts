/**
 * The stand-in's workbook as an .xlsx file, written here part by part and not through the product's writer, so that
 * comparing the two says something.
 */
import { strToU8, zipSync } from 'fflate';
import { absoluteAddress, areaAddress, quoteSheet } from '../../../src/core/plan/address.ts';
import { cellAt } from '../model/cells.ts';
import type { BookModel, SheetModel, TableModel } from '../model/workbook.ts';
import { appXml, notesXml, personsOf, personsXml, threadsXml } from './carried.ts';
import { chartXml, drawingXml } from './charts.ts';
import { sheetXml } from './sheet.ts';
import { StyleBook } from './styles.ts';
import { element, escape, list, MAIN, OFFICE, PACKAGE, part } from './xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const NO_MOMENT = new Date(2000, 0, 1);

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Relationships that came after the standard have types of Microsoft's own. */
const MICROSOFT = 'http://schemas.microsoft.com/office/2017/10/relationships';

/** Saves a workbook. Formulas keep the values they were last calculated to. */
export function saveBook(book: BookModel): Uint8Array {
  const parts = new Map<string, string>();
  const types = new Map<string, string>();
  const add = (name: string, type: string, xml: string): void => {
    parts.set(name, xml);
    types.set(`/${name}`, type);
  };
  const styles = new StyleBook();
  const persons = personsOf(book);
  const personId = (name: string): string => `{person-${persons.indexOf(name) + 1}}`;
  let tables = 0;
  let charts = 0;
  book.sheets.forEach((sheet, index) => {
    const relationships: Relationship[] = [];
    for (const table of sheet.tables) {
      tables += 1;
      add(`xl/tables/table${tables}.xml`, `${TYPE}.table+xml`, tableXml(sheet, table, tables));
      relationships.push({ id: `rIdTable${tables}`, type: 'table', target: `../tables/table${tables}.xml` });
    }
    const tableIds = relationships.map(({ id }) => id);
    const drawingId = sheet.charts.length === 0 ? undefined : 'rIdDrawing';
    if (drawingId !== undefined) {
      const drawing = `drawing${index + 1}.xml`;
      add(
        `xl/drawings/${drawing}`,
        'application/vnd.openxmlformats-officedocument.drawing+xml',
        drawingXml(sheet.charts),
      );
      const shown = sheet.charts.map((chart, place): Relationship => {
        charts += 1;
        const name = `chart${charts}.xml`;
        add(
          `xl/charts/${name}`,
          'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
          chartXml(book, chart),
        );
        return { id: `rId${place + 1}`, type: 'chart', target: `../charts/${name}` };
      });
      parts.set(`xl/drawings/_rels/${drawing}.rels`, relationshipsXml(shown));
      relationships.push({ id: drawingId, type: 'drawing', target: `../drawings/${drawing}` });
    }
    if (sheet.comments.length + sheet.notes.length > 0) {
      add(`xl/comments${index + 1}.xml`, `${TYPE}.comments+xml`, notesXml(sheet));
      relationships.push({ id: 'rIdNotes', type: 'comments', target: `../comments${index + 1}.xml` });
    }
    if (sheet.comments.length > 0) {
      const name = `threadedComment${index + 1}.xml`;
      add(`xl/threadedComments/${name}`, 'application/vnd.ms-excel.threadedcomments+xml', threadsXml(sheet, personId));
      const target = `../threadedComments/${name}`;
      relationships.push({ id: 'rIdThreads', type: `${MICROSOFT}/threadedComment`, target });
    }
    const { xml, links } = sheetXml(book, sheet, styles, tableIds, drawingId);
    add(`xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`, xml);
    relationships.push(...links.map(({ id, target }) => ({ id, type: 'hyperlink', target, external: true })));
    if (relationships.length > 0) {
      parts.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationshipsXml(relationships));
    }
  });
  add('xl/styles.xml', `${TYPE}.styles+xml`, styles.xml());
  add('xl/workbook.xml', `${TYPE}.sheet.main+xml`, workbookXml(book));
  const sheets = book.sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    type: 'worksheet',
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  const last = { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' };
  const more: Relationship[] = book.linkedWorkbooks.map((_, index) => ({
    id: linkId(index),
    type: 'externalLink',
    target: `externalLinks/externalLink${index + 1}.xml`,
  }));
  for (const [index, target] of book.linkedWorkbooks.entries()) {
    const name = `externalLink${index + 1}.xml`;
    const path = { id: 'rId1', type: 'externalLinkPath', target, external: true };
    const sheetNames = element('sheetNames', {}, element('sheetName', { val: 'Sheet1' }));
    const link = element('externalBook', { 'xmlns:r': `${OFFICE}/relationships`, 'r:id': 'rId1' }, sheetNames);
    add(`xl/externalLinks/${name}`, `${TYPE}.externalLink+xml`, part(element('externalLink', { xmlns: MAIN }, link)));
    parts.set(`xl/externalLinks/_rels/${name}.rels`, relationshipsXml([path]));
  }
  if (persons.length > 0) {
    add('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml', personsXml(persons, personId));
    more.push({ id: 'rIdPersons', type: `${MICROSOFT}/person`, target: 'persons/person.xml' });
  }
  parts.set('xl/_rels/workbook.xml.rels', relationshipsXml([...sheets, last, ...more]));
  const root: Relationship[] = [{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }];
  add('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', coreXml(book));
  if (book.custom.size > 0) {
    add('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml', customXml(book));
    root.push({ id: 'rId3', type: 'custom-properties', target: 'docProps/custom.xml' });
  }
  if ([book.properties['manager'], book.properties['company']].some((text = '') => text !== '')) {
    add('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml', appXml(book));
    root.push({ id: 'rId4', type: 'extended-properties', target: 'docProps/app.xml' });
  }
  parts.set('_rels/.rels', relationshipsXml(root, CORE_RELATIONSHIP));
  parts.set('[Content_Types].xml', typesXml(types));
  // The same workbook gives the same bytes.
  return zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), { mtime: NO_MOMENT });
}

const linkId = (index: number): string => `rIdLink${index + 1}`;

const CORE_RELATIONSHIP = element('Relationship', {
  Id: 'rId2',
  Type: `${PACKAGE}/relationships/metadata/core-properties`,
  Target: 'docProps/core.xml',
});

function relationshipsXml(relationships: readonly Relationship[], more = ''): string {
  const entries = relationships.map(({ id, type, target, external }) =>
    element('Relationship', {
      Id: id,
      Type: type.includes('://') ? type : `${OFFICE}/relationships/${type}`,
      Target: target,
      TargetMode: external === true ? 'External' : undefined,
    }),
  );
  return part(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, entries.join('') + more));
}

function typesXml(types: ReadonlyMap<string, string>): string {
  const overrides = [...types].map(([PartName, ContentType]) => element('Override', { PartName, ContentType }));
  const defaults =
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }) +
    element('Default', { Extension: 'xml', ContentType: 'application/xml' });
  return part(element('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join('')));
}

function workbookXml(book: BookModel): string {
  const sheets = book.sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name,
      sheetId: index + 1,
      state: visibility === 'Visible' ? undefined : visibility === 'VeryHidden' ? 'veryHidden' : 'hidden',
      'r:id': `rId${index + 1}`,
    }),
  );
  const names = book.names.map(({ name, target, scope, hidden }) => {
    const sheet = book.sheets.find(({ id }) => id === target?.sheetId);
    const reference =
      sheet === undefined || target === undefined
        ? '#REF!'
        : `${quoteSheet(sheet.name)}!${absoluteAddress(target.area)}`;
    const localSheetId = scope === undefined ? undefined : book.sheets.findIndex(({ id }) => id === scope);
    return element('definedName', { name, localSheetId, hidden }, escape(reference));
  });
  const titles = book.sheets.flatMap(({ name, page }, localSheetId) =>
    page.titleRows === ''
      ? []
      : [
          element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId },
            escape(`${quoteSheet(name)}!${page.titleRows}`),
          ),
        ],
  );
  const activeTab = book.sheets.findIndex(({ id }) => id === book.selection.sheetId);
  const definedNames = [...names, ...titles];
  return part(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': `${OFFICE}/relationships` },
      (book.structureProtection === undefined ? '' : element('workbookProtection', { lockStructure: true })) +
        element('bookViews', {}, element('workbookView', { activeTab })) +
        element('sheets', {}, sheets.join('')) +
        (book.linkedWorkbooks.length === 0
          ? ''
          : element(
              'externalReferences',
              {},
              book.linkedWorkbooks.map((_, index) => element('externalReference', { 'r:id': linkId(index) })).join(''),
            )) +
        (definedNames.length === 0 ? '' : element('definedNames', {}, definedNames.join(''))) +
        element('calcPr', { fullCalcOnLoad: true }),
    ),
  );
}

function tableXml(sheet: SheetModel, { name, area, style, showBandedRows, filter }: TableModel, id: number): string {
  const ref = areaAddress(area);
  const columns = Array.from({ length: area.columns }, (_, offset) =>
    element('tableColumn', { id: offset + 1, name: String(cellAt(sheet, area.row, area.column + offset).value) }),
  );
  return part(
    element(
      'table',
      { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: false },
      element('autoFilter', { ref }, filter === undefined ? '' : filterXml(filter)) +
        list('tableColumns', columns) +
        element('tableStyleInfo', {
          name: style,
          showFirstColumn: false,
          showLastColumn: false,
          showRowStripes: showBandedRows,
          showColumnStripes: false,
        }),
    ),
  );
}

function filterXml({ column, texts }: NonNullable<TableModel['filter']>): string {
  const filters = texts.map((val) => element('filter', { val }));
  return element('filterColumn', { colId: column }, element('filters', {}, filters.join('')));
}

function coreXml({ properties }: BookModel): string {
  const texts = {
    'dc:title': 'title',
    'dc:subject': 'subject',
    'dc:creator': 'author',
    'cp:keywords': 'keywords',
    'dc:description': 'comments',
    'cp:lastModifiedBy': 'lastAuthor',
    'cp:category': 'category',
  };
  const content = Object.entries(texts)
    .filter(([, key]) => (properties[key] ?? '') !== '')
    .map(([name, key]) => element(name, {}, escape(properties[key] ?? '')))
    .join('');
  return part(
    element(
      'cp:coreProperties',
      { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      content,
    ),
  );
}

function customXml({ custom }: BookModel): string {
  const properties = [...custom].map(([name, value], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      typeof value === 'number'
        ? Number.isInteger(value)
          ? `<vt:i4>${value}</vt:i4>`
          : `<vt:r8>${value}</vt:r8>`
        : typeof value === 'boolean'
          ? `<vt:bool>${String(value)}</vt:bool>`
          : `<vt:lpwstr>${escape(value)}</vt:lpwstr>`,
    ),
  );
  return part(
    element(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      properties.join(''),
    ),
  );
}
