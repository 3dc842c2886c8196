/** Workbooks of ours with one thing more, and what is to be found in each; a line a finding. */
import { OFFICE_RELATIONSHIP } from '../support/packageEdits.ts';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const DIGITAL = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const WORKBOOK = 'xl/workbook.xml';
export const SHEET_PART = 'xl/worksheets/sheet2.xml';

/** A part that a workbook of ours gets besides, and what is to be found. */
export type Addition = readonly [
  kind: string,
  part: readonly [name: string, from: string | undefined, type: string, content: string | Uint8Array],
  findings: readonly string[],
];

export const office = (word: string): string => `${OFFICE_RELATIONSHIP}/${word}`;

/** The name of a printer as Windows keeps it, and what is behind it. */
const devmode = (name: string): Uint8Array => {
  const bytes = new Uint8Array(220);
  new Uint16Array(bytes.buffer).set(Array.from(name, (character) => character.charCodeAt(0)));
  return bytes;
};

export const ADDITIONS: readonly Addition[] = [
  ['macros', ['xl/vbaProject.bin', WORKBOOK, `${MICROSOFT}/2006/relationships/vbaProject`, 'x'], ['macros 1']],
  ['a macro sheet', ['xl/m/s.xml', WORKBOOK, `${MICROSOFT}/2006/relationships/xlMacrosheet`, '<macrosheet/>'], ['macros 1']],
  ['persons', ['xl/persons/person.xml', WORKBOOK, `${MICROSOFT}/2017/10/relationships/person`, '<personList><person displayName="Ana Example"/></personList>'], ['people 1 Ana Example']],
  ['threaded comments', ['xl/tc.xml', SHEET_PART, `${MICROSOFT}/2017/10/relationships/threadedComment`, '<ThreadedComments><threadedComment ref="A1"><text>who &amp; where</text></threadedComment></ThreadedComments>'], ['comments [Action Tool] 1 who & where']],
  ['notes that stand for threaded comments', ['xl/c.xml', SHEET_PART, office('comments'), '<comments><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>'], []],
  ['users of a shared workbook', ['xl/revisions/u.xml', WORKBOOK, office('usernames'), '<users><userInfo name="Bo Example"/></users>'], ['people 1 Bo Example']],
  ['tracked changes', ['xl/revisions/h.xml', WORKBOOK, office('revisionHeaders'), '<headers><header userName="Cy Example"/></headers>'], ['people 1 Cy Example', 'revisions 1']],
  ['connections', ['xl/connections.xml', WORKBOOK, office('connections'), '<connections><connection name="Cases of 2026"/></connections>'], ['connections 1 Cases of 2026']],
  ['Power Query', ['customXml/item1.xml', WORKBOOK, office('customXml'), '\uFEFF<?xml version="1.0"?><DataMashup xmlns="x">AAAA</DataMashup>'], ['connections 1 Power Query']],
  ['data of other programs', ['customXml/item1.xml', '', office('customXml'), '<p:properties xmlns:p="x"/>'], ['custom-xml 1 properties']],
  ['ink', ['xl/ink/ink1.xml', SHEET_PART, office('customXml'), '<ink xmlns="http://www.w3.org/2003/InkML"/>'], ['drawings [Action Tool] 1 xl/ink/ink1.xml']],
  ['a pivot table', ['xl/pivot.xml', WORKBOOK, office('pivotCacheDefinition'), '<pivotCacheDefinition><cacheSource><worksheetSource ref="A1:C9"/></cacheSource></pivotCacheDefinition>'], ['pivot-data 1 A1:C9']],
  ['an embedded document', ['xl/embeddings/o.docx', SHEET_PART, office('package'), 'x'], ['embedded-objects [Action Tool] 1 xl/embeddings/o.docx']],
  ['a control', ['xl/activeX/a.xml', SHEET_PART, office('control'), '<ocx/>'], ['embedded-objects [Action Tool] 1 xl/activeX/a.xml']],
  ['a background picture', ['xl/media/image1.png', SHEET_PART, office('image'), 'x'], ['drawings [Action Tool] 1 xl/media/image1.png']],
  ['pictures, one of them named', ['xl/d.xml', SHEET_PART, office('drawing'), '<wsDr><twoCellAnchor><pic><nvPicPr><cNvPr id="1" name="Portrait"/></nvPicPr></pic></twoCellAnchor><absoluteAnchor><sp/></absoluteAnchor><twoCellAnchor><graphicFrame><cNvPr id="3" name="AT_Chart_Overall"/></graphicFrame></twoCellAnchor></wsDr>'], ['drawings [Action Tool] 2 Portrait']],
  ['buttons with macros, and the boxes of notes', ['xl/v.vml', SHEET_PART, office('vmlDrawing'), '<xml><br><x:ClientData ObjectType="Note"/><x:ClientData ObjectType="Button"><x:FmlaMacro>[0]!Go</x:FmlaMacro></x:ClientData></xml>'], ['macros [Action Tool] 1', 'drawings [Action Tool] 1 Button']],
  ['a printer', ['xl/p.bin', SHEET_PART, office('printerSettings'), devmode('\\\\srv7\\Ana’s printer')], [String.raw`printer-settings [Action Tool] 1 \\srv7\Ana’s printer`]],
  ['a preview', ['docProps/thumbnail.jpeg', '', `${DIGITAL}/metadata/thumbnail`, 'x'], ['preview-picture 1']],
  ['a label', ['docMetadata/LabelInfo.xml', '', `${MICROSOFT}/2020/02/relationships/classificationlabels`, '<labelList/>'], ['sensitivity-label 1']],
  ['signatures', ['_xmlsignatures/sig1.xml', '', `${DIGITAL}/digital-signature/signature`, '<Signature/>'], ['signatures 1']],
  ['a view with a name', ['xl/n.xml', SHEET_PART, `${MICROSOFT}/2019/04/relationships/namedSheetView`, '<namedSheetViews><namedSheetView name="Ana’s view"/></namedSheetViews>'], ['saved-views [Action Tool] 1 Ana’s view']],
  ['a link by DDE', ['xl/x.xml', WORKBOOK, office('externalLink'), '<externalLink><ddeLink ddeService="Word" ddeTopic="cases.doc"/></externalLink>'], ['external-links 1 Word|cases.doc']],
  ['something unknown', ['xl/new.xml', WORKBOOK, 'urn:new', '<new/>'], ['other-parts 1 xl/new.xml']],
  ['something that nothing leads to', ['xl/left.bin', undefined, '', 'x'], ['other-parts 1 xl/left.bin']],
  ['a part that is no XML', ['xl/persons/person.xml', WORKBOOK, office('person'), '<personList><person displayName="A"'], ['not-looked-at part 1 xl/persons/person.xml']],
  ['a part with a DTD', ['xl/persons/person.xml', WORKBOOK, office('person'), '<!DOCTYPE x [<!ENTITY a "b">]><personList/>'], ['not-looked-at part 1 xl/persons/person.xml']],
]; // prettier-ignore

