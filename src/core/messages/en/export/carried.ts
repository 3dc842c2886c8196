/**
 * What a workbook carries beside the answers, in English: what it is, and what to do about it in the workbook itself
 * (`review.carried.advice.*`); no export has any of it.
 */
export const carried = {
  /** {what} is one of review.carried.*, {quoted} what the file says, or nothing; {sheet} a sheet's name, or nothing. */
  'review.carried.line':
    '{what}{hasSheet, select, yes { (sheet “{sheet}”)} other {}}{hasQuoted, select, yes {: {quoted}} other {}}',
  'review.carried.author': 'Author of the file',
  'review.carried.last-modified-by': 'Who saved the file last',
  'review.carried.properties': 'Property of the document',
  'review.carried.custom-properties': 'Property that somebody added to the document',
  'review.carried.comments': '{n, plural, one {# comment or note} other {# comments and notes}}',
  'review.carried.people': '{n, plural, one {# person} other {# persons}} named as having worked on the file',
  'review.carried.hidden-sheet': 'Hidden sheet',
  'review.carried.very-hidden-sheet': 'Sheet hidden so that only a program can show it',
  'review.carried.hidden-rows': '{n, plural, one {# hidden row} other {# hidden rows}}',
  'review.carried.filtered-rows': '{n, plural, one {# row} other {# rows}} hidden by a filter',
  'review.carried.hidden-columns': '{n, plural, one {# hidden column} other {# hidden columns}}',
  'review.carried.hidden-names': '{n, plural, one {# hidden name} other {# hidden names}}',
  'review.carried.external-links': '{n, plural, one {# link} other {# links}} to other workbooks, programs or pictures',
  'review.carried.file-links': '{n, plural, one {# link} other {# links}} to files on a computer or a network',
  'review.carried.connections': '{n, plural, one {# data connection or query} other {# data connections and queries}}',
  'review.carried.pivot-data':
    '{n, plural, one {# pivot table or data model} other {# pivot tables and data models}} with a copy of the data',
  'review.carried.other-sheets': 'Sheet that is not part of the Action Tool',
  'review.carried.unread-rows':
    '{n, plural, one {# row with answers that is} other {# rows with answers that are}} not exported: the Ref is missing, is none of the questionnaire, or is there twice',
  'review.carried.other-cells':
    '{n, plural, one {# cell} other {# cells}} beside the questionnaire, such as columns of your own',
  'review.carried.archived-answers':
    '{n, plural, one {# answer} other {# answers}} in an Archive that your workbook does not have',
  'review.carried.macros': 'Macros or macro buttons',
  'review.carried.embedded-objects': '{n, plural, one {# embedded document} other {# embedded documents}}',
  'review.carried.drawings': '{n, plural, one {# picture or shape} other {# pictures and shapes}}',
  'review.carried.headers-footers': 'Text or picture at the head or foot of the pages',
  'review.carried.revisions': 'Record of tracked changes, with who made them and when',
  'review.carried.saved-views': '{n, plural, one {# saved view or scenario} other {# saved views and scenarios}}',
  'review.carried.custom-xml': '{n, plural, one {# piece} other {# pieces}} of data of other programs',
  'review.carried.sensitivity-label': 'Sensitivity label of your organisation',
  'review.carried.signatures': '{n, plural, one {# digital signature} other {# digital signatures}}',
  'review.carried.printer-settings': 'Name and settings of a printer',
  'review.carried.preview-picture': 'Picture of the first page, as it was when the file was saved',
  'review.carried.file-path': 'Folder where the file was saved',
  'review.carried.other-parts': '{n, plural, one {# part} other {# parts}} of a kind that is not known',
  'review.carried.not-looked-at':
    '{unseen, select, part {A part of the file could not be read and was not looked at} sheets {The workbook has more sheets than are looked at} comments {This Excel is too old to tell of comments: they were not looked at} notes {This Excel is too old to tell of notes: they were not looked at} queries {This Excel is too old to tell of queries: they were not looked at} links {This Excel cannot tell of links to other workbooks: they were not looked at} macros {Macros were not looked at: going by its name, the file may hold some} other {No Excel tells an add-in of page headers, links to files, embedded documents, printers, the file’s folder, tracked changes, saved views, signatures and sensitivity labels: they were not looked at}}',

  // --- what to do in the workbook ------------------------------------------------------------------------------------
  'review.carried.intro':
    'The workbook that you work in carries this beside the answers. None of it is in the export. It stays in the workbook: please remove it before you hand on the workbook itself.',
  'review.carried.advice.author':
    'To remove it in Excel: File, Info, Check for Issues, Inspect Document, “Document Properties and Personal Information”.',
  'review.carried.advice.last-modified-by':
    'To remove it in Excel: File, Info, Check for Issues, Inspect Document, “Document Properties and Personal Information”.',
  'review.carried.advice.properties':
    'To remove it in Excel: File, Info, Check for Issues, Inspect Document, “Document Properties and Personal Information”.',
  'review.carried.advice.custom-properties':
    'To remove it in Excel: File, Info, Properties, Advanced Properties, Custom. Please keep those that begin with ActionTool.',
  'review.carried.advice.comments': 'To remove them in Excel: Review, Delete, or Inspect Document.',
  'review.carried.advice.people':
    'The names stay in the file after comments are deleted. To remove them in Excel: File, Info, Check for Issues, Inspect Document.',
  'review.carried.advice.hidden-sheet':
    'Whoever has the workbook can show it. Please right-click a sheet’s tab, choose Unhide, and look whether it may stay.',
  'review.carried.advice.very-hidden-sheet':
    'Whoever has the workbook can read it with a program. Inspect Document in Excel removes hidden sheets; please keep a copy first.',
  'review.carried.advice.hidden-rows':
    'In the questionnaire hidden rows are answers and are exported like the others. Please select all rows, right-click and choose Unhide, and look at them.',
  'review.carried.advice.filtered-rows':
    'Rows that a filter hides are answers and are exported like the others. Please clear the filter (Data, Clear) and look at them.',
  'review.carried.advice.hidden-columns':
    'Hidden columns of the questionnaire are exported like the others. Please select all columns, right-click and choose Unhide, and look at them.',
  'review.carried.advice.hidden-names':
    'They may hold texts or places of other files. Inspect Document in Excel finds and removes them.',
  'review.carried.advice.external-links':
    'They name other files and may keep copies of what is in them. To remove them in Excel: Data, Edit Links (or Workbook Links), Break Link.',
  'review.carried.advice.file-links':
    'A path often has a person’s name in it. Please right-click the cell and choose Remove Hyperlink.',
  'review.carried.advice.connections':
    'They name servers and accounts, and may fetch data when the file is opened. To remove them in Excel: Data, Queries and Connections.',
  'review.carried.advice.pivot-data':
    'The copy has all rows of its source, also those that are no longer shown. Please delete the pivot table if it is not needed.',
  'review.carried.advice.other-sheets':
    'It is not exported. Please delete it before you hand on the workbook, or copy it to another workbook.',
  'review.carried.advice.unread-rows':
    'What stands there is missing in the export. Please move it to the row where it belongs, and export again.',
  'review.carried.advice.other-cells':
    'They are not exported. Please delete them before you hand on the workbook, or copy them to another workbook.',
  'review.carried.advice.archived-answers':
    'They stay in that file. Please keep it, or copy what you need from its Archive.',
  'review.carried.advice.macros': 'To remove them in Excel: save the workbook as “Excel Workbook (*.xlsx)”.',
  'review.carried.advice.embedded-objects':
    'An embedded document is in the workbook as a whole, with its own author and history. Please select it and press Delete.',
  'review.carried.advice.drawings':
    'A photograph may show faces and keep the position where it was taken. Please select it and press Delete.',
  'review.carried.advice.headers-footers': 'To change them in Excel: Page Layout, Page Setup, Header/Footer.',
  'review.carried.advice.revisions':
    'To remove it in Excel: stop sharing the workbook (Review, Unshare Workbook), or Inspect Document.',
  'review.carried.advice.saved-views':
    'They carry the name of whoever saved them. To remove them in Excel: View, Custom Views, or Data, What-If Analysis, Scenario Manager.',
  'review.carried.advice.custom-xml':
    'To remove it in Excel: File, Info, Check for Issues, Inspect Document, “Custom XML Data”.',
  'review.carried.advice.sensitivity-label':
    'It names your organisation. Please ask whoever is responsible for labels before you remove it.',
  'review.carried.advice.signatures':
    'A signature names who signed, and covers the workbook but not the export. To remove it in Excel: File, Info, View Signatures.',
  'review.carried.advice.printer-settings':
    'It may name a network and an office. Inspect Document in Excel removes it with the personal information.',
  'review.carried.advice.preview-picture':
    'To remove it in Excel: File, Info, Properties, Advanced Properties, clear “Save Thumbnails”, and save.',
  'review.carried.advice.file-path':
    'A path often has a person’s name in it. Excel writes it at every save; an export has none.',
  'review.carried.advice.other-parts':
    'What is in it was not looked at. Please hand on an export rather than the workbook itself.',
  'review.carried.advice.not-looked-at':
    'Please use Inspect Document in Excel (File, Info, Check for Issues), or the command “action-tool export FILE --review” on the saved file, before you hand on the workbook itself.',
} as const;
