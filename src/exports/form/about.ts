/** The end of the form: the free space, and what this document is. */
import { HeadingLevel, type Paragraph, type Table } from 'docx';
import { progressOf } from '../../core/check/progress.ts';
import { grouped } from '../../core/plan/submission/record.ts';
import { isBlank } from '../../core/text/cellText.ts';
import { STYLE } from './styles.ts';
import { labelledTable, type LabelledText } from './table.ts';
import { paragraph, typedParagraphs } from './texts.ts';
import type { FormInput } from './words.ts';

export function additionalDetailsOf({ framework, response, t, et }: FormInput): Paragraph[] {
  const { additionalDetails } = response;
  const text = isBlank(additionalDetails) ? et('form.empty') : additionalDetails;
  return [
    paragraph(framework.additionalDetails, t.direction, { heading: HeadingLevel.HEADING_1 }),
    ...typedParagraphs(text, t.direction, {}),
  ];
}

export function aboutOf(input: FormInput): (Paragraph | Table)[] {
  const { framework, t, et, width } = input;
  return [
    paragraph(et('form.about'), t.direction, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    labelledTable([et('form.about.item'), et('form.about.value')], record(input), width, t.direction),
    paragraph(et('form.about.fingerprint.note'), t.direction, { style: STYLE.small }),
    paragraph(framework.attribution, t.direction, { style: STYLE.small }),
  ];
}

function record({ framework, response, report, mark, t, et }: FormInput): LabelledText[] {
  const counts = progressOf(framework, response, report).completeByStatus;
  const { title, version } = framework;
  const leftOut = [
    ...mark.leftOut,
    ...(mark.withheld === 0 ? [] : [et('form.about.withheld', { n: mark.withheld, withheld: t('text.withheld') })]),
  ];
  return [
    {
      label: et('form.about.kind'),
      text: mark.kind === 'draft' ? et('record.draft', { open: mark.open, total: mark.total }) : et('form.about.final'),
    },
    { label: et('form.about.at'), text: dayAndTime(mark.at) },
    {
      label: et('form.about.questionnaire'),
      text: et('form.about.questionnaire.version', { title, version }),
    },
    ...framework.statuses.map(({ code, label }) => ({
      label: et('form.about.complete', { status: label }),
      text: String(counts.get(code) ?? 0),
    })),
    { label: et('form.about.open'), text: String(mark.open) },
    { label: et('form.about.total'), text: String(mark.total) },
    {
      label: et('form.about.leftOut'),
      text: leftOut.length === 0 ? et('form.about.leftOut.nothing') : leftOut.join(et('form.about.separator')),
    },
    { label: et('form.about.fingerprint'), text: grouped(mark.fingerprint) },
  ].map(({ label, text }) => ({ label, text: text === '' ? t('summary.none') : text }));
}

/** ISO 8601, as everywhere in the workbook: it reads the same in every language. */
const dayAndTime = (at: string): string => at.slice(0, 16).replace('T', ' ');
