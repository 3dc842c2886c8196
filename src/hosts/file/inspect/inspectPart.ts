/** One part of a package, by what its relationship says that it is. */
import type { CarriedList } from '../../../core/confidentiality/carriedList.ts';
import type { CarriedKind } from '../../../core/confidentiality/finding.ts';
import { inspectNames, inspectNotes, inspectPersons, inspectThreads, type CommentTally } from './commentParts.ts';
import { inspectDrawing, inspectVml, printerName, type DrawingTally } from './drawingParts.ts';
import type { PackagePart, PackageParts } from './packageParts.ts';

/** What the parts of one sheet, or of the workbook, come to. */
export interface PartTallies {
  readonly comments: CommentTally;
  readonly drawings: DrawingTally;
  readonly embedded: DrawingTally;
}

export const newTallies = (): PartTallies => ({
  comments: { n: 0, first: '' },
  drawings: { n: 0, first: '' },
  embedded: { n: 0, first: '' },
});

/**
 * Types of relationships to parts that carry nothing beside what is looked at elsewhere: looks, cells' texts, caches of
 * what the sheets say, and the second halves of parts that are listed by their first.
 */
const INNOCENT: ReadonlySet<string> = new Set([
  'officedocument', 'worksheet', 'chartsheet', 'dialogsheet', 'styles', 'theme', 'themeoverride', 'sharedstrings', 'calcchain',
  'sheetmetadata', 'table', 'tablesinglecells', 'coreproperties', 'extendedproperties', 'customproperties',
  'chart', 'chartex', 'chartstyle', 'chartcolorstyle', 'featurepropertybag',
  'rdrichvalue', 'rdrichvaluestructure', 'rdrichvaluetypes', 'rdarray', 'rdsupportingpropertybag',
  'rdsupportingpropertybagstructure', 'richstyles', 'richvaluerel',
  'pivottable', 'pivotcacherecords', 'slicer', 'timeline', 'querytable', 'customxmlprops', 'activexcontrolbinary', 'ctrlprop',
  'revisionlog', 'origin', 'certificate', 'wordvbadata', 'vbaprojectsignature', 'vbaprojectsignatureagile', 'vbaprojectsignaturev3',
  'diagramlayout', 'diagramquickstyle', 'diagramcolors', 'diagramdrawing',
]); // prettier-ignore

/** Types of which each part is one finding, quoted by an attribute of an element of theirs. */
const LISTED: Readonly<Record<string, readonly [kind: CarriedKind, element: string, attribute: string]>> = {
  connections: ['connections', 'connection', 'name'],
  volatiledependencies: ['connections', 'main', 'first'],
  pivotcachedefinition: ['pivot-data', 'worksheetSource', 'ref'],
  slicercache: ['pivot-data', 'slicerCacheDefinition', 'name'],
  timelinecache: ['pivot-data', 'timelineCacheDefinition', 'name'],
  xlmacrosheet: ['macros', 'macrosheet', ''],
  xlintlmacrosheet: ['macros', 'macrosheet', ''],
  namedsheetview: ['saved-views', 'namedSheetView', 'name'],
  xmlmaps: ['custom-xml', 'Map', 'Name'],
};

/** Types of which each part is one finding, without a quote. */
const PLAIN: Readonly<Record<string, CarriedKind>> = {
  vbaproject: 'macros',
  attachedtoolbars: 'macros',
  powerpivotdata: 'pivot-data',
  model: 'pivot-data',
  revisionheaders: 'revisions',
  customproperty: 'custom-xml',
  classificationlabels: 'sensitivity-label',
  signature: 'signatures',
  thumbnail: 'preview-picture',
};

const PICTURES: ReadonlySet<string> = new Set(['hdphoto', 'video', 'audio', 'media', 'ink', 'diagramdata', 'image']);
const EMBEDDED: ReadonlySet<string> = new Set(['oleobject', 'package', 'control']);

