/** The body of the form: sections, recommendations, sub-items, each with its check boxes and what was answered. */
import { HeadingLevel, type Paragraph } from 'docx';
import { answerTo, type Answer } from '../../core/answers/response.ts';
import { judgeRow, statusLookup, type StatusLookup } from '../../core/check/rowRules.ts';
import { checkText } from '../../core/plan/checkFormula.ts';
import { isBlank } from '../../core/text/cellText.ts';
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Recommendation, Status, SubItem } from '../../framework/schema.ts';
import { FormCheckBox } from './checkBox.ts';
import { BULLETS, STYLE } from './styles.ts';
import { MOST_KEPT_TOGETHER } from './table.ts';
import { paragraph, tab, typedParagraphs, type ParagraphLook } from './texts.ts';
import type { FormInput } from './words.ts';

/**
 * Sections are headings of level 1, recommendations of level 2, sub-items of level 3: whoever moves by headings stops at
 * each thing that is asked, and nowhere else. The document's "What to do" and "How to do it" are labels above them.
 */
export function answersOf(input: FormInput): Paragraph[] {
  const lookup = statusLookup(input.framework);
  const { direction } = input.t;
  return input.framework.sections.flatMap(({ title, recommendations }) => [
    paragraph(title, direction, { heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
    ...recommendations.flatMap((recommendation) => recommendationOf(input, lookup, recommendation)),
  ]);
}

function recommendationOf(input: FormInput, lookup: StatusLookup, recommendation: Recommendation): Paragraph[] {
  const { direction } = input.t;
  const { headings } = input.framework;
  return [
    paragraph(headings.recommendations, direction, { style: STYLE.label }),
    ...wording(recommendation, HeadingLevel.HEADING_2, input),
    paragraph(headings.subItems, direction, { style: STYLE.label, spacing: { before: 120, after: 0 } }),
    ...recommendation.subItems.flatMap((subItem) => [
      ...wording(subItem, HeadingLevel.HEADING_3, input),
      ...answerOf(input, lookup, subItem),
    ]),
  ];
}

type Wording = Pick<SubItem, 'ref' | 'text' | 'bullets'>;

function wording({ ref, text, bullets }: Wording, heading: ParagraphLook['heading'], { t }: FormInput): Paragraph[] {
  return [
    // The number goes with the text's direction, so the text alone decides it.
    paragraph(`${ref}\t${text}`, t.direction, { ...(heading === undefined ? {} : { heading }) }),
    ...bullets.map((bullet) =>
      paragraph(bullet, t.direction, { style: STYLE.bullet, numbering: { reference: BULLETS, level: 0 } }),
    ),
  ];
}

function answerOf(input: FormInput, lookup: StatusLookup, { ref }: SubItem): Paragraph[] {
  const { framework, response, t, et, mark } = input;
  const answer = answerTo(response, ref);
  const chosen = lookup.ofAnswer(answer);
  const verdict = judgeRow({ answer, status: chosen });
  const open =
    mark.kind === 'draft' && verdict.state !== 'complete'
      ? [
          paragraph(et('form.open', { what: checkText(verdict, t) }), t.direction, {
            style: STYLE.open,
            keepNext: true,
          }),
        ]
      : [];
  const last = framework.statuses.at(-1);
  const boxes = framework.statuses.flatMap((status) => {
    const ticked = status === chosen;
    // The boxes stay with the sub-item; only after the last of them, and what it says, may a page end.
    const keepNext = status !== last;
    const more = ticked ? textsOf(input, answer, chosen, keepNext) : [];
    return [choice(input, ref, status, ticked, keepNext || more.length > 0), ...more];
  });
  return [...open, ...boxes, ...(chosen === undefined ? textsOf(input, answer, chosen, false) : [])];
}

function choice(
  { mark, t, et, nextId }: FormInput,
  ref: string,
  { code, label }: Status,
  ticked: boolean,
  keepNext: boolean,
): Paragraph {
  const box = new FormCheckBox({
    title: et('form.box', { ref, status: label }),
    tag: `${ref}/${code}`,
    id: nextId(),
    ticked,
    // What was submitted is not to be changed by a stray click.
    locked: mark.kind === 'final',
  });
  return paragraph(label, t.direction, { style: STYLE.choice, keepNext }, ticked ? { bold: true } : {}, [box, tab()]);
}

/** Everything that was typed, each text under its label; also what the chosen status does not ask for. */
function textsOf({ t, et }: FormInput, answer: Answer, chosen: Status | undefined, keepNext: boolean): Paragraph[] {
  const typed =
    chosen === undefined && !isBlank(answer.statusText) ? [[et('form.status.typed'), answer.statusText]] : [];
  const fields = FIELD_CODES.filter((field) => !isBlank(answer[field])).map((field) => {
    const name = t(`column.${field}`);
    const asked = chosen === undefined || chosen.requires.includes(field);
    return [asked ? name : et('form.field.unused', { field: name }), answer[field]];
  });
  const texts = [...typed, ...fields];
  return texts.flatMap(([label = '', text = ''], index) => [
    paragraph(label, t.direction, { style: STYLE.answerLabel }),
    ...typedParagraphs(text, t.direction, {
      style: STYLE.answer,
      // A text of a page or more has to break somewhere.
      keepLines: text.length <= MOST_KEPT_TOGETHER,
      keepNext: text.length <= MOST_KEPT_TOGETHER && (keepNext || index < texts.length - 1),
    }),
  ]);
}