/** Texts that are other ones in a part of a workbook of ours. */
export type Change = readonly [name: string, part: string, before: string, after: string, findings: readonly string[]];

export const CHANGES: readonly Change[] = [
  ['where it was saved', WORKBOOK, '<bookViews>', '<x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\Ana Example\\"/><bookViews>', [String.raw`file-path 1 C:\Users\Ana Example` + '\\']],
  ['who reserved it', WORKBOOK, '<bookViews>', '<fileSharing userName="Ana Example"/><bookViews>', ['people 1 Ana Example']],
  ['a view of one person', WORKBOOK, '</workbook>', '<customWorkbookViews><customWorkbookView name="Ana"/></customWorkbookViews></workbook>', ['saved-views 1 Ana']],
  ['a base of links', 'docProps/app.xml', '<Application>', '<HyperlinkBase>\\\\srv7\\ana</HyperlinkBase><Application>', [String.raw`file-path 1 \\srv7\ana`]],
  ['manager, company, template', 'docProps/app.xml', '<Application>', '<Manager>Ana</Manager><Company>Example &amp; Co</Company><Template>C:\\t.xltx</Template><Application>', ['properties 1 Manager: Ana', 'properties 1 Company: Example & Co', String.raw`properties 1 Template: C:\t.xltx`]],
  ['other custom properties', 'docProps/custom.xml', '</Properties>', '<property name="Case"><vt:lpwstr xmlns:vt="v">12</vt:lpwstr></property><property name="ActionToolSeal"><lpwstr>x</lpwstr></property><property name="MSIP_Label_1_Owner"><lpwstr>a@example.org</lpwstr></property></Properties>', ['custom-properties 1 Case: 12', 'sensitivity-label 1']],
  ['rows of no height', SHEET_PART, '<row r="3" ht="', '<row r="3" ht="0" was="', ['hidden-rows [Action Tool] 1']],
  ['columns of no width', SHEET_PART, '<cols>', '<cols><col min="2" max="3" width="0"/><col min="50" max="60" hidden="1"/>', ['hidden-columns [Action Tool] 2']],
  ['rows hidden that are not in the part', SHEET_PART, '<sheetFormatPr', '<sheetFormatPr zeroHeight="1"', []],
  ['the path in a footer of ours', SHEET_PART, '<oddFooter>', '<oddFooter>&amp;L&amp;Z&amp;F', ['headers-footers [Action Tool] 1 &L&Z&F']],
  ['a header of a page beside', SHEET_PART, '<oddFooter>', '<evenHeader>&amp;C&amp;"Arial,Bold"&amp;12Ana &amp;&amp; Bo</evenHeader><oddFooter>', ['headers-footers [Action Tool] 1 Ana & Bo']],
  ['codes alone in a header', SHEET_PART, '<oddFooter>', '<oddHeader>&amp;C&amp;"Arial,Bold"&amp;12&amp;A</oddHeader><oddFooter>', []],
  ['where a sheet is published', SHEET_PART, '</worksheet>', '<webPublishItems><webPublishItem destinationFile="C:\\ana\\p.htm"/></webPublishItems></worksheet>', [String.raw`file-path [Action Tool] 1 C:\ana\p.htm`]],
]; // prettier-ignore
