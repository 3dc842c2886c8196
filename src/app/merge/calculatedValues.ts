/** What the questionnaire's own formulas say of merged answers, for a host that does not calculate: a file. */
import { answerTo, type Response } from '../../core/answers/response.ts';
import { judgeRow, statusLookup } from '../../core/check/rowRules.ts';
import type { Translator } from '../../core/messages/catalogue.ts';
import { checkText } from '../../core/plan/checkFormula.ts';
import { compileWorkbook } from '../../core/plan/compile.ts';
import { isFormula } from '../../core/plan/workbookPlan.ts';
import { valueText, type GridSheet } from '../../core/reading/grid.ts';
import type { Framework } from '../../framework/schema.ts';
import type { FormulaValue } from '../../hosts/port.ts';
import type { Opened } from './types.ts';

/** Of every row's Check cell, and of the progress on the Start sheet. */
export function calculatedValues(
  opened: Opened,
  framework: Framework,
  merged: Response,
  t: Translator,
): readonly FormulaValue[] {
  return [...checkValues(opened, framework, merged, t), ...startValues(opened, framework, merged, t)];
}

function checkValues({ reading }: Opened, framework: Framework, merged: Response, t: Translator): FormulaValue[] {
  const { table } = reading.places;
  const column = table?.columns.get('check');
  if (table === undefined || column === undefined) return [];
  const lookup = statusLookup(framework);
  return [...table.rows].map(([ref, row]): FormulaValue => {
    const answer = answerTo(merged, ref);
    const verdict = judgeRow({ answer, status: lookup.ofAnswer(answer) });
    return { cell: { sheet: table.sheet, row, column }, text: checkText(verdict, t) };
  });
}

/** The figures stand beside their labels, wherever those are by now. */
function startValues({ grid, reading }: Opened, framework: Framework, merged: Response, t: Translator): FormulaValue[] {
  const plan = compileWorkbook(framework, merged, t);
  // The answers may be too much for a new workbook; then the figures are calculated on opening.
  const start = plan.ok ? plan.value.sheets.find(({ key }) => key === 'start') : undefined;
  const wanted = new Map<string, readonly { readonly column: number; readonly text: string }[]>();
  for (const [label, ...cells] of start?.cells ?? []) {
    const figures = cells.flatMap((cell, index) =>
      isFormula(cell) ? [{ column: index + 1, text: valueText(cell.cached) }] : [],
    );
    if (typeof label === 'string' && figures.length > 0) wanted.set(label, figures);
  }
  return grid.sheets
    .filter(({ name, rows }) => name !== reading.places.table?.sheet && isStart(rows, wanted))
    .flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          (typeof value === 'string' ? (wanted.get(value) ?? []) : []).map((figure) => ({
            cell: { sheet: name, row, column: column + figure.column },
            text: figure.text,
          })),
        ),
      ),
    );
}

/** A person's own sheet may have one of the labels, but not these. */
const FEWEST_LABELS = 3;

function isStart(rows: GridSheet['rows'], wanted: ReadonlyMap<string, unknown>): boolean {
  const found = rows.flatMap((cells) => cells.filter((value) => typeof value === 'string' && wanted.has(value)));
  return new Set(found).size >= FEWEST_LABELS;
}
