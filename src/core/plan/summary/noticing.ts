/**
 * The cells at the end of the block that notice changes: live sums beside stored ones, and the notice that compares
 * them. They stand in the block, small and with a line that says what they are, not on a hidden sheet: whoever sends
 * the file on shall not carry anything hidden. Only their values are not shown, since they say nothing to a reader.
 */
import { FIELD_CODES } from '../../../framework/constants.ts';
import type { CheckReport } from '../../check/checkResponse.ts';
import { literal } from '../formula.ts';
import type { DraftCell, SheetDraft } from '../sheetDraft.ts';
import type { PlanCell } from '../workbookPlan.ts';
import type { SummaryContent } from './content.ts';
import { fingerprintOf } from './fingerprint.ts';
import { fieldSumFormula, rowsFormula, statusSumFormula } from './formulas.ts';
import { FIRST_FIGURE, REF, STYLE, WORDS } from './look.ts';
import { blockCell, type BlockPlaces } from './places.ts';

const HEIGHT = 6;
const LIVE = FIRST_FIGURE;
const STORED = FIRST_FIGURE + 1;

/** Lays out the helper cells; returns the notice's formula. */
export function layOutNoticing(
  draft: SheetDraft,
  content: SummaryContent,
  places: BlockPlaces,
  report: CheckReport,
): PlanCell {
  const { framework, response, t } = content;
  const { key, rows, accepted } = fingerprintOf(framework, response);
  draft.gap();
  draft.row([[REF, t('summary.helper'), { ...STYLE.small, size: 8 }]], 13);
  const line = (formula: string, stored: readonly number[], letters: string | null = null): number =>
    draft.row(
      [
        [WORDS, letters, STYLE.hidden],
        [LIVE, { formula, cached: stored[0] ?? 0 }, STYLE.hidden],
        ...stored.map((value, index): DraftCell => [STORED + index, value, STYLE.hidden]),
      ],
      HEIGHT,
    );
  const stored = (sum: number): number[] => accepted.map((sums) => sums[sum] ?? 0);
  const rowsRow = line(rowsFormula(key), [rows]);
  const lines = [
    line(statusSumFormula(framework, key), stored(0)),
    ...FIELD_CODES.map((field, index) => {
      const letters = blockCell(places, draft.nextRow, WORDS);
      return line(fieldSumFormula(field, key, letters), stored(index + 1), key.letters[field]);
    }),
  ];

  const cell = (row: number, column: number): string => blockCell(places, row, column);
  const same = accepted.map(
    (_, way) => `AND(${lines.map((row) => `${cell(row, LIVE)}=${cell(row, STORED + way)}`).join(',')})`,
  );
  const unchanged = same.length === 1 ? same.join('') : `OR(${same.join(',')})`;
  const [rowsWrong, changed] = [t('summary.rowsWrong'), t('summary.changed')];
  return {
    // An error in an answer is a change too.
    formula:
      `IF(IFERROR(${cell(rowsRow, LIVE)}=${cell(rowsRow, STORED)},FALSE),` +
      `IF(IFERROR(${unchanged},FALSE),"",${literal(changed)}),${literal(rowsWrong)})`,
    cached: hasWrongRows(report) ? rowsWrong : '',
  };
}

function hasWrongRows({ findings }: CheckReport): boolean {
  return findings.some(
    ({ code, context }) =>
      code === 'row-missing' || code === 'row-duplicate' || (code === 'row-unknown' && context['ref'] !== ''),
  );
}
