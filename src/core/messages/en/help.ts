/** What the pane's help says, in English. */
export const en = {
  'pane.help.statuses': 'What each status means',
  'pane.help.needs': 'Fill in: {fields}',
  'pane.help.how': 'How the pane works',
  'pane.help.how.1':
    'The workbook holds everything. The pane reads it and writes into it; it keeps nothing of its own.',
  'pane.help.how.2':
    '“Fill in” shows the row selected in the sheet. A status is written at once; a text is saved when you pause or leave its box.',
  'pane.help.how.3':
    '“Next gap” selects the next cell that is still missing something, and says what. “Check” lists them all.',
  'pane.help.how.4': 'You can send the file to colleagues at any time. It works without the pane, too.',
  'pane.help.keys': 'Keyboard',
  'pane.help.keys.tab': 'Tab: to the next control; Shift+Tab: back',
  'pane.help.keys.arrows': 'Arrow keys: between tabs, and between statuses',
  'pane.help.keys.save': 'Ctrl+S (Mac: Cmd+S) in a text box: save it to the sheet now',
  'pane.help.keys.f6': 'F6: between the pane, the sheet and the ribbon',
  'pane.help.keys.newline': 'Enter in a text box: a new line',
  'pane.help.contact': 'Where to ask',
  'pane.help.about': 'About',
  'pane.help.version': 'Action Tool add-in, version {version}',
} as const;
