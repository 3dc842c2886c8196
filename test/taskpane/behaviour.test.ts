/** What the pane asks of the session, where the focus goes, and what a screen reader hears; by mouse and by keyboard. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Call } from './gallery/fakeSession.ts';
import { display, galleryForTests } from './galleryPage.ts';

const newPage = galleryForTests();
let page: Page | undefined;

/** One page for all tests; each draws its own pane in it. */
async function shown(state: string): Promise<Page> {
  page ??= await newPage();
  await display(page, state);
  return page;
}

const calls = (at: Page): Promise<Call[]> => at.evaluate(() => window.gallery.session.calls);
const button = (at: Page, name: string): Locator => at.getByRole('button', { name, exact: true });
const heard = (at: Page, words: string | RegExp): Promise<void> =>
  at.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
const focused = (at: Page): Promise<string> =>
  at.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });
const change = (at: Page, state: string): Promise<void> =>
  at.evaluate((name) => {
    window.gallery.change(name);
  }, state);

describe('a workbook without a questionnaire', () => {
  test('is given one with what was typed, dates as ISO, and ends on the row', async () => {
    const pane = await shown('absent');
    await pane.getByLabel('Institution *').fill('Ministry of Foreign Affairs');
    await pane.getByLabel('Date *').fill('2026-11-23');
    // The session's answer to the call: the questionnaire is there.
    await pane.evaluate(() => {
      const { session } = window.gallery;
      const { create } = session;
      session.create = async (...args) => {
        await create(...args);
        window.gallery.change('fill-blank');
      };
    });
    await button(pane, 'Create the questionnaire').click();
    await heard(pane, 'The questionnaire is ready.');
    expect(await calls(pane)).toEqual([
      ['create', { institution: 'Ministry of Foreign Affairs', date: '2026-11-23' }, false],
    ]);
    expect(await pane.getByRole('tab', { name: 'Fill in' }).getAttribute('aria-selected')).toBe('true');
    expect(await focused(pane)).toBe('12.4');
  });

  test.each([
    ['progress-confirm', 'Confirm answers…'],
    ['progress-complete', 'Export…'],
  ])('is given one in which nobody is where they were in one that was taken back: %s', async (state, way) => {
    const pane = await shown(state);
    await button(pane, way).click();
    await button(pane, 'Back').waitFor();
    await change(pane, 'absent');
    await pane.evaluate(() => {
      const { session } = window.gallery;
      const { create } = session;
      session.create = async (...args) => {
        await create(...args);
        window.gallery.change('fill-blank');
      };
    });
    await button(pane, 'Create the questionnaire').click();
    await pane.getByRole('tab', { name: 'Fill in', selected: true }).waitFor();
    expect(await button(pane, 'Back').count()).toBe(0);
  });

  test('keeps what was typed while somebody reads the help', async () => {
    const pane = await shown('absent');
    await pane.getByLabel('Country *').fill('Norland');
    await button(pane, 'Help').click();
    await button(pane, 'Back').click();
    expect(await pane.getByLabel('Country *').inputValue()).toBe('Norland');
    expect(await focused(pane)).toBe('Help');
  });

  test('keeps what was typed when a sheet is in the way, and can go round it', async () => {
    const pane = await shown('absent');
    await pane.getByLabel('Country *').fill('Norland');
    await change(pane, 'absent-sheet-exists');
    await heard(pane, 'The questionnaire was not created');
    expect(await pane.getByLabel('Country *').inputValue()).toBe('Norland');
    await button(pane, 'Use other sheet names').click();
    expect(await calls(pane)).toEqual([['create', { country: 'Norland' }, true]]);
    expect(await focused(pane)).toBe('Create the questionnaire');
  });

  test('keeps the focus on the button while it works, which does nothing then', async () => {
    const pane = await shown('absent');
    await button(pane, 'Create the questionnaire').focus();
    await change(pane, 'absent-creating');
    expect(await focused(pane)).toBe('Creating the questionnaire…');
    await pane.keyboard.press('Enter');
    expect(await calls(pane)).toEqual([]);
  });
});

describe('gaps', () => {
  test('"Next gap" says where it led, and can be pressed again', async () => {
    const pane = await shown('progress');
    await button(pane, 'Next gap').focus();
    await pane.keyboard.press('Enter');
    await heard(pane, 'Selected: 3.2: Commit to implement; timeframe missing');
    expect(await focused(pane)).toBe('Next gap');
    await button(pane, 'Previous gap').click();
    expect(await calls(pane)).toEqual([
      ['goToGap', 'next'],
      ['goToGap', 'previous'],
    ]);
  });

  test('the footer tells the reason of the next one in words', async () => {
    const pane = await shown('fill-unused');
    expect(await pane.locator('footer').innerText()).toContain('7.2: Commit to implement; timeframe missing');
  });
});

