/** A person at the grid: it is a canvas, so that cells are found as a person finds them, by looking where one is. */
import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The text and the markup that a spreadsheet puts on the clipboard for a block of cells. */
function clipboardOf(rows: readonly (readonly string[])[]): { readonly text: string; readonly html: string } {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td class="xl65">${cell}</td>`).join('')}</tr>`);
  return {
    text: rows.map((row) => row.join('\t')).join('\r\n'),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body><table>${cells.join('')}</table></body></html>`,
  };
}

export class GridHand {
  readonly #page: Page;
  /** The longest time it waits, in milliseconds; what is there at once takes none. */
  readonly #patience: number;

  constructor(page: Page, patience = 120_000) {
    this.#page = page;
    this.#patience = patience;
  }

  /** What the box left of the formula bar says: the selected cell, or its area. */
  selected(): Promise<string> {
    return this.#page.evaluate(() => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-grid] input')];
      return inputs.map(({ value }) => value).find((value) => /^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(value)) ?? '';
    });
  }

  /** Waits until a cell is selected. */
  async waitFor(cell: string): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>('[data-grid] input')].some(({ value }) => value === wanted),
      cell,
      { timeout: this.#patience },
    );
  }

  /** Goes to a cell by the box left of the formula bar, as one does who has no mouse. */
  async goTo(cell: string): Promise<void> {
    const box = this.#page
      .locator('[data-grid] input')
      .and(this.#page.locator(`input[value="${await this.selected()}"]`));
    await box.first().fill(cell);
    await this.#page.keyboard.press('Enter');
    await this.waitFor(cell);
  }

  /** Clicks on a cell that is in sight, near its beginning, and tells where that is. */
  async click(cell: string): Promise<Point> {
    const area = await this.#page.locator('canvas[id^="univer-sheet-main-canvas"]').first().boundingBox();
    if (area === null) throw new Error('the grid is not there');
    const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    let y = area.y + 70;
    for (let x = area.x + 60; x < area.x + area.width - 20; x += 30) {
      await this.#page.mouse.click(x, y);
      if (!(await this.selected()).startsWith(column)) continue;
      for (; y < area.y + area.height - 20; y += 15) {
        await this.#page.mouse.click(x, y);
        if ((await this.selected()) === `${column}${row}`) return { x, y };
      }
    }
    throw new Error(`${cell} is nowhere to be seen`);
  }

  /** Types into the selected cell, and leaves it downwards. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** Chooses from the list of the selected cell with the keyboard alone. */
  async chooseByKeyboard(option: string): Promise<void> {
    await this.#page.keyboard.press('Alt+ArrowDown');
    const options = this.#page.getByRole('listbox').getByRole('option');
    await options.first().waitFor();
    const at = (await options.allTextContents()).indexOf(option);
    await this.#page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press('Enter');
    await this.#page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Opens the list of a cell by the arrow in it, and clicks on one of it. */
  async chooseByMouse(cell: string, option: string): Promise<void> {
    const { x, y } = await this.click(cell);
    const list = this.#page.getByRole('listbox');
    // The arrow is drawn at the end of the cell, somewhere from its top to its middle.
    for (let dx = 140; dx > 20; dx -= 6) {
      for (let dy = -10; dy <= 10; dy += 5) {
        await this.#page.mouse.click(x + dx, y + dy);
        if ((await list.count()) === 0) continue;
        if ((await this.selected()) === cell) {
          await list.getByRole('option', { name: option }).click();
          await list.waitFor({ state: 'detached' });
          return;
        }
        await this.#page.keyboard.press('Escape');
      }
    }
    throw new Error(`no list opens in ${cell}`);
  }

  /** Pastes a block of cells that was copied in a spreadsheet program, from the selected cell on. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    await this.#page.evaluate(async ({ text, html }) => {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([html], { type: 'text/html' }),
        }),
      ]);
    }, clipboardOf(rows));
    await this.#page.keyboard.press('Control+V');
  }
}
