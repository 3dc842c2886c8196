/** The looks of the form, all of them named styles: whoever receives it can change them in one place. */
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import { COLOR } from '../../core/plan/theme.ts';

/** It is on every system, and has the letters of most scripts; programs add those that it lacks. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };

/** Twentieths of a point: how far in from the leading edge texts stand, so that numbers and boxes hang. */
const IN = { number: 680, box: 1040 } as const;

/** Ids of the paragraph styles that are ours. */
export const STYLE = {
  label: 'FormLabel',
  instruction: 'FormInstruction',
  bullet: 'FormBullet',
  choice: 'FormChoice',
  open: 'FormOpen',
  answerLabel: 'FormAnswerLabel',
  answer: 'FormAnswer',
  cell: 'FormCell',
  cellLabel: 'FormCellLabel',
  cellHead: 'FormCellHead',
  notice: 'FormNotice',
  noticeText: 'FormNoticeText',
  header: 'FormHeader',
  footer: 'FormFooter',
  small: 'FormSmall',
} as const;

export const BULLETS = 'form-bullets';

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: IN.box, hanging: IN.box - IN.number } }, run: { font: FONT } },
        },
      ],
    },
  ],
};

const hanging = { indent: { left: IN.number, hanging: IN.number } };
const together = { keepNext: true, keepLines: true };
const shaded = (fill: string) => ({ shading: { type: 'clear', color: 'auto', fill } }) as const;

/**
 * @param wording BCP 47 tag of the language of the questionnaire's wording
 * @param words BCP 47 tag of the language of labels, and as far as anybody can know of the answers
 */
export function formStyles(wording: string, words: string): IStylesOptions {
  // A screen reader changes its voice by this.
  const spoken = words === wording ? {} : { language: { value: words, bidirectional: 'ar-SA' } };
  const own = (id: string, name: string, look: Omit<Parameters<typeof styleOf>[0], 'id' | 'name'>) =>
    styleOf({ id, name, ...look });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: COLOR.ink, language: { value: wording, bidirectional: 'ar-SA' } },
        // LibreOffice takes a line height without a rule for an exact one.
        paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 44, bold: true, color: COLOR.accent },
        paragraph: { spacing: { before: 0, after: 200 }, ...together },
      },
      heading1: {
        run: { size: 30, bold: true, color: COLOR.accent },
        paragraph: {
          spacing: { before: 480, after: 160 },
          border: { bottom: { style: 'single', size: 8, space: 4, color: COLOR.accent } },
          ...together,
        },
      },
      heading2: {
        run: { size: 23, bold: true, color: COLOR.accent },
        paragraph: { spacing: { before: 20, after: 100 }, ...hanging, ...together },
      },
      heading3: {
        run: { size: 20, bold: true, color: COLOR.ink },
        paragraph: { spacing: { before: 220, after: 80 }, ...hanging, ...together },
      },
    },
    paragraphStyles: [
      own(STYLE.label, 'Form Label', {
        run: { italics: true, size: 19, color: COLOR.dimmed },
        paragraph: { spacing: { before: 260, after: 40 }, ...together },
      }),
      own(STYLE.instruction, 'Form Instruction', {
        paragraph: { indent: { left: IN.box - IN.number, hanging: IN.box - IN.number }, keepLines: true },
      }),
      own(STYLE.bullet, 'Form Bullet', { paragraph: { spacing: { after: 60 }, ...together } }),
      own(STYLE.choice, 'Form Choice', {
        paragraph: { spacing: { after: 40 }, indent: { left: IN.box, hanging: IN.box - IN.number }, keepLines: true },
      }),
      own(STYLE.open, 'Form Open Item', {
        run: { ...spoken, size: 18, bold: true, color: COLOR.missingInk },
        paragraph: { spacing: { after: 40 }, indent: { left: IN.number }, keepLines: true },
      }),
      own(STYLE.answerLabel, 'Form Answer Label', {
        run: { ...spoken, size: 17, bold: true, color: COLOR.unusedInk },
        paragraph: {
          spacing: { before: 0, after: 0 },
          indent: { left: IN.box },
          ...shaded(COLOR.locked),
          ...together,
        },
      }),
      own(STYLE.answer, 'Form Answer', {
        run: { ...spoken },
        paragraph: { spacing: { after: 100 }, indent: { left: IN.box }, ...shaded(COLOR.locked) },
      }),
      own(STYLE.cell, 'Form Cell', { run: { ...spoken }, paragraph: { spacing: { before: 40, after: 40 } } }),
      own(STYLE.cellLabel, 'Form Cell Label', {
        run: { bold: true },
        paragraph: { spacing: { before: 40, after: 40 } },
      }),
      own(STYLE.cellHead, 'Form Cell Head', {
        run: { ...spoken, bold: true, color: COLOR.onAccent },
        paragraph: { spacing: { before: 40, after: 40 } },
      }),
      own(STYLE.notice, 'Form Notice', {
        run: { ...spoken, bold: true, size: 22, color: COLOR.missingInk },
        paragraph: { spacing: { before: 0, after: 0 }, ...shaded(COLOR.missing), ...together },
      }),
      own(STYLE.noticeText, 'Form Notice Text', {
        run: { ...spoken, color: COLOR.missingInk },
        paragraph: { spacing: { before: 0, after: 240 }, ...shaded(COLOR.missing) },
      }),
      own(STYLE.header, 'Form Header', {
        run: { ...spoken, bold: true, size: 17, color: COLOR.missingInk },
        paragraph: { spacing: { after: 0 } },
      }),
      own(STYLE.footer, 'Form Footer', {
        run: { ...spoken, size: 16, color: COLOR.dimmed },
        paragraph: { spacing: { after: 0 } },
      }),
      own(STYLE.small, 'Form Small Print', {
        run: { size: 17, color: COLOR.dimmed },
        paragraph: { spacing: { before: 120 } },
      }),
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

const styleOf = (style: ParagraphStyle): ParagraphStyle => ({ basedOn: 'Normal', quickFormat: true, ...style });