describe('the row card', () => {
  test('writes a status by mouse and by arrow key, and clears it', async () => {
    const pane = await shown('fill-committed');
    await pane.getByRole('radio', { name: 'Cannot implement' }).click();
    await heard(pane, 'Status: Cannot implement');
    await pane.getByRole('radio', { name: 'Commit to implement' }).focus();
    await pane.keyboard.press('ArrowUp');
    await heard(pane, 'Status: Already implement');
    await button(pane, 'Clear status').click();
    await heard(pane, 'The status was cleared.');
    expect(await calls(pane)).toEqual([
      ['setStatus', '7.2', 'unable'],
      ['setStatus', '7.2', 'implemented'],
      ['setStatus', '7.2', null],
    ]);
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  });

  test('hands every key to the session, and saves on leaving the box and on Ctrl+S', async () => {
    const pane = await shown('fill-committed');
    const box = pane.getByRole('textbox', { name: 'Timeframe' });
    await box.pressSequentially('Q3');
    await pane.keyboard.press('Control+s');
    await box.blur();
    expect(await calls(pane)).toEqual([
      ['edit', '7.2', 'timeframe', 'Q'],
      ['edit', '7.2', 'timeframe', 'Q3'],
      ['save', '7.2'],
      ['save', '7.2'],
    ]);
    expect(await box.inputValue()).toBe('Q3');
  });

  test('says when a text was saved, and why not when it was not', async () => {
    const pane = await shown('fill-edited');
    await change(pane, 'fill-saved');
    await heard(pane, 'Activities: Saved to the sheet');
    await change(pane, 'fill-failed');
    await heard(pane, /Activities: Not saved\. Excel did not allow/);
    await button(pane, 'Try again').click();
    expect(await calls(pane)).toEqual([['save', '7.2']]);
  });

  test('a text that is too long is kept as it is, and says by how much', async () => {
    const pane = await shown('fill-too-long');
    const text = await pane.getByRole('textbox', { name: 'Activities' }).inputValue();
    expect(text.length).toBeGreaterThan(32_767);
    expect(await pane.getByRole('tabpanel').innerText()).toContain(
      `${text.length - 32_767} characters too many: a cell holds 32,767.`,
    );
  });

  test.each([
    ['Keep mine', 'mine'],
    ['Take theirs', 'theirs'],
    ['Keep both', 'both'],
  ])('a conflict is ended with "%s", and the focus goes to the text', async (name, choice) => {
    const pane = await shown('fill-conflict');
    const panel = pane.getByRole('group', { name: 'The cell was changed while you were writing' });
    expect(await panel.innerText()).toMatch(/every quarter[^]*in spring and in autumn/);
    await button(pane, name).click();
    expect((await calls(pane)).filter(([method]) => method !== 'save')).toEqual([
      ['resolve', '7.2', 'activities', choice],
    ]);
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('a text that the status does not use is shown, and said not to count', async () => {
    const pane = await shown('fill-unused');
    const words = await pane.getByRole('tabpanel').innerText();
    expect(words).toContain('Barriers: kept, not counted');
    expect(words).toContain('No budget line before 2027.');
  });

  test('goes to the neighbours, and the focus stays on the button', async () => {
    const pane = await shown('fill-committed');
    await button(pane, 'Next row (7.3)').click();
    await button(pane, 'Previous row (7.1)').click();
    expect(await calls(pane)).toEqual([
      ['goToRow', '7.3'],
      ['goToRow', '7.1'],
    ]);
    expect(await focused(pane)).toBe('Previous row (7.1)');
  });

  test('copies the answer of the same wording, and leads back to a row that is not selected', async () => {
    const pane = await shown('fill-elsewhere');
    await button(pane, 'Same wording as 1.2 (Already implement): copy its answer').click();
    await heard(pane, 'The answer of 1.2 was copied.');
    await button(pane, 'Go to this row').click();
    expect(await calls(pane)).toEqual([
      ['copyAnswer', '7.2', '1.2'],
      ['goToRow', '7.2'],
    ]);
  });

  test('another row that the sheet selects takes no focus and opens nothing', async () => {
    const pane = await shown('fill-committed');
    await pane.getByRole('tab', { name: 'Fill in' }).focus();
    await change(pane, 'fill-blank');
    expect(await pane.getByRole('heading', { level: 2 }).first().innerText()).toBe('12.4');
    expect(await focused(pane)).toBe('Fill in');
  });

  test('nothing can be written where the sheet has no row', async () => {
    const pane = await shown('fill-no-row');
    for (const radio of await pane.getByRole('radio').all()) expect(await radio.isDisabled()).toBe(true);
    for (const box of await pane.getByRole('textbox').all()) expect(await box.isEditable()).toBe(false);
    expect(await pane.getByRole('button', { name: /copy its answer/ }).count()).toBe(0);
  });
});

describe('the check', () => {
  test('leads to a cell, and filters by severity', async () => {
    const pane = await shown('check');
    await pane.getByRole('button', { name: /3\.2 "Commit to implement" needs a timeframe/ }).click();
    await heard(pane, 'Selected: G11');
    await button(pane, 'To review (2)').click();
    expect(await pane.getByRole('tabpanel').getByRole('listitem').count()).toBe(2);
    await button(pane, 'Check again').click();
    await heard(pane, 'Checked: 38 things to mend, 2 to review');
    expect(await calls(pane)).toEqual([['goToFinding', 'timeframe-missing', "'Action Tool'!G11"], ['check']]);
  });

  test('restores what was lost, and the focus goes on when the message is gone', async () => {
    const pane = await shown('check-repairable');
    await pane.evaluate(() => {
      window.gallery.session.repair = () => {
        window.gallery.change('check');
        return Promise.resolve();
      };
    });
    await button(pane, 'Restore dropdowns and formats').click();
    await heard(pane, 'Dropdown lists and formats are restored.');
    await pane.waitForFunction(() => document.activeElement?.textContent === 'Check again');
  });

  test('says of answers whose places are there again, and empty, that they are known', async () => {
    const pane = await shown('check-remembered');
    await pane.getByText(/55 sub-items had answers in rows, columns or a sheet that somebody deleted\./).waitFor();
    await button(pane, 'Show what a rebuild changes…').waitFor();
    await pane.getByRole('tab', { name: 'Check: needs attention' }).waitFor();
  });

  test('rebuilds only after what it changes was shown', async () => {
    const pane = await shown('check-rebuild');
    await heard(pane, 'This is what will happen.');
    expect(await calls(pane)).toEqual([['previewRebuild']]);
    await pane.getByText('Kept: all 61 answers.').waitFor();
    await pane.getByText('4.1, with the answer that the pane remembers').waitFor();
    await button(pane, 'Cancel').click();
    expect(await focused(pane)).toBe('Show what a rebuild changes…');
    await pane.keyboard.press('Enter');
    await button(pane, 'Rebuild now').waitFor();
    expect(await focused(pane)).toBe('Rebuild now');
    await pane.keyboard.press('Enter');
    await heard(pane, 'The questionnaire was rebuilt.');
    expect((await calls(pane)).slice(1)).toEqual([['previewRebuild'], ['rebuild', []]]);
  });

  test('rebuilds with the row that was chosen, and asks again where the workbook has changed', async () => {
    const pane = await shown('check-doubled');
    const group = pane.getByRole('radiogroup', { name: '5.1: which answer holds?' });
    expect(await group.getByRole('radio', { checked: true }).count()).toBe(1);
    await group.getByRole('radio', { name: "'Action Tool'!A72" }).click();
    await pane.evaluate(() => {
      const { session } = window.gallery;
      session.rebuilt = session.preview && { ...session.preview, kept: 60 };
    });
    await button(pane, 'Rebuild now').click();
    await heard(pane, 'The workbook has changed since you looked');
    await pane.getByText('Kept: all 60 answers.').waitFor();
    // What was chosen between other texts is not chosen any more.
    expect(await group.getByRole('radio', { checked: true }).getAttribute('aria-labelledby')).toBe(
      await group.getByRole('radio').first().getAttribute('aria-labelledby'),
    );
    expect((await calls(pane)).slice(1)).toEqual([['rebuild', ['5.1']]]);
  });
});

describe('answers of the last period', () => {
  test('are carried after it was said what comes, with what was typed', async () => {
    const pane = await shown('absent');
    await pane.getByLabel('Country *').fill('Norland');
    await button(pane, 'Start from last period’s workbook…').click();
    expect(await focused(pane)).toBe('Start from last period');
    await button(pane, 'Back').click();
    expect(await focused(pane)).toBe('Start from last period’s workbook…');
    expect(await pane.getByLabel('Country *').inputValue()).toBe('Norland');
    await pane.keyboard.press('Enter');
    await button(pane, 'Choose the workbook (.xlsx)…').waitFor();
    expect(await calls(pane)).toEqual([]);
  });

  test('are made into the questionnaire, and then asked about', async () => {
    const pane = await shown('carry-looked');
    await heard(pane, 'Read: 67 answers to carry.');
    await pane.getByText('17 of them are commitments whose timeframe is over').waitFor();
    await button(pane, 'Create with these 67 answers').click();
    await heard(pane, 'The questionnaire is ready, with the answers of the last period.');
    expect(await calls(pane)).toEqual([['openCarry'], ['carry', {}, false]]);
    await change(pane, 'confirm');
    await pane.getByText('67 answers from the period before are not confirmed yet.').waitFor();
  });

  test('whose time is over are answered by one press, or with the text that is asked for', async () => {
    const pane = await shown('confirm');
    await button(pane, 'Done: 1.1').click();
    await button(pane, 'Not possible: 1.1').click();
    await pane.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    const save = button(pane, 'Save: 1.1');
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await pane.getByLabel('What stands in the way').fill('No budget.');
    await save.click();
    await button(pane, 'Still planned: 1.1').click();
    // A timeframe that is the same as before is a confirmation.
    await save.click();
    expect(await calls(pane)).toEqual([
      ['answerCommitment', '1.1', 'implemented', undefined],
      ['answerCommitment', '1.1', 'unable', { field: 'barriers', text: 'No budget.' }],
      ['confirm', ['1.1']],
    ]);
  });

  test('stay on the list while somebody types, though a co-author changes the row, which is said', async () => {
    const pane = await shown('confirm');
    // Without the message, which is a group that has no name.
    const order = (): Promise<string[]> =>
      pane.getByRole('group').evaluateAll((all) => all.flatMap(({ ariaLabel }) => ariaLabel ?? []));
    const before = await order();
    await button(pane, 'Not possible: 1.1').click();
    await pane.getByLabel('What stands in the way').fill('No budget line.');
    await change(pane, 'confirm-meanwhile');
    await heard(pane, /^Somebody has changed or confirmed this answer meanwhile/);
    await pane.getByText('By December 2028, agreed with the ministry').waitFor();
    expect(await pane.getByLabel('What stands in the way').inputValue()).toBe('No budget line.');
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await order()).toEqual(before);
    await button(pane, 'Save: 1.1').click();
    expect(await calls(pane)).toEqual([
      ['answerCommitment', '1.1', 'unable', { field: 'barriers', text: 'No budget line.' }],
    ]);
    // It was not written, so it is still there.
    await heard(pane, 'This was not written.');
    expect(await pane.getByLabel('What stands in the way').inputValue()).toBe('No budget line.');
    await button(pane, 'Cancel').click();
    await pane.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await order()).toEqual(before.filter((ref) => ref !== '1.1'));
  });

  test('go from the list once what was typed is written', async () => {
    const pane = await shown('confirm');
    await button(pane, 'Still planned: 1.1').click();
    await pane.getByLabel('New timeframe').fill('By December 2028, agreed with the ministry');
    await pane.evaluate(() => {
      const { session } = window.gallery;
      const { answerCommitment } = session;
      session.answerCommitment = async (...args) => {
        await answerCommitment(...args);
        window.gallery.change('confirm-meanwhile');
      };
    });
    await button(pane, 'Save: 1.1').click();
    await heard(pane, /^1\.1: Commit to implement\. \d+ left to confirm\.$/);
    await pane.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await pane.getByRole('group', { name: '1.1' }).count()).toBe(0);
  });

  test('go from the list when they are confirmed, and the focus goes on', async () => {
    const pane = await shown('confirm');
    await pane.evaluate(() => {
      const { session } = window.gallery;
      const { confirm } = session;
      session.confirm = async (refs) => {
        await confirm(refs);
        window.gallery.change('confirm-changes');
      };
    });
    await button(pane, 'Confirm: 1.2').click();
    await heard(pane, /^1\.2 confirmed\. 5 left to confirm\.$/);
    await pane.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await calls(pane)).toEqual([['confirm', ['1.2']]]);
  });

  test('are confirmed all at once in two steps only, and never those that are to be reviewed', async () => {
    const pane = await shown('confirm');
    await button(pane, 'Confirm all that are only carried (50)…').click();
    await heard(pane, 'This says of 50 answers at once that they hold');
    expect(await calls(pane)).toEqual([]);
    await button(pane, 'Confirm 50 answers').click();
    const [call] = await calls(pane);
    expect(call?.[0]).toBe('confirm');
    expect(call?.[1]).toHaveLength(50);
    expect(call?.[1]).not.toContain('1.1');
  });

  test('keep what was typed about them while somebody looks elsewhere: at help, at a row, at another answer', async () => {
    const pane = await shown('progress-confirm');
    const box = pane.getByLabel('What stands in the way');
    await button(pane, 'Confirm answers…').click();
    await button(pane, 'Not possible: 1.1').click();
    await box.fill('The academy was closed.');
    await button(pane, 'Help').click();
    expect(await box.isVisible()).toBe(false);
    await button(pane, 'Back').click();
    expect(await box.inputValue()).toBe('The academy was closed.');
    await button(pane, 'Back').click();
    expect(await box.isVisible()).toBe(false);
    await button(pane, 'Confirm answers…').click();
    expect(await box.inputValue()).toBe('The academy was closed.');
    await button(pane, 'Open the row: 1.1').click();
    await pane.getByRole('tab', { name: 'Progress' }).click();
    await button(pane, 'Confirm answers…').click();
    await button(pane, 'Still planned: 1.1').click();
    await button(pane, 'Not possible: 1.1').click();
    expect(await box.inputValue()).toBe('The academy was closed.');
    // Whoever cancels wants it gone.
    await button(pane, 'Cancel').click();
    await button(pane, 'Not possible: 1.1').click();
    expect(await box.inputValue()).toBe('');
  });

  test('are reached from Progress, and lead to a row', async () => {
    const pane = await shown('progress-confirm');
    await button(pane, 'Confirm answers…').click();
    expect(await focused(pane)).toBe('Answers to confirm');
    await button(pane, 'Open the row: 1.1').click();
    await pane.waitForFunction(() => document.activeElement?.id === 'tab-fill');
    expect(await calls(pane)).toEqual([['goToRow', '1.1']]);
  });

  test('a text left behind that is not in the sheet is told, with the way to its row', async () => {
    const pane = await shown('progress-held');
    await expect(pane.getByText(/What you typed in 1\.1, 13\.4 is not in the sheet yet/).count()).resolves.toBe(1);
    await pane.getByRole('button', { name: 'Open 1.1' }).click();
    await pane.locator('[role="tab"][aria-selected="true"]', { hasText: 'Fill in' }).waitFor();
    expect(await calls(pane)).toEqual([['goToRow', '1.1']]);
  });
});

