/** The workbook that the tests of a person begin with, and what the client's handlers hear. */
import { startExcel } from '../load.ts';
import { Person } from '../person.ts';
import type { StandIn } from '../standIn.ts';

export const SHEET = 'Sheet1';
const LIST: Excel.DataValidationRule = { list: { inCellDropDown: true, source: 'Yes, No' } };

export interface Scene {
  readonly excel: StandIn;
  readonly person: Person;
  /** What was heard, once all of it has arrived. */
  readonly events: () => Promise<readonly Record<string, unknown>[]>;
  /** Kinds and places of what was heard. */
  readonly told: () => Promise<readonly string[]>;
  /** From here on, only what comes now. */
  readonly forget: () => Promise<void>;
}

/** A table of three rows in A1:D4, protected; B and C unlocked, B with a dropdown, one conditional format on B2:C4. */
export async function scene(): Promise<Scene> {
  const excel = startExcel();
  let heard: Record<string, unknown>[] = [];
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem(SHEET);
    sheet.getRange('A1:D4').formulas = [
      ['Ref', 'Status', 'Text', 'Check'],
      ["'1.1", 'No', 'b', '=B2&"!"'],
      ["'1.2", 'Yes', 'a', '=B3&"!"'],
      ["'1.3", '', '', '=B4&"!"'],
    ];
    sheet.tables.add('A1:D4', true).name = 'Answers';
    names.add('AT_Status', sheet.getRange('B2:B4'));
    const answers = sheet.getRange('B2:C4');
    answers.format.protection.locked = false;
    answers.format.fill.color = '#EEEEEE';
    sheet.getRange('B2:B4').dataValidation.rule = LIST;
    answers.conditionalFormats.add('Custom').custom.rule.formula = '=$B2=""';
    sheet.protection.protect({});
    const listen = <T>(events: OfficeExtension.EventHandlers<T>): void => {
      events.add((event) => {
        heard.push(JSON.parse(JSON.stringify(event)) as Record<string, unknown>);
        return Promise.resolve();
      });
    };
    listen(worksheets.onChanged);
    listen(worksheets.onSelectionChanged);
    listen(worksheets.onActivated);
    listen(worksheets.onDeactivated);
    listen(worksheets.onAdded);
    listen(worksheets.onDeleted);
    listen(worksheets.onRowSorted);
    listen(worksheets.onProtectionChanged);
    await context.sync();
  });
  const events = async (): Promise<readonly Record<string, unknown>[]> => {
    await new Promise((resolve) => setImmediate(resolve));
    return heard;
  };
  return {
    excel,
    person: new Person(excel),
    events,
    told: async () =>
      (await events()).map(({ type, changeType, address }) => [type, changeType, address].filter(Boolean).join(' ')),
    forget: async () => {
      await events();
      heard = [];
    },
  };
}
