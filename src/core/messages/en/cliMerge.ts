/** What the commands `merge` and `split` say, in English; what merging says everywhere is in merge.ts. */
export const cliMerge = {
  'cli.merge': 'bring colleagues’ files into a workbook: show what differs, and write what is decided',
  'cli.merge.base': 'your workbook; it is not changed unless --out names it',
  'cli.merge.theirs': 'the files of colleagues: whole workbooks, or parts made with "split"',
  'cli.merge.out': 'the workbook to write; without it, the differences are only shown',
  'cli.merge.take': 'what to do with every conflict on which nothing else is decided: {choices}',
  'cli.merge.decide':
    'what to do with one sub-item or field: REF=ours, REF=theirs, REF=theirs:2 (of the second file), REF=both, or REF=both:STATUS; can be given several times',
  'cli.merge.ancestor': 'an earlier file that a colleague’s was made from; can be given several times',
  'cli.merge.json': 'print the result as JSON',
  'cli.merge.file': '{file}: {ancestor}',
  'cli.merge.same':
    '{same, plural, =0 {Nothing is} one {# place is} other {# places are}} the same; {differ, plural, =0 {nothing differs} one {# differs} other {# differ}}.',
  'cli.merge.onlyOurs': 'Only yours has changed, and stays, in: {places}',
  'cli.merge.outside':
    'Your workbook is a part. {n, plural, one {# answer} other {# answers}} of theirs are to sub-items that it does not have, and were left: {refs}',
  'cli.merge.unread': 'In their file and not merged; please look at it there:',
  'cli.merge.beside': 'Their file also carries this, which is no answer and stays there:',
  'cli.merge.more': '... and {n, number} more. See them all with --json.',
  'cli.merge.unneeded':
    'Nothing differs in {places}, so {n, plural, one {the decision on it changes} other {the decisions on them change}} nothing.',
  'cli.merge.wouldWrite':
    'Not written: {n, plural, =0 {no cell would change} one {# cell would change} other {# cells would change}}. To write, add --out FILE.',
  'cli.merge.done': 'Wrote {file} ({n, plural, =0 {no cell changed} one {# cell changed} other {# cells changed}}).',
  'cli.merge.open':
    '{n, plural, one {# difference is} other {# differences are}} still open. Please decide, for example with --decide {key}={theirs}, --decide {key}=both or --decide {key}=ours.',
  'cli.merge.openByHand':
    '{n, plural, one {# difference is} other {# differences are}} still open, and cannot be decided on. Please mend first what is said of {n, plural, one {it} other {them}}.',
  'cli.merge.contested':
    '{n, plural, other {# of the files}} contradict each other here, so yours stays. Please say whose it shall be: {examples}.',
  'cli.merge.contradict': 'CONFLICT between their files',
  'cli.merge.settled': 'Nothing is left to decide.',
  'cli.merge.summary': 'Its Summary was renewed.',
  'cli.merge.error.take': '"{choice}" is no way to decide. Please choose one of: {choices}.',
  'cli.merge.error.decide':
    '"{text}" is no decision. Please write it as REF=ours, REF=theirs, REF=both or REF=both:STATUS, for example 3.2=both:committed.',
  'cli.merge.error.twice':
    '{key} is decided on in two ways, {one} and {other}. Please give one decision for each sub-item or field.',
  'cli.merge.error.place':
    'There is no sub-item or field "{key}". Please take the names from the differences that are shown.',
  'cli.merge.error.status': 'There is no status "{status}". Please choose one of: {statuses}.',
  'cli.merge.error.file':
    '"{text}" names file {n}, and there {files, plural, one {is only # file} other {are only # files}} of colleagues. Please correct it.',
  'cli.merge.error.which':
    'More than one of the files has something else for {key}, so nothing was written. Please say which one is meant: {examples}.',
  'cli.merge.error.theirs':
    '"{file}" is a colleague’s file, which a merge does not replace. Please give another name with --out.',
  'cli.merge.error.itself': '"{file}" is the workbook itself. Please give the file of a colleague.',

  'cli.split': 'make the part of a workbook that one colleague fills in, to be merged back',
  'cli.split.file': 'the workbook',
  'cli.split.sections': 'sections by their numbers, with commas between them',
  'cli.split.refs': 'sub-items or whole recommendations by their Refs, with commas between them',
  'cli.split.out': 'the workbook to write (default: beside the whole one, with "-part" and what it has in its name)',
  'cli.split.json': 'print the result as JSON',
  'cli.split.done': 'Wrote {file}. Part: {n, number} of {total, plural, one {# sub-item} other {# sub-items}}.',
  'cli.split.unread': 'In {file} and not in the part; please look at it there:',
  'cli.split.back': 'When it comes back: {command}',
  'cli.split.backOut': 'MERGED.xlsx',
  'cli.split.error.nothing': 'Nothing is chosen. Please give --sections or --refs.',
  'cli.split.error.section':
    'There is no section "{name}". Please give numbers from 1 to {n, number} (see action-tool framework).',
  'cli.split.error.ref':
    'There is no sub-item or recommendation "{name}". Please take the Refs from the workbook (see action-tool framework).',
  'cli.split.error.outside':
    'The workbook is itself a part and does not have {refs}. Please choose from what it has, or split the whole workbook.',
  'cli.split.error.input': '"{file}" is the workbook itself. Please give another name with --out.',
} as const;