describe('the summary', () => {
  /** A session whose workbook has the sheet when it has been asked for it. */
  const builds = (pane: Page, outcome: string): Promise<void> =>
    pane.evaluate((name) => {
      const { session } = window.gallery;
      const { summarise } = session;
      session.summarise = async () => {
        await summarise();
        window.gallery.change(name);
      };
    }, outcome);

  test('is built by one button, which keeps the focus; then there is a way to the sheet', async () => {
    const pane = await shown('summary');
    expect(await button(pane, 'Go to the summary sheet').count()).toBe(0);
    await builds(pane, 'summary-complete');
    await button(pane, 'Build the summary sheet').focus();
    await pane.keyboard.press('Enter');
    await heard(pane, 'The summary sheet is ready.');
    expect(await focused(pane)).toBe('Rebuild the summary sheet');
    await button(pane, 'Go to the summary sheet').click();
    expect(await calls(pane)).toEqual([['summarise'], ['goToSummary']]);
  });

  test('a failure is heard, and never that it is ready', async () => {
    const pane = await shown('summary');
    await builds(pane, 'summary-problem');
    await button(pane, 'Build the summary sheet').click();
    await heard(pane, 'The summary was not built');
    expect(await button(pane, 'Build the summary sheet').count()).toBe(1);
  });

  test('while it is built the button keeps the focus and does nothing', async () => {
    const pane = await shown('summary');
    await button(pane, 'Build the summary sheet').focus();
    await change(pane, 'summary-building');
    expect(await focused(pane)).toBe('Building…');
    await pane.keyboard.press('Enter');
    expect(await calls(pane)).toEqual([]);
  });

  test('says when its lists are older than the answers', async () => {
    const pane = await shown('summary-stale');
    expect(await pane.getByRole('tabpanel').innerText()).toContain('Answers have changed since it was built.');
    await change(pane, 'summary-complete');
    expect(await pane.getByRole('tabpanel').innerText()).toContain('It is up to date.');
  });

  test('every chart says its figures in words, and they add up', async () => {
    const pane = await shown('summary');
    const words = await pane
      .getByRole('tabpanel')
      .getByRole('img')
      .evaluateAll((charts) => charts.map((chart) => chart.getAttribute('aria-label') ?? ''));
    const sums = words.map((text) => [...text.matchAll(/: (\d+) \(/g)].reduce((sum, [, n]) => sum + Number(n), 0));
    expect(words[0]).toBe(
      'Already implement: 15 (22%); Commit to implement: 9 (13%); Cannot implement: 5 (7%); Open: 38 (57%)',
    );
    // Overall, four sections, nineteen recommendations.
    expect(words).toHaveLength(24);
    expect(sums[0]).toBe(67);
    expect(sums.slice(1, 5)).toEqual([19, 20, 17, 11]);
    expect(sums.slice(5).reduce((sum, n) => sum + n, 0)).toBe(67);
    expect(await pane.getByRole('tabpanel').innerText()).toContain('Draft: 38 of 67 still open (43% complete)');
  });

  test('each chart can be read as a table with the same figures, and back', async () => {
    const pane = await shown('summary');
    await button(pane, 'Show table: By section').focus();
    await pane.keyboard.press('Enter');
    expect(await focused(pane)).toBe('Show chart: By section');
    const table = pane.getByRole('table', { name: 'By section' });
    expect(await table.locator('tbody').first().locator('tr').allInnerTexts()).toEqual([
      'Building a Legal and Political Safety Net for Women Peacebuilders',
      'Already implement\t9\t47%',
      'Commit to implement\t6\t32%',
      'Cannot implement\t3\t16%',
      'Open\t1\t5%',
      expect.stringMatching(/^Total\t19/),
    ]);
    await pane.keyboard.press('Enter');
    expect(await table.count()).toBe(0);
    await button(pane, 'Show table: Overall').click();
    expect(await pane.getByRole('table', { name: 'Overall' }).locator('tbody tr').allInnerTexts()).toEqual([
      'Already implement\t15\t22%',
      'Commit to implement\t9\t13%',
      'Cannot implement\t5\t7%',
      'Open\t38\t57%',
      expect.stringMatching(/^Total\t67/),
    ]);
  });
});

describe('a colleague’s file', () => {
  const choice = (pane: Page, place: string, name: string): Locator =>
    pane.getByRole('radiogroup', { name: `What becomes of ${place}`, exact: true }).getByRole('radio', { name });

  test('is reached from progress, has the focus on its heading, and leads back to the tab', async () => {
    const pane = await shown('progress');
    await button(pane, 'Bring in a file…').click();
    expect(await focused(pane)).toBe('A colleague’s file');
    await button(pane, 'Choose a file…').waitFor();
    await button(pane, 'Back').click();
    expect(await focused(pane)).toBe('Progress');
  });

  test('reading can be stopped, and the focus stays in the pane', async () => {
    const pane = await shown('merge-reading');
    await button(pane, 'Stop').click();
    await heard(pane, 'Reading was stopped. Nothing was changed.');
    await pane.waitForFunction(() => document.activeElement?.textContent === '1. The file');
    expect((await calls(pane)).map(([name]) => name)).not.toContain('compare');
  });

  test('that cannot be used is told, with the way out', async () => {
    const pane = await shown('merge-other');
    await heard(pane, 'It holds answers to another questionnaire, or to another version of it (ministry-survey 3)');
    expect(await pane.getByRole('main').innerText()).toContain('Your workbook was not changed.');
    expect(await button(pane, 'Choose another file…').count()).toBe(1);
  });

  test('what both have written is not decided beforehand; what only they have is, and can be decided otherwise', async () => {
    const pane = await shown('merge-compared');
    await pane.waitForFunction(() => document.activeElement?.textContent === '2. What differs');
    for (const name of ['Take theirs', 'Keep yours', 'Keep both texts']) {
      expect(await choice(pane, '1.1', name).isChecked()).toBe(false);
    }
    expect(await choice(pane, '12.4', 'Take theirs').isChecked()).toBe(true);
    // Of a text and none there are not two to keep.
    expect(await choice(pane, '12.4', 'Keep both texts').count()).toBe(0);
    expect(await pane.getByRole('radiogroup', { name: 'What becomes of 2.2' }).count()).toBe(0);
    await button(pane, 'Bring in 3 answers').waitFor();
    await choice(pane, '12.4', 'Keep yours').check();
    await button(pane, 'Bring in 2 answers').waitFor();
  });

  test('two texts can both be kept, two statuses cannot: one is asked for', async () => {
    const pane = await shown('merge-compared');
    await choice(pane, '1.2', 'Keep both texts').check();
    const status = pane.getByRole('radiogroup', { name: 'Status of 1.2' });
    await pane.getByText('3 are not decided').waitFor();
    await status.getByRole('radio', { name: 'Commit to implement' }).check();
    await pane.getByText('2 are not decided').waitFor();
    await choice(pane, '1.2', 'Keep yours').check();
    expect(await status.count()).toBe(0);
  });

  test('all of a kind at once', async () => {
    const pane = await shown('merge-compared');
    await button(pane, 'Take theirs for all of these').first().click();
    await heard(pane, 'Decided: 3 answers');
    await button(pane, 'Bring in 6 answers').waitFor();
    expect(await pane.getByText('not decided').count()).toBe(0);
  });

  test('a difference leads to its row or cell', async () => {
    const pane = await shown('merge-compared');
    await button(pane, 'Go to 1.1').click();
    await heard(pane, 'Selected: 1.1');
    expect((await calls(pane)).at(-1)).toEqual(['goToRow', '1.1']);
    await button(pane, 'Go to Start: Contact').click();
    await heard(pane, 'Selected: Start: Contact');
    expect((await calls(pane)).at(-1)).toEqual(['goToText', { kind: 'respondent', code: 'contact' }]);
  });

  test('the session gets what was decided and no more; what differs still can be decided next', async () => {
    const pane = await shown('merge-done');
    expect((await calls(pane)).at(-1)).toEqual(['merge', {}]);
    await heard(pane, '7 cells were written.');
    await choice(pane, '1.1', 'Keep both texts').focus();
    await pane.keyboard.press('Space');
    await button(pane, 'Bring in 1 answer').focus();
    await pane.keyboard.press('Enter');
    await pane.waitForFunction(() => document.activeElement?.textContent === 'What was done');
    expect((await calls(pane)).at(-1)).toEqual(['merge', { '1.1': { choice: 'both' } }]);
  });

  test('answers that change meanwhile are told, and compared again on request; what was decided is decided still', async () => {
    const pane = await shown('merge-compared');
    await choice(pane, '1.1', 'Take theirs').check();
    await change(pane, 'progress');
    await pane.getByText('Answers have changed since this was compared.').waitFor();
    await button(pane, 'Look again').click();
    await pane.waitForFunction(() => window.gallery.session.calls.filter(([name]) => name === 'compare').length === 2);
    expect(await choice(pane, '1.1', 'Take theirs').isChecked()).toBe(true);
  });

  test('a failure is told, and the decisions stay', async () => {
    const pane = await shown('merge-compared');
    await choice(pane, '1.1', 'Take theirs').check();
    await change(pane, 'merge-problem');
    await heard(pane, 'The file was not brought in to the end. Excel is waiting for you to finish the cell');
    expect(await choice(pane, '1.1', 'Take theirs').isChecked()).toBe(true);
  });
});

describe('the export', () => {
  const radio = (pane: Page, finding: string, name: string): Locator =>
    pane.getByRole('radiogroup', { name: finding }).getByRole('radio', { name });
  const madeFile = (pane: Page, name = 'Action Tool - final.xlsx'): Promise<void> =>
    pane.evaluate((fileName) => {
      const file = {
        name: fileName,
        mediaType: 'application/octet-stream',
        bytes: new TextEncoder().encode('\uFEFFtext of the file'),
        kind: 'final',
        open: 0,
        total: 67,
        leftOut: [],
        withheld: 0,
        fingerprint: 'ab12'.repeat(16),
      } as const;
      window.gallery.session.outcomes = [{ ok: true, value: { kind: 'made', file, summary: 'untouched' } }];
    }, name);
  const keepAll = async (pane: Page): Promise<void> => {
    for (const keep of await pane.getByRole('radio', { name: 'Keep' }).all()) await keep.check();
  };

  test('is reached from the summary, has the focus on its heading, and leads back to the tab', async () => {
    const pane = await shown('summary-complete');
    await pane.evaluate(() => {
      window.gallery.session.review = undefined;
    });
    await button(pane, 'Export…').click();
    expect(await focused(pane)).toBe('Export');
    await pane.getByText('Looking through the workbook…').waitFor();
    await button(pane, 'Back').click();
    expect(await focused(pane)).toBe('Summary');
  });

  test('what is missing leads to its cell, and stops a final export but not a draft', async () => {
    const pane = await shown('export-blocked');
    await pane.getByRole('button', { name: /3\.2 "Commit to implement" needs a timeframe/ }).click();
    await button(pane, 'Export: 38 still to mend').click();
    expect(await focused(pane)).toBe('1. Final or draft');
    await heard(pane, '38 things are still to mend.');
    await button(pane, 'Export a draft instead').click();
    expect(await focused(pane)).toBe('Export as final after all');
    expect(await button(pane, 'Export: 5 still to decide').count()).toBe(1);
    expect((await calls(pane)).slice(2)).toEqual([['goToFinding', 'timeframe-missing', "'Action Tool'!G11"]]);
  });

  test('a text that is typed and not saved is told before anything is exported', async () => {
    const pane = await shown('export-blocked');
    expect(await pane.getByRole('main').innerText()).toContain('would not be exported: 5.1. Please go back');
  });

  test('nothing is decided beforehand; the button leads to what is not decided yet', async () => {
    const pane = await shown('export-ready');
    expect(await pane.getByRole('radio', { name: /^(Keep|Leave out)$/, checked: true }).count()).toBe(0);
    await button(pane, 'Export: 5 still to decide').focus();
    await pane.keyboard.press('Enter');
    await heard(pane, '5 places are still to be decided. Here is the first one.');
    expect(await pane.evaluate(() => document.activeElement?.id)).toBe('finding-titled-name-0');
    await pane.keyboard.press('Space');
    expect(await radio(pane, 'Dr Amina Example', 'Keep').isChecked()).toBe(true);
    await button(pane, 'Export: 4 still to decide').waitFor();
  });

  test('a finding leads to its cell', async () => {
    const pane = await shown('export-ready');
    await button(pane, 'Go to 3.2, Activities').click();
    await heard(pane, 'Selected: 3.2, Activities');
    expect((await calls(pane)).at(-1)).toEqual(['goToText', { kind: 'answer', ref: '3.2', field: 'activities' }]);
  });

  test('all of a kind at once; parts take their findings with them; the session gets what was chosen', async () => {
    const pane = await shown('export-ready');
    await madeFile(pane);
    await button(pane, 'Leave out all of these').click();
    await heard(pane, 'Left out: 2 places. a phone number');
    await pane.getByRole('checkbox', { name: 'Activities' }).check();
    expect(await pane.getByText('Goes with “Activities”, which is left out.').count()).toBe(2);
    await radio(pane, 'focal.point@example.org', 'Leave out').check();
    await radio(pane, 'https://social.example', 'Keep').check();
    await pane.getByRole('radio', { name: 'Letter' }).check();
    await button(pane, 'Export the final workbook').click();
    await heard(pane, 'The file is made. It was opened as a new workbook');
    expect(await focused(pane)).toBe('The file is made');
    expect((await calls(pane)).at(-1)).toEqual([
      'make',
      { format: 'xlsx', kind: 'final', paper: 'letter', parts: ['activities'], leftOut: 3 },
    ]);
    expect(await pane.evaluate(() => window.gallery.delivered)).toEqual([['Action Tool - final.xlsx', 'open']]);
  });

  test('a choice that changes afterwards puts the file away that was made before it', async () => {
    const pane = await shown('export-nothing-found');
    await madeFile(pane);
    await button(pane, 'Export the final workbook').click();
    await pane.getByText('The file is made').first().waitFor();
    await pane.getByRole('checkbox', { name: 'Barriers' }).check();
    expect(await pane.getByRole('heading', { name: 'The file is made' }).count()).toBe(0);
  });

  test('says before it what becomes of the summary sheet, only for a final', async () => {
    const pane = await shown('export-nothing-found');
    const words = 'The Summary sheet in this workbook may be older than the answers. It is built anew, too.';
    expect(await pane.getByText(words).count()).toBe(1);
    await button(pane, 'Export a draft instead').click();
    expect(await pane.getByText(words).count()).toBe(0);
  });

  test('answers that change mark the review; it is looked through again with the same names and decisions', async () => {
    const pane = await shown('export-ready');
    await keepAll(pane);
    await pane.getByText('Look for certain names').click();
    await pane.getByRole('textbox', { name: 'Names, one on each line' }).fill('Amina Example\n\nZahra Other');
    await button(pane, 'Look for these names').click();
    await pane.getByText('2 names are looked for.').waitFor();
    await change(pane, 'export-blocked');
    await pane.getByText('Answers have changed since this was looked through.').waitFor();
    await button(pane, 'Look again').click();
    await heard(pane, 'Looked through: 5 places found.');
    expect((await calls(pane)).at(-1)).toEqual(['look', ['Amina Example', 'Zahra Other']]);
    expect(await pane.getByRole('radio', { name: 'Keep', checked: true }).count()).toBe(5);
  });

  test('names that stand in the box and were not looked for are looked for before the file is made', async () => {
    const pane = await shown('export-nothing-found');
    await madeFile(pane);
    await pane.getByText('Look for certain names').click();
    await pane.getByRole('textbox', { name: 'Names, one on each line' }).fill('Amina Example');
    await button(pane, 'Export the final workbook').click();
    await heard(pane, 'The file is made. It was opened as a new workbook');
    const done = (await calls(pane)).slice(-2);
    expect(done.map(([name]) => name)).toEqual(['look', 'make']);
    expect(done[0]).toEqual(['look', ['Amina Example']]);
    await pane.getByText('One name is looked for.').waitFor();
  });

  test('an export that was stopped says why, and shows what is new', async () => {
    const pane = await shown('export-nothing-found');
    await pane.evaluate(() => {
      const { session } = window.gallery;
      const { review } = session;
      if (review === undefined) return;
      const finding = {
        id: '1.1/activities/email/1',
        kind: 'email',
        place: { kind: 'answer', ref: '1.1', field: 'activities' },
        start: 0,
        end: 3,
        text: 'a@b.example',
        before: '',
        after: '',
      } as const;
      const changed = { ...review, look: { ...review.look, findings: [finding] } };
      session.outcomes = [{ ok: true, value: { kind: 'changed', why: 'findings', review: changed } }];
    });
    await button(pane, 'Export the final workbook').click();
    await heard(pane, 'Nothing was exported: the answers have changed, and something new was found.');
    expect(await focused(pane)).toBe('2. Could it lead to a person?');
    expect(await button(pane, 'Export: 1 still to decide').count()).toBe(1);
    expect(await pane.evaluate(() => window.gallery.delivered)).toEqual([]);
  });

  test('after a download nobody knows whether it came: it can be had again, or as text', async () => {
    const pane = await shown('export-nothing-found');
    await madeFile(pane, 'answers.csv');
    await pane.getByRole('radio', { name: 'Table of data (.csv)' }).check();
    await button(pane, 'Export the final data').click();
    await pane.getByText('The pane cannot see whether it arrived.').waitFor();
    await button(pane, 'Download again').click();
    await pane.evaluate(() => {
      window.gallery.clipboard = false;
    });
    await button(pane, 'Copy the text').click();
    await heard(pane, 'Please try again, or another way.');
    expect(await pane.getByRole('textbox', { name: 'The file as text' }).inputValue()).toBe('text of the file');
    expect(await pane.evaluate(() => window.gallery.delivered.map(([, way]) => way))).toEqual([
      'download',
      'download',
      'copy',
    ]);
  });

  test('what cannot leave this program cannot be chosen, and it says where it can', async () => {
    const pane = await shown('export-mac');
    expect(await pane.getByRole('radio', { name: 'Official form for Word (.docx)' }).isDisabled()).toBe(true);
    const words = await pane.getByRole('main').innerText();
    expect(words).toContain('Not possible in Excel for Mac.');
    expect(words).toContain('Please open this workbook in Excel for Windows, or in Excel on the web');
  });

  test('a problem is heard, put away, and the choices are still there', async () => {
    const pane = await shown('export-ready');
    await keepAll(pane);
    await change(pane, 'export-problem');
    await heard(pane, 'Nothing was exported. Excel is waiting for you to finish the cell');
    await button(pane, 'Dismiss').click();
    expect(await focused(pane)).toBe('Export');
    expect(await pane.getByRole('radio', { name: 'Keep', checked: true }).count()).toBe(5);
  });
});

describe('the frame', () => {
  test('tabs are moved between by arrow keys, Home and End', async () => {
    const pane = await shown('progress');
    await pane.getByRole('tab', { name: 'Progress' }).focus();
    for (const [key, tab] of [
      ['ArrowRight', 'Fill in'],
      ['End', 'Summary'],
      ['ArrowRight', 'Progress'],
      ['ArrowLeft', 'Summary'],
      ['Home', 'Progress'],
    ] as const) {
      await pane.keyboard.press(key);
      expect(await focused(pane)).toBe(tab);
      expect(await pane.getByRole('tab', { name: tab }).getAttribute('aria-selected')).toBe('true');
    }
  });

  test('help has the statuses, the contact and the version, and leads back', async () => {
    const pane = await shown('progress');
    await button(pane, 'Help').click();
    expect(await focused(pane)).toBe('Help');
    await pane.getByText('Where to ask').waitFor();
    expect(await pane.getByRole('main').innerText()).toMatch(
      /provide a description of your activities;[^]*version 0\.1\.0/,
    );
    await button(pane, 'melinda.homes@icanpeacework.org').click();
    expect(await pane.evaluate(() => window.gallery.links)).toEqual(['mailto:melinda.homes@icanpeacework.org']);
    await button(pane, 'Back').click();
    expect(await focused(pane)).toBe('Help');
  });

  test('the hint for the first time is put away for good', async () => {
    const pane = await shown('first-time');
    await button(pane, 'Got it').click();
    expect(await pane.getByText('How to begin').count()).toBe(0);
    expect(await pane.evaluate(() => [...window.gallery.preferences])).toEqual([['hint.dismissed', 'yes']]);
    expect(await focused(pane)).toBe('Progress');
  });

  test('a problem is heard, can be put away, and gives details without answers', async () => {
    const pane = await shown('progress');
    await change(pane, 'progress-problem');
    await heard(pane, 'The cell was not selected. Excel is waiting for you to finish the cell');
    await button(pane, 'Copy details').click();
    await heard(pane, 'Details copied.');
    const [details = ''] = await pane.evaluate(() => window.gallery.copied);
    expect(JSON.parse(details)).toEqual({
      code: 'excel-cell-edit',
      during: 'going',
      excelCode: 'InvalidOperationInCellEditMode',
      details: '{"statement":"range.values = ..."}',
      version: '0.1.0',
      host: 'Excel OfficeOnline 16.0',
    });
    await button(pane, 'Dismiss').click();
    expect(await calls(pane)).toEqual([['dismissProblem']]);
    expect(await focused(pane)).toBe('Progress');
  });

  test('where the clipboard is closed the details can be copied by hand', async () => {
    const pane = await shown('unreadable-newer');
    await pane.evaluate(() => {
      window.gallery.clipboard = false;
    });
    await button(pane, 'Copy details').click();
    expect(JSON.parse(await pane.getByRole('group', { name: 'Details (copy them from here)' }).innerText())).toEqual({
      code: 'layout-newer',
      layout: 2,
      supported: 1,
      version: '0.1.0',
      host: 'Excel OfficeOnline 16.0',
    });
  });

  test('errors whose usual remedy is a command say what to do in the pane', async () => {
    for (const state of ['unreadable-newer', 'unreadable-other']) {
      const pane = await shown(state);
      expect(await pane.getByRole('main').innerText()).not.toMatch(/--|command/);
    }
  });

  test('a drawing that fails says where the answers are, and keeps them out of the details', async () => {
    const pane = await shown('crash');
    expect(await pane.getByRole('alert').innerText()).toContain('Your answers are in the workbook');
    await button(pane, 'Copy details').click();
    const [details = ''] = await pane.evaluate(() => window.gallery.copied);
    expect(JSON.parse(details)).toMatchObject({ code: 'pane-stopped', exception: 'TypeError' });
    expect(details).not.toContain('a state that cannot be drawn');
  });
});

beforeEach(() => {
  expect(page?.isClosed() ?? false).toBe(false);
});