/** @param sheet the sheet that the part belongs to; undefined for the workbook's own */
export function inspectPart(
  parts: PackageParts,
  { name, type, from }: PackagePart,
  sheet: string | undefined,
  tallies: PartTallies,
  list: CarriedList,
): void {
  const listed = LISTED[type];
  const plain = PLAIN[type];
  if (INNOCENT.has(type)) return;
  if (listed !== undefined) listEach(parts, name, listed, sheet, list);
  else if (plain !== undefined) list.add(plain, { sheet });
  else if (EMBEDDED.has(type)) count(tallies.embedded, name);
  else if (PICTURES.has(type)) {
    // The pictures of a drawing are counted where it shows them; those of nothing that is known are not.
    if (!/drawing/i.test(from)) count(tallies.drawings, name);
  } else inspectKnown(parts, { name, type, from }, sheet, tallies, list);
  if (type === 'revisionheaders') inspectNames(parts, name, ['header', 'userName'], list);
}

function inspectKnown(
  parts: PackageParts,
  { name, type }: PackagePart,
  sheet: string | undefined,
  tallies: PartTallies,
  list: CarriedList,
): void {
  switch (type) {
    case 'comments':
      inspectNotes(parts, name, tallies.comments, list);
      break;
    case 'threadedcomment':
      inspectThreads(parts, name, tallies.comments);
      break;
    case 'person':
      inspectPersons(parts, name, list);
      break;
    case 'usernames':
      inspectNames(parts, name, ['userInfo', 'name'], list);
      break;
    case 'drawing':
    case 'chartusershapes':
      inspectDrawing(parts, name, tallies.drawings);
      break;
    case 'vmldrawing':
      if (inspectVml(parts, name, tallies.drawings).hasMacro) list.add('macros', { sheet });
      break;
    case 'printersettings':
      list.add('printer-settings', { sheet, what: printerName(parts.bytes(name)) });
      break;
    case 'externallink':
      list.add('external-links', { what: linkTarget(parts, name) });
      break;
    case 'customxml':
      inspectCustomXml(parts, name, sheet, tallies, list);
      break;
    default:
      list.add('other-parts', { sheet, what: name });
  }
}

/** One finding for each element of a name; one for the part where it has none. */
function listEach(
  parts: PackageParts,
  part: string,
  [kind, element, attribute]: readonly [CarriedKind, string, string],
  sheet: string | undefined,
  list: CarriedList,
): void {
  let n = 0;
  parts.scan(part, {
    open: (found, tag) => {
      if (found !== element) return;
      n += 1;
      list.add(kind, { sheet, what: tag.attribute(attribute) ?? '' });
    },
  });
  if (n === 0) list.add(kind, { sheet });
}

/** Where a link to another workbook leads: a file, or another program (DDE, OLE). */
function linkTarget(parts: PackageParts, part: string): string {
  const file = parts.links(part).find(({ external }) => external)?.target;
  if (file !== undefined) return file;
  let target = '';
  parts.scan(part, {
    open: (element, tag) => {
      if (element === 'ddeLink') target = `${tag.attribute('ddeService') ?? ''}|${tag.attribute('ddeTopic') ?? ''}`;
      if (element === 'oleLink') target = tag.attribute('progId') ?? '';
    },
  });
  return target;
}

/** Data of another program; ink and Power Query's queries are kept in the same way. */
function inspectCustomXml(
  parts: PackageParts,
  part: string,
  sheet: string | undefined,
  tallies: PartTallies,
  list: CarriedList,
): void {
  let root = '';
  parts.scan(part, {
    open: (element) => {
      root ||= element;
    },
  });
  if (root === 'ink') count(tallies.drawings, part);
  else if (root === 'DataMashup') list.add('connections', { what: 'Power Query' });
  else list.add('custom-xml', { sheet, what: root });
}

function count(tally: DrawingTally, name: string): void {
  if (tally.n === 0) tally.first = name;
  tally.n += 1;
}
