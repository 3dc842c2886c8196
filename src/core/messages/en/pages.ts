/**
 * English texts of what is shown without the pane's scripts: the manifest (Excel's ribbon and lists of add-ins) and the
 * static pages. The build puts them in.
 */
export const pages = {
  // --- manifest.xml: "manifest." and the element or resource id. Excel's limits: 125 characters, descriptions 250 -----
  'manifest.DisplayName': 'Action Tool',
  'manifest.Description':
    'Complete ICAN\'s "Protection Framework for Action" questionnaire in a worksheet: one row for each sub-item, and a pane that shows what is still missing. Nothing leaves your workbook.',
  'manifest.GetStarted.Title': 'The Action Tool is ready',
  'manifest.GetStarted.Description':
    'On the Home tab, choose Action Tool to create the questionnaire or to go on with it.',
  'manifest.Group.Label': 'Action Tool',
  'manifest.OpenPane.Label': 'Action Tool',
  'manifest.OpenPane.Description':
    'Open the pane that creates the questionnaire, leads you to what is missing and checks your answers.',
  'manifest.Pane.Title': 'Action Tool',

  // --- instead of the pane: an Excel that is too old, or scripts that cannot run --------------------------------------
  'page.title': 'Action Tool',
  'page.unsupported.heading': 'This version of Excel cannot show the Action Tool pane',
  'page.unsupported.what':
    'The pane needs Excel 2021 or newer, Excel for Microsoft 365, Excel on the web, or an up-to-date Excel for Mac or iPad. Nothing in your workbook was changed.',
  'page.blocked.heading': 'The Action Tool pane could not start',
  'page.blocked.what':
    'This Excel is too old for the pane, or scripts are blocked on this computer, or the connection failed. Nothing in your workbook was changed.',
  'page.remedies': 'What you can do',
  'page.remedy.without.label': 'Fill in the workbook without the pane.',
  'page.remedy.without.text':
    'It works by itself: the dropdown lists, the colours, the Check column and the progress on the Start sheet are part of the workbook. If you have no workbook yet, please ask whoever sent you the questionnaire for one.',
  'page.remedy.update.label': 'Update Excel.',
  'page.remedy.update.text':
    'In Excel choose File > Account > Update Options > Update Now, then open the pane again. If there is no such button, please ask your IT department.',
  'page.remedy.web.label': 'Use Excel on the web.',
  'page.remedy.web.text':
    'It is always up to date. Please do so only if your institution allows it to keep this workbook there: answers can name people at risk.',
  'page.remedy.again.label': 'Try again.',
  'page.remedy.again.text':
    'Close the pane and open it again. If it still does not start, please give your IT department the text on this page.',

  // --- help.html: where the ribbon and the lists of add-ins lead for more ---------------------------------------------
  'page.help.title': 'Action Tool: help',
  'page.help.heading': 'About the Action Tool',
  'page.help.what':
    'The Action Tool turns the questionnaire of the {title}, by {publisher}, into a worksheet with one row for each sub-item. You choose a status for each and describe it; the pane shows what is still missing and leads you there.',
  'page.help.begin': 'How to begin',
  'page.help.open': 'In Excel, choose Action Tool on the Home tab. On an iPad, choose it under Add-ins.',
  'page.help.create': 'Choose "Create the questionnaire", or open the workbook that a colleague has begun.',
  'page.help.fill': 'Fill in the sheet itself or use the pane, in any order, over as many days as you need.',
  'page.help.check': 'When nothing is missing any more, send the workbook through the channels of your institution.',
  'page.help.statuses': 'What each status means',
  'page.help.privacy': 'Where your answers are',
  'page.help.privacy.text':
    "Your answers are in the workbook and nowhere else. The pane has no account and no server that receives anything: it loads its own files and Microsoft's library office.js, and sends nothing. Answers can name people at risk; please share the workbook only through channels that your institution trusts.",
  'page.help.contact': 'Questions about the questionnaire',
  'page.help.contact.text': 'Please write to {email}.',
} as const;
