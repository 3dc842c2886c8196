/** The beginning of the form: title, introduction, instructions, and whose answers these are. */
import { HeadingLevel, type Paragraph, type Table } from 'docx';
import { respondentText } from '../../core/answers/response.ts';
import { isBlank } from '../../core/text/cellText.ts';
import { FormCheckBox } from './checkBox.ts';
import { STYLE } from './styles.ts';
import { labelledTable } from './table.ts';
import { paragraph, tab } from './texts.ts';
import type { FormInput } from './words.ts';

export function headOf(input: FormInput): (Paragraph | Table)[] {
  const { framework, mark, t } = input;
  const { direction } = t;
  return [
    paragraph(framework.title, direction, { style: 'Title' }),
    ...(mark.kind === 'draft' ? notice(input) : []),
    paragraph(framework.introduction, direction, {}),
    ...instructions(input),
    paragraph(t('start.respondent'), direction, { heading: HeadingLevel.HEADING_1 }),
    respondentTable(input),
  ];
}

/** What nobody who opens a draft shall miss. */
function notice({ mark, t, et }: FormInput): Paragraph[] {
  return [
    paragraph(et('record.draft', { open: mark.open, total: mark.total }), t.direction, { style: STYLE.notice }),
    paragraph(et('form.draft.notice'), t.direction, { style: STYLE.noticeText }),
  ];
}

/** The document's own sentences on the statuses. Their boxes show what is meant, and are not for ticking. */
function instructions({ framework, t, et, nextId }: FormInput): Paragraph[] {
  return framework.statuses.map(({ code, label, instruction }) =>
    paragraph(instruction, t.direction, { style: STYLE.instruction }, {}, [
      new FormCheckBox({
        title: et('form.box.instruction', { status: label }),
        tag: `instruction/${code}`,
        id: nextId(),
        ticked: false,
        locked: true,
      }),
      tab(),
    ]),
  );
}

function respondentTable({ framework, response, t, et, width }: FormInput): Table {
  const rows = framework.respondentFields.map(({ code, label }) => {
    const text = respondentText(response, code);
    return { label, text: isBlank(text) ? et('form.empty') : text };
  });
  return labelledTable([et('form.respondent.item'), et('form.respondent.answer')], rows, width, t.direction);
}
