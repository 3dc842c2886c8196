/** What is in no file and not in the sheet counts before anything takes its place. */
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { exampleResponse } from '../../src/cli/demo/exampleResponse.ts';
import { english } from '../../src/core/messages/catalogue.ts';
import { webTranslator } from '../../src/core/messages/webCatalogue.ts';
import { answerTo } from '../../src/core/answers/response.ts';
import { icanActionTool } from '../../src/framework/icanActionTool.ts';
import { questionWords, stateWords } from '../../src/web/frame/words.ts';
import { start } from '../app/update/support.ts';
import { readingOf, workbookBytes } from '../support/workbooks.ts';
import { AtPage, atWork, closeTabs, endUnivers, fileOf, firstText, kept } from './support/atPage.ts';

afterEach(closeTabs);
afterAll(endUnivers);

const wt = webTranslator(english);
const TOO_LONG = 'x'.repeat(33_000);

/** The words of what is asked, in one line. */
function asked(page: AtPage): string {
  const { question } = page.state;
  return question === null ? '' : questionWords(question, wt).texts.join(' ');
}

/** An empty questionnaire with a text of 1.1 that cannot be written; the person has gone on to 1.2. */
async function withTooLong(): Promise<AtPage> {
  const page = await AtPage.open();
  await page.create();
  await page.state.session.goToRow('1.1');
  page.state.session.edit('1.1', 'activities', TOO_LONG);
  await page.state.session.goToRow('1.2');
  await page.until(() => true);
  return page;
}

describe('a text in a row that was left', () => {
  test('and is too long for a cell is asked about before it is lost', async () => {
    const page = await withTooLong();
    expect(page.state.atRisk).toBe(true);
    await page.model.newWork();
    expect(page.state.question).toEqual({ kind: 'new', loses: 'nothing', drafts: ['1.1'] });
    expect(asked(page)).toBe(wt('web.ask.drafts', { refs: '1.1' }));
    await page.model.answer(false);
    await page.model.openFiles([fileOf(await workbookBytes(exampleResponse))]);
    expect(page.state.question).toMatchObject({ kind: 'open', drafts: ['1.1'] });
    await page.model.answer(false);
    expect(page.state.session.getState().unsaved).toEqual(['1.1']);
  });

  test('and is at odds with the sheet is told of when the rest is saved', async () => {
    const page = await AtPage.open();
    await page.create();
    await page.state.session.goToRow('1.1');
    page.state.session.edit('1.1', 'activities', 'Typed in the pane, at length.');
    await page.type('F2', 'x');
    await page.state.session.goToRow('1.2');
    await page.until(() => true);
    await page.model.saveFile();
    expect(page.state).toMatchObject({ outcome: { kind: 'saved', drafts: ['1.1'] }, unsaved: true, atRisk: true });
    expect(stateWords(page.state, wt)).toBe(wt('web.state.unsaved'));
    await page.model.newWork();
    expect(page.state.question).toEqual({ kind: 'new', loses: 'nothing', drafts: ['1.1'] });
  });

  test('is not said to stay kept with the rest', async () => {
    const page = await atWork();
    await page.model.kept.agree();
    page.state.session.edit('1.2', 'activities', TOO_LONG);
    await kept(page);
    expect(page.state.atRisk).toBe(true);
    await page.model.newWork();
    expect(page.state.question).toEqual({ kind: 'new', loses: 'kept', drafts: ['1.2'] });
    expect(asked(page)).toBe(`${wt('web.ask.kept')} ${wt('web.ask.drafts', { refs: '1.2' })}`);
    await page.model.answer(true);
    expect(page.state.atRisk).toBe(false);
    await page.until((state) => state.kept.length > 0);
    const [entry] = page.state.kept;
    if (entry === undefined) throw new Error('nothing is kept');
    await page.create();
    page.state.session.edit('1.3', 'activities', TOO_LONG);
    await page.model.restore(entry);
    expect(page.state.question).toMatchObject({ kind: 'restore', drafts: ['1.3'] });
  });
});

describe('texts typed in the pane', () => {
  test('of several rows are all written before the file is made; those that cannot be are told', async () => {
    const page = await withTooLong();
    page.state.session.edit('1.3', 'activities', 'Third.');
    page.state.session.edit('1.2', 'timeframe', 'By June.');
    await page.model.saveFile();
    expect(page.state.outcome).toMatchObject({ kind: 'saved', drafts: ['1.1'] });
    const { response } = await readingOf(page.downloads[0]?.bytes ?? new Uint8Array());
    expect(answerTo(response, '1.3').activities).toBe('Third.');
    expect(answerTo(response, '1.2').timeframe).toBe('By June.');
  });

  test('are something to lose from the first key to the moment when they are in the sheet and kept', async () => {
    const page = await atWork();
    await page.model.kept.agree();
    await kept(page);
    expect(page.state.atRisk).toBe(false);
    page.state.session.edit('1.2', 'activities', 'A paragraph typed just now.');
    expect(page.state).toMatchObject({ atRisk: true, unsaved: true });
    await page.model.settle();
    expect(page.state.atRisk).toBe(false);
    page.state.session.edit('1.1', 'activities', `${firstText(page)} And more.`);
    expect(page.state.atRisk).toBe(true);
    page.state.session.edit('1.1', 'activities', firstText(page));
    await page.model.settle();
    expect(page.state.atRisk).toBe(false);
  });

  test('are at risk in a file that was saved', async () => {
    const page = await atWork();
    await page.model.saveFile();
    expect(page.state.atRisk).toBe(false);
    page.state.session.edit('1.2', 'activities', 'Typed just now.');
    expect(page.state).toMatchObject({ atRisk: true, unsaved: true });
  });

  test('that are being written at this moment are no loss', async () => {
    const page = await AtPage.open();
    await page.create();
    page.state.session.edit('1.1', 'activities', 'On its way.');
    const writing = page.state.session.save('1.1');
    await page.until(() => true);
    await page.model.saveFile();
    await writing;
    expect(page.state).toMatchObject({ outcome: { kind: 'saved', drafts: [] }, atRisk: false });
  });
});

describe('an answer that was confirmed', () => {
  test('is a change that is asked about, and is saved with the file', async () => {
    const carried = await start(await workbookBytes(exampleResponse), icanActionTool);
    const page = await AtPage.open();
    await page.model.openFiles([fileOf(carried.bytes, 'Ministry.xlsx')]);
    expect(page.state).toMatchObject({ unsaved: false, atRisk: false, consent: 'unasked' });
    await page.state.session.confirm(page.questionnaire.toConfirm.map(({ ref }) => ref));
    await page.until(() => page.questionnaire.toConfirm.length === 0);
    expect(page.state).toMatchObject({ unsaved: true, atRisk: true, consent: 'asking' });
    await page.model.newWork();
    expect(page.state.question).toMatchObject({ kind: 'new', loses: 'lost' });
    await page.model.answer(false);
    await page.model.saveFile();
    expect(page.state).toMatchObject({ outcome: { kind: 'saved' }, unsaved: false, atRisk: false });
    // Taken back, it is a change again.
    await page.state.session.undo();
    await page.until(() => page.questionnaire.toConfirm.length > 0);
    expect(page.state.unsaved).toBe(true);
  });
});
