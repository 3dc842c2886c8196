/** What a colleague's file says of itself: whose it is, of when, of which questionnaire. Pure. */
import type { MergeReview } from '../../app/session/paneMerge.ts';
import { respondentText } from '../../core/answers/response.ts';
import type { MergeTranslator } from '../../core/messages/mergeCatalogue.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import type { ChosenFile } from './useMerge.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export function fileFacts(
  file: Pick<ChosenFile, 'name' | 'lastModified'>,
  { look, file: { carried } }: MergeReview,
  framework: Framework,
  words: MergeTranslator,
): readonly Fact[] {
  const { theirs, ancestor } = look;
  const saved = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });
  const author = carried.find(({ kind }) => kind === 'last-modified-by')?.what ?? '';
  const { part } = theirs;
  return [
    { label: words('merge.file.name'), value: file.name },
    { label: words('merge.file.dated'), value: saved.format(file.lastModified) },
    { label: words('merge.file.savedBy'), value: author },
    ...framework.respondentFields.map(({ code, label }) => ({ label, value: respondentText(theirs.response, code) })),
    {
      label: words('merge.file.version'),
      value: words('merge.file.versionOf', { title: framework.title, version: theirs.framework.version }),
    },
    {
      label: words('merge.file.part'),
      value:
        part === undefined
          ? ''
          : words('merge.file.partOf', { n: part.codes.size, total: placedSubItems(framework).length }),
    },
    { label: words('merge.file.compared'), value: words(`merge.compared.${ancestor}`) },
  ].filter(({ value }) => value.trim() !== '');
}
